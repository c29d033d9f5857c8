import {describe, expect, it} from 'vitest';
import {vixBeta} from '../../../src/engine/hedge';
import {defaultRuleSet} from '../../../src/engine/rules';

const {values} = defaultRuleSet();

describe('the share of a VIX move that a forward takes', () => {
	// methodology §5.8 no. 4 and V-18
	it.each([
		[30, 0.463],
		[110, 0.252],
		[220, 0.182],
		[5, 0.7],
		[1, 0.7],
		[0.9, 1],
		[0, 1],
	])('of %d days is %d', (days, beta) => {
		expect(Math.abs(vixBeta(days, values) - beta)).toBeLessThan(0.001);
	});

	it.each([
		[22, 0.53],
		[37, 0.42],
		[52, 0.35],
		[112, 0.28],
		[217, 0.18],
	])('of %d days was measured at %d', (days, measured) => {
		expect(Math.abs(vixBeta(days, values) - measured)).toBeLessThan(0.035);
	});

	it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days by name', (days) => {
		expect(() => vixBeta(days, values)).toThrow(
			new RangeError(`days must be a finite number and not negative, got ${days}`),
		);
	});
});
