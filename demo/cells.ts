import {type Curve, type Listing, lastOf, openInterestOf, quoteOf, type Side} from './market';
import * as print from './print';

export const FIELDS = ['last', 'bid', 'ask', 'impliedVolatility', 'delta', 'openInterest'] as const;
export type Field = (typeof FIELDS)[number];

/** The texts of one contract, as its cells show them. */
export type SideCells = Readonly<Record<Field, string>>;
/** The texts of one strike. */
export type Cells = Readonly<Record<Side, SideCells>>;

/** One line of a chain: both contracts of one strike. */
export type Strike = {readonly id: string; readonly listing: Listing; readonly strike: number};

const SETTLED: SideCells = {
	last: print.NOTHING,
	bid: print.NOTHING,
	ask: print.NOTHING,
	impliedVolatility: print.NOTHING,
	delta: print.NOTHING,
	openInterest: print.NOTHING,
};

/**
 * The texts of one strike. Quotes follow the curve of the moment; the last trade and the open
 * interest stay as they were when the page opened. A series that has settled shows nothing.
 */
export function cellsOf(
	strike: Strike,
	seed: number,
	opening: Curve | undefined,
	curve: Curve | undefined,
): Cells {
	if (opening === undefined || curve === undefined) {
		return {call: SETTLED, put: SETTLED};
	}
	return {
		call: sideCells(strike, 'call', seed, opening, curve),
		put: sideCells(strike, 'put', seed, opening, curve),
	};
}

/** How many of a strike's cells differ. */
export function differences(before: Cells, after: Cells): number {
	const of = (side: Side) =>
		FIELDS.filter((field) => before[side][field] !== after[side][field]).length;
	return of('call') + of('put');
}

function sideCells(
	{listing, strike}: Strike,
	side: Side,
	seed: number,
	opening: Curve,
	curve: Curve,
): SideCells {
	const quote = quoteOf(listing, curve, strike, side, seed);
	const first = quoteOf(listing, opening, strike, side, seed);
	const last = lastOf(first, listing, strike, side, seed);
	return {
		last: last === undefined ? print.NOTHING : print.price(last),
		bid: print.price(quote.bid),
		ask: print.price(quote.ask),
		impliedVolatility: print.percent(quote.volatility, listing.product === 'VIX' ? 1 : 2),
		delta: print.delta(quote.delta),
		openInterest: print.count(openInterestOf(first, listing, strike, side, seed)),
	};
}
