import type {Wing} from './wings';

/** Two wings as a condor, with what the wider one is wide. */
export type Pair = {readonly put: Wing; readonly call: Wing; readonly width: number};

/** Below this many points a credit is rounding, not money. */
const ROUNDING = 1e-9;

/** A loss of less than this share of the width is no market's price. */
const LEAST_RISK = 0.05;

/** The pair's credit in points. */
export function creditOf({put, call}: Pair): number {
	return put.credit + call.credit;
}

/** The most that can be lost, in points: the wider wing less the credit. */
export function riskOf(pair: Pair): number {
	return pair.width - creditOf(pair);
}

/** What is maximised over the risk. */
export function gainOf({put, call}: Pair): number {
	return put.gain + call.gain;
}

function paysSomething(pair: Pair): boolean {
	return creditOf(pair) > ROUNDING;
}

function risksEnough(pair: Pair): boolean {
	return riskOf(pair) >= LEAST_RISK * pair.width - ROUNDING;
}

/** Whether the pair is a condor at all: a credit, and not more credit than a market gives. */
export function isFeasible(pair: Pair): boolean {
	return paysSomething(pair) && risksEnough(pair);
}

export type Score = (wing: Wing) => number;

/** The wing with the highest score; the first on ties. The list is not empty. */
export function highest(wings: readonly Wing[], score: Score): Wing {
	return wings.reduce((best, wing) => (score(wing) > score(best) ? wing : best));
}

/**
 * The feasible pair with the highest sum of scores, when the best wing of each side together are not
 * feasible. For puts of falling credit the calls that fit lie between two bounds that only rise, so
 * one pass with a queue of candidates finds the best for each.
 */
export function bestFeasible(
	puts: readonly Wing[],
	calls: readonly Wing[],
	width: number,
	score: Score,
): Pair | undefined {
	const falling = [...puts].sort((a, b) => b.credit - a.credit);
	const rising = [...calls].sort((a, b) => a.credit - b.credit);
	const queue: {readonly at: number; readonly call: Wing; readonly score: number}[] = [];
	let low = 0;
	let high = 0;
	let best: Pair | undefined;
	let bestScore = -Infinity;
	for (const put of falling) {
		for (let call = rising[high]; call !== undefined; call = rising[++high]) {
			if (!risksEnough({put, call, width})) {
				break;
			}
			const own = score(call);
			for (let last = queue.at(-1); last !== undefined && last.score <= own; last = queue.at(-1)) {
				queue.pop();
			}
			queue.push({at: high, call, score: own});
		}
		for (let call = rising[low]; call !== undefined; call = rising[++low]) {
			if (paysSomething({put, call, width})) {
				break;
			}
		}
		let first = queue[0];
		for (; first !== undefined && first.at < low; first = queue[0]) {
			queue.shift();
		}
		if (first !== undefined && score(put) + first.score > bestScore) {
			best = {put, call: first.call, width};
			bestScore = score(put) + first.score;
		}
	}
	return best;
}
