import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {CondorAdvice, MarketExpiration} from '../../../src/engine';
import {adviseCondors} from '../../../src/engine/condor';
import {AS_OF, contextOf, strikesFrom, syntheticReading} from './synthetic';

const chain = fc.record({
	playbook: fc.constantFrom('managed' as const, '1dte' as const),
	forward: fc.double({min: 3000, max: 7000, noNaN: true}),
	volatility: fc.double({min: 0.09, max: 0.4, noNaN: true}),
	skew: fc.double({min: 0, max: 0.5, noNaN: true}),
	step: fc.constantFrom(5, 10, 25),
	half: fc.double({min: 0.0005, max: 0.3, noNaN: true}),
	vix: fc.option(fc.double({min: 9, max: 45, noNaN: true}), {nil: undefined}),
	netLiquidation: fc.option(fc.integer({min: 1000, max: 5_000_000}), {nil: undefined}),
});

type Chain = typeof chain extends fc.Arbitrary<infer Value> ? Value : never;

function readingOf({forward, volatility, skew, step, half, playbook}: Chain): MarketExpiration {
	const low = Math.ceil((forward * 0.6) / 100) * 100;
	const high = Math.floor((forward * 1.4) / 100) * 100;
	return syntheticReading({
		expiry: playbook === '1dte' ? '2026-03-03' : '2026-04-17',
		asOf: AS_OF,
		forward,
		strikes: strikesFrom(low, high, step),
		volatility,
		skew: skew * volatility,
		halfSpread: (price) => half * price,
	});
}

function adviseOn(given: Chain, reading: MarketExpiration): readonly CondorAdvice[] {
	const {playbook, vix, netLiquidation} = given;
	return adviseCondors(
		contextOf([reading], {
			playbook,
			historicalVolatility: 0.12,
			...(vix === undefined ? {noVix: true as const} : {vix}),
			...(netLiquidation === undefined ? {noAccount: true as const} : {account: {netLiquidation}}),
		}),
	);
}

const isOpen = ({state}: CondorAdvice) => state === 'suggested' || state === 'conditional';

describe('on any chain', () => {
	it('strikes are in order around the forward', () => {
		fc.assert(
			fc.property(chain, (given) => {
				const reading = readingOf(given);
				for (const {legs} of adviseOn(given, reading)) {
					if (legs !== undefined) {
						const {longPut, shortPut, shortCall, longCall} = legs;
						const order = [longPut, shortPut, reading.forward, shortCall, longCall];
						expect(order).toEqual(order.toSorted((one, other) => one - other));
						expect(new Set(order).size).toBe(5);
					}
				}
			}),
			{numRuns: 60},
		);
	});

	it('profit and loss share the width, and totals are so many condors', () => {
		fc.assert(
			fc.property(chain, (given) => {
				for (const advice of adviseOn(given, readingOf(given))) {
					const {maxProfit, maxLoss, width, total, contracts, margin, fees} = advice;
					if (maxProfit !== undefined && maxLoss !== undefined && width !== undefined) {
						expect(maxProfit + maxLoss).toBeCloseTo(Math.max(width.put, width.call) * 100, 6);
					}
					expect(total === undefined).toBe(advice.state !== 'suggested');
					if (total !== undefined && contracts !== undefined) {
						expect(contracts).toBeGreaterThan(0);
						expect(total).toEqual({
							maxProfit: contracts * (maxProfit ?? 0),
							maxLoss: contracts * (maxLoss ?? 0),
							margin: contracts * (margin ?? 0),
							fees: contracts * (fees?.open ?? 0),
						});
					}
				}
			}),
			{numRuns: 60},
		);
	});

	it('what was rejected and what is left are what was examined', () => {
		fc.assert(
			fc.property(chain, (given) => {
				for (const advice of adviseOn(given, readingOf(given))) {
					const {examined, survived, rejected} = advice.funnel;
					expect(rejected.reduce((sum, {count}) => sum + count, 0) + survived).toBe(examined);
					expect(survived).toBe(isOpen(advice) ? 1 : 0);
					expect(advice.alternatives.length).toBeLessThanOrEqual(3);
				}
			}),
			{numRuns: 60},
		);
	});

	it('no result holds null, NaN or infinity, and probabilities are probabilities', () => {
		fc.assert(
			fc.property(chain, (given) => {
				for (const advice of adviseOn(given, readingOf(given))) {
					expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
					expect(JSON.stringify(advice)).not.toContain('null');
					for (const value of [
						advice.probabilityOfProfit?.value ?? 0,
						advice.breakEvenWinRate?.value ?? 0,
						advice.probabilityOfTouch?.put ?? 0,
						advice.probabilityOfTouch?.call ?? 0,
					]) {
						expect(value).toBeGreaterThanOrEqual(0);
						expect(value).toBeLessThanOrEqual(1);
					}
				}
			}),
			{numRuns: 60},
		);
	});
});

describe('a page with rows missing', () => {
	const blocks = fc.array(
		fc.tuple(fc.double({min: 0.62, max: 1.38, noNaN: true}), fc.integer({min: 1, max: 60})),
		{minLength: 1, maxLength: 4},
	);

	it('never gives another strike than the whole page', () => {
		let told = 0;
		fc.assert(
			fc.property(chain, blocks, (given, gone) => {
				const whole = readingOf(given);
				const rows = whole.rows.filter(
					({strike}) =>
						!gone.some(
							([start, count]) =>
								strike >= start * given.forward &&
								strike < start * given.forward + count * given.step,
						),
				);
				const full = adviseOn(given, whole);
				for (const [index, advice] of adviseOn(given, {...whole, rows}).entries()) {
					if (isOpen(advice) || advice.state === 'none') {
						told += 1;
						expect(advice.legs).toEqual(full[index]?.legs);
						expect(advice.state).toEqual(full[index]?.state);
					} else if (advice.state === 'unknown') {
						expect(advice.lacking).toEqual(['strikes']);
						expect(advice.missing?.length).toBeGreaterThan(0);
					}
				}
			}),
			{numRuns: 150},
		);
		expect(told, 'tiers that could still be told').toBeGreaterThan(50);
	});

	it('never gives another strike when single rows are missing anywhere', () => {
		fc.assert(
			fc.property(chain, fc.array(fc.nat({max: 400}), {maxLength: 80}), (given, indexes) => {
				const whole = readingOf(given);
				const rows = whole.rows.filter((_, index) => !indexes.includes(index));
				const full = adviseOn(given, whole);
				for (const [index, advice] of adviseOn(given, {...whole, rows}).entries()) {
					if (isOpen(advice)) {
						expect(advice.legs).toEqual(full[index]?.legs);
					}
				}
			}),
			{numRuns: 150},
		);
	});

	it('names strikes of which none is on the page', () => {
		fc.assert(
			fc.property(
				chain,
				fc.double({min: 0.7, max: 0.999, noNaN: true}),
				fc.double({min: 1.001, max: 1.3, noNaN: true}),
				(given, from, to) => {
					const whole = readingOf(given);
					const rows = whole.rows.filter(
						({strike}) => strike > from * given.forward && strike < to * given.forward,
					);
					for (const {missing = []} of adviseOn(given, {...whole, rows})) {
						for (const range of missing) {
							const seen = rows.filter(({strike}) => strike >= range.from && strike <= range.to);
							expect(seen).toEqual([]);
							expect(range.from).toBeLessThanOrEqual(range.to);
						}
					}
				},
			),
			{numRuns: 80},
		);
	});
});
