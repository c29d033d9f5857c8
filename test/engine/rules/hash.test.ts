import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {defaultRuleSet, hashValues, ruleSetFrom} from '../../../src/engine/rules';
import {canonicalJson} from '../../../src/engine/rules/hash';

describe('canonical JSON', () => {
	it('orders keys by their UTF-16 units, at every depth, and leaves no space', () => {
		expect(canonicalJson({b: 1, a: {d: true, c: 'x'}, 'I-10': {}, 'I-9': 0.5})).toBe(
			'{"I-10":{},"I-9":0.5,"a":{"c":"x","d":true},"b":1}',
		);
	});

	// RFC 8785, appendix B
	it.each([
		[0, '0'],
		[-0, '0'],
		[5e-324, '5e-324'],
		[1.7976931348623157e308, '1.7976931348623157e+308'],
		[9007199254740992, '9007199254740992'],
		[295147905179352830000, '295147905179352830000'],
		[1e21, '1e+21'],
		[9.999999999999997e22, '9.999999999999997e+22'],
		[0.000001, '0.000001'],
		[333333333.3333333, '333333333.3333333'],
	])('prints %d as %s', (number, text) => {
		expect(canonicalJson(number)).toBe(text);
	});

	it('escapes as JSON does', () => {
		expect(canonicalJson({'€': '$\u000F\nA\'B"\\'})).toBe('{"€":"$\\u000f\\nA\'B\\"\\\\"}');
		expect(canonicalJson(null)).toBe('null');
	});
});

describe('the hash of rule values', () => {
	const {values, hash} = defaultRuleSet();

	it('is SHA-256 of the canonical JSON', () => {
		const expected = createHash('sha256').update(canonicalJson(values)).digest('hex');
		expect(hashValues(values)).toBe(expected);
		expect(hash).toBe(expected);
	});

	it('is the published hash of version 1.0.0', () => {
		expect(hash).toBe('2f2242dc479f155393780c2535639b4561d68eb22b0954ef6145cf37aed530f5');
	});

	it('does not depend on the order of the keys', () => {
		const entries = Object.entries(values);
		fc.assert(
			fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), (shuffled) => {
				expect(canonicalJson(Object.fromEntries(shuffled))).toBe(canonicalJson(values));
			}),
		);
	});

	it('covers the values alone, and every one of them', () => {
		const renamed = ruleSetFrom({id: 'other', version: '9.9.9', overrides: {}});
		expect(renamed.ok && renamed.value.hash).toBe(hash);
		const changed = ruleSetFrom({overrides: {'X-08.far': 121}});
		expect(changed.ok && changed.value.hash).not.toBe(hash);
	});
});
