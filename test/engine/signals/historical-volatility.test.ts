import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {historicalVolatility} from '../../../src/engine/signals';

/** Returns that alternate ±1 % have a standard deviation of 1 % times the square root of 20/19. */
const alternating = Array.from({length: 21}, (_, day) => 100 * Math.exp(day % 2 === 0 ? 0 : 0.01));

describe('the historical volatility', () => {
	it('is the annual standard deviation of twenty log returns, one degree of freedom taken off', () => {
		expect(historicalVolatility(alternating)).toBeCloseTo(0.01 * Math.sqrt((20 / 19) * 252), 12);
	});

	it('looks at the last 21 closes alone', () => {
		expect(historicalVolatility([5, 500, 5, ...alternating])).toBe(
			historicalVolatility(alternating),
		);
	});

	it('is unknown with fewer than 21 closes', () => {
		expect(historicalVolatility(alternating.slice(1))).toBeUndefined();
		expect(historicalVolatility([])).toBeUndefined();
	});

	it('is nothing for a price that grows by the same share every day', () => {
		const growing = Array.from({length: 21}, (_, day) => 100 * 1.001 ** day);
		expect(historicalVolatility(growing)).toBeCloseTo(0, 10);
	});

	it('does not depend on the unit of the price', () => {
		const closes = fc.array(fc.double({min: 0.5, max: 2, noNaN: true}), {
			minLength: 21,
			maxLength: 21,
		});
		fc.assert(
			fc.property(closes, fc.double({min: 0.01, max: 1000, noNaN: true}), (series, unit) => {
				const scaled = historicalVolatility(series.map((close) => close * unit));
				expect(scaled).toBeCloseTo(historicalVolatility(series) ?? -1, 8);
			}),
		);
	});

	it.each([0, -1, Number.NaN, Infinity])('refuses a close of %s', (close) => {
		expect(() => historicalVolatility([...alternating, close])).toThrow(
			new RangeError(`closes must be positive numbers, got ${close}`),
		);
	});
});
