const DAY_MS = 86_400_000;

/** `YYYY-MM-DD` of a date that exists between 1970 and 2099; undefined for all else. */
export function isoDate(year: number, month: number, day: number): string | undefined {
	const instant = Date.UTC(year, month - 1, day);
	if (!(year >= 1970 && year < 2100)) {
		return undefined;
	}
	const date = new Date(instant);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
		? date.toISOString().slice(0, 10)
		: undefined;
}

/** The date that many days after one. */
export function daysAfter(date: string, days: number): string {
	return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
