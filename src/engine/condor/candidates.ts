import type {CondorAdvice} from '../model';
import type {TierContext} from './choice';
import type {Rung} from './ladder';
import type {Broken, Pair} from './pair';
import {inPreference} from './placement';

/** What is to be told apart while pairs are counted. */
export type Examination = {
	/** The preferred pair, which is no alternative to itself. */
	readonly chosen: Pair | undefined;
	/** Whether the chosen pair is what is left in the end. */
	readonly isLeft: boolean;
	/** What rejects a pair that breaks no rule and is not left. */
	readonly beatenBy: (pair: Pair) => Broken;
};

type Runner = CondorAdvice['alternatives'][number] & {readonly missBy: number};

const MOST_ALTERNATIVES = 3;

/**
 * Looks at all pairs of a put strike and a call strike that are in view and that the tier may sell:
 * managed, |Δ| inside [low, high]; 1dte, from the tier's distance to twice that, |Δ| within its cap.
 *
 * The funnel tells how many there were, how many are left (the chosen pair or none), and which rule
 * each of the others broke first. The alternatives are up to three runners-up: first pairs that break
 * no rule and were beaten by preference alone, then pairs that break one, nearest first.
 */
export function examinePairs(
	context: TierContext,
	{chosen, isLeft, beatenBy}: Examination,
): Pick<CondorAdvice, 'funnel' | 'alternatives'> {
	const {ladders, placement, judge} = context;
	const puts = inView(inPreference(ladders.put, placement));
	const calls = inView(inPreference(ladders.call, placement));
	const rejected = new Map<string, Broken & {readonly count: number}>();
	const fitting: Runner[] = [];
	const breaking: Runner[] = [];
	let survived = 0;
	for (const put of puts) {
		for (const call of calls) {
			const pair = {put, call};
			const isChosen = put === chosen?.put && call === chosen.call;
			const {broken, offer} = judge.verdictOf(pair);
			const reason = broken ?? beatenBy(pair);
			if (isChosen && isLeft) {
				survived += 1;
			} else {
				countUnder(rejected, reason);
			}
			if (!isChosen && offer !== undefined) {
				const missBy = placement.missBy(put) + placement.missBy(call);
				keepNearest(broken === undefined ? fitting : breaking, {
					...offer,
					rule: reason.rule,
					part: reason.part,
					missBy,
				});
			}
		}
	}
	return {
		funnel: {examined: puts.length * calls.length, survived, rejected: [...rejected.values()]},
		alternatives: [...fitting, ...breaking]
			.slice(0, MOST_ALTERNATIVES)
			.map(({missBy, ...alternative}) => alternative),
	};
}

function inView(rungs: readonly Rung[]): readonly Rung[] {
	return rungs.filter(({row}) => row !== undefined);
}

function countUnder(
	rejected: Map<string, Broken & {readonly count: number}>,
	{rule, part}: Broken,
): void {
	const key = `${rule} ${part}`;
	const count = (rejected.get(key)?.count ?? 0) + 1;
	rejected.set(key, {rule, part, count});
}

/** Inserts a runner into the few nearest ones; of equally near ones the earlier stays. */
function keepNearest(nearest: Runner[], runner: Runner): void {
	const place = nearest.findIndex(({missBy}) => missBy > runner.missBy);
	nearest.splice(place < 0 ? nearest.length : place, 0, runner);
	nearest.splice(MOST_ALTERNATIVES);
}
