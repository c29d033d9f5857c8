import type {CondorAdvice} from '../model';
import type {TierContext} from './choice';
import {legsOf} from './figures';
import type {Rung} from './ladder';
import type {Broken, Pair, PairOutcome} from './pair';
import {inPreference} from './placement';

/** A pair of short strikes and what became of it, in order of preference. */
export type Candidate = {
	readonly pair: Pair;
	readonly outcome: PairOutcome;
	readonly missBy: number;
};

export type Funnel = CondorAdvice['funnel'];

const MOST_ALTERNATIVES = 3;

/**
 * All pairs of a put strike and a call strike that are in view and that the tier may sell: managed,
 * |Δ| inside [low, high]; 1dte, from the tier's distance to twice that, |Δ| within its cap.
 */
export function examinePairs(context: TierContext): readonly Candidate[] {
	const {ladders, placement} = context;
	const inView = (rungs: readonly Rung[]) =>
		inPreference(rungs, placement).filter(({row}) => row !== undefined);
	const calls = inView(ladders.call);
	return inView(ladders.put)
		.flatMap((put) =>
			calls.map((call) => ({
				pair: {put, call},
				outcome: context.judge({put, call}),
				missBy: placement.missBy(put) + placement.missBy(call),
			})),
		)
		.sort((one, other) => one.missBy - other.missBy);
}

/**
 * How many pairs were examined, how many are left, and which rule each of the others broke first.
 * At most one is left: a pair that breaks no rule and is not left was beaten by another rule, which `beatenBy` names.
 */
export function funnelOf(
	candidates: readonly Candidate[],
	survivor: Pair | undefined,
	beatenBy: (pair: Pair) => Broken,
): Funnel {
	const left = candidates.filter(({pair}) => isSame(pair, survivor));
	const rejected = new Map<string, Broken & {count: number}>();
	for (const {pair, outcome} of candidates.filter(({pair}) => !isSame(pair, survivor))) {
		const broken = brokenBy(outcome) ?? beatenBy(pair);
		const key = `${broken.rule} ${broken.part}`;
		const {count} = rejected.get(key) ?? {count: 0};
		rejected.set(key, {rule: broken.rule, part: broken.part, count: count + 1});
	}
	return {examined: candidates.length, survived: left.length, rejected: [...rejected.values()]};
}

/**
 * Up to three runners-up: first those that break no rule and were beaten by preference alone, then
 * those that break one, nearest first, each with the rule that decided.
 */
export function alternativesTo(
	candidates: readonly Candidate[],
	chosen: Pair | undefined,
	beaten: Broken,
): CondorAdvice['alternatives'] {
	const others = candidates.filter(({pair}) => !isSame(pair, chosen));
	const fitting = others.flatMap(({outcome}) =>
		outcome.kind === 'fits' ? [{condor: outcome.condor, broken: beaten}] : [],
	);
	const broken = others.flatMap(({outcome}) => (outcome.kind === 'broken' ? [outcome] : []));
	return [...fitting, ...broken]
		.filter(({condor}) => condor.credit.limit > 0)
		.slice(0, MOST_ALTERNATIVES)
		.map(({condor, broken: {rule, part}}) => ({
			legs: legsOf(condor),
			limit: condor.credit.limit,
			rule,
			part,
		}));
}

function brokenBy(outcome: PairOutcome): Broken | undefined {
	switch (outcome.kind) {
		case 'fits':
			return undefined;
		case 'broken':
		case 'unbuilt':
			return outcome.broken;
		case 'unknown':
			return outcome.cause === 'unseen'
				? {rule: 'I-06', part: 'strikes'}
				: {rule: 'V-04', part: outcome.cause === 'stale' ? 'age' : 'unquoted'};
	}
}

function isSame(pair: Pair, other: Pair | undefined): boolean {
	return pair.put.strike === other?.put.strike && pair.call.strike === other.call.strike;
}
