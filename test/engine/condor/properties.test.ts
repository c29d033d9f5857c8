import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {CondorAdvice, MarketExpiration, Quote} from '../../../src/engine';
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
	const low = Math.ceil((forward * 0.7) / 100) * 100;
	const high = Math.floor((forward * 1.25) / 100) * 100;
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
	const cases = fc.sample(chain, {numRuns: 60, seed: 20260302}).map((given) => {
		const reading = readingOf(given);
		return {forward: reading.forward, tiers: adviseOn(given, reading)};
	});
	const tiers = cases.flatMap((one) => one.tiers);

	it('tiers of every state are met, but for unknown, because all strikes are in view', () => {
		expect(new Set(tiers.map(({state}) => state))).toEqual(
			new Set(['suggested', 'conditional', 'none', 'blocked']),
		);
	});

	it('strikes are in order around the forward', () => {
		for (const {forward, tiers} of cases) {
			for (const {longPut, shortPut, shortCall, longCall} of tiers.flatMap(
				({legs}) => legs ?? [],
			)) {
				const order = [longPut, shortPut, forward, shortCall, longCall];
				expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
			}
		}
	});

	it('profit and loss share the width', () => {
		for (const {maxProfit, maxLoss, width} of tiers) {
			if (maxProfit !== undefined && maxLoss !== undefined && width !== undefined) {
				expect(maxProfit + maxLoss).toBeCloseTo(Math.max(width.put, width.call) * 100, 6);
			}
		}
	});

	it('totals are so many condors, and stand where contracts stand', () => {
		for (const {state, contracts = 0, total, maxProfit, maxLoss, margin, fees} of tiers) {
			expect(contracts > 0).toBe(state === 'suggested');
			const times = (amount = 0) => contracts * amount;
			expect(total).toEqual(
				state === 'suggested'
					? {
							maxProfit: times(maxProfit),
							maxLoss: times(maxLoss),
							margin: times(margin),
							fees: times(fees?.open),
						}
					: undefined,
			);
		}
	});

	it('what was rejected and what is left are what was examined', () => {
		for (const advice of tiers) {
			const {examined, survived, rejected} = advice.funnel;
			expect(rejected.reduce((sum, {count}) => sum + count, 0) + survived).toBe(examined);
			expect(survived).toBe(isOpen(advice) ? 1 : 0);
			expect(advice.alternatives.length).toBeLessThanOrEqual(3);
		}
	});

	it('no result holds null, NaN or infinity', () => {
		for (const advice of tiers) {
			expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
			expect(JSON.stringify(advice)).not.toContain('null');
		}
	});

	it('probabilities are probabilities', () => {
		for (const {probabilityOfProfit, breakEvenWinRate, probabilityOfTouch} of tiers) {
			const {put = 0, call = 0} = probabilityOfTouch ?? {};
			for (const value of [
				probabilityOfProfit?.value ?? 0,
				breakEvenWinRate?.value ?? 0,
				put,
				call,
			]) {
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThanOrEqual(1);
			}
		}
	});
});

describe('open interest of any kind', () => {
	const interest = fc.array(fc.constantFrom(undefined, 0, 9, 10, 500), {
		minLength: 7,
		maxLength: 7,
	});

	it('is never below the limit at a leg, and what it rejects is counted', () => {
		let counted = 0;
		fc.assert(
			fc.property(chain, interest, interest, (given, ofCalls, ofPuts) => {
				const reading = readingOf(given);
				const shown = (kinds: readonly (number | undefined)[], index: number) => {
					const openInterest = kinds[index % kinds.length];
					return openInterest === undefined ? {} : {openInterest};
				};
				const rows = reading.rows.map(({strike, call, put}, index) => ({
					strike,
					call: {...call, ...shown(ofCalls, index)},
					put: {...put, ...shown(ofPuts, index)},
				}));
				for (const {legs, funnel} of adviseOn(given, {...reading, rows})) {
					const {examined, survived, rejected} = funnel;
					expect(rejected.reduce((sum, {count}) => sum + count, 0) + survived).toBe(examined);
					counted += rejected.filter(({part}) => part === 'open-interest').length;
					for (const [leg, strike] of Object.entries(legs ?? {})) {
						const row = rows.find((one) => one.strike === strike);
						const {openInterest}: Quote = row?.[leg.endsWith('Put') ? 'put' : 'call'] ?? {};
						expect(openInterest ?? 10).toBeGreaterThanOrEqual(10);
					}
				}
			}),
			{numRuns: 60, seed: 20260302},
		);
		expect(counted, 'funnels that name open interest').toBeGreaterThan(20);
	}, 60_000);
});

/** Six strikes near the money: without them no forward is read, and no condor is looked for. */
function isReadable(rows: MarketExpiration['rows'], forward: number): boolean {
	return rows.filter(({strike}) => Math.abs(strike / forward - 1) < 0.06).length >= 6;
}

describe('a page with rows missing', {timeout: 60_000}, () => {
	const blocks = fc.array(
		fc.tuple(fc.double({min: 0.72, max: 1.24, noNaN: true}), fc.integer({min: 1, max: 60})),
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
				fc.pre(isReadable(rows, given.forward));
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
			{numRuns: 60, seed: 20260302},
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
			{numRuns: 50, seed: 20260302},
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
			{numRuns: 30},
		);
	});
});
