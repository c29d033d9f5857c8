import {
	type Curve,
	curveOf,
	type DemoQuote,
	type Levels,
	type Listing,
	listSpx,
	listVix,
	OPENING,
	quoteOf,
	strikesOf,
	walk,
} from '../../demo/market';

export const OPENED = Date.parse('2026-11-23T15:00:00Z');
export const SPX = listSpx('2026-11-23');
export const VIX = listVix('2026-11-23');
export const ALL: readonly Listing[] = [...SPX, ...VIX];

export type QuotedStrike = {
	readonly strike: number;
	readonly call: DemoQuote;
	readonly put: DemoQuote;
};

/** The market so many steps after it opened. */
export function levelsAfter(steps: number, seed: number): Levels {
	return steps === 0 ? OPENING : walk(levelsAfter(steps - 1, seed), seed);
}

export function curveAt(listing: Listing, levels: Levels = OPENING, now: number = OPENED): Curve {
	const curve = curveOf(listing, levels, now);
	if (curve === undefined) {
		throw new Error(`${listing.root} ${listing.expiry} has settled`);
	}
	return curve;
}

/** A whole expiry as it is quoted. */
export function quotedStrikes(
	listing: Listing,
	seed: number,
	levels: Levels = OPENING,
): readonly QuotedStrike[] {
	const curve = curveAt(listing, levels);
	return strikesOf(listing, OPENING.spx).map((strike) => ({
		strike,
		call: quoteOf(listing, curve, strike, 'call', seed),
		put: quoteOf(listing, curve, strike, 'put', seed),
	}));
}
