import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Quote, Row} from '../../../src/engine/model';
import {priceOption} from '../../../src/engine/pricing';
import {bestCondor, type SearchInput} from '../../../src/engine/search';
import {bruteForce} from './brute-force';

const cents = (most: number) => fc.integer({min: 0, max: most}).map((value) => value / 20);

/** Anything a file can hold: no quote, one side only, crossed, free, dear. */
const quote: fc.Arbitrary<Quote> = fc.oneof(
	{weight: 6, arbitrary: fc.record({bid: cents(60), ask: cents(60)})},
	{weight: 1, arbitrary: fc.record({bid: cents(100)})},
	{weight: 1, arbitrary: fc.record({ask: cents(100)})},
	{weight: 1, arbitrary: fc.constant({})},
);

const rows: fc.Arbitrary<Row[]> = fc
	.uniqueArray(fc.integer({min: 1, max: 60}), {minLength: 6, maxLength: 14})
	.chain((steps) =>
		fc.tuple(...steps.sort((a, b) => a - b).map((step) => rowAt(900 + 2.5 * step))),
	);

function rowAt(strike: number): fc.Arbitrary<Row> {
	return fc.record({strike: fc.constant(strike), call: quote, put: quote});
}

const objective = fc.oneof(
	fc.constant({kind: 'return-on-risk'} as const),
	fc.record({
		kind: fc.constant('expected-value-per-risk' as const),
		years: fc.constantFrom(0, 0.01, 0.25),
		volatility: fc.constantFrom(0.05, 0.2, 0.9),
		discount: fc.constantFrom(1, 0.98),
	}),
);

const input: fc.Arbitrary<SearchInput> = fc.record(
	{
		rows,
		forward: fc.integer({min: 940, max: 1010}),
		objective,
		price: fc.constantFrom('natural' as const, 'mid' as const),
		maxWidth: fc.constantFrom(2.5, 5, 20, 50),
	},
	{requiredKeys: ['rows', 'forward', 'objective', 'price']},
);

/** A market with a skew and spreads, strikes every five points around 4000. */
function marketRows(strikes: number): Row[] {
	return Array.from({length: 2 * strikes + 1}, (_, at) => {
		const strike = 4000 + 5 * (at - strikes);
		const volatility = 0.2 + 0.4 * Math.max(Math.log(4000 / strike), -0.1);
		const quoteOf = (right: 'call' | 'put') => {
			const price = priceOption({
				right,
				strike,
				forward: 4001,
				years: 0.1,
				volatility,
				discount: 1,
			});
			const half = Math.max(0.05, 0.02 * price);
			return {bid: Math.max(0, floor(price - half)), ask: floor(price + half) + 0.05};
		};
		return {strike, call: quoteOf('call'), put: quoteOf('put')};
	});
}

const floor = (price: number) => Math.floor(price * 20) / 20;

describe('the best condor', () => {
	it('is worth what trying all of them finds, on chains of any kind', {timeout: 60_000}, () => {
		let found = 0;
		fc.assert(
			fc.property(input, (search) => {
				const best = bestCondor(search);
				const all = bruteForce(search);
				expect(best.examined).toBe(all.examined);
				if ('reason' in best) {
					expect(all.feasible).toBe(0);
				} else {
					found++;
					expect(best.value).toBeCloseTo(all.value, 9);
				}
			}),
			{numRuns: 1000},
		);
		expect(found, 'chains with a condor in them').toBeGreaterThan(300);
	});

	it.each(['natural', 'mid'] as const)(
		'is the same on a market of 21 strikes, at the %s',
		(price) => {
			const market = {rows: marketRows(10), forward: 4001, price};
			const fair = {years: 0.1, volatility: 0.2, discount: 1};
			for (const kind of ['return-on-risk', 'expected-value-per-risk'] as const) {
				const search = {...market, objective: {kind, ...fair}};
				const best = bestCondor(search);
				expect('value' in best ? best.value : null).toBeCloseTo(bruteForce(search).value, 12);
			}
		},
	);

	it('has legs that are worth its value, computed anew', () => {
		fc.assert(
			fc.property(input, (search) => {
				const best = bestCondor(search);
				if ('legs' in best) {
					const {longPut, shortPut, shortCall, longCall} = best.legs;
					const strikes = [longPut, shortPut, shortCall, longCall];
					const own = bruteForce({
						...search,
						rows: search.rows.filter(({strike}) => strikes.includes(strike)),
					});
					expect(own).toEqual({value: expect.closeTo(best.value, 9), examined: 1, feasible: 1});
					const wider = Math.max(shortPut - longPut, longCall - shortCall);
					expect(best.risk).toBeCloseTo(wider - best.credit, 9);
				}
			}),
		);
	});

	it('is found among 24 million in a small part of a second', () => {
		const search = {rows: marketRows(100), forward: 4001, price: 'natural'} as const;
		const start = performance.now();
		const best = bestCondor({...search, objective: {kind: 'return-on-risk'}});
		expect(performance.now() - start).toBeLessThan(500);
		expect(best.examined).toBeGreaterThan(20_000_000);
		expect('value' in best).toBe(true);
	});

	it('is none where no wing can be built, and says over how many it looked', () => {
		const search = {forward: 4001, price: 'natural', objective: {kind: 'return-on-risk'}} as const;
		expect(bestCondor({...search, rows: []})).toEqual({reason: 'none', examined: 0});
	});
});
