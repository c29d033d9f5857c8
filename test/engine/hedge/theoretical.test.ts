import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sleeveRules} from '../../../src/engine/hedge/sleeves';
import {theoreticalCall, usualForward} from '../../../src/engine/hedge/theoretical';
import {optionGreeks, priceOption} from '../../../src/engine/pricing';
import {defaultRuleSet} from '../../../src/engine/rules';

const {values} = defaultRuleSet();

describe('the usual VIX forward', () => {
	// engine.md §7: VX1, VX2 and VX4 less VIX, medians below 15 and above 30; VX1 over all days +0.75
	it.each([
		[12, 0, 12],
		[12, 15, 13.1],
		[12, 45, 14.3],
		[12, 105, 15.7],
		[12, 400, 15.7],
		[40, 15, 39.4],
		[40, 45, 37.7],
		[40, 105, 35.2],
		[30, 105, 25.2],
		[15, 105, 18.7],
		[12, 30, 13.7],
		[22.5, 15, 22.75],
	])('at VIX %d in %d days is %d', (vix, days, forward) => {
		expect(usualForward(vix, days)).toBeCloseTo(forward, 10);
	});

	it('reproduces the median of the front month at the median of VIX', () => {
		expect(usualForward(18.09, 15) - 18.09).toBeCloseTo(0.75, 2);
	});
});

describe('a theoretical call', () => {
	it.each([
		['near', 1.1, 30, 27],
		['mid', 0.8, 110, 27],
		['far', 0.65, 220, 29],
	] as const)(
		'of %s has volatility %d at %d days and strike %d',
		(id, volatility, days, strike) => {
			const call = theoreticalCall(17.3, sleeveRules(id, values), 10, values);
			expect(call).toMatchObject({volatility, strike, priceBasis: 'theoretical'});
			const {forward} = call;
			const option = {
				right: 'call',
				forward,
				strike,
				years: days / 365,
				volatility,
				discount: 1,
			} as const;
			expect(forward).toBe(usualForward(17.3, days));
			expect(call.unitPrice).toBe(priceOption(option));
		},
	);

	it('takes the strike of the grid that is nearest in delta', () => {
		const vix = fc.double({min: 9, max: 90, noNaN: true});
		const delta = fc.double({min: 0.02, max: 0.9, noNaN: true});
		fc.assert(
			fc.property(vix, delta, (level, target) => {
				const rules = {...sleeveRules('mid', values), delta: target};
				const call = theoreticalCall(level, rules, 10, values);
				const {forward, volatility} = call;
				const contract = {
					right: 'call',
					forward,
					volatility,
					years: 110 / 365,
					discount: 1,
				} as const;
				const distances = Array.from({length: 600}, (_, at) =>
					Math.abs(optionGreeks({...contract, strike: at + 1}).delta - target),
				);
				expect(Math.abs(call.delta - target)).toBe(Math.min(...distances));
			}),
			{numRuns: 40},
		);
	});
});
