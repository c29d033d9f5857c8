import {isSession} from '../engine';

const DAY_MS = 86_400_000;
const FRIDAY = 5;

/** Dates are `YYYY-MM-DD` and are reckoned in UTC, so that no change of clocks touches them. */
export function addDays(date: string, days: number): string {
	return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 0 is Sunday. */
export function weekday(date: string): number {
	return new Date(date).getUTCDay();
}

/** The date itself when the exchange trades on it, else the session before. */
export function sessionAtOrBefore(date: string): string {
	return isSession(date) ? date : sessionAtOrBefore(addDays(date, -1));
}

/** The third Friday of the date's month, traded or not. */
export function thirdFriday(date: string): string {
	const first = `${date.slice(0, 7)}-01`;
	return addDays(first, ((FRIDAY - weekday(first) + 7) % 7) + 14);
}

/** The last session of the date's month. */
export function lastSessionOfMonth(date: string): string {
	const next = new Date(`${date.slice(0, 7)}-01`);
	next.setUTCMonth(next.getUTCMonth() + 1);
	return sessionAtOrBefore(addDays(next.toISOString().slice(0, 10), -1));
}
