import {describe, expect, it} from 'vitest';
import {expectedDailyRange} from '../../../src/engine/regime';
import {defaultRuleSet, ruleSetFrom} from '../../../src/engine/rules';

const {values} = defaultRuleSet();

describe('the expected daily range', () => {
	// methodology V-02
	it('of VIX 17.95 is 1.1307 %', () => {
		const range = expectedDailyRange({vix: 17.95}, values);
		expect(range?.mode).toBe('vix');
		expect(range?.value).toBeCloseTo(0.011307, 6);
	});

	it('of VIX9D 15 and realised 12 % is 0.8693 %', () => {
		const range = expectedDailyRange({vix9d: 15, historicalVolatility: 0.12, vix: 30}, values);
		expect(range?.mode).toBe('blend');
		expect(range?.value).toBeCloseTo(0.008693, 6);
	});

	it('of a volatility at the money is that over the root of 252 sessions', () => {
		const range = expectedDailyRange({atmVolatility: 0.1795}, values);
		expect(range).toEqual({value: 0.1795 / Math.sqrt(252), mode: 'atm'});
	});

	it('prefers the blend, then VIX, then the volatility at the money', () => {
		const all = {vix: 20, vix9d: 18, historicalVolatility: 0.1, atmVolatility: 0.2};
		const {vix9d, ...withoutNineDays} = all;
		const {historicalVolatility, ...withoutHistory} = all;
		const {vix, ...withoutVix} = withoutHistory;
		const modeOf = (inputs: Parameters<typeof expectedDailyRange>[0]) =>
			expectedDailyRange(inputs, values)?.mode;
		expect(modeOf(all)).toBe('blend');
		expect(modeOf(withoutNineDays)).toBe('vix');
		expect(modeOf(withoutHistory)).toBe('vix');
		expect(modeOf(withoutVix)).toBe('atm');
		expect([vix9d, historicalVolatility, vix]).toEqual([18, 0.1, 20]);
	});

	it('is unknown when nothing is known', () => {
		expect(expectedDailyRange({}, values)).toBeUndefined();
		expect(expectedDailyRange({vix9d: 15}, values)).toBeUndefined();
	});

	it('takes weight and multiplier from the rules, for the blend alone', () => {
		const made = ruleSetFrom({overrides: {'V-02.weight': 0.5, 'V-02.multiplier': 2}});
		const own = made.ok ? made.value.values : values;
		const blend = expectedDailyRange({vix9d: 10, historicalVolatility: 0.2}, own);
		expect(blend?.value).toBeCloseTo((2 * 0.15) / Math.sqrt(252), 12);
		expect(expectedDailyRange({vix: 10}, own)?.value).toBeCloseTo(0.1 / Math.sqrt(252), 12);
	});

	it.each([
		['vix', 0],
		['vix9d', -1],
		['historicalVolatility', Number.NaN],
		['atmVolatility', Number.POSITIVE_INFINITY],
	])('refuses %s of %d', (name, value) => {
		expect(() => expectedDailyRange({[name]: value}, values)).toThrow(
			new RangeError(`${name} must be a positive number, got ${value}`),
		);
	});
});
