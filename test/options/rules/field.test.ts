import {describe, expect, it} from 'vitest';
import {defaultRuleSet, rulesDocument} from '../../../src/engine';
import {fieldAt, shown, typed} from '../../../src/options/rules/field';

const rules = rulesDocument(defaultRuleSet());

describe('a parameter', () => {
	it('is found by its path', () => {
		expect(fieldAt(rules, 'I-12.risk')).toMatchObject({path: 'I-12.risk', value: 0.02});
	});

	it.each(['I-12.nothing', 'I-99.risk', '', 'risk'])('is not there at “%s”', (path) => {
		expect(fieldAt(rules, path)).toBeUndefined();
	});
});

describe('a value', () => {
	it.each([
		[0.02, 'fraction', '2'],
		[0.005, 'fraction', '0.5'],
		[0.14, 'fraction', '14'],
		[0.16, 'delta', '0.16'],
		[50, 'points', '50'],
		[910, 'minutes', '15:10'],
		[5, 'minutes', '00:05'],
		['managed', 'choice', 'managed'],
		[true, 'switch', 'true'],
	] as const)('%s in %s is shown as %s', (value, unit, text) => {
		expect(shown(value, unit)).toBe(text);
	});

	it.each([
		['2', 'fraction', 0.02],
		[' 14 ', 'fraction', 0.14],
		['0.16', 'delta', 0.16],
		['15:10', 'minutes', 910],
	] as const)('typed as “%s” in %s is %d', (text, unit, value) => {
		expect(typed(text, unit)).toBe(value);
	});

	it.each([
		['', 'points'],
		['two', 'points'],
		['Infinity', 'points'],
		['1510', 'minutes'],
		['', 'minutes'],
	] as const)('typed as “%s” in %s is none', (text, unit) => {
		expect(typed(text, unit)).toBeUndefined();
	});
});
