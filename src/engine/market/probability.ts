import type {MarketExpiration} from '../model';
import {normalCdf} from '../pricing';
import {smileVolatility} from './smile';
import {smileProbabilityBelow} from './smile-probability';

/**
 * Risk-neutral probability that settlement is below a level, under the smile of the quotes.
 *
 * @param level in index points, positive
 * @throws RangeError when the level is not positive
 * @see Breeden and Litzenberger (1978); rule I-10
 */
export function probabilityBelow(market: MarketExpiration, level: number): number {
	requirePositive('level', level);
	const below = smileProbabilityBelow(market.smile, Math.log(level / market.forward));
	return Math.min(Math.max(below, 0), 1);
}

/**
 * Probability that settlement is below a level when volatility is the same at every strike:
 * N((ln(level/forward) + σ²T/2)/(σ√T)).
 *
 * @throws RangeError when forward, volatility, years or level is not positive
 */
export function flatProbabilityBelow(
	forward: number,
	volatility: number,
	years: number,
	level: number,
): number {
	for (const [name, value] of Object.entries({forward, volatility, years, level})) {
		requirePositive(name, value);
	}
	const deviation = volatility * Math.sqrt(years);
	return normalCdf(Math.log(level / forward) / deviation + deviation / 2);
}

/**
 * Probability that the forward touches a strike before settlement, watched at every moment, at the
 * volatility of that strike and without drift of the forward.
 *
 * @throws RangeError when the strike is not positive
 * @see rule I-10
 */
export function probabilityOfTouch(market: MarketExpiration, strike: number): number {
	requirePositive('strike', strike);
	const {forward, years, smile} = market;
	const distance = Math.log(strike / forward);
	const deviation = smileVolatility(smile, years, distance) * Math.sqrt(years);
	return touchProbability(distance, deviation, -(deviation * deviation) / 2);
}

/**
 * Probability that a Brownian motion reaches a distance: N((m−b)/s) + exp(2mb/s²)·N((−b−m)/s) for a
 * distance above, mirrored for one below.
 *
 * @param distance b, the logarithm of barrier over start
 * @param deviation s = σ√T, positive
 * @param drift m, the expected logarithmic change over the whole time
 * @see Reiner and Rubinstein, Breaking down the barriers, Risk 4 (1991)
 */
export function touchProbability(distance: number, deviation: number, drift: number): number {
	const side = distance < 0 ? -1 : 1;
	const direct = normalCdf((side * (drift - distance)) / deviation);
	const reflected = normalCdf((side * (-distance - drift)) / deviation);
	const likelihood = Math.exp((2 * drift * distance) / (deviation * deviation));
	return Math.min(direct + likelihood * reflected, 1);
}

function requirePositive(name: string, value: number): void {
	if (!(value > 0 && value < Infinity)) {
		throw new RangeError(`${name} must be a positive number, got ${value}`);
	}
}
