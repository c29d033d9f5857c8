import {isEarlyClose, isSession} from './calendar';
import {dateOf, dayNumber} from './dates';
import {instantOf, newYorkTime} from './new-york';

const NIGHT_OPEN = 20 * 60 + 15;
const NIGHT_CLOSE = 9 * 60 + 25;
const OPEN = 9 * 60 + 30;
const CLOSE = 16 * 60 + 15;
const EARLY_CLOSE = 13 * 60 + 15;
const CURB_CLOSE = 17 * 60;

function optionClose(date: string): number {
	return isEarlyClose(date) ? EARLY_CLOSE : CLOSE;
}

function dayAfter(date: string): string {
	return dateOf(dayNumber(date) + 1);
}

/**
 * How SPX options trade at an instant: `regular` 9:30 to 16:15 New York (13:15 on an early close),
 * `thin` in the night before a session from 20:15 to 9:25 and in the curb session from 16:15 to
 * 17:00, else `closed`. A day of early close has no curb session.
 *
 * @param asOf UTC milliseconds
 * @see Cboe, SPX trading hours
 */
export function tradingPhase(asOf: number): 'regular' | 'thin' | 'closed' {
	const {date, minutes} = newYorkTime(asOf);
	if (isSession(date)) {
		if (minutes < NIGHT_CLOSE) {
			return 'thin';
		}
		if (minutes >= OPEN && minutes < optionClose(date)) {
			return 'regular';
		}
		if (!isEarlyClose(date) && minutes >= CLOSE && minutes < CURB_CLOSE) {
			return 'thin';
		}
	}
	return minutes >= NIGHT_OPEN && isSession(dayAfter(date)) ? 'thin' : 'closed';
}

/**
 * The last end of regular trading in SPX options at or before an instant.
 *
 * @param asOf UTC milliseconds
 * @returns UTC milliseconds
 */
export function lastOptionClose(asOf: number): number {
	let day = dayNumber(newYorkTime(asOf).date);
	for (;;) {
		const date = dateOf(day);
		const close = instantOf(date, optionClose(date));
		if (close <= asOf && isSession(date)) {
			return close;
		}
		day -= 1;
	}
}
