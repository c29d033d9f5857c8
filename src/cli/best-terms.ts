import {
	assumedDiscount,
	type Expiration,
	impliedVolatility,
	type MarketExpiration,
	minutesToSettlement,
	settlementOf,
} from '../engine';

const MINUTES_PER_YEAR = 525_600;

/** The time and discount by which fair prices are computed. */
export type FairTerms = {
	readonly years: number;
	readonly discount: number;
	readonly discountBasis: MarketExpiration['discountBasis'];
};

/** The terms of an expiration; undefined when it is not known when it settles. */
export function fairTermsOf(
	expiration: Expiration,
	reading: MarketExpiration | undefined,
	asOf: number,
): FairTerms | undefined {
	if (reading !== undefined) {
		const {years, discount, discountBasis} = reading;
		return {years, discount, discountBasis};
	}
	const {root, expiry, settlement = settlementOf(root)} = expiration;
	if (settlement === undefined) {
		return undefined;
	}
	const years = minutesToSettlement(expiry, settlement, asOf) / MINUTES_PER_YEAR;
	return {years, discount: assumedDiscount(years), discountBasis: 'assumed-rate'};
}

/**
 * The volatility implied by the mid of the out-of-the-money side at the strike nearest the forward;
 * where that has no two-sided quote, at the next nearest.
 */
export function nearestVolatility(
	{rows}: Expiration,
	forward: number,
	{years, discount}: FairTerms,
): number | undefined {
	const nearest = [...rows].sort(
		(a, b) => Math.abs(a.strike - forward) - Math.abs(b.strike - forward),
	);
	for (const {strike, call, put} of nearest) {
		const right = strike < forward ? ('put' as const) : ('call' as const);
		const {bid, ask} = right === 'put' ? put : call;
		if (bid !== undefined && ask !== undefined && ask > 0) {
			const price = (bid + ask) / 2;
			const solved = impliedVolatility({right, forward, strike, years, discount, price});
			if ('volatility' in solved) {
				return solved.volatility;
			}
		}
	}
	return undefined;
}
