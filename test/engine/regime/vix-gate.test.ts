import {describe, expect, it} from 'vitest';
import {vixGate} from '../../../src/engine/regime';
import {defaultRuleSet, type RuleValues, ruleSetFrom} from '../../../src/engine/rules';

const strict = defaultRuleSet().values;

function scaledValues(): RuleValues {
	const made = ruleSetFrom({overrides: {'R-03a.profile': 'scaled'}});
	return made.ok ? made.value.values : strict;
}

const scaled = scaledValues();
const ALL = ['conservative', 'balanced', 'aggressive'];

describe('the strict gate', () => {
	// methodology R-03a; goldens 2022-06-10 (27.75) and 2023-08-18 (17.30)
	it.each([
		[9, 'pass', ALL, 1],
		[14.99, 'pass', ALL, 1],
		[15, 'pass', ['conservative', 'balanced'], 1],
		[17.3, 'pass', ['conservative', 'balanced'], 1],
		[20, 'pass', ['conservative', 'balanced'], 1],
		[20.01, 'fail', [], 0],
		[27.75, 'fail', [], 0],
	])('at VIX %d: %s, %j', (value, state, allows, sizeFactor) => {
		expect(vixGate({value, source: 'page'}, strict)).toEqual({
			id: 'R-03a',
			state,
			measured: value,
			limit: 20,
			source: 'page',
			allows,
			sizeFactor,
		});
	});
});

describe('the scaled gate', () => {
	it.each([
		[14, 'pass', ALL, 1],
		[27.99, 'pass', ALL, 1],
		[28, 'pass', ALL, 0.5],
		[40, 'pass', ALL, 0.5],
		[40.01, 'fail', [], 0],
	])('at VIX %d: %s, %j at %d of the size', (value, state, allows, sizeFactor) => {
		expect(vixGate({value, source: 'typed'}, scaled)).toEqual({
			id: 'R-03b',
			state,
			measured: value,
			limit: 40,
			source: 'typed',
			allows,
			sizeFactor,
		});
	});
});

it.each([
	['R-03a', strict, 20],
	['R-03b', scaled, 40],
] as const)('rules nothing out under %s while VIX is unknown, and says so', (id, values, limit) => {
	expect(vixGate(undefined, values)).toEqual({
		id,
		state: 'unknown',
		limit,
		allows: ALL,
		sizeFactor: 1,
	});
});

it('keeps the bounds that the trader set', () => {
	const made = ruleSetFrom({overrides: {'R-03a.low': 18, 'R-03a.high': 22}});
	const values = made.ok ? made.value.values : strict;
	expect(vixGate({value: 17.99, source: 'page'}, values).allows).toEqual(ALL);
	expect(vixGate({value: 22, source: 'page'}, values)).toMatchObject({state: 'pass', limit: 22});
	expect(vixGate({value: 22.01, source: 'page'}, values).state).toBe('fail');
});

it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a VIX of %d', (value) => {
	expect(() => vixGate({value, source: 'page'}, strict)).toThrow(
		new RangeError(`vix must be a positive number, got ${value}`),
	);
});
