import type {CondorLegs, Right, Row} from '../model';
import {priceOption} from '../pricing';
import {bestPair} from './best-pair';
import {creditOf, gainOf, type Pair, riskOf} from './pairs';
import {listWings, type WingGroup} from './wings';

/**
 * What is maximised, over the wider wing less the credit: the credit itself, or the credit less what
 * the four legs cost by Black-76 at one volatility for all strikes.
 */
export type SearchObjective =
	| {readonly kind: 'return-on-risk'}
	| {
			readonly kind: 'expected-value-per-risk';
			readonly years: number;
			readonly volatility: number;
			readonly discount: number;
	  };

export type SearchInput = {
	/** Strikes ascending. */
	readonly rows: readonly Row[];
	/** Puts are taken below it, calls above it. */
	readonly forward: number;
	readonly objective: SearchObjective;
	/** What the legs are traded at: sold at the bid and bought at the ask, or all at the mid. */
	readonly price: 'natural' | 'mid';
	/** The widest wing allowed, in index points. */
	readonly maxWidth?: number;
};

/** Credit and risk in index points; `value` is the maximised ratio. */
export type BestCondor =
	| {
			readonly legs: CondorLegs;
			readonly value: number;
			readonly credit: number;
			readonly risk: number;
			readonly examined: number;
	  }
	| {readonly reason: 'none'; readonly examined: number};

/**
 * The exact optimum over all condors of one expiry: puts below and calls above the forward, shorts
 * with a bid, longs with an ask, each wing no wider than allowed, a credit above zero, and a loss of at
 * least 5 % of the wider wing. Wings are searched apart and joined width by width, and the ratio is
 * raised until no pair beats it, so millions of condors cost about as much as their wings.
 *
 * @returns the condor, any of them on ties; `examined` is the number of condors in that space before
 * credit and loss are asked for: the put wings times the call wings
 * @throws RangeError when forward, volatility, years or discount is out of range for Black-76
 * @see Dinkelbach, On nonlinear fractional programming, Management Science 13 (1967)
 */
export function bestCondor(input: SearchInput): BestCondor {
	const {rows, forward, objective, price, maxWidth = Infinity} = input;
	const terms = {forward, price, maxWidth, fairPrice: fairPriceOf(objective, forward)};
	const puts = listWings(rows, 'put', terms);
	const calls = listWings(rows, 'call', terms);
	const examined = count(puts) * count(calls);
	let best = bestPair(puts, calls, 0);
	if (best === undefined) {
		return {reason: 'none', examined};
	}
	for (;;) {
		const better = bestPair(puts, calls, ratio(best));
		if (better === undefined || ratio(better) <= ratio(best)) {
			return {
				legs: legsOf(best),
				value: ratio(best),
				credit: creditOf(best),
				risk: riskOf(best),
				examined,
			};
		}
		best = better;
	}
}

function fairPriceOf(
	objective: SearchObjective,
	forward: number,
): (right: Right, strike: number) => number {
	if (objective.kind === 'return-on-risk') {
		return () => 0;
	}
	const {years, volatility, discount} = objective;
	return (right, strike) => priceOption({right, forward, strike, years, volatility, discount});
}

function ratio(pair: Pair): number {
	return gainOf(pair) / riskOf(pair);
}

function count(groups: readonly WingGroup[]): number {
	return groups.reduce((sum, {wings}) => sum + wings.length, 0);
}

function legsOf({put, call}: Pair): CondorLegs {
	return {
		longPut: put.long,
		shortPut: put.short,
		shortCall: call.short,
		longCall: call.long,
	};
}
