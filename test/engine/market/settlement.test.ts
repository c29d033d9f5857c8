import {describe, expect, it} from 'vitest';
import {
	lastOptionClose,
	minutesToSettlement,
	newYorkTime,
	settlementInstant,
	settlementOf,
	tradingPhase,
} from '../../../src/engine/market';

const utc = (text: string) => Date.parse(text);

describe('the settlement of an expiry', () => {
	it.each([
		// Winter and summer time; the weekend of each change of 2026 is that of 8 March and 1 November.
		['2026-03-06', 'PM', '2026-03-06T21:00:00Z'],
		['2026-03-09', 'PM', '2026-03-09T20:00:00Z'],
		['2026-10-30', 'PM', '2026-10-30T20:00:00Z'],
		['2026-11-02', 'PM', '2026-11-02T21:00:00Z'],
		// Third Fridays, settled at the open.
		['2026-03-20', 'AM', '2026-03-20T13:30:00Z'],
		['2026-12-18', 'AM', '2026-12-18T14:30:00Z'],
		// Wednesdays 30 days before the third Friday of the next month: VIX.
		['2026-02-18', 'AM', '2026-02-18T14:30:00Z'],
		['2026-09-16', 'AM', '2026-09-16T13:30:00Z'],
		// The day after Thanksgiving closes at 13:00.
		['2026-11-27', 'PM', '2026-11-27T18:00:00Z'],
		['2026-11-27', 'AM', '2026-11-27T14:30:00Z'],
		['2026-12-24', 'PM', '2026-12-24T18:00:00Z'],
	] as const)('of %s %s is at %s', (expiry, settlement, instant) => {
		expect(settlementInstant(expiry, settlement)).toBe(utc(instant));
	});

	it('counts the hour that a change of the clocks takes or gives', () => {
		const overSpring = minutesToSettlement('2026-03-09', 'PM', utc('2026-03-06T21:00:00Z'));
		const overAutumn = minutesToSettlement('2026-11-02', 'PM', utc('2026-10-30T20:00:00Z'));
		expect([overSpring, overAutumn]).toEqual([3 * 1440 - 60, 3 * 1440 + 60]);
	});

	it('is zero minutes away when it comes and behind afterwards', () => {
		const instant = settlementInstant('2026-03-20', 'AM');
		expect(minutesToSettlement('2026-03-20', 'AM', instant)).toBe(0);
		expect(minutesToSettlement('2026-03-20', 'AM', instant + 90_000)).toBe(-1.5);
	});

	it('is told by the root where the root tells', () => {
		const roots = ['SPX', 'VIX', 'VIXW', 'SPXW', 'XSP', 'SPY', ''];
		expect(roots.map(settlementOf)).toEqual(['AM', 'AM', 'AM', 'PM', 'PM', undefined, undefined]);
	});

	it('refuses an expiry that is no date', () => {
		expect(() => settlementInstant('2026-02-30', 'AM')).toThrow(RangeError);
	});
});

describe('the time in New York', () => {
	it.each([
		['2026-03-08T06:59:00Z', '2026-03-08', 119],
		['2026-03-08T07:00:00Z', '2026-03-08', 180],
		['2026-11-01T05:59:00Z', '2026-11-01', 119],
		['2026-11-01T06:00:00Z', '2026-11-01', 60],
		['2026-07-01T03:30:30Z', '2026-06-30', 23 * 60 + 30.5],
		['2026-01-01T04:59:00Z', '2025-12-31', 23 * 60 + 59],
		['2026-01-01T05:00:00Z', '2026-01-01', 0],
	])('at %s is %s, minute %d', (instant, date, minutes) => {
		expect(newYorkTime(utc(instant))).toEqual({date, minutes});
	});

	it('refuses an instant that is no number', () => {
		expect(() => newYorkTime(Number.NaN)).toThrow(RangeError);
	});
});

describe('trading in SPX options', () => {
	it.each([
		['2026-03-03T14:24:59Z', 'thin'],
		['2026-03-03T14:25:00Z', 'closed'],
		['2026-03-03T14:30:00Z', 'regular'],
		['2026-03-03T21:14:59Z', 'regular'],
		['2026-03-03T21:15:00Z', 'thin'],
		['2026-03-03T22:00:00Z', 'closed'],
		['2026-03-04T01:15:00Z', 'thin'],
		['2026-03-07T01:15:00Z', 'closed'],
		['2026-03-07T15:00:00Z', 'closed'],
		['2026-03-09T00:15:00Z', 'thin'],
		['2026-11-26T15:00:00Z', 'closed'],
		['2026-11-27T01:15:00Z', 'thin'],
		['2026-11-27T18:14:00Z', 'regular'],
		['2026-11-27T18:15:00Z', 'closed'],
		['2026-11-27T21:30:00Z', 'closed'],
	])('at %s is %s', (instant, phase) => {
		expect(tradingPhase(utc(instant))).toBe(phase);
	});

	it.each([
		['2026-03-03T21:15:00Z', '2026-03-03T21:15:00Z'],
		['2026-03-03T21:14:59Z', '2026-03-02T21:15:00Z'],
		['2022-06-12T00:47:00Z', '2022-06-10T20:15:00Z'],
		['2026-11-28T12:00:00Z', '2026-11-27T18:15:00Z'],
		['2026-11-27T15:00:00Z', '2026-11-25T21:15:00Z'],
	])('was last closed before %s at %s', (instant, close) => {
		expect(lastOptionClose(utc(instant))).toBe(utc(close));
	});
});
