import {dateOf, dayNumber, dayOf, nthWeekday, weekdayOf} from './dates';

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;
const SATURDAY = 6;
const FIRST_JUNETEENTH = 2022;

/** Days on which the exchanges stayed shut outside the rules: Sandy, and two days of mourning. */
const SPECIAL_CLOSINGS: ReadonlySet<string> = new Set([
	'2012-10-29',
	'2012-10-30',
	'2018-12-05',
	'2025-01-09',
]);

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const f = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
	const h = (19 * a + b - d - f + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const n = h + l - 7 * m + 114;
	return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** A holiday on a Saturday is kept on Friday, one on a Sunday on Monday. */
function observed(day: number): number {
	const weekday = weekdayOf(day);
	if (weekday === SATURDAY) {
		return day - 1;
	}
	return weekday === SUNDAY ? day + 1 : day;
}

/** New Year's Day moves from a Sunday to Monday, but from a Saturday nowhere (NYSE rule 7.2). */
function newYear(year: number): number {
	const day = dayOf(year, 1, 1);
	return weekdayOf(day) === SUNDAY ? day + 1 : day;
}

function holidaysOf(year: number): readonly number[] {
	const juneteenth = year < FIRST_JUNETEENTH ? [] : [observed(dayOf(year, 6, 19))];
	return [
		newYear(year),
		nthWeekday(year, 1, MONDAY, 3),
		nthWeekday(year, 2, MONDAY, 3),
		easter(year) - 2,
		nthWeekday(year, 5, MONDAY, -1),
		...juneteenth,
		observed(dayOf(year, 7, 4)),
		nthWeekday(year, 9, MONDAY, 1),
		nthWeekday(year, 11, THURSDAY, 4),
		observed(dayOf(year, 12, 25)),
	];
}

function isSessionDay(day: number): boolean {
	const weekday = weekdayOf(day);
	const date = dateOf(day);
	return (
		weekday !== SATURDAY &&
		weekday !== SUNDAY &&
		!SPECIAL_CLOSINGS.has(date) &&
		!holidaysOf(Number(date.slice(0, 4))).includes(day)
	);
}

/**
 * Whether the New York Stock Exchange holds a session on a date, by its rules and its special closings.
 *
 * @param date `YYYY-MM-DD`, in New York
 * @throws RangeError when the date is none
 * @see NYSE rule 7.2 and the exchange's holiday notices; checked for 2010 to 2040
 */
export function isSession(date: string): boolean {
	return isSessionDay(dayNumber(date));
}

/**
 * The first session strictly after a date.
 *
 * @throws RangeError when the date is none
 */
export function nextSession(date: string): string {
	let day = dayNumber(date) + 1;
	while (!isSessionDay(day)) {
		day += 1;
	}
	return dateOf(day);
}

/**
 * Whether the session of a date ends at 13:00 New York: 3 July and 24 December from Monday to
 * Thursday, and the day after Thanksgiving.
 *
 * @throws RangeError when the date is none
 * @see NYSE holiday notices
 */
export function isEarlyClose(date: string): boolean {
	const day = dayNumber(date);
	const monthAndDay = date.slice(5);
	const weekday = weekdayOf(day);
	if (monthAndDay === '07-03' || monthAndDay === '12-24') {
		return weekday >= MONDAY && weekday <= THURSDAY;
	}
	return weekday === FRIDAY && day - 1 === nthWeekday(Number(date.slice(0, 4)), 11, THURSDAY, 4);
}
