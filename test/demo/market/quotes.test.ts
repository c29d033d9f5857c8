import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Curve, type DemoQuote, OPENING, type Side} from '../../../demo/market';
import {ALL, curveAt, levelsAfter, type QuotedStrike, quotedStrikes, SPX, VIX} from '../support';

const anySeed = fc.integer({min: 0, max: 1_000_000});
const anyStep = fc.integer({min: 0, max: 200});
const anyListing = fc.constantFrom(...ALL);
const mid = ({bid, ask}: DemoQuote) => (bid + ask) / 2;
const half = ({bid, ask}: DemoQuote) => (ask - bid) / 2;

/** What is wrong with an expiry, in words; nothing, on every expiry, with many seeds, at many moments. */
function expectNowhere(
	wrong: (strikes: readonly QuotedStrike[], curve: Curve) => readonly (string | false)[],
): void {
	fc.assert(
		fc.property(anyListing, anySeed, anyStep, (listing, seed, step) => {
			const levels = levelsAfter(step, seed);
			const found = wrong(quotedStrikes(listing, seed, levels), curveAt(listing, levels));
			expect(found.filter(Boolean)).toEqual([]);
		}),
		{numRuns: 60},
	);
}

/** Every strike with the one below and the one above. */
function neighbours<Item>(items: readonly Item[]): readonly (readonly [Item, Item, Item])[] {
	return items.flatMap((middle, at) => {
		const before = items[at - 1];
		const after = items[at + 1];
		return before === undefined || after === undefined ? [] : [[before, middle, after] as const];
	});
}

/** A price between two strikes on the straight line from one to the other. */
function between(
	[lower, middle, upper]: readonly [QuotedStrike, QuotedStrike, QuotedStrike],
	price: (strike: QuotedStrike) => number,
): number {
	const share = (upper.strike - middle.strike) / (upper.strike - lower.strike);
	return share * price(lower) + (1 - share) * price(upper);
}

describe('the quotes of an expiry', () => {
	it('keep put-call parity closer than half the spread', () => {
		expectNowhere((strikes, {forward, discount}) =>
			strikes
				.filter(({call, put}) => call.bid > 0 && put.bid > 0)
				.map(({strike, call, put}) => {
					const off = Math.abs(mid(call) - mid(put) - discount * (forward - strike));
					const most = Math.max(half(call), half(put));
					return off >= most && `${strike}: ${off} of ${most}`;
				}),
		);
	});

	it('never show a bid above an ask, nor anything below zero', () => {
		expectNowhere((strikes) =>
			strikes.flatMap(({strike, call, put}) =>
				[call, put].map(({bid, ask}) => (bid < 0 || ask <= bid) && `${strike}: ${bid} to ${ask}`),
			),
		);
	});

	it('never rise with the strike for calls, never fall for puts, at bid and ask', () => {
		expectNowhere((strikes) =>
			neighbours(strikes).map(
				([lower, {strike, call, put}]) =>
					(call.bid > lower.call.bid ||
						call.ask > lower.call.ask ||
						put.bid < lower.put.bid ||
						put.ask < lower.put.ask) &&
					`${strike}`,
			),
		);
	});

	it('give no butterfly away: what it costs to buy is never negative', () => {
		expectNowhere((strikes) =>
			neighbours(strikes).flatMap((three) =>
				(['call', 'put'] as const).map((side) => {
					const cost = between(three, (strike) => strike[side].ask) - three[1][side].bid;
					return cost < 0 && `${side} ${three[1].strike}: ${cost}`;
				}),
			),
		);
	});

	it('are made of prices that are convex in the strike', () => {
		expectNowhere((strikes) =>
			neighbours(strikes).map((three) => {
				const cost = between(three, ({call}) => call.fair) - three[1].call.fair;
				return cost < -1e-9 && `${three[1].strike}: ${cost}`;
			}),
		);
	});

	it('are the same for the same seed and others for another', () => {
		const [listing] = SPX;
		const quotes = (seed: number) => JSON.stringify(listing && quotedStrikes(listing, seed));
		expect(quotes(7)).toBe(quotes(7));
		expect(quotes(8)).not.toBe(quotes(7));
	});
});

describe('the ticks', () => {
	const isWhole = (price: number, cents: number) =>
		price === Number(price.toFixed(2)) && Math.round(price * 100) % cents === 0;
	it.each([
		['SPX', SPX, 5, 10],
		['VIX', VIX, 1, 5],
	] as const)('of %s are kept below and from 3 points', (_product, listings, below, from) => {
		const prices = listings.flatMap((listing) =>
			quotedStrikes(listing, 3).flatMap(({call, put}) => [call.bid, call.ask, put.bid, put.ask]),
		);
		expect(prices.length).toBeGreaterThan(1000);
		expect(prices.filter((price) => !isWhole(price, price < 3 ? below : from))).toEqual([]);
	});
});

describe('the wings', () => {
	it.each(SPX.map((listing) => [`${listing.root} ${listing.expiry}`, listing] as const))(
		'of %s have 200 strikes and more, and nobody bids at their ends',
		(_name, listing) => {
			const strikes = quotedStrikes(listing, 1);
			expect(strikes.length).toBeGreaterThanOrEqual(200);
			expect(strikes[0]?.put).toMatchObject({bid: 0, ask: expect.any(Number)});
			expect(strikes.at(-1)?.call.bid).toBe(0);
		},
	);

	it('of VIX have a zero bid among the far strikes of the near expiries', () => {
		const [next] = VIX;
		expect(next && quotedStrikes(next, 1).at(-1)?.call.bid).toBe(0);
	});
});

describe('the smile', () => {
	const listing = SPX.find(({days}) => days >= 28 && days <= 35);
	const strikes = listing ? quotedStrikes(listing, 1) : [];
	const {atTheMoney} = listing ? curveAt(listing) : {atTheMoney: Number.NaN};
	const ratioAt = (side: Side, delta: number) => {
		const [nearest] = strikes.toSorted(
			(left, right) =>
				Math.abs(Math.abs(left[side].delta) - delta) -
				Math.abs(Math.abs(right[side].delta) - delta),
		);
		return (nearest?.[side].volatility ?? Number.NaN) / atTheMoney;
	};

	// Measured on five real chains of 2022 to 2026, 28 to 35 days out.
	it.each([
		['put', 0.16, 1.14, 1.39],
		['put', 0.05, 1.31, 1.77],
		['call', 0.16, 0.77, 0.9],
		['call', 0.05, 0.71, 0.91],
	] as const)(
		'has the %s of delta %d between %d and %d of the middle',
		(side, delta, low, high) => {
			expect(ratioAt(side, delta)).toBeGreaterThanOrEqual(low);
			expect(ratioAt(side, delta)).toBeLessThanOrEqual(high);
		},
	);

	it('stands at 0.78 to 0.87 of VIX in the middle', () => {
		const ratio = atTheMoney / (OPENING.vix / 100);
		expect(ratio).toBeGreaterThan(0.78);
		expect(ratio).toBeLessThan(0.87);
	});

	it('of VIX costs more the higher the strike is above the forward', () => {
		for (const expiry of VIX) {
			const {forward, volatility} = curveAt(expiry);
			expect(volatility(2 * forward)).toBeGreaterThan(1.1 * volatility(forward));
		}
	});
});
