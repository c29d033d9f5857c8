import {describe, expect, it} from 'vitest';
import {
	flatProbabilityBelow,
	probabilityBelow,
	probabilityOfTouch,
	readExpiration,
	settlementInstant,
} from '../../../src/engine/market';
import {touchProbability} from '../../../src/engine/market/probability';
import type {MarketExpiration} from '../../../src/engine/model';
import {sharedFile} from '../../support/shared';
import {readTable} from '../pricing/reference';
import {asOf, range, synthetic, usual} from './synthetic';

function read(parts: Partial<typeof usual>, at = asOf): MarketExpiration {
	const found = readExpiration(synthetic(parts, at), at);
	if (!found.ok) {
		throw new Error(found.failure.code);
	}
	return found.value;
}

const flat = read({});

describe('the probability below a level', () => {
	it('is that of one volatility where the smile is flat', () => {
		for (const level of range(5000, 7000, 25)) {
			const expected = flatProbabilityBelow(usual.forward, 0.18, flat.years, level);
			expect(Math.abs(probabilityBelow(flat, level) - expected)).toBeLessThan(2e-4);
		}
	});

	it('goes from nothing to one, beyond the quotes as well', () => {
		const near = read({strikes: range(5950, 6050, 5), volatility: (k) => 0.18 - 0.5 * k});
		let before = 0;
		for (const level of range(3000, 9000, 2)) {
			const below = probabilityBelow(near, level);
			expect(below).toBeGreaterThanOrEqual(before - 1e-9);
			before = below;
		}
		expect(probabilityBelow(near, 1)).toBe(0);
		expect(probabilityBelow(near, 1e9)).toBe(1);
		const ends = [near.smile.points[0], near.smile.points.at(-1)];
		for (const end of ends) {
			const level = near.forward * Math.exp(end?.logMoneyness ?? 0);
			const jump =
				probabilityBelow(near, level * 1.000001) - probabilityBelow(near, level * 0.999999);
			expect(jump).toBeLessThan(1e-4);
		}
	});

	it('is the slope of put prices, which is what a vertical spread costs per point', () => {
		const skewed = read({volatility: (k) => 0.18 - 0.6 * k + 2 * k * k, spread: 0.02});
		for (const level of [5600, 5800, 5950, 6050, 6200]) {
			const {rows, discount} = skewed;
			const mid = (strike: number) => {
				const put = rows.find((row) => row.strike === strike)?.put;
				return ((put?.bid ?? 0) + (put?.ask ?? 0)) / 2;
			};
			const slope = (mid(level + 10) - mid(level - 10)) / 20 / discount;
			expect(Math.abs(probabilityBelow(skewed, level) - slope)).toBeLessThan(1e-3);
		}
	});

	it.each([0, -5, Number.NaN, Infinity])(
		'refuses %d for anything that must be positive',
		(value) => {
			const refusal = (name: string) =>
				new RangeError(`${name} must be a positive number, got ${value}`);
			expect(() => probabilityBelow(flat, value)).toThrow(refusal('level'));
			expect(() => probabilityOfTouch(flat, value)).toThrow(refusal('strike'));
			expect(() => flatProbabilityBelow(100, 0.2, 1, value)).toThrow(refusal('level'));
			expect(() => flatProbabilityBelow(value, 0.2, 1, 100)).toThrow(refusal('forward'));
			expect(() => flatProbabilityBelow(100, value, 1, 100)).toThrow(refusal('volatility'));
			expect(() => flatProbabilityBelow(100, 0.2, value, 100)).toThrow(refusal('years'));
		},
	);
});

describe('the probability of a touch', () => {
	it('is certain at the forward and less the farther the strike', () => {
		expect(probabilityOfTouch(flat, flat.forward)).toBeCloseTo(1, 12);
		const above = range(6010, 6500, 10).map((strike) => probabilityOfTouch(flat, strike));
		const below = range(5400, 6000, 10).map((strike) => probabilityOfTouch(flat, strike));
		expect(above).toEqual(above.toSorted((a, b) => b - a));
		expect(below).toEqual(below.toSorted((a, b) => a - b));
	});

	it('is at least the probability of ending there, and about twice it', () => {
		for (const strike of [5600, 5800, 6200, 6400]) {
			const below = probabilityBelow(flat, strike);
			const beyond = strike < flat.forward ? below : 1 - below;
			const touch = probabilityOfTouch(flat, strike);
			expect(touch).toBeGreaterThan(beyond);
			expect(touch / beyond).toBeGreaterThan(1.7);
			expect(touch / beyond).toBeLessThan(2.3);
		}
	});

	it('agrees with a walk of many steps', () => {
		// Binomial walk of 900 steps: probability of reaching a level that lies on its grid.
		const [steps, deviation] = [900, 0.2];
		const step = deviation / Math.sqrt(steps);
		const up = (1 - Math.exp(-step)) / (Math.exp(step) - Math.exp(-step));
		for (const levels of [-30, 20]) {
			let reached = 0;
			let here = new Map([[0, 1]]);
			for (let i = 0; i < steps; i++) {
				const next = new Map<number, number>();
				for (const [place, mass] of here) {
					for (const [to, share] of [
						[place + 1, mass * up],
						[place - 1, mass * (1 - up)],
					] as const) {
						if (to === levels) {
							reached += share;
						} else if (share > 1e-14) {
							next.set(to, (next.get(to) ?? 0) + share);
						}
					}
				}
				here = next;
			}
			const formula = touchProbability(levels * step, deviation, -(deviation ** 2) / 2);
			expect(Math.abs(formula - reached)).toBeLessThan(5e-4);
		}
	});
});

const condors = sharedFile('reference/pop_reference.csv');

describe.runIf(condors !== null)('on the reference condors', () => {
	const rows = readTable(condors ?? '').map((row) => {
		const number = (name: string) => Number(row[name]);
		const [spot, years, volatility] = [number('S'), number('T'), number('vol')];
		const growth = number('r') - number('q');
		return {row, number, spot, years, volatility, growth, forward: spot * Math.exp(growth * years)};
	});

	it('gives the probabilities of profit, of most profit and of most loss', () => {
		expect(rows).toHaveLength(108);
		for (const {number, years, volatility, forward} of rows) {
			const expiry = '2026-04-01';
			const at = settlementInstant(expiry, 'PM') - years * 525_600 * 60_000;
			const width = volatility * Math.sqrt(years) * forward;
			const strikes = range(-80, 80, 1).map((i) => forward + (i * width) / 16);
			const market = read(
				{forward, expiry, strikes, rate: 0.04, volatility: () => volatility, spread: 1e-4},
				at,
			);
			const below = (level: string) => probabilityBelow(market, number(level));
			const profit = below('breakeven_high') - below('breakeven_low');
			const most = below('short_call') - below('short_put');
			const loss = 1 - below('long_call') + below('long_put');
			expect(Math.abs(profit - number('pop_rn'))).toBeLessThan(2e-3);
			expect(Math.abs(most - number('prob_max_profit'))).toBeLessThan(2e-3);
			expect(Math.abs(loss - number('prob_max_loss'))).toBeLessThan(2e-3);
		}
	});

	it('gives the probabilities of a touch with the drift of the spot that the reference has', () => {
		for (const {number, spot, years, volatility, growth} of rows) {
			const deviation = volatility * Math.sqrt(years);
			const drift = (growth - (volatility * volatility) / 2) * years;
			const touch = (strike: string) =>
				touchProbability(Math.log(number(strike) / spot), deviation, drift);
			expect(touch('short_call')).toBeCloseTo(number('touch_call'), 10);
			expect(touch('short_put')).toBeCloseTo(number('touch_put'), 10);
		}
	});

	it('gives them from the market itself where spot and forward are one', () => {
		const level = rows.filter(({growth}) => growth === 0);
		expect(level.length).toBeGreaterThan(20);
		for (const {number, years, volatility, forward} of level) {
			const points = [{logMoneyness: 0, variance: volatility * volatility * years, slope: 0}];
			const market = {...flat, forward, years, smile: {points}};
			expect(probabilityOfTouch(market, number('short_call'))).toBeCloseTo(
				number('touch_call'),
				10,
			);
			expect(probabilityOfTouch(market, number('short_put'))).toBeCloseTo(number('touch_put'), 10);
		}
	});
});

const svi = sharedFile('reference/svi_reference.json');

describe.runIf(svi !== null)('on a slice like that of SPX', () => {
	it('gives the distribution of the reference from quotes', () => {
		const {params, rows} = JSON.parse(svi ?? '').spx_like_slice;
		const years = params.T_days / 365;
		const variance = (k: number) => {
			const m = k - params.m;
			return params.a + params.b * (params.rho * m + Math.sqrt(m * m + params.sigma ** 2));
		};
		const expiry = '2026-04-01';
		const at = settlementInstant(expiry, 'PM') - years * 525_600 * 60_000;
		const market = read(
			{
				forward: 6000,
				expiry,
				strikes: range(4500, 6900, 10),
				volatility: (k) => Math.sqrt(variance(k) / years),
				spread: 0.02,
			},
			at,
		);
		expect(rows.length).toBeGreaterThan(10);
		for (const [k, , , , , below] of rows) {
			const level = market.forward * Math.exp(k);
			if (level > 4500 && level < 6900) {
				expect(Math.abs(probabilityBelow(market, level) - below), `at ${k}`).toBeLessThan(2e-3);
			}
		}
	});
});
