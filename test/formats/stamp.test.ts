import {describe, expect, it} from 'vitest';
import {isDate, readInstant} from '../../src/formats';

describe('a date', () => {
	it.each(['1990-01-02', '2024-02-29', '2026-12-31'])('is one of the calendar: %s', (text) => {
		expect(isDate(text)).toBe(true);
	});

	it.each(['2023-02-29', '2026-13-01', '2026-00-10', '26-01-02', '2026-1-2', '', '2026-01-02T'])(
		'is not %j',
		(text) => {
			expect(isDate(text)).toBe(false);
		},
	);
});

describe('an instant', () => {
	it.each([
		['2022-06-10T20:15:00Z', '2022-06-10T20:15:00.000Z'],
		['2022-06-10T16:15-04:00', '2022-06-10T20:15:00.000Z'],
		['2022-06-10T20:15:00.250+00:00', '2022-06-10T20:15:00.250Z'],
	])('has an offset or Z: %s', (text, instant) => {
		expect(new Date(readInstant(text) ?? 0).toISOString()).toBe(instant);
	});

	it.each([
		'2022-06-10',
		'2022-06-10T20:15:00',
		'2022-06-10 20:15:00Z',
		'2022-02-30T20:15:00Z',
		'2022-06-10T24:15:00Z',
		'2022-06-10T20:15:00+25:00',
		'now',
		'',
	])('is not %j', (text) => {
		expect(readInstant(text)).toBeUndefined();
	});
});
