import type {TierName} from '../model';
import {ruleAgainst} from './choice';
import type {CondorContext} from './context';
import {rankExpirations} from './expiration';
import {type Study, studyExpiration} from './study';

/** An expiration that was tried before the chosen one, and the rule by which it was passed over. */
export type PassedOver = {readonly root: string; readonly expiry: string; readonly rule: string};

/** The expiration of all tiers, and those that were tried before it, in order. */
export type ChosenExpiration = {
	readonly study: Study;
	readonly passedOver: readonly PassedOver[];
};

export const TIERS: readonly TierName[] = ['conservative', 'balanced', 'aggressive'];

/**
 * The expiration that all tiers share: the first, in the order of I-01, on which the trader's tier has
 * a condor that breaks no rule; where there is none, the first on which another tier has one; else
 * the first of all, whose answer stands. One of which it cannot be told, because strikes are not in
 * view or quotes are old, is never passed over: a wrong strike is worse than none. Undefined when the
 * playbook allows none.
 *
 * @see rules I-01, I-08
 */
export function chooseExpiration(context: CondorContext): ChosenExpiration | undefined {
	const {tier} = context.values.trader;
	const tried: Rejected[] = [];
	for (const reading of rankExpirations(context)) {
		const study = studyExpiration(reading, context);
		const rule = ruleAgainst(study.of(tier));
		if (rule === undefined) {
			return {study, passedOver: tried.map(describe)};
		}
		tried.push({study, rule});
	}
	const best = tried.find(({study}) => TIERS.some((other) => isLeft(study, other))) ?? tried[0];
	return best && {study: best.study, passedOver: tried.slice(0, tried.indexOf(best)).map(describe)};
}

/** An expiration on which the trader's tier has no condor, and the rule that says so. */
type Rejected = {readonly study: Study; readonly rule: string};

/** Whether no rule speaks against the tier's condor, as far as can be told. */
function isLeft(study: Study, tier: TierName): boolean {
	return ruleAgainst(study.of(tier)) === undefined;
}

function describe({study: {reading}, rule}: Rejected): PassedOver {
	return {root: reading.root, expiry: reading.expiry, rule};
}
