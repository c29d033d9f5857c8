import type {Right, Row} from '../model';
import {impliedVolatility, optionGreeks} from '../pricing';
import {type Priced, twoSided} from './pairs';
import type {Measurement} from './smoothing-spline';

/** What turns a price of one expiration into a volatility. */
export type Terms = {readonly forward: number; readonly discount: number; readonly years: number};

const FINEST_TICK = 0.01;

/** Total variance at one strike from the mid of a quote, or nothing where it has none. */
function measure(
	{forward, discount, years}: Terms,
	right: Right,
	strike: number,
	{bid, ask}: Priced,
): readonly Measurement[] {
	const price = (bid + ask) / 2;
	const solved = impliedVolatility({right, forward, strike, years, discount, price});
	if ('reason' in solved) {
		return [];
	}
	const {volatility} = solved;
	const {vega} = optionGreeks({right, forward, strike, years, volatility, discount});
	const halfSpread = Math.max(ask - bid, FINEST_TICK) / 2;
	return [
		{
			x: Math.log(strike / forward),
			y: volatility * volatility * years,
			error: (2 * volatility * years * halfSpread) / vega,
		},
	];
}

/**
 * Total variances of the out-of-the-money side of every strike whose quote can be sold, over
 * log-moneyness; ascending. The error is what half a spread is worth in total variance.
 */
export function quotedVariances(rows: readonly Row[], terms: Terms): readonly Measurement[] {
	return rows.flatMap(({strike, call, put}) => {
		const right = strike < terms.forward ? 'put' : 'call';
		const quote = twoSided(right === 'put' ? put : call);
		return quote === undefined ? [] : measure(terms, right, strike, quote);
	});
}

/** Total variance at the money: on the line between the quotes on both sides of the forward. */
export function varianceAtMoney(measurements: readonly Measurement[]): number | undefined {
	const below = measurements.findLast(({x}) => x <= 0);
	const above = measurements.find(({x}) => x > 0);
	if (below === undefined || above === undefined) {
		return (below ?? above)?.y;
	}
	const share = below.x / (below.x - above.x);
	return below.y + share * (above.y - below.y);
}
