import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {frictionOf, priceCondor} from '../../../src/engine/condor/price';
import type {LegQuote} from '../../../src/engine/condor/quotes';
import {defaultRuleSet} from '../../../src/engine/rules';
import {valuesWith} from './synthetic';

const {values} = defaultRuleSet();

function leg(right: 'put' | 'call', strike: number, bid: number, ask: number): LegQuote {
	return {right, strike, bid, ask, mid: (bid + ask) / 2};
}

const quotes = {
	longPut: leg('put', 6250, 20, 20.4),
	shortPut: leg('put', 6300, 25, 25.6),
	shortCall: leg('call', 7200, 14, 14.4),
	longCall: leg('call', 7250, 9.8, 10),
};
const fifty = {put: 50, call: 50};

describe('a condor at its limit', () => {
	const condor = priceCondor(quotes, fifty, {root: 'SPXW', values, feePerLeg: undefined});

	it('has mid, natural, and a limit a quarter of the way between them, on the tick', () => {
		// mid 25.3 − 20.2 + 14.2 − 9.9 = 9.4; natural 25 − 20.4 + 14 − 10 = 8.6; 9.4 − 0.2 = 9.2
		expect(condor.credit).toEqual({limit: 9.2, mid: 9.4, natural: 8.6});
	});

	it('has its profit, loss, margin and break-evens after the fees of four legs', () => {
		expect(condor).toMatchObject({
			fees: {open: 6, assumed: true},
			maxProfit: 914,
			maxLoss: 4086,
			margin: 4080,
			breakevens: [6290.86, 7209.14],
		});
	});

	it('costs to cross what lies between mid and natural', () => {
		expect(frictionOf(condor).cost).toBe(80);
		expect(frictionOf(condor).ofMid).toBeCloseTo(0.8 / 9.4, 12);
	});

	it('takes the trader’s fees where they are known', () => {
		const own = priceCondor(quotes, fifty, {root: 'SPXW', values, feePerLeg: 0});
		expect(own).toMatchObject({
			fees: {open: 0, assumed: false},
			maxProfit: 920,
			maxLoss: 4080,
			breakevens: [6290.8, 7209.2],
		});
	});

	it('takes those that the rules were given, and no longer calls them assumed', () => {
		const given = valuesWith({'I-09.feePerLeg': 0.65});
		const own = priceCondor(quotes, fifty, {root: 'SPXW', values: given, feePerLeg: undefined});
		expect(own.fees).toEqual({open: 2.6, assumed: false});
	});

	it('can lose the wider wing alone', () => {
		const uneven = priceCondor(quotes, {put: 25, call: 50}, {root: 'SPXW', values, feePerLeg: 0});
		expect(uneven).toMatchObject({maxLoss: 4080, margin: 4080});
	});

	it('has the figures of the golden vector: five wide at 0.70 loses 430', () => {
		// methodology §5.8 no. 7
		const five = {
			longPut: leg('put', 7020, 1, 1),
			shortPut: leg('put', 7025, 1.35, 1.35),
			shortCall: leg('call', 7255, 1.35, 1.35),
			longCall: leg('call', 7260, 1, 1),
		};
		const condor = priceCondor(five, {put: 5, call: 5}, {root: 'SPXW', values, feePerLeg: 0});
		expect(condor).toMatchObject({credit: {limit: 0.7}, maxLoss: 430, maxProfit: 70});
	});
});

describe('the limit', () => {
	it.each([
		['SPXW', 9.23, 9.2],
		['SPX', 9.2499, 9.2],
		['SPXW', 9.25, 9.25],
		['XSP', 9.238, 9.23],
	])('on %s is rounded down, %d to %d', (root, mid, limit) => {
		const exact = {...quotes, shortPut: leg('put', 6300, mid + 15.9, mid + 15.9)};
		const flat = {
			...exact,
			longPut: leg('put', 6250, 20.1, 20.1),
			shortCall: leg('call', 7200, 14.2, 14.2),
			longCall: leg('call', 7250, 10, 10),
		};
		expect(priceCondor(flat, fifty, {root, values, feePerLeg: 0}).credit.limit).toBe(limit);
	});

	it('goes from the mid to the natural with the share of the rules', () => {
		const limitAt = (share: number) =>
			priceCondor(quotes, fifty, {
				root: 'SPXW',
				values: valuesWith({'I-09.limitShare': share}),
				feePerLeg: 0,
			}).credit.limit;
		expect([0, 0.5, 1].map(limitAt)).toEqual([9.4, 9, 8.6]);
	});

	it('never asks for more than its share of the mid, nor gives away more than a tick', () => {
		const price = fc.integer({min: 1, max: 3000}).map((cents) => cents / 20);
		const spread = fc.integer({min: 0, max: 40}).map((ticks) => ticks / 20);
		const quote = fc.tuple(price, spread);
		fc.assert(
			fc.property(quote, quote, quote, quote, ([a, x], [b, y], [c, z], [d, w]) => {
				const {credit, maxProfit, maxLoss} = priceCondor(
					{
						longPut: leg('put', 6250, a, a + x),
						shortPut: leg('put', 6300, b, b + y),
						shortCall: leg('call', 7200, c, c + z),
						longCall: leg('call', 7250, d, d + w),
					},
					fifty,
					{root: 'SPXW', values, feePerLeg: undefined},
				);
				const wanted = credit.mid - 0.25 * (credit.mid - credit.natural);
				expect(credit.natural).toBeLessThanOrEqual(credit.mid + 1e-9);
				expect(credit.limit).toBeLessThanOrEqual(wanted + 1e-8);
				expect(credit.limit).toBeGreaterThan(wanted - 0.05 - 1e-8);
				expect(maxProfit + maxLoss).toBeCloseTo(5000, 6);
			}),
		);
	});
});
