import type {CondorLegs} from '../model';

/** Probability that settlement is below a level. */
export type Distribution = (level: number) => number;

const PANELS = 32;

/**
 * Expected payout of a condor to its buyer at expiry, in points, before discounting. The payout is
 * the distance of settlement beyond a short strike, at most the wing, so its expectation is the area
 * under the distribution between the put strikes and above it between the call strikes.
 *
 * @see Breeden and Litzenberger, J. Business 51 (1978): prices as integrals of the distribution
 */
export function expectedPayout(
	{longPut, shortPut, shortCall, longCall}: CondorLegs,
	below: Distribution,
): number {
	return (
		integrate(below, longPut, shortPut) +
		integrate((level) => 1 - below(level), shortCall, longCall)
	);
}

/**
 * The win rate at which average gain and average loss balance: L̄/(L̄ + Ḡ), with Ḡ the expected profit
 * given a profit and L̄ the expected loss given none, under one distribution. The credit counts as
 * received today and the payout is discounted, so that at the fair price the rate equals the
 * probability of profit. Undefined when the distribution leaves no room for one of the two.
 *
 * @param breakevens the short strikes less, and plus, the credit kept after fees
 * @see rule I-09
 */
export function breakEvenWinRate(
	{longPut, shortPut, shortCall, longCall}: CondorLegs,
	[low, high]: readonly [number, number],
	below: Distribution,
	discount: number,
): number | undefined {
	const profitable = below(high) - below(low);
	if (profitable <= 0 || profitable >= 1) {
		return undefined;
	}
	const above = (level: number) => 1 - below(level);
	const gain = integrate(below, shortCall, high) - integrate(below, low, shortPut);
	const loss = integrate(below, longPut, low) + integrate(above, high, longCall);
	const interest = (1 - discount) * (shortPut - low);
	const averageGain = (discount * gain) / profitable + interest;
	const averageLoss = Math.max((discount * loss) / (1 - profitable) - interest, 0);
	return averageLoss / (averageLoss + averageGain);
}

/** Area under a function between two levels, by Simpson's rule. */
function integrate(area: Distribution, from: number, to: number): number {
	const step = (to - from) / PANELS;
	const weighted = Array.from({length: PANELS + 1}, (_, index) => {
		const weight = index === 0 || index === PANELS ? 1 : index % 2 === 1 ? 4 : 2;
		return weight * area(from + index * step);
	});
	return (step / 3) * weighted.reduce((sum, value) => sum + value, 0);
}
