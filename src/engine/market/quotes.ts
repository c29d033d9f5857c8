import type {Quote} from '../model';

/** What a quote is good for. A `zero-bid` quote can be bought but not sold. */
export type QuoteUse = 'usable' | 'wide' | 'zero-bid' | 'crossed' | 'absent';

/** A spread is wide above both: this many points, and this fraction of the mid. */
export type SpreadLimits = {readonly spreadOfMid: number; readonly spreadPoints: number};

/**
 * What a quote is good for by rule V-04: it needs a bid, an ask above zero and not below the bid, and
 * a spread of at most max(points, fraction of mid).
 */
export function quoteUse(quote: Quote, limits: SpreadLimits): QuoteUse {
	const {bid, ask} = quote;
	if (bid === undefined || ask === undefined || ask <= 0) {
		return 'absent';
	}
	if (bid > ask) {
		return 'crossed';
	}
	if (bid <= 0) {
		return 'zero-bid';
	}
	const widest = Math.max(limits.spreadPoints, (limits.spreadOfMid * (bid + ask)) / 2);
	return ask - bid > widest ? 'wide' : 'usable';
}

/** The middle of bid and ask in index points, or undefined when either was not shown. */
export function midOf(quote: Quote): number | undefined {
	const {bid, ask} = quote;
	return bid === undefined || ask === undefined ? undefined : (bid + ask) / 2;
}
