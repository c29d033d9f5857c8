import {dateOf, dayNumber} from './dates';

const MILLISECONDS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
const STANDARD_OFFSET_HOURS = 5;

const NEW_YORK_HOUR = new Intl.DateTimeFormat('en-US', {
	timeZone: 'America/New_York',
	hourCycle: 'h23',
	hour: '2-digit',
});

/** Minutes that the clocks of New York are behind UTC at an instant: 300 in winter, 240 in summer. */
function minutesBehind(instant: number): number {
	const utcHour = new Date(instant).getUTCHours();
	return ((utcHour - Number(NEW_YORK_HOUR.format(instant)) + 24) % 24) * 60;
}

/**
 * Date and time of day in New York.
 *
 * @param asOf UTC milliseconds
 * @returns the date as `YYYY-MM-DD` and the minutes since its midnight, with a fraction
 * @throws RangeError when the instant is not a finite number
 */
export function newYorkTime(asOf: number): {readonly date: string; readonly minutes: number} {
	const local = asOf / MILLISECONDS_PER_MINUTE - minutesBehind(asOf);
	const day = Math.floor(local / MINUTES_PER_DAY);
	return {date: dateOf(day), minutes: local - day * MINUTES_PER_DAY};
}

/**
 * The instant of a time of day in New York, in UTC milliseconds. Not for the night of a clock change.
 *
 * @throws RangeError when the date is none
 */
export function instantOf(date: string, minutes: number): number {
	const utc = dayNumber(date) * MINUTES_PER_DAY + minutes;
	const behind = minutesBehind((utc + STANDARD_OFFSET_HOURS * 60) * MILLISECONDS_PER_MINUTE);
	return (utc + behind) * MILLISECONDS_PER_MINUTE;
}
