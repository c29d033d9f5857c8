import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Pair, pairsNearMoney, pairsOf} from '../../../src/engine/market/pairs';
import {boundForward, fitParity} from '../../../src/engine/market/parity';
import type {Row} from '../../../src/engine/model';
import {range} from './synthetic';

function pairAt(strike: number, difference: number, halfSpread: number): Pair {
	const [bid, ask] = [difference - halfSpread, difference + halfSpread];
	return {strike, difference, halfSpread, bid, ask};
}

describe('the pairs of an expiration', () => {
	it('are the strikes at which both sides can be bought and sold', () => {
		const good = {bid: 1, ask: 1.2};
		const rows: Row[] = [
			{strike: 10, call: {bid: 5, ask: 5.4}, put: good},
			{strike: 11, call: {bid: 0, ask: 0.1}, put: good},
			{strike: 12, call: good, put: {ask: 1}},
			{strike: 13, call: good, put: {bid: 1.4, ask: 1.2}},
			{strike: 14, call: {bid: 1, ask: 1}, put: {bid: 2, ask: 2}},
		];
		const [first, second, ...rest] = pairsOf(rows);
		expect(rest).toEqual([]);
		expect(first?.strike).toBe(10);
		expect(first?.difference).toBeCloseTo(4.1, 12);
		expect(first?.halfSpread).toBeCloseTo(0.3, 12);
		expect([first?.bid, first?.ask]).toEqual([5 - 1.2, 5.4 - 1]);
		expect(second, 'no spread weighs less than a tick').toMatchObject({
			strike: 14,
			difference: -1,
			halfSpread: 0.01,
		});
	});

	it('are near the money within 6 %, and within 30 % on VIX', () => {
		const pairs = range(10, 200, 1).map((strike) => pairAt(strike, 100 - strike, 0.1));
		const strikes = (root: string) => pairsNearMoney(root, pairs).map(({strike}) => strike);
		expect(strikes('SPXW')).toEqual(range(94, 106, 1));
		expect(strikes('VIX')).toEqual(range(70, 130, 1));
		expect(strikes('VIXW')).toEqual(strikes('VIX'));
	});

	it('are none where fewer than 6 are near, or 3 on VIX', () => {
		const pairs = range(98, 102, 1).map((strike) => pairAt(strike, 100 - strike, 0.1));
		expect(pairsNearMoney('SPX', pairs)).toEqual([]);
		expect(pairsNearMoney('VIX', pairs.slice(0, 3))).toHaveLength(3);
		expect(pairsNearMoney('VIX', pairs.slice(0, 2))).toEqual([]);
		expect(pairsNearMoney('SPX', [])).toEqual([]);
	});
});

describe('the parity line', () => {
	it('finds forward and discount of exact pairs', () => {
		const exact = fc.record({
			forward: fc.double({min: 900, max: 1100, noNaN: true}),
			discount: fc.double({min: 0.8, max: 1.01, noNaN: true}),
			spreads: fc.array(fc.double({min: 0.02, max: 5, noNaN: true}), {minLength: 6, maxLength: 40}),
		});
		fc.assert(
			fc.property(exact, ({forward, discount, spreads}) => {
				const pairs = spreads.map((spread, i) =>
					pairAt(950 + 5 * i, discount * (forward - 950 - 5 * i), spread),
				);
				const line = fitParity(pairs);
				expect(line.forward).toBeCloseTo(forward, 8);
				expect(line.discount).toBeCloseTo(discount, 9);
				expect(line.scatter).toBeLessThan(1e-9);
			}),
		);
	});

	it('is the least squares line with weights 1/spread²', () => {
		const pairs = [
			pairAt(90, 10.3, 0.1),
			pairAt(95, 4.9, 0.4),
			pairAt(100, 0.2, 0.2),
			pairAt(110, -9.5, 0.3),
		];
		const {forward, discount, distances, scatter} = fitParity(pairs);
		const misfit = (F: number, D: number) =>
			pairs.reduce((sum, {strike, difference, halfSpread}) => {
				return sum + ((difference - D * (F - strike)) / halfSpread) ** 2;
			}, 0);
		const least = misfit(forward, discount);
		for (const [F, D] of [
			[1e-3, 0],
			[-1e-3, 0],
			[0, 1e-4],
			[0, -1e-4],
			[1e-3, 1e-4],
		] as const) {
			expect(misfit(forward + F, discount + D)).toBeGreaterThan(least);
		}
		expect(scatter).toBeCloseTo(Math.sqrt(least / 4), 12);
		for (const [i, {points, halfSpreads}] of distances.entries()) {
			const {strike, difference, halfSpread} = pairs[i] ?? pairAt(0, 0, 1);
			expect(points).toBeCloseTo(difference - discount * (forward - strike), 10);
			expect(halfSpreads).toBeCloseTo(Math.abs(points) / halfSpread, 12);
		}
	});

	it('knows its slope as well as the scatter allows', () => {
		// Textbook standard error of a slope with equal weights: √(Σr²/(n−2)/Σ(x−x̄)²).
		const noise = [0.1, -0.2, 0.15, 0.05, -0.1];
		const pairs = noise.map((one, i) => pairAt(100 + i, 2 - i + one, 0.5));
		const {discountError, distances} = fitParity(pairs);
		const squares = distances.reduce((sum, {points}) => sum + points ** 2, 0);
		expect(discountError).toBeCloseTo(Math.sqrt(squares / 3 / 10), 12);
	});

	it('agrees with the one-strike forward of the VIX white paper where there is one strike', () => {
		// Cboe VIX methodology: strike 1965, call 21.05, put 23.15, R 0.031664 %, 34,484 minutes.
		const discount = Math.exp(-0.00031664 * (34_484 / 525_600));
		const {low, high} = boundForward([pairAt(1965, 21.05 - 23.15, 0)], discount);
		expect(low).toBe(high);
		expect(low).toBeCloseTo(1962.89996, 5);
	});
});

describe('the bounds of the forward', () => {
	it('hold it when the quotes agree, and are empty when they do not', () => {
		const pairs = [pairAt(95, 5.1, 0.3), pairAt(100, 0, 0.1), pairAt(105, -5.1, 0.4)];
		const {low, high} = boundForward(pairs, 1);
		expect(low).toBeCloseTo(99.9, 12);
		expect(high).toBeCloseTo(100.1, 12);
		const torn = boundForward([...pairs, pairAt(110, -9, 0.1)], 1);
		expect(torn.low).toBeGreaterThan(torn.high);
	});
});
