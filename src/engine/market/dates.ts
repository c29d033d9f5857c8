const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Days since 1970-01-01 of a calendar date.
 *
 * @throws RangeError when the text is not a date `YYYY-MM-DD` of the calendar
 */
export function dayNumber(date: string): number {
	const day = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
	if (!isDate(date)) {
		throw new RangeError(`date must be a day of the calendar as YYYY-MM-DD, got ${date}`);
	}
	return day;
}

/** The calendar date of a number of days since 1970-01-01. */
export function dateOf(day: number): string {
	return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
	const instant = Date.parse(`${text}T00:00:00Z`);
	return (
		/^\d{4}-\d{2}-\d{2}$/.test(text) &&
		Number.isFinite(instant) &&
		new Date(instant).toISOString().startsWith(text)
	);
}

/** Day of the week, Sunday 0 to Saturday 6. */
export function weekdayOf(day: number): number {
	return (((day + 4) % 7) + 7) % 7;
}

/** The n-th given weekday of a month (January 1); counted from the end when n is −1. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
	if (n < 0) {
		const last = Date.UTC(year, month, 0) / MILLISECONDS_PER_DAY;
		return last - ((weekdayOf(last) - weekday + 7) % 7);
	}
	const first = Date.UTC(year, month - 1, 1) / MILLISECONDS_PER_DAY;
	return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

/** Days since 1970-01-01 of a year, month (January 1) and day. */
export function dayOf(year: number, month: number, day: number): number {
	return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}
