import type {CondorAdvice, Gate, Lacking, Suggestion, TierName, Verdict} from '../model';
import type {RuleValues} from '../rules';

/** What a verdict is made from; the condor is that of the chosen tier. */
export type VerdictInput = {
	readonly condor: CondorAdvice | undefined;
	readonly gate: Gate;
	readonly session: Suggestion['session'];
	readonly tier: TierName;
	readonly values: RuleValues;
};

/**
 * The one answer of a suggestion. What ends the question first is named: the closed market, the
 * gate, what cannot be told, what does not fit. It speaks of the chosen tier alone; another one that
 * would fit is never put in its place.
 *
 * @see advice.md §1 and §4
 */
export function judge({condor, gate, session, tier, values}: VerdictInput): Verdict {
	const lacking = condor?.lacking ?? [];
	if (session === 'closed') {
		return {state: 'wait', reason: 'market-closed', lacking};
	}
	if (!gate.allows.includes(tier)) {
		const until = {rule: gate.id, limit: openLevel(gate, tier, values)};
		return {state: 'wait', reason: 'gate-vix', until, lacking: []};
	}
	switch (condor?.state) {
		case 'suggested': {
			const {contracts} = condor;
			const counted = contracts === undefined ? {} : {contracts};
			return {state: 'enter', ...counted, reason: 'fits', lacking: []};
		}
		case 'conditional':
			return {state: 'cannot-tell', reason: 'input-missing', lacking};
		case 'none':
		case 'blocked':
			return {state: 'wait', reason: whyNone(condor), lacking: []};
		case 'unknown':
		case undefined:
			return {state: 'cannot-tell', reason: whyUnknown(lacking), lacking};
	}
}

/** The VIX level at which the gate opens for a tier; the strict gate closes to the aggressive one first. */
function openLevel({id}: Gate, tier: TierName, values: RuleValues): number {
	const {low, high} = values['R-03a'];
	const strict = tier === 'aggressive' ? low : high;
	return id === 'R-03a' ? strict : values['R-03b'].pause;
}

function whyNone({reasons}: CondorAdvice): Verdict['reason'] {
	const tooSmall = reasons.some(({rule, state}) => rule === 'I-12' && state === 'fail');
	return tooSmall ? 'account-too-small' : 'no-candidate';
}

/** Ordered: without an expiry nothing can be said of strikes, without strikes nothing of their quotes. */
const UNKNOWN_BECAUSE: readonly (readonly [Lacking, Verdict['reason']])[] = [
	['settlement', 'expiry-missing'],
	['expiry', 'expiry-missing'],
	['strikes', 'strikes-missing'],
	['quotes', 'quotes-old'],
];

function whyUnknown(lacking: readonly Lacking[]): Verdict['reason'] {
	const [, reason = 'input-missing'] =
		UNKNOWN_BECAUSE.find(([input]) => lacking.includes(input)) ?? [];
	return reason;
}
