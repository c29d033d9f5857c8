import {optionGreeks, priceOption} from '../engine';
import {chanceOf, swingOf} from '../random';
import type {Listing, Product} from './listing';
import type {Curve} from './smile';

export type Side = 'call' | 'put';

/** What the page knows of one contract. */
export type DemoQuote = {
	readonly bid: number;
	readonly ask: number;
	/** The model's price inside the spread. */
	readonly fair: number;
	readonly volatility: number;
	/** To the forward. */
	readonly delta: number;
};

/** How wide a product is quoted, and in which steps, in whole cents. */
const CUSTOMS: Readonly<
	Record<
		Product,
		{
			readonly halfSpread: (price: number) => number;
			readonly below3: number;
			readonly from3: number;
			/** Strikes nearest to each other. */
			readonly gap: number;
		}
	>
> = {
	SPX: {halfSpread: (price) => 0.06 + 0.05 * Math.sqrt(price), below3: 5, from3: 10, gap: 5},
	VIX: {halfSpread: (price) => 0.01 + 0.025 * Math.sqrt(price), below3: 1, from3: 5, gap: 0.5},
};

/** The noise is at most this share of the half-spread, and of the step in price to the next strike. */
const NOISE = 0.25;

/**
 * The quote of one contract on its curve: the model's price, shifted by seeded noise, with a spread
 * around it, the bid rounded down and the ask up to the tick.
 */
export function quoteOf(
	listing: Listing,
	curve: Curve,
	strike: number,
	side: Side,
	seed: number,
): DemoQuote {
	const {halfSpread, below3, from3, gap} = CUSTOMS[listing.product];
	const volatility = curve.volatility(strike);
	const {price: fair, delta} = optionGreeks({...curve, right: side, strike, volatility});
	const half = halfSpread(fair);
	const step = Math.min(
		Math.abs(fair - priceAt(curve, strike - gap, side)),
		Math.abs(fair - priceAt(curve, strike + gap, side)),
	);
	const name = [seed, listing.root, listing.expiry, strike, side] as const;
	const middle = fair + NOISE * Math.min(half, step) * swingOf('noise', ...name);
	const tick = (price: number) => (price < 3 ? below3 : from3);
	return {
		bid: Math.max(0, roundDown(middle - half, tick(middle - half))),
		ask: roundUp(middle + half, tick(middle + half)),
		fair,
		volatility,
		delta,
	};
}

/** The price of the last trade, one of the quote's sides; undefined where nothing traded. */
export function lastOf(
	quote: DemoQuote,
	listing: Listing,
	strike: number,
	side: Side,
	seed: number,
): number | undefined {
	const name = [seed, listing.root, listing.expiry, strike, side] as const;
	const traded = 0.35 + 3 * Math.min(Math.abs(quote.delta), 1 - Math.abs(quote.delta));
	if (chanceOf('traded', ...name) > traded) {
		return undefined;
	}
	return quote.bid > 0 && chanceOf('hit', ...name) < 0.5 ? quote.bid : quote.ask;
}

/** Contracts open: many near the money and at round strikes, few elsewhere. */
export function openInterestOf(
	quote: DemoQuote,
	listing: Listing,
	strike: number,
	side: Side,
	seed: number,
): number {
	const unit = listing.product === 'SPX' ? 25 : 1;
	const round = strike % (4 * unit) === 0 ? 6 : strike % (2 * unit) === 0 ? 3 : 1;
	const near = Math.sqrt(Math.min(Math.abs(quote.delta), 1 - Math.abs(quote.delta)));
	const chance = chanceOf('open', seed, listing.root, listing.expiry, strike, side);
	return Math.floor(40 * round * (1 + 40 * near) * chance ** 2);
}

function priceAt(curve: Curve, strike: number, side: Side): number {
	return priceOption({...curve, right: side, strike, volatility: curve.volatility(strike)});
}

function roundDown(price: number, cents: number): number {
	return (Math.floor((price * 100) / cents + 1e-9) * cents) / 100;
}

function roundUp(price: number, cents: number): number {
	return (Math.ceil((price * 100) / cents - 1e-9) * cents) / 100;
}
