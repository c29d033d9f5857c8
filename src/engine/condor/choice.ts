import {missingAround, type StrikeRange} from './missing';
import type {Judge, JudgeContext, Pair, PairOutcome} from './pair';
import type {Placement} from './placement';
import {chooseShort, type ShortChoice} from './shorts';

/** One tier's placement, and the judge that all tiers share. */
export type TierContext = JudgeContext & {
	readonly placement: Placement;
	readonly judge: Judge;
};

/** Why nothing can be told of a leg that would be preferred. */
export type Cause = 'unseen' | 'stale' | 'unquoted';

/** The short strikes of both sides and what became of the pair; causes say what could not be seen. */
export type Choice = {
	readonly sides: {readonly put: ShortChoice; readonly call: ShortChoice};
	readonly pair?: Pair;
	readonly outcome?: PairOutcome;
	readonly causes: readonly Cause[];
};

/** Chooses the short strike of each side by preference, then judges the pair. */
export function chooseCondor(context: TierContext): Choice {
	const {ladders, placement, clock} = context;
	const put = chooseShort(ladders.put, placement, clock);
	const call = chooseShort(ladders.call, placement, clock);
	const sides = {put, call};
	if (put.kind !== 'chosen' || call.kind !== 'chosen') {
		return {sides, causes: [put.kind, call.kind].filter(isCause)};
	}
	const pair = {put: put.rung, call: call.rung};
	const outcome = context.judge.outcomeOf(pair);
	return {sides, pair, outcome, causes: outcome.kind === 'unknown' ? [outcome.cause] : []};
}

/**
 * The rule by which the tier has no condor here: the one that the chosen pair breaks first, or that of
 * the short strikes where there is no pair. None where a condor breaks no rule, nor where it cannot be
 * told.
 */
export function ruleAgainst({
	context: {placement},
	choice: {sides, outcome, causes},
}: {
	readonly context: TierContext;
	readonly choice: Choice;
}): string | undefined {
	if (causes.length > 0 || outcome?.kind === 'fits') {
		return undefined;
	}
	if (outcome?.kind === 'broken' || outcome?.kind === 'unbuilt') {
		return outcome.broken.rule;
	}
	const isThin = [sides.put, sides.call].some(
		(side) => side.kind === 'none' && side.shortfall !== undefined,
	);
	return isThin ? 'I-08' : placement.rule;
}

/** The strikes that are not in view and would be needed, on either side. */
export function missingOf(
	{sides, outcome, causes}: Choice,
	{ladders, wings}: TierContext,
): readonly StrikeRange[] {
	if (!causes.includes('unseen')) {
		return [];
	}
	const width = outcome?.kind === 'unknown' ? outcome.width : wings.width;
	return (['put', 'call'] as const).flatMap((side) => {
		const choice = sides[side];
		return choice.kind === 'none' || choice.rung === undefined
			? []
			: missingAround(choice.rung, ladders[side], width);
	});
}

function isCause(kind: ShortChoice['kind']): kind is Cause {
	return kind !== 'chosen' && kind !== 'none';
}
