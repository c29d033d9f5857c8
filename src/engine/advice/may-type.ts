import type {Suggestion} from '../model';
import type {ReadChain} from './chain';

/** VIX quotes of half an hour ago still say what a hedge costs (advice.md §3). */
const OLDEST_HEDGE_QUOTE_MS = 30 * 60_000;

/** Whether prices of one series may be typed into a ticket. */
export type MayType = (series: {readonly root: string; readonly expiry: string}) => boolean;

/**
 * The series of a chain whose prices may be typed into a ticket: from a page, not known to be
 * delayed, of good quality as a whole and for themselves, while the market is open. Anything else is
 * for analysis: no limit and no ticket.
 */
export function mayBeTyped(
	{snapshot: {source, quality}, readings}: ReadChain,
	session: Suggestion['session'],
): MayType {
	const isOrderable =
		session !== 'closed' &&
		source.kind === 'page' &&
		(source.delayMinutes ?? 0) <= 0 &&
		quality.state === 'good';
	const good = readings.filter((reading) => reading.quality.state === 'good');
	return ({root, expiry}) =>
		isOrderable && good.some((reading) => reading.root === root && reading.expiry === expiry);
}

/**
 * The same of a VIX chain, if there is one. It was read on another visit: not longer ago than half
 * an hour.
 */
export function mayBeTypedForHedge(
	read: ReadChain | undefined,
	session: Suggestion['session'],
	asOf: number,
): MayType {
	if (read === undefined) {
		return () => false;
	}
	const {readAt} = read.snapshot;
	const age = readAt === undefined ? 0 : asOf - Date.parse(readAt);
	return age <= OLDEST_HEDGE_QUOTE_MS ? mayBeTyped(read, session) : () => false;
}
