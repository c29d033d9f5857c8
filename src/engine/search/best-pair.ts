import {bestFeasible, gainOf, highest, isFeasible, type Pair, riskOf, type Score} from './pairs';
import type {Wing, WingGroup} from './wings';

/** Some wings of one side, with the best of them by score; none when there are no wings. */
type Choice = {readonly groups: readonly WingGroup[]; readonly best: Wing | undefined};

const NO_CHOICE: Choice = {groups: [], best: undefined};

/**
 * The feasible pair that maximises gain − rate · risk. Gain and credit add up over the wings and only
 * the wider width couples them, so width by width the best wing of each side is enough, unless those
 * two together are no condor.
 */
export function bestPair(
	putGroups: readonly WingGroup[],
	callGroups: readonly WingGroup[],
	rate: number,
): Pair | undefined {
	const score: Score = ({gain, credit}) => gain + rate * credit;
	const worth = (pair: Pair) => gainOf(pair) - rate * riskOf(pair);
	const puts = choicesByWidth(putGroups, score);
	const calls = choicesByWidth(callGroups, score);
	let best: Pair | undefined;
	let most = -Infinity;
	const offer = (pair: Pair | undefined) => {
		if (pair !== undefined && worth(pair) > most) {
			best = pair;
			most = worth(pair);
		}
	};
	for (const width of widthsOf(putGroups, callGroups)) {
		const put = puts(width);
		const call = calls(width);
		for (const [left, right] of [
			[put.exact, call.upTo],
			[put.upTo, call.exact],
		] as const) {
			if (left.best !== undefined && right.best !== undefined) {
				const pair = {put: left.best, call: right.best, width};
				if (isFeasible(pair)) {
					offer(pair);
				} else if (worth(pair) > most) {
					offer(bestFeasible(wingsOf(left), wingsOf(right), width, score));
				}
			}
		}
	}
	return best;
}

function widthsOf(...sides: readonly (readonly WingGroup[])[]): number[] {
	const widths = new Set(sides.flatMap((groups) => groups.map(({width}) => width)));
	return [...widths].sort((a, b) => a - b);
}

function wingsOf({groups}: Choice): readonly Wing[] {
	return groups.flatMap(({wings}) => wings);
}

/**
 * Answers, for widths asked in ascending order, what a side offers at exactly that width and up to it.
 */
function choicesByWidth(
	groups: readonly WingGroup[],
	score: Score,
): (width: number) => {readonly exact: Choice; readonly upTo: Choice} {
	let reached = 0;
	let upTo = NO_CHOICE;
	return (width) => {
		const group = groups[reached];
		if (group?.width !== width) {
			return {exact: NO_CHOICE, upTo};
		}
		reached++;
		const best = highest(group.wings, score);
		const before = upTo.best ?? best;
		upTo = {
			groups: groups.slice(0, reached),
			best: score(best) > score(before) ? best : before,
		};
		return {exact: {groups: [group], best}, upTo};
	};
}
