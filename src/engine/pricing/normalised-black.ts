import {erfcx} from './error-function';

const SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);

/** ln(forward/strike), with the difference taken first near the money, where it is exact. */
export function logMoneynessOf(forward: number, strike: number): number {
	const ratio = forward / strike;
	return ratio > 0.5 && ratio < 2 ? Math.log1p((forward - strike) / strike) : Math.log(ratio);
}

/** The logarithm of a quantity and its derivative there, both in the deviation volatility·√years. */
export type LogQuantity = {readonly log: number; readonly growth: number};

/**
 * The out-of-the-money Black price divided by discount·√(forward·strike).
 *
 * Built from scaled error functions, so that neither part underflows however far the strike is away.
 *
 * @param x −|ln(forward/strike)|
 * @see Jäckel, Let's be rational, Wilmott (2015)
 */
export function logPrice(x: number, deviation: number): LogQuantity {
	const h = x / deviation;
	const t = deviation / 2;
	const difference = erfcx(-(h + t) * Math.SQRT1_2) - erfcx((t - h) * Math.SQRT1_2);
	return {
		log: Math.log(difference / 2) - (h * h + t * t) / 2,
		growth: SQRT_2_OVER_PI / difference,
	};
}

/** What the price of {@link logPrice} lacks of its value at infinite volatility. */
export function logShortfall(x: number, deviation: number): LogQuantity {
	const h = x / deviation;
	const t = deviation / 2;
	const sum = erfcx((h + t) * Math.SQRT1_2) + erfcx((t - h) * Math.SQRT1_2);
	return {
		log: Math.log(sum / 2) - (h * h + t * t) / 2,
		growth: -SQRT_2_OVER_PI / sum,
	};
}
