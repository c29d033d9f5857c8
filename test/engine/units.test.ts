import {describe, expect, it} from 'vitest';
import {contractValue, fraction, points, usd, years} from '../../src/engine';

const constructors: Record<string, (value: number) => number> = {points, usd, fraction, years};
const named = Object.entries(constructors);
const signed = named.filter(([name]) => name !== 'years');

describe('a quantity', () => {
	it.each(named)('of %s keeps its number', (_name, construct) => {
		expect([0, 0.16, 1.35, 6000].map((value) => construct(value))).toEqual([0, 0.16, 1.35, 6000]);
	});

	it.each(signed)('of %s may be negative', (_name, construct) => {
		expect(construct(-1.35)).toBe(-1.35);
	});

	it.each(named)('of %s refuses what is not finite, by name and value', (name, construct) => {
		expect(() => construct(Number.NaN)).toThrow(
			new RangeError(`${name} must be a finite number, got NaN`),
		);
		expect(() => construct(Number.POSITIVE_INFINITY)).toThrow(
			new RangeError(`${name} must be a finite number, got Infinity`),
		);
	});

	it.each(signed)('of %s refuses minus infinity', (name, construct) => {
		expect(() => construct(Number.NEGATIVE_INFINITY)).toThrow(
			new RangeError(`${name} must be a finite number, got -Infinity`),
		);
	});
});

describe('years', () => {
	it('refuses a negative length of time, by name and value', () => {
		expect(() => years(-0.5)).toThrow(new RangeError('years must not be negative, got -0.5'));
		expect(() => years(Number.NEGATIVE_INFINITY)).toThrow(
			new RangeError('years must not be negative, got -Infinity'),
		);
	});

	it('accepts the smallest length of time', () => {
		expect(years(Number.MIN_VALUE)).toBe(Number.MIN_VALUE);
	});
});

describe('the value of a contract', () => {
	it.each([
		[1.35, 100, 135],
		[0, 100, 0],
		[-0.05, 100, -5],
		[2.5, 1, 2.5],
	])('quoted at %d with a multiplier of %d is %d dollars', (price, multiplier, value) => {
		expect(contractValue(points(price), multiplier)).toBe(value);
	});

	it('refuses a product that is not finite', () => {
		expect(() => contractValue(points(Number.MAX_VALUE), 100)).toThrow(
			new RangeError('usd must be a finite number, got Infinity'),
		);
		expect(() => contractValue(points(1), Number.NaN)).toThrow(
			new RangeError('usd must be a finite number, got NaN'),
		);
	});
});
