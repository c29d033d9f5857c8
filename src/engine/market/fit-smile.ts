import type {Smile, SmilePoint} from '../model';
import {between} from './smile';
import {probabilityFrom} from './smile-probability';
import {type Measurement, prepareSpline, smoothingSpline} from './smoothing-spline';

/** Features of a smile narrower than this share of σ√T are noise of the mids. */
const NARROWEST_FEATURE = 0.15;
/** A relative uncertainty of variance that weighs in full, and how much less the worst weighs. */
const FULL_WEIGHT = 0.01;
const LEAST_WEIGHT = 3;
/** How far the probability below a level may fall as the level rises. */
const LARGEST_FALL = 2e-4;
const SOFTER = 2;
const MOST_TRIES = 24;

/**
 * The uncertainty that gives a smoothing spline of stiffness one an even reach of NARROWEST_FEATURE
 * (its reach is the fourth root of stiffness·error²·gap), and more where quotes are wide.
 */
function evenReach(measurements: readonly Measurement[]): Measurement[] {
	return measurements.map(({x, y, error}, i) => {
		const before = measurements[i - 1]?.x ?? x;
		const after = measurements[i + 1]?.x ?? x;
		const gap = (after - before) / 2;
		const doubt = Math.min(Math.max(error / y / FULL_WEIGHT, 1), LEAST_WEIGHT);
		return {x, y, error: (doubt * NARROWEST_FEATURE ** 2) / Math.sqrt(gap)};
	});
}

/** The nodes around which the probability below a level falls, or variance is not positive. */
function contradictions(points: readonly SmilePoint[]): ReadonlySet<number> {
	const found = new Set<number>();
	let highest = 0;
	let before: SmilePoint | undefined;
	points.forEach((point, i) => {
		const places = before === undefined ? [] : [halfway(before, point)];
		for (const {logMoneyness, variance, slope} of [...places, point]) {
			const below = probabilityFrom(logMoneyness, variance, slope);
			if (!(below >= highest - LARGEST_FALL && below <= 1 + LARGEST_FALL)) {
				found.add(i);
			} else {
				highest = Math.max(highest, below);
			}
		}
		before = point;
	});
	return found;
}

function halfway(left: SmilePoint, right: SmilePoint): SmilePoint {
	const logMoneyness = (left.logMoneyness + right.logMoneyness) / 2;
	return {logMoneyness, ...between(left, right, logMoneyness)};
}

/**
 * A smoothing spline of total variance over log-moneyness that has a density.
 *
 * Mids of neighbouring strikes contradict each other in one triple out of ten although nothing can be
 * earned from it; so the spline may leave them, and where it still has no density the quotes around
 * weigh less until it has one. Where that does not end, the smile is flat at `variance`.
 *
 * @param measurements total variances over log-moneyness, ascending, with their uncertainty
 * @param variance total variance at the money
 */
export function fitSmile(measurements: readonly Measurement[], variance: number): Smile {
	const flat: Smile = {points: [{logMoneyness: 0, variance, slope: 0}]};
	if (measurements.length < 2) {
		return flat;
	}
	const unit = Math.sqrt(variance);
	let weighed = evenReach(
		measurements.map(({x, y, error}) => ({x: x / unit, y: y / variance, error: error / variance})),
	);
	for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
		const points = smoothingSpline(prepareSpline(weighed), 1).map(({x, value, slope}) => ({
			logMoneyness: x * unit,
			variance: value * variance,
			slope: slope * unit,
		}));
		const found = contradictions(points);
		if (found.size === 0) {
			return {points};
		}
		weighed = weighed.map((one, i) =>
			found.has(i - 1) || found.has(i) || found.has(i + 1)
				? {...one, error: one.error * SOFTER}
				: one,
		);
	}
	return flat;
}
