import {describe, expect, it} from 'vitest';
import {breakEvenWinRate, expectedPayout} from '../../../src/engine/condor/expectation';
import {flatProbabilityBelow, probabilityBelow} from '../../../src/engine/market';
import {priceOption} from '../../../src/engine/pricing';
import {sharedFile} from '../../support/shared';
import {AS_OF, strikesFrom, syntheticReading} from './synthetic';

/** Condors with their fair credits and probabilities, computed with 40 digits. */
const table = sharedFile('reference/pop_reference.csv');

function rowsOf(text: string): readonly Readonly<Record<string, number>>[] {
	const [header = '', ...lines] = text.trim().split('\n');
	const names = header.split(',');
	return lines.map((line) =>
		Object.fromEntries(line.split(',').map((cell, index) => [names[index], Number(cell)])),
	);
}

function condorOf(row: Readonly<Record<string, number>>) {
	const {S = 0, r = 0, q = 0, T = 0, vol = 0} = row;
	const {long_put = 0, short_put = 0, short_call = 0, long_call = 0} = row;
	const forward = S * Math.exp((r - q) * T);
	return {
		legs: {longPut: long_put, shortPut: short_put, shortCall: short_call, longCall: long_call},
		breakevens: [row['breakeven_low'] ?? 0, row['breakeven_high'] ?? 0] as const,
		below: (level: number) => flatProbabilityBelow(forward, vol, T, level),
		discount: Math.exp(-r * T),
	};
}

describe.runIf(table !== null)('the 108 condors of the reference', () => {
	const rows = rowsOf(table ?? '');

	it('are all there', () => {
		expect(rows).toHaveLength(108);
	});

	it('have the probability of profit of the reference', () => {
		for (const row of rows) {
			const {breakevens, below} = condorOf(row);
			const [low, high] = breakevens;
			const difference = below(high) - below(low) - (row['pop_rn'] ?? 0);
			expect(Math.abs(difference), JSON.stringify(row)).toBeLessThan(1e-9);
		}
	});

	it('are worth their fair credit', () => {
		for (const row of rows) {
			const {legs, below, discount} = condorOf(row);
			const worth = discount * expectedPayout(legs, below);
			expect(Math.abs(worth - (row['credit_fair'] ?? 0)), JSON.stringify(row)).toBeLessThan(2e-4);
		}
	});

	it('win at the fair price as often as they must to break even', () => {
		for (const row of rows) {
			const {legs, breakevens, below, discount} = condorOf(row);
			const rate = breakEvenWinRate(legs, breakevens, below, discount) ?? Number.NaN;
			expect(Math.abs(rate - (row['pop_rn'] ?? 0)), JSON.stringify(row)).toBeLessThan(1e-3);
		}
	});
});

describe('under a smile', () => {
	const reading = syntheticReading({
		expiry: '2026-04-17',
		asOf: AS_OF,
		forward: 6800,
		strikes: strikesFrom(5800, 7600, 5),
		skew: 0.6,
		curvature: 0.8,
	});
	const below = (level: number) => probabilityBelow(reading, level);
	const legs = {longPut: 6200, shortPut: 6250, shortCall: 7100, longCall: 7150};

	it('the area under the distribution is the price of the spreads', () => {
		const priceAt = (right: 'call' | 'put', strike: number) => {
			const quote = reading.rows.find((row) => row.strike === strike)?.[right];
			return ((quote?.bid ?? 0) + (quote?.ask ?? 0)) / 2;
		};
		const price =
			priceAt('put', 6250) - priceAt('put', 6200) + priceAt('call', 7100) - priceAt('call', 7150);
		expect(expectedPayout(legs, below)).toBeCloseTo(price, 3);
	});

	it('the fair condor wins as often as it must', () => {
		const fair = expectedPayout(legs, below);
		const breakevens = [6250 - fair, 7100 + fair] as const;
		const rate = breakEvenWinRate(legs, breakevens, below, 1);
		expect(rate).toBeCloseTo(below(breakevens[1]) - below(breakevens[0]), 4);
	});
});

it('agrees with a sum over small steps', () => {
	const below = (level: number) => flatProbabilityBelow(100, 0.2, 0.1, level);
	const legs = {longPut: 85, shortPut: 92, shortCall: 107, longCall: 112};
	const credit = 1.8;
	const profitAt = (level: number) =>
		credit - Math.min(Math.max(92 - level, 0), 7) - Math.min(Math.max(level - 107, 0), 5);
	let gain = 0;
	let loss = 0;
	let wins = 0;
	for (const index of Array.from({length: 200_000}, (_, position) => position)) {
		const level = 40 + index / 1000;
		const weight = below(level + 0.001) - below(level);
		const profit = profitAt(level + 0.0005);
		gain += Math.max(profit, 0) * weight;
		loss += Math.max(-profit, 0) * weight;
		wins += profit > 0 ? weight : 0;
	}
	const expected = loss / (1 - wins) / (loss / (1 - wins) + gain / wins);
	const rate = breakEvenWinRate(legs, [92 - credit, 107 + credit], below, 1);
	expect(rate).toBeCloseTo(expected, 4);
	expect(expectedPayout(legs, below)).toBeCloseTo(credit - gain + loss, 4);
});

it('has no rate where everything wins or nothing does', () => {
	const legs = {longPut: 85, shortPut: 90, shortCall: 110, longCall: 115};
	const step = (level: number) => (level > 100 ? 1 : 0);
	expect(breakEvenWinRate(legs, [89, 111], step, 1)).toBeUndefined();
	expect(breakEvenWinRate(legs, [89, 111], () => 1, 1)).toBeUndefined();
});

it('never asks for less than no wins, when interest alone pays for a loss', () => {
	const legs = {longPut: 85, shortPut: 90, shortCall: 110, longCall: 115};
	const below = (level: number) => flatProbabilityBelow(100, 0.3, 0.1, level);
	expect(breakEvenWinRate(legs, [85.1, 114.9], below, 0.5)).toBe(0);
});

it('prices one condor of the golden vector by its legs', () => {
	// methodology §5.8 no. 5: F 7138.8, flat 17.95 %
	const price = (years: number) => {
		const at = (right: 'call' | 'put', strike: number) =>
			priceOption({right, forward: 7138.8, strike, years, volatility: 0.1795, discount: 1});
		return at('put', 7025) - at('put', 7020) + at('call', 7255) - at('call', 7260);
	};
	const legs = {longPut: 7020, shortPut: 7025, shortCall: 7255, longCall: 7260};
	for (const [years, credit] of [
		[1 / 252, 0.73],
		[1 / 365, 0.4],
		[3 / 365, 1.56],
	] as const) {
		expect(price(years)).toBeCloseTo(credit, 2);
		const worth = expectedPayout(legs, (level) =>
			flatProbabilityBelow(7138.8, 0.1795, years, level),
		);
		expect(worth).toBeCloseTo(price(years), 5);
	}
});
