import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildLadder, type Reach} from '../../../src/engine/condor/ladder';
import {smileVolatility} from '../../../src/engine/market';
import {normalCdf} from '../../../src/engine/pricing';
import {AS_OF, strikesFrom, syntheticReading} from './synthetic';

const reach: Reach = {isBeyond: ({delta}) => delta < 0.1, width: 50};

function readingOf(strikes: readonly number[], forward = 6800.3) {
	return syntheticReading({expiry: '2026-04-17', asOf: AS_OF, forward, strikes, skew: 0.5});
}

describe('a ladder', () => {
	const reading = readingOf(strikesFrom(5500, 7800, 5));

	it('leads from the forward outward, on the side of its right', () => {
		const puts = buildLadder(reading, 'put', reach).map(({strike}) => strike);
		const calls = buildLadder(reading, 'call', reach).map(({strike}) => strike);
		expect(puts.slice(0, 3)).toEqual([6800, 6795, 6790]);
		expect(calls.slice(0, 3)).toEqual([6805, 6810, 6815]);
	});

	it('leaves out a strike at the forward', () => {
		const level = readingOf(strikesFrom(6700, 6900, 5), 6800);
		expect(buildLadder(level, 'put', reach)[0]?.strike).toBe(6795);
		expect(buildLadder(level, 'call', reach)[0]?.strike).toBe(6805);
	});

	it('knows the absolute delta to the forward at the strike’s own volatility', () => {
		for (const right of ['put', 'call'] as const) {
			for (const {strike, delta, distance} of buildLadder(reading, right, reach).slice(0, 100)) {
				const logMoneyness = Math.log(strike / reading.forward);
				const deviation =
					smileVolatility(reading.smile, reading.years, logMoneyness) * Math.sqrt(reading.years);
				const d1 = -logMoneyness / deviation + deviation / 2;
				const expected = normalCdf(right === 'call' ? d1 : -d1) * reading.discount;
				expect(delta).toBeCloseTo(expected, 9);
				expect(distance).toBe(Math.abs(strike - reading.forward));
			}
		}
	});

	it('holds strikes that the listing implies, without a row', () => {
		const holed = readingOf(strikesFrom(5500, 7800, 5).filter((strike) => strike !== 6300));
		const rung = buildLadder(holed, 'put', reach).find(({strike}) => strike === 6300);
		expect(rung).toBeDefined();
		expect(rung).not.toHaveProperty('row');
	});

	it('goes on past the last row until it is beyond and a wing further', () => {
		const short = readingOf(strikesFrom(6700, 6900, 5));
		for (const right of ['put', 'call'] as const) {
			const ladder = buildLadder(short, right, reach);
			const beyond = ladder.filter(reach.isBeyond);
			const [first] = beyond;
			const last = ladder.at(-1);
			expect(Math.abs((last?.strike ?? 0) - (first?.strike ?? 0))).toBe(50);
			expect(beyond.every(({row}) => row === undefined)).toBe(true);
		}
	});

	it('fills the side of which no row is in view, from the other side', () => {
		const calls = readingOf(strikesFrom(6850, 6900, 5));
		expect(buildLadder(calls, 'put', reach)[0]).toMatchObject({strike: 6800});
		expect(buildLadder(calls, 'call', reach).slice(0, 3)).toMatchObject([
			{strike: 6805},
			{strike: 6810},
			{strike: 6815},
		]);
		expect(
			buildLadder(calls, 'call', reach).find(({strike}) => strike === 6850)?.row,
		).toBeDefined();
		expect(buildLadder(calls, 'put', reach).every(({row}) => row === undefined)).toBe(true);
	});

	it('is empty when fewer than two strikes leave its step unknown', () => {
		expect(buildLadder(readingOf([6700]), 'put', reach)).toEqual([]);
		expect(buildLadder(readingOf([]), 'call', reach)).toEqual([]);
	});

	it('ends before a strike of zero', () => {
		const never: Reach = {isBeyond: () => false, width: 50};
		const ladder = buildLadder(readingOf(strikesFrom(6000, 7600, 200)), 'put', never);
		expect(ladder.at(-1)?.strike).toBe(200);
	});

	it('is strictly ordered and never shows a row at another strike', () => {
		fc.assert(
			fc.property(
				fc.subarray([...strikesFrom(6000, 7500, 5)], {minLength: 2}),
				fc.constantFrom('put' as const, 'call' as const),
				(strikes, right) => {
					const ladder = buildLadder(readingOf(strikes), right, reach);
					const distances = ladder.map(({distance}) => distance);
					expect(distances).toEqual([...new Set(distances)].sort((a, b) => a - b));
					expect(ladder.every(({strike, row}) => row === undefined || row.strike === strike)).toBe(
						true,
					);
				},
			),
			{numRuns: 40},
		);
	});
});
