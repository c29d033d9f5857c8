import type {Quote} from '../engine/model';
import {normaliseHeader, readNumber} from './cells';

/** The columns of a contract that are read, each under the names it has had. */
export type QuoteColumn = keyof Quote;

const NAMES: ReadonlyMap<string, QuoteColumn> = new Map([
	['bid', 'bid'],
	['ask', 'ask'],
	['last', 'last'],
	['last sale', 'last'],
	['last trade price', 'last'],
	['iv', 'volatility'],
	['implied volatility', 'volatility'],
	['delta', 'delta'],
	['open interest', 'openInterest'],
	['open int', 'openInterest'],
	['int', 'openInterest'],
	['volume', 'volume'],
	['vol', 'volume'],
]);

/** What a column holds, by its heading; undefined for columns that are not read. */
export function quoteColumn(heading: string): QuoteColumn | undefined {
	return NAMES.get(normaliseHeader(heading));
}

const NOT_SHOWN = /^(?:-{0,2}|n\/?a|null|nan)$/i;

/** The number of a cell, undefined for a cell that says nothing, null for one that cannot be read. */
export function cellNumber(column: QuoteColumn, text: string): number | null | undefined {
	if (NOT_SHOWN.test(text)) {
		return undefined;
	}
	const value = readNumber(text);
	const negative = value !== undefined && value < 0;
	return value === undefined || (negative && column !== 'delta') || Math.abs(value) > 1e9
		? null
		: value;
}

/**
 * A quote from the values of a delayed-quote file, which prints 0 for what it does not know: no ask
 * is no quote, so its bid goes too; a last sale or a volatility of 0 is none; and a delta without a
 * volatility was computed from nothing. A bid of 0 beside an ask, and no trades, are facts.
 */
export function quoteOf(values: Readonly<Partial<Record<QuoteColumn, number>>>): Quote {
	const {bid, ask, last, volatility, delta, openInterest, volume} = values;
	const quoted = ask !== undefined && ask > 0;
	const solved = volatility !== undefined && volatility > 0;
	return {
		...(quoted ? {...(bid === undefined ? {} : {bid}), ask} : {}),
		...(last !== undefined && last > 0 ? {last} : {}),
		...(solved ? {volatility, ...(delta === undefined ? {} : {delta})} : {}),
		...(openInterest === undefined ? {} : {openInterest}),
		...(volume === undefined ? {} : {volume}),
	};
}
