import {quoteUse} from '../market';
import type {Right} from '../model';
import type {RuleValues} from '../rules';
import type {Rung} from './ladder';

/** One leg's quote, fit for use. Index points per share. */
export type LegQuote = {
	readonly right: Right;
	readonly strike: number;
	readonly bid: number;
	readonly ask: number;
	readonly mid: number;
	readonly openInterest?: number;
	readonly seenAt?: number;
};

/** Why nothing can be told of a leg: not in view, in view too long ago, or shown without prices. */
export type Blindness = 'unseen' | 'stale' | 'unquoted';

/**
 * Why a leg cannot be used: nothing can be told of it, its quote is bad, or too few contracts of it are
 * open.
 */
export type LegFailure =
	| {readonly ok: false; readonly failure: Blindness | 'wide' | 'zero-bid' | 'crossed' | 'absent'}
	| ({readonly ok: false; readonly failure: 'open-interest'} & Shortfall);

/** How many contracts of a leg are open, and how many must be. */
export type Shortfall = {readonly measured: number; readonly limit: number};

export type LegReading = {readonly ok: true; readonly value: LegQuote} | LegFailure;

/** When quotes are read and how old a sighting may be. */
export type QuoteClock = {
	readonly asOf: number;
	readonly live: boolean;
	readonly values: RuleValues;
};

/** A row seen longer ago than this is no leg of a condor, in milliseconds. */
export const OLDEST_SIGHTING = 60_000;

/**
 * The quote of a rung as a leg, or why it is none. A short leg needs a bid; a long leg may have a bid
 * of zero if its spread is within the limits. A live row counts from its last sighting; one that
 * does not say when it was seen was seen now, and rows of files do not age. Where open interest is shown,
 * it must be the least of I-08.
 *
 * @see rules V-04, I-08
 */
export function readLeg(rung: Rung, role: 'short' | 'long', clock: QuoteClock): LegReading {
	const {row, right, strike} = rung;
	if (row === undefined) {
		return {ok: false, failure: 'unseen'};
	}
	if (clock.live && clock.asOf - (row.seenAt ?? clock.asOf) > OLDEST_SIGHTING) {
		return {ok: false, failure: 'stale'};
	}
	const quote = row[right];
	const {bid, ask, openInterest} = quote;
	if (bid === undefined || ask === undefined) {
		const failure = bid === undefined && ask === undefined ? 'unquoted' : 'absent';
		return {ok: false, failure};
	}
	const use = quoteUse(quote, clock.values['V-04']);
	const isCheapLong = use === 'zero-bid' && role === 'long' && isNarrow(ask, clock.values);
	if (use !== 'usable' && !isCheapLong) {
		return {ok: false, failure: use};
	}
	const {openInterest: limit} = clock.values['I-08'];
	if (openInterest !== undefined && openInterest < limit) {
		return {ok: false, failure: 'open-interest', measured: openInterest, limit};
	}
	const shown = openInterest === undefined ? {} : {openInterest};
	const seen = row.seenAt === undefined ? {} : {seenAt: row.seenAt};
	return {ok: true, value: {right, strike, bid, ask, mid: (bid + ask) / 2, ...shown, ...seen}};
}

/** Whether the spread from a bid of zero is within the limits. */
function isNarrow(ask: number, values: RuleValues): boolean {
	const {spreadOfMid, spreadPoints} = values['V-04'];
	return ask <= Math.max(spreadPoints, (spreadOfMid * ask) / 2);
}
