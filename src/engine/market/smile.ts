import type {Smile, SmilePoint} from '../model';

/** Total variance σ²T at a log-moneyness, and its slope there. */
export type Variance = {readonly variance: number; readonly slope: number};

/** The last point at or below a log-moneyness and the first above it, where there are such. */
function neighbours(
	points: readonly SmilePoint[],
	logMoneyness: number,
): readonly [SmilePoint | undefined, SmilePoint | undefined] {
	let low = 0;
	let high = points.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const point = points[middle];
		if (point !== undefined && point.logMoneyness <= logMoneyness) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return [points[low - 1], points[low]];
}

/** The cubic through both points with their slopes. */
export function between(left: SmilePoint, right: SmilePoint, logMoneyness: number): Variance {
	const width = right.logMoneyness - left.logMoneyness;
	const u = (logMoneyness - left.logMoneyness) / width;
	const v = 1 - u;
	const secant = (right.variance - left.variance) / width;
	const a = left.slope - secant;
	const b = right.slope - secant;
	return {
		variance: left.variance * v + right.variance * u + u * v * width * (a * v - b * u),
		slope: secant + a * v * (v - 2 * u) + b * u * (u - 2 * v),
	};
}

/**
 * Total variance of a smile at a log-moneyness ln(strike/forward): a cubic between the points, flat
 * beyond them.
 *
 * @throws RangeError when the smile has no point
 */
export function varianceAt({points}: Smile, logMoneyness: number): Variance {
	const [left, right] = neighbours(points, logMoneyness);
	if (left !== undefined && right !== undefined) {
		return between(left, right, logMoneyness);
	}
	const end = left ?? right;
	if (end === undefined) {
		throw new RangeError('smile must have a point');
	}
	return {variance: end.variance, slope: 0};
}

/**
 * Volatility of a smile at a log-moneyness ln(strike/forward); flat beyond the quotes.
 *
 * @returns a fraction per square root of a year
 * @throws RangeError when the smile has no point
 */
export function smileVolatility(smile: Smile, years: number, logMoneyness: number): number {
	return Math.sqrt(varianceAt(smile, logMoneyness).variance / years);
}
