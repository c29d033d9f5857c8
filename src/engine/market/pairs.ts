import type {Quote, Row} from '../model';
import {quoteUse, type SpreadLimits} from './quotes';

/** The spread limits of rule V-04 as they stand in every rule set; a reading takes no rule set. */
export const SPREAD_LIMITS: SpreadLimits = {spreadOfMid: 0.5, spreadPoints: 0.1};

/** The finest tick of any listed index option: no spread weighs as if it were finer. */
const FINEST_TICK = 0.01;

/** A strike at which call and put can both be bought and sold. */
export type Pair = {
	readonly strike: number;
	/** Call mid minus put mid, in points. */
	readonly difference: number;
	/** Half of both spreads together, in points; at least a tick. */
	readonly halfSpread: number;
	/** What selling the call and buying the put brings, and what the reverse costs. */
	readonly bid: number;
	readonly ask: number;
};

/** Rows seen longer ago than this are of another market (rule V-04). */
const FRESH_FOR = 60_000;

/** The rows that are young enough for forward, smile and tests; rows without a time are. */
export function freshRows(rows: readonly Row[], asOf: number): readonly Row[] {
	return rows.filter(({seenAt}) => seenAt === undefined || asOf - seenAt <= FRESH_FOR);
}

/** Both prices of a quote. */
export type Priced = {readonly bid: number; readonly ask: number};

/** Bid and ask of a usable quote. */
export function twoSided(quote: Quote): Priced | undefined {
	const {bid, ask} = quote;
	return bid !== undefined && ask !== undefined && quoteUse(quote, SPREAD_LIMITS) === 'usable'
		? {bid, ask}
		: undefined;
}

/** The two-sided strikes of an expiration, ascending. */
export function pairsOf(rows: readonly Row[]): readonly Pair[] {
	return rows.flatMap(({strike, call, put}) => {
		const calls = twoSided(call);
		const puts = twoSided(put);
		if (calls === undefined || puts === undefined) {
			return [];
		}
		const bid = calls.bid - puts.ask;
		const ask = calls.ask - puts.bid;
		const halfSpread = Math.max((ask - bid) / 2, FINEST_TICK);
		return [{strike, difference: (bid + ask) / 2, halfSpread, bid, ask}];
	});
}

/** Whether a root's options are on VIX: few strikes, far apart, no relation to the index's own price. */
export function isVolatilityIndex(root: string): boolean {
	return root === 'VIX' || root === 'VIXW';
}

/** How far around the money parity is read, and how many pairs it needs (rules V-07 and V-08). */
const REACH = {reach: 0.06, fewest: 6};
const REACH_OF_VOLATILITY = {reach: 0.3, fewest: 3};

/**
 * The pairs near the strike at which call and put are worth most nearly the same; none where there
 * are too few to read a forward from.
 */
export function pairsNearMoney(root: string, pairs: readonly Pair[]): readonly Pair[] {
	const {reach, fewest} = isVolatilityIndex(root) ? REACH_OF_VOLATILITY : REACH;
	let centre = 0;
	let least = Infinity;
	for (const {strike, difference} of pairs) {
		if (Math.abs(difference) < least) {
			least = Math.abs(difference);
			centre = strike;
		}
	}
	const near = pairs.filter(({strike}) => Math.abs(strike - centre) <= reach * centre);
	return near.length >= fewest ? near : [];
}
