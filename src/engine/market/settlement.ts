import type {Settlement} from '../model';
import {isEarlyClose} from './calendar';
import {instantOf} from './new-york';

const OPEN = 9 * 60 + 30;
const CLOSE = 16 * 60;
const EARLY_CLOSE = 13 * 60;
const MILLISECONDS_PER_MINUTE = 60_000;

/** Roots whose settlement does not depend on the date (Cboe contract specifications). */
const SETTLEMENTS: ReadonlyMap<string, Settlement> = new Map<string, Settlement>([
	['SPX', 'AM'],
	['VIX', 'AM'],
	['VIXW', 'AM'],
	['SPXW', 'PM'],
	['XSP', 'PM'],
]);

/**
 * When the settlement value of a root's options is taken, or undefined when the root does not tell.
 *
 * @see Cboe contract specifications of SPX, XSP and VIX options
 */
export function settlementOf(root: string): Settlement | undefined {
	return SETTLEMENTS.get(root);
}

/**
 * The instant at which the settlement value is taken: 9:30 New York for AM, 16:00 for PM, 13:00 for
 * PM on a day of early close.
 *
 * @returns UTC milliseconds
 * @throws RangeError when the expiry is not a date `YYYY-MM-DD`
 */
export function settlementInstant(expiry: string, settlement: Settlement): number {
	if (settlement === 'AM') {
		return instantOf(expiry, OPEN);
	}
	return instantOf(expiry, isEarlyClose(expiry) ? EARLY_CLOSE : CLOSE);
}

/**
 * Minutes from an instant to the settlement; zero or negative once it is settled.
 *
 * @param asOf UTC milliseconds
 * @throws RangeError when the expiry is not a date
 */
export function minutesToSettlement(expiry: string, settlement: Settlement, asOf: number): number {
	return (settlementInstant(expiry, settlement) - asOf) / MILLISECONDS_PER_MINUTE;
}
