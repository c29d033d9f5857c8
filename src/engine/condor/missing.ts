import type {CondorAdvice, Right} from '../model';
import type {Rung} from './ladder';

/** A range of strikes on one side. */
export type StrikeRange = NonNullable<CondorAdvice['missing']>[number];

/** Distances are differences of the forward, which is no round number. */
const ROUNDING = 1e-6;

/**
 * The strikes of one side that are not in view and that a condor around `wanted` needs: from the
 * strike before it to its wing. None when all of them are in view.
 *
 * @param width of the wing, in points
 */
export function missingAround(
	wanted: Rung,
	ladder: readonly Rung[],
	width: number,
): readonly StrikeRange[] {
	const before = ladder[ladder.indexOf(wanted) - 1] ?? wanted;
	const strikes = ladder
		.filter(({row}) => row === undefined)
		.filter(
			({distance}) => distance >= before.distance && distance <= wanted.distance + width + ROUNDING,
		)
		.map(({strike}) => strike);
	const right: Right = wanted.right;
	return strikes.length === 0
		? []
		: [{right, from: Math.min(...strikes), to: Math.max(...strikes)}];
}
