import {settlementOf} from '../market';
import type {CondorAdvice, Expiration, Lacking, MarketExpiration, TierName} from '../model';
import type {CondorContext} from './context';
import {chooseExpiration, findUnread} from './expiration';
import {buildLadder} from './ladder';
import {createJudge} from './pair';
import {dailyRange, placementOf, reachOf, wingRuleOf} from './placement';
import {expirationReasons, gateReason} from './reasons';
import {adviseTier} from './tier';

const TIERS: readonly TierName[] = ['conservative', 'balanced', 'aggressive'];

/**
 * The condor of each tier, conservative first: its legs, figures and contracts, or what it lacks and
 * why. Strikes are chosen from rows in view only; where a strike that the rules would prefer is not
 * in view, the tier is `unknown` and says which strikes are missing, never the next best one. A tier
 * that the gate closes is `blocked`, with the strikes it would have.
 *
 * @see rules I-01 to I-16, R-03a, R-03b, V-02, V-04
 */
export function adviseCondors(context: CondorContext): readonly CondorAdvice[] {
	const {readings, playbook, asOf, values} = context;
	const reading = chooseExpiration(readings, playbook, asOf, values);
	return reading === undefined
		? TIERS.map((tier) => withoutExpiration(tier, context))
		: adviseOn(reading, context);
}

function adviseOn(reading: MarketExpiration, context: CondorContext): readonly CondorAdvice[] {
	const {playbook, values, asOf, live, gate, account, historicalVolatility} = context;
	const range = dailyRange(context, reading);
	const reach = reachOf(playbook, values, range);
	const ladders = {
		put: buildLadder(reading, 'put', reach),
		call: buildLadder(reading, 'call', reach),
	};
	const unread = findUnread(context, reading);
	const judgeContext = {
		reading,
		ladders,
		wings: wingRuleOf(playbook, values),
		clock: {asOf, live, values},
		playbook,
		values,
		...(account === undefined ? {} : {account}),
	};
	const allowed = {...judgeContext, sizeFactor: gate.sizeFactor};
	const practice = {...judgeContext, sizeFactor: 1};
	const judges = {allowed: createJudge(allowed), practice: createJudge(practice)};
	return TIERS.map((tier) => {
		const isAllowed = gate.allows.includes(tier);
		const tierContext = {
			...(isAllowed ? allowed : practice),
			judge: isAllowed ? judges.allowed : judges.practice,
			placement: placementOf(tier, playbook, values, range),
		};
		return adviseTier(tier, tierContext, {
			gate,
			range,
			reasons: [gateReason(context, tier), ...expirationReasons(context, reading, range, unread)],
			...(historicalVolatility === undefined ? {} : {historicalVolatility}),
		});
	});
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
