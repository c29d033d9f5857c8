import {describe, expect, it} from 'vitest';
import {describeGate} from '../../../src/engine/advice/gate';
import {vixGate} from '../../../src/engine/regime';
import {defaultRuleSet, type Override, ruleSetFrom} from '../../../src/engine/rules';

function told(vix: number | undefined, overrides: Override = {}) {
	const made = ruleSetFrom({overrides});
	const {values} = made.ok ? made.value : defaultRuleSet();
	return describeGate(
		vixGate(vix === undefined ? undefined : {value: vix, source: 'page'}, values),
		values,
	);
}

const scaled = {'R-03a.profile': 'scaled'};

describe('the limit of a gate', () => {
	it.each([
		[14.2, 15, 3],
		[14.99, 15, 3],
		[15, 20, 2],
		[20, 20, 2],
		[27.75, 20, 0],
	])('at VIX %d is %d, on which %d tiers rest', (vix, limit, tiers) => {
		const gate = told(vix);
		expect(gate).toMatchObject({id: 'R-03a', measured: vix, limit});
		expect(gate.allows).toHaveLength(tiers);
	});

	it.each([
		[14.2, 28],
		[27.99, 28],
		[28, 40],
		[40, 40],
		[40.01, 40],
	])('under the scaled profile at VIX %d is %d', (vix, limit) => {
		expect(told(vix, scaled)).toMatchObject({id: 'R-03b', measured: vix, limit});
	});

	it('is the upper one while VIX is unknown', () => {
		expect(told(undefined)).toMatchObject({state: 'unknown', limit: 20});
		expect(told(undefined, scaled)).toMatchObject({state: 'unknown', limit: 40});
	});

	it('is never above the one that closes everything', () => {
		const turned = {'R-03a.low': 25, 'R-03a.high': 20};
		expect(told(18, turned)).toMatchObject({state: 'pass', limit: 20});
		expect(told(22, turned)).toMatchObject({state: 'fail', limit: 20});
	});
});

it('keeps the share of the size to itself', () => {
	expect(told(14)).not.toHaveProperty('sizeFactor');
});
