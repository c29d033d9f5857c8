import type {Pair} from './pairs';

/** Distance from the parity line: signed in points, and its size in half-spreads of the pair. */
export type Distance = {
	readonly strike: number;
	readonly points: number;
	readonly halfSpreads: number;
};

/** The line through call minus put over the strike, and how well it is known. */
export type ParityLine = {
	/** Where the line is zero. */
	readonly forward: number;
	/** Minus the slope: the discount factor as the quotes show it. */
	readonly discount: number;
	/** Standard error of the discount, from the scatter around the line. */
	readonly discountError: number;
	/** Root mean square distance from the line, in half-spreads. */
	readonly scatter: number;
	/** How far each pair is from the line. */
	readonly distances: readonly Distance[];
};

/**
 * Weighted least squares of call minus put on the strike, weights 1/spread².
 *
 * @param pairs at least three, at different strikes
 * @see rule V-07
 */
export function fitParity(pairs: readonly Pair[]): ParityLine {
	let weights = 0;
	let strikes = 0;
	let differences = 0;
	for (const {strike, difference, halfSpread} of pairs) {
		const weight = 1 / (halfSpread * halfSpread);
		weights += weight;
		strikes += weight * strike;
		differences += weight * difference;
	}
	const centre = strikes / weights;
	const level = differences / weights;
	let square = 0;
	let product = 0;
	for (const {strike, difference, halfSpread} of pairs) {
		const weight = 1 / (halfSpread * halfSpread);
		square += weight * (strike - centre) ** 2;
		product += weight * (strike - centre) * (difference - level);
	}
	const discount = -product / square;
	const distances = pairs.map(({strike, difference, halfSpread}) => {
		const points = difference - level + discount * (strike - centre);
		return {strike, points, halfSpreads: Math.abs(points) / halfSpread};
	});
	const misfit = distances.reduce((sum, {halfSpreads}) => sum + halfSpreads ** 2, 0);
	return {
		forward: centre + level / discount,
		discount,
		discountError: Math.sqrt(misfit / (pairs.length - 2) / square),
		scatter: Math.sqrt(misfit / pairs.length),
		distances,
	};
}

/**
 * The interval of forwards that no executable synthetic contradicts: at every strike the forward may
 * not be sold above it nor bought below it. Empty when low is above high.
 */
export function boundForward(
	pairs: readonly Pair[],
	discount: number,
): {readonly low: number; readonly high: number} {
	return {
		low: Math.max(...pairs.map(({strike, bid}) => strike + bid / discount)),
		high: Math.min(...pairs.map(({strike, ask}) => strike + ask / discount)),
	};
}
