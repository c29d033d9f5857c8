import {normalCdf, normalPdf} from './error-function';
import {logMoneynessOf} from './normalised-black';
import {type OptionInput, requireNotNegative, requireOption} from './option-input';

/** Price in index points; the derivatives are to the forward, all discounted. */
export type Greeks = {
	readonly price: number;
	/** Points per point of the forward. */
	readonly delta: number;
	/** Delta per point of the forward. */
	readonly gamma: number;
	/** Points per 1.00 of volatility. */
	readonly vega: number;
	/** Points per year that passes. */
	readonly theta: number;
};

/**
 * Price of a European option on a forward.
 *
 * The out-of-the-money side is priced and the intrinsic value added by parity, so that a price far
 * in the money keeps its time value. Without time or volatility it is the discounted intrinsic value.
 *
 * @returns index points per share
 * @throws RangeError when forward, strike or discount is not positive, or volatility or years is negative
 * @see Black, The pricing of commodity contracts, J. Financial Economics 3 (1976)
 */
export function priceOption(input: OptionInput): number {
	const {right, forward, strike, years, volatility, discount} = input;
	requireOption(input);
	requireNotNegative('volatility', volatility);
	const sign = right === 'call' ? 1 : -1;
	const intrinsic = Math.max(sign * (forward - strike), 0);
	const deviation = volatility * Math.sqrt(years);
	if (deviation === 0) {
		return discount * intrinsic;
	}
	const side = intrinsic > 0 ? -sign : sign;
	const d1 = logMoneynessOf(forward, strike) / deviation + deviation / 2;
	const d2 = d1 - deviation;
	const timeValue = side * (forward * normalCdf(side * d1) - strike * normalCdf(side * d2));
	return discount * (intrinsic + Math.max(timeValue, 0));
}

/**
 * Price and derivatives of a European option on a forward.
 *
 * Theta is what the option gains as calendar time passes with the forward and the rate
 * −ln(discount)/years held; it is negative for most long options. Without time or volatility gamma,
 * vega and theta are zero and delta is the discounted step (a half at the money).
 *
 * @throws RangeError when forward, strike or discount is not positive, or volatility or years is negative
 * @see Haug, The Complete Guide to Option Pricing Formulas (2007), chapter 2
 */
export function optionGreeks(input: OptionInput): Greeks {
	const {right, forward, strike, years, volatility, discount} = input;
	const price = priceOption(input);
	const sign = right === 'call' ? 1 : -1;
	const rootOfTime = Math.sqrt(years);
	const deviation = volatility * rootOfTime;
	if (deviation === 0) {
		const step = (1 + Math.sign(sign * (forward - strike))) / 2;
		return {price, delta: sign * discount * step, gamma: 0, vega: 0, theta: 0};
	}
	const d1 = logMoneynessOf(forward, strike) / deviation + deviation / 2;
	const density = discount * normalPdf(d1);
	const rate = -Math.log(discount) / years;
	return {
		price,
		delta: sign * discount * normalCdf(sign * d1),
		gamma: density / (forward * deviation),
		vega: forward * density * rootOfTime,
		theta: rate * price - (forward * density * volatility) / (2 * rootOfTime),
	};
}
