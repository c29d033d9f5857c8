import type {Smile, SmilePoint} from '../model';
import {normalCdf, normalPdf} from '../pricing';
import {varianceAt} from './smile';

/** Probability below a log-moneyness where total variance and its slope there are given. */
export function probabilityFrom(logMoneyness: number, variance: number, slope: number): number {
	const deviation = Math.sqrt(variance);
	const d2 = -logMoneyness / deviation - deviation / 2;
	return normalCdf(-d2) + (normalPdf(d2) * slope) / (2 * deviation);
}

/** What is left beyond the last point: the flat tail, scaled to what the smile leaves there. */
function tail(end: SmilePoint, logMoneyness: number, side: 1 | -1): number {
	const deviation = Math.sqrt(end.variance);
	const flat = (at: number) => normalCdf(-side * (at / deviation + deviation / 2));
	const below = probabilityFrom(end.logMoneyness, end.variance, end.slope);
	const left = side > 0 ? 1 - below : below;
	const whole = flat(end.logMoneyness);
	return whole > 0 ? (left * flat(logMoneyness)) / whole : 0;
}

/**
 * Probability that settlement is below a log-moneyness ln(level/forward): N(−d2) + n(d2)·w′/(2√w).
 *
 * Beyond the quotes volatility is flat; there the flat tail is scaled to join, since the slope ends at
 * the last quote and the formula alone would jump.
 */
export function smileProbabilityBelow(smile: Smile, logMoneyness: number): number {
	const first = smile.points[0];
	const last = smile.points.at(-1);
	if (first !== undefined && logMoneyness <= first.logMoneyness) {
		return tail(first, logMoneyness, -1);
	}
	if (last !== undefined && logMoneyness >= last.logMoneyness) {
		return 1 - tail(last, logMoneyness, 1);
	}
	const {variance, slope} = varianceAt(smile, logMoneyness);
	return probabilityFrom(logMoneyness, variance, slope);
}
