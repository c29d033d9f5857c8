import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {describeCall, gainAtStress, stressOf} from '../../../src/engine/hedge/call';
import {priceOption} from '../../../src/engine/pricing';
import {defaultRuleSet} from '../../../src/engine/rules';

const {values} = defaultRuleSet();

/** Black-76 without interest, VIX up by ten points: methodology §4.5 and §5.8 nos. 8 and 9. */
const VECTORS = [
	// forward, strike, volatility, days, price, price after, gain in dollars, delta
	[18.5, 25, 1.1, 30, 0.611, 2.168, 156, 0.213],
	[19.5, 25, 0.8, 110, 1.707, 2.76, 105, 0.365],
	[20.5, 27, 0.65, 220, 2.149, 2.908, 76, 0.385],
] as const;

const callOf = (forward: number, strike: number, volatility: number, days: number) =>
	({right: 'call', forward, strike, years: days / 365, volatility, discount: 1}) as const;

describe('the gain of a VIX call at the stress', () => {
	it.each(VECTORS)(
		'with forward %d, strike %d, volatility %d and %d days goes from %d to %d: %d dollars',
		(forward, strike, volatility, days, before, after, gain, delta) => {
			const option = callOf(forward, strike, volatility, days);
			const price = {unitPrice: before, priceBasis: 'ask'} as const;
			const call = describeCall(option, days, price, 10, values);
			expect(priceOption(option)).toBeCloseTo(before, 3);
			expect(call.gain).toBeCloseTo(100 * (after - before), 0);
			expect(Math.abs(call.gain - gain)).toBeLessThan(0.6);
			expect(call.delta).toBeCloseTo(delta, 3);
			expect(call).toMatchObject({forward, strike, volatility, ...price});
		},
	);

	it('of one unit of four, four and two costs 1,357 and gains 1,196 dollars', () => {
		const unit = VECTORS.map(([forward, strike, volatility, days], at) => {
			const option = callOf(forward, strike, volatility, days);
			const count = [4, 4, 2][at] ?? 0;
			return [
				100 * count * priceOption(option),
				count * gainAtStress(option, days, 10, values),
			] as const;
		});
		const [cost, gain] = unit.reduce(([c, g], [cost, gain]) => [c + cost, g + gain]);
		expect(Math.abs(cost - 1357)).toBeLessThan(0.6);
		expect(Math.abs(gain - 1196)).toBeLessThan(0.6);
	});

	it('of one unit at the default deltas costs 1,007 and gains 948 dollars', () => {
		const unit = [
			[18.5, 27, 1.1, 30, 0.393, 4],
			[19.5, 27, 0.8, 110, 1.324, 4],
			[20.5, 30, 0.65, 220, 1.599, 2],
		] as const;
		let cost = 0;
		let gain = 0;
		for (const [forward, strike, volatility, days, price, count] of unit) {
			const option = callOf(forward, strike, volatility, days);
			expect(priceOption(option)).toBeCloseTo(price, 3);
			cost += 100 * count * priceOption(option);
			gain += count * gainAtStress(option, days, 10, values);
		}
		expect(Math.abs(cost - 1007)).toBeLessThan(1);
		expect(Math.abs(gain - 948)).toBeLessThan(1);
	});

	it('grows with the stress', () => {
		const stress = fc.double({min: 0, max: 50, noNaN: true});
		fc.assert(
			fc.property(stress, stress, fc.integer({min: 12, max: 60}), (one, other, strike) => {
				const option = callOf(19, strike, 0.9, 60);
				const [low, high] = [Math.min(one, other), Math.max(one, other)];
				const gains = [low, high].map((size) => gainAtStress(option, 60, size, values));
				expect(gains[1]).toBeGreaterThanOrEqual(gains[0] ?? Number.NaN);
				expect(gains[0]).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});

it('a call loses per day what its price falls by when a day passes', () => {
	const option = callOf(19.5, 27, 0.8, 110);
	const {costPerDay} = describeCall(option, 110, {unitPrice: 1, priceBasis: 'ask'}, 10, values);
	const [before, after] = [110.5, 109.5].map((days) => priceOption({...option, years: days / 365}));
	expect(costPerDay).toBeCloseTo(100 * ((before ?? 0) - (after ?? 0)), 4);
});

it('the stress is five points for one day and ten for a managed position', () => {
	expect([stressOf('1dte', values), stressOf('managed', values)]).toEqual([5, 10]);
});
