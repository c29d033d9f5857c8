import {describe, expect, it} from 'vitest';
import {freshnessOf, hedgeQuotesHold, type Reading, typedVix} from '../../src/shared';

const NOW = 1_800_000_000_000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

function reading(ages: {pulse: number; seen?: number}, delayMinutes?: number): Reading {
	return {
		symbol: 'SPX',
		site: 'www.example.com',
		rows: 60,
		expirations: 1,
		pulseAt: NOW - ages.pulse,
		seenAt: NOW - (ages.seen ?? 0),
		quality: {state: 'good', reasons: []},
		...(delayMinutes === undefined ? {} : {delayMinutes}),
	};
}

describe('quotes', () => {
	it.each([
		[0, 'fresh'],
		[15 * SECOND, 'fresh'],
		[15 * SECOND + 1, 'ageing'],
		[60 * SECOND, 'ageing'],
		[60 * SECOND + 1, 'stale'],
	])('%d ms after the last change anywhere in the grid are %s', (pulse, freshness) => {
		expect(freshnessOf(reading({pulse}), NOW)).toBe(freshness);
	});

	it('are as old as the last look, however late a change is told', () => {
		expect(freshnessOf(reading({pulse: 0, seen: 61 * SECOND}), NOW)).toBe('stale');
	});

	it.each([
		[15, 0, 'delayed'],
		[15, 30 * SECOND, 'delayed'],
		[15, 61 * SECOND, 'stale'],
		[0, 0, 'fresh'],
	])('of a source %d minutes behind, %d ms after a change, are %s', (delay, pulse, freshness) => {
		expect(freshnessOf(reading({pulse}, delay), NOW)).toBe(freshness);
	});
});

it.each([
	[0, 14.2],
	[30 * MINUTE, 14.2],
	[30 * MINUTE + 1, undefined],
])('a typed VIX is good for half an hour: after %d ms it is %s', (age, value) => {
	expect(typedVix({schema: 1, typedVix: {value: 14.2, at: NOW - age}}, NOW)).toBe(value);
});

it('a VIX that was never typed is none', () => {
	expect(typedVix({schema: 1}, NOW)).toBeUndefined();
});

it.each([
	[30 * MINUTE, true],
	[30 * MINUTE + 1, false],
])('hedge quotes hold for half an hour: after %d ms %s', (seen, holds) => {
	expect(hedgeQuotesHold(reading({pulse: 0, seen}), NOW)).toBe(holds);
});
