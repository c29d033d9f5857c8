import {settlementInstant} from '../engine';
import type {Levels} from './levels';
import type {Listing} from './listing';

/** What prices one expiry: its forward, its time and its volatility by strike. */
export type Curve = {
	readonly forward: number;
	readonly discount: number;
	readonly years: number;
	readonly atTheMoney: number;
	readonly volatility: (strike: number) => number;
};

const YEAR_MS = 525_600 * 60_000;
const MONTH_YEARS = 30 / 365;
const RATE = 0.04;
const DIVIDENDS = 0.012;

/** The curve of one expiry at given levels and time. Undefined once it has settled. */
export function curveOf(listing: Listing, levels: Levels, now: number): Curve | undefined {
	const years = (settlementInstant(listing.expiry, listing.settlement) - now) / YEAR_MS;
	if (years <= 0) {
		return undefined;
	}
	return listing.product === 'SPX' ? spxCurve(levels, years) : vixCurve(levels, years);
}

/**
 * The forward carries the index at rate less dividends. At-the-money volatility over VIX and the
 * strength of the skew are fitted to five real chains of 2022 to 2026; the skew grows with √T.
 */
function spxCurve({spx, vix}: Levels, years: number): Curve {
	const term = 1 + 0.03 * Math.log(Math.max(years, 1 / 365) / MONTH_YEARS);
	const atTheMoney = (0.72 + 0.0068 * vix) * (vix / 100) * term;
	const strength = Math.min(1.05, Math.max(0.5, Math.sqrt(years / MONTH_YEARS)));
	return curve(spx * Math.exp((RATE - DIVIDENDS) * years), years, atTheMoney, (distance) =>
		skew(distance, strength),
	);
}

/** Futures rise from the index to about 19.5 at eight months; calls far above cost more volatility. */
function vixCurve({vix}: Levels, years: number): Curve {
	const forward = vix * (1 + 0.42 * (1 - Math.exp(-years / 0.3)));
	const atTheMoney = 0.42 + 0.6 * Math.exp(-years / 0.25);
	return curve(forward, years, atTheMoney, (distance) => skew(-distance, 0.75));
}

function curve(
	forward: number,
	years: number,
	atTheMoney: number,
	shape: (distance: number) => number,
): Curve {
	const width = atTheMoney * Math.sqrt(years);
	return {
		forward,
		discount: Math.exp(-RATE * years),
		years,
		atTheMoney,
		volatility: (strike) => atTheMoney * Math.sqrt(shape(Math.log(strike / forward) / width)),
	};
}

/** Variance over at-the-money variance, by ln(K/F) in standard deviations; 1 at the money. */
function skew(distance: number, strength: number): number {
	return 1 + strength * (hyperbola(distance) - hyperbola(0));
}

/** The raw shape of Gatheral 2004: straight wings, steep on the left, joined by a curve. */
function hyperbola(distance: number): number {
	const from = distance - 0.5;
	return 0.41 * (-0.756 * from + Math.hypot(from, 0.7));
}
