import {describe, expect, it} from 'vitest';
import {isEarlyClose, isSession, nextSession} from '../../../src/engine/market';
import {dateOf, dayNumber, isDate, weekdayOf} from '../../../src/engine/market/dates';
import {sharedFile} from '../../support/shared';

/** NYSE holiday notices: every closing of these years that is not a weekend. */
const CLOSED = {
	2021: ['01-01', '01-18', '02-15', '04-02', '05-31', '07-05', '09-06', '11-25', '12-24'],
	2022: ['01-17', '02-21', '04-15', '05-30', '06-20', '07-04', '09-05', '11-24', '12-26'],
	2025: '01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25'.split(' '),
	2026: '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25'.split(' '),
	2028: '01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25'.split(' '),
};

/** NYSE holiday notices: every early close of these years. */
const EARLY = {
	2018: ['07-03', '11-23', '12-24'],
	2021: ['11-26'],
	2022: ['11-25'],
	2024: ['07-03', '11-29', '12-24'],
	2025: ['07-03', '11-28', '12-24'],
	2026: ['11-27', '12-24'],
};

function daysOf(year: number): readonly string[] {
	const first = dayNumber(`${year}-01-01`);
	const length = dayNumber(`${year + 1}-01-01`) - first;
	return Array.from({length}, (_, i) => dateOf(first + i));
}

describe('the calendar of sessions', () => {
	it.each(Object.entries(CLOSED))('of %s has the closings of the notice', (year, closed) => {
		const found = daysOf(Number(year)).filter((date) => {
			const weekday = weekdayOf(dayNumber(date));
			return weekday !== 0 && weekday !== 6 && !isSession(date);
		});
		expect(found).toEqual(closed.map((day) => `${year}-${day}`));
	});

	it.each(Object.entries(EARLY))('of %s has the early closes of the notice', (year, early) => {
		const found = daysOf(Number(year)).filter((date) => isEarlyClose(date));
		expect(found).toEqual(early.map((day) => `${year}-${day}`));
	});

	it('knows the special closings', () => {
		const special = ['2012-10-29', '2012-10-30', '2018-12-05', '2025-01-09'];
		expect(special.map((date) => isSession(date))).toEqual([false, false, false, false]);
	});

	it('has an early close on sessions only, from 2010 to 2040', () => {
		for (let year = 2010; year <= 2040; year++) {
			const early = daysOf(year).filter((date) => isEarlyClose(date));
			expect(
				early.every((date) => isSession(date)),
				`${year}`,
			).toBe(true);
			const sessions = daysOf(year).filter((date) => isSession(date)).length;
			expect(sessions, `${year}`).toBeGreaterThanOrEqual(249);
			expect(sessions, `${year}`).toBeLessThanOrEqual(254);
		}
	});

	it.each([
		['2026-11-25', '2026-11-27'],
		['2026-11-27', '2026-11-30'],
		['2026-04-02', '2026-04-06'],
		['2012-10-26', '2012-10-31'],
		['2027-12-31', '2028-01-03'],
	])('goes on after %s with %s', (date, next) => {
		expect(nextSession(date)).toBe(next);
	});

	it.each(['2026-02-29', '2026-13-01', '2026-1-5', '20260105', '', 'tomorrow'])(
		'refuses “%s”, which is no date',
		(text) => {
			expect(isDate(text)).toBe(false);
			expect(() => isSession(text)).toThrow(
				new RangeError(`date must be a day of the calendar as YYYY-MM-DD, got ${text}`),
			);
		},
	);
});

const history = sharedFile('data/spx_hlc_1990.csv');

describe.runIf(history !== null)('against the days on which SPX had a close', () => {
	const dates = [...(history ?? '').matchAll(/^\d{4}-\d{2}-\d{2}/gm)].map(([date]) => date);
	const closes = new Set(dates.filter((date) => date >= '2010'));

	it('holds for every day since 2010', () => {
		const last = dayNumber(dates.at(-1) ?? '');
		const wrong = [];
		for (let day = dayNumber('2010-01-01'); day <= last; day++) {
			if (isSession(dateOf(day)) !== closes.has(dateOf(day))) {
				wrong.push(dateOf(day));
			}
		}
		expect(closes.size).toBeGreaterThan(4000);
		expect(wrong).toEqual([]);
	});
});
