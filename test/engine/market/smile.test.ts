import {describe, expect, it} from 'vitest';
import {smileVolatility} from '../../../src/engine/market';
import {fitSmile} from '../../../src/engine/market/fit-smile';
import {quotedVariances, varianceAtMoney} from '../../../src/engine/market/quoted-volatility';
import {varianceAt} from '../../../src/engine/market/smile';
import {smileProbabilityBelow} from '../../../src/engine/market/smile-probability';
import type {Smile} from '../../../src/engine/model';
import {range, synthetic, usual} from './synthetic';

/** w(k) = 0.02 − 0.05k + 0.3k³: a cubic is met exactly between points that carry its slope. */
const cubic: Smile = {
	points: [-0.2, -0.05, 0, 0.1].map((k) => ({
		logMoneyness: k,
		variance: 0.02 - 0.05 * k + 0.3 * k ** 3,
		slope: -0.05 + 0.9 * k * k,
	})),
};

describe('a smile', () => {
	it('is the cubic through its points', () => {
		for (const k of range(-0.2, 0.095, 0.005)) {
			const {variance, slope} = varianceAt(cubic, k);
			expect(variance).toBeCloseTo(0.02 - 0.05 * k + 0.3 * k ** 3, 14);
			expect(slope).toBeCloseTo(-0.05 + 0.9 * k * k, 12);
		}
		expect(smileVolatility(cubic, 0.25, 0)).toBeCloseTo(Math.sqrt(0.02 / 0.25), 14);
	});

	it('is flat beyond its points', () => {
		const [left, right] = [varianceAt(cubic, -0.2).variance, varianceAt(cubic, 0.1).variance];
		expect(varianceAt(cubic, -0.5)).toEqual({variance: left, slope: 0});
		expect(varianceAt(cubic, 0.5)).toEqual({variance: right, slope: 0});
		expect(smileVolatility(cubic, 1, 2)).toBe(Math.sqrt(right));
	});

	it('leaves nothing to a tail that is too far away for a number', () => {
		const points = [-1, 1].map((k) => ({logMoneyness: k, variance: 1e-4, slope: 0}));
		expect(smileProbabilityBelow({points}, -1.5)).toBe(0);
		expect(smileProbabilityBelow({points}, 1.5)).toBe(1);
	});

	it('needs a point', () => {
		expect(() => smileVolatility({points: []}, 1, 0)).toThrow(
			new RangeError('smile must have a point'),
		);
		expect(() => smileProbabilityBelow({points: []}, 0)).toThrow(RangeError);
	});
});

const terms = {forward: usual.forward, discount: 0.997, years: 30 / 365};

describe('the quoted variances', () => {
	it('come from the side out of the money of every strike that can be sold', () => {
		const {rows} = synthetic();
		const some = rows.map((row) => ({
			...row,
			...(row.strike === 5700 ? {put: {bid: 0, ask: 0.1}} : {}),
			...(row.strike === 6300 ? {call: {}} : {}),
			...(row.strike === 6200 ? {put: {}} : {}),
		}));
		const found = quotedVariances(some, terms).map(({x}) => Math.round(6003 * Math.exp(x)));
		expect(found).toEqual(usual.strikes.filter((strike) => strike !== 5700 && strike !== 6300));
	});

	it('leave out a price that no volatility reaches', () => {
		const quote = {bid: 30, ask: 30.1};
		expect(quotedVariances([{strike: 20, call: {}, put: quote}], {...terms, forward: 25})).toEqual(
			[],
		);
	});

	it.each([
		[[], undefined],
		[[{x: -0.1, y: 2, error: 1}], 2],
		[[{x: 0.1, y: 3, error: 1}], 3],
		[
			[
				{x: -0.3, y: 9, error: 1},
				{x: -0.1, y: 2, error: 1},
				{x: 0.3, y: 4, error: 1},
			],
			2.5,
		],
	])('of %o are %d at the money', (measurements, variance) => {
		expect(varianceAtMoney(measurements)).toBe(variance);
	});
});

describe('the fitted smile', () => {
	it('is flat where there are fewer than two quotes', () => {
		const flat = {points: [{logMoneyness: 0, variance: 0.01, slope: 0}]};
		expect(fitSmile([], 0.01)).toEqual(flat);
		expect(fitSmile([{x: 0.1, y: 0.02, error: 1e-4}], 0.01)).toEqual(flat);
	});

	it('keeps a density where mids contradict each other', () => {
		const noise = (i: number) => 1 + 0.03 * Math.sin(i * i);
		const measurements = range(-0.2, 0.15, 0.002).map((x, i) => ({
			x,
			y: (0.0025 - 0.01 * x + 0.05 * x * x) * noise(i),
			error: 1e-4,
		}));
		const smile = fitSmile(measurements, 0.0025);
		expect(smile.points).toHaveLength(measurements.length);
		let before = 0;
		for (const k of range(-0.3, 0.25, 0.0005)) {
			const below = smileProbabilityBelow(smile, k);
			expect(below).toBeGreaterThan(before - 1e-3);
			before = Math.max(before, below);
			expect(
				Math.abs(varianceAt(smile, k).variance / (0.0025 - 0.01 * k + 0.05 * k * k) - 1),
			).toBeLessThan(k < -0.2 || k > 0.15 ? 1 : 0.04);
		}
	});

	it('is flat where no spline through the quotes has a density', () => {
		// Total variance that rises faster than twice the log-moneyness cannot be (Lee 2004).
		const measurements = range(-2, 2, 0.5).map((x) => ({x, y: 0.01 + 40 * x * x, error: 1e-6}));
		expect(fitSmile(measurements, 0.01).points).toEqual([
			{logMoneyness: 0, variance: 0.01, slope: 0},
		]);
	});
});
