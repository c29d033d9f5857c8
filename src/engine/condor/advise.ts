import {settlementOf} from '../market';
import type {CondorAdvice, Expiration, Lacking, TierName} from '../model';
import {type ChosenExpiration, chooseExpiration, TIERS} from './choose-expiration';
import type {CondorContext} from './context';
import {findUnread} from './expiration';
import {expirationReasons, gateReason} from './reasons';
import {adviseTier} from './tier';

/**
 * The condor of each tier, conservative first: its legs, figures and contracts, or what it lacks and
 * why. Strikes are chosen from rows in view only; where a strike that the rules would prefer is not
 * in view, the tier is `unknown` and says which strikes are missing, never the next best one. A tier
 * that the gate closes is `blocked`, with the strikes it would have. All tiers are of one expiration.
 *
 * @see rules I-01 to I-16, R-03a, R-03b, V-02, V-04
 */
export function adviseCondors(context: CondorContext): readonly CondorAdvice[] {
	const chosen = chooseExpiration(context);
	return chosen === undefined
		? TIERS.map((tier) => withoutExpiration(tier, context))
		: adviseOn(chosen, context);
}

function adviseOn(chosen: ChosenExpiration, context: CondorContext): readonly CondorAdvice[] {
	const {study} = chosen;
	const {gate, historicalVolatility} = context;
	const reasons = expirationReasons(context, chosen, findUnread(context, study.reading));
	return TIERS.map((tier) =>
		adviseTier(tier, study.of(tier), {
			gate,
			range: study.range,
			reasons: [gateReason(context, tier), ...reasons],
			...(historicalVolatility === undefined ? {} : {historicalVolatility}),
		}),
	);
}

/** No expiration in the band, or one whose settlement or quotes could not be read. */
function withoutExpiration(tier: TierName, context: CondorContext): CondorAdvice {
	const isAllowed = context.gate.allows.includes(tier);
	return {
		tier,
		state: isAllowed ? 'unknown' : 'blocked',
		lacking: [lackingFor(findUnread(context, undefined))],
		reasons: [gateReason(context, tier), {rule: 'I-01', part: 'expiry', state: 'unknown'}],
		funnel: {examined: 0, survived: 0, rejected: []},
		alternatives: [],
	};
}

function lackingFor(unread: Expiration | undefined): Lacking {
	if (unread === undefined) {
		return 'expiry';
	}
	return (unread.settlement ?? settlementOf(unread.root)) === undefined ? 'settlement' : 'quotes';
}
