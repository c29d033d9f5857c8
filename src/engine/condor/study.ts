import type {MarketExpiration, TierName} from '../model';
import {type Choice, chooseCondor, type TierContext} from './choice';
import type {CondorContext} from './context';
import {buildLadder} from './ladder';
import {createJudge} from './pair';
import {type DailyRange, dailyRange, placementOf, reachOf, wingRuleOf} from './placement';

/** What one tier chooses on an expiration, and what it chooses by. */
export type TierStudy = {readonly context: TierContext; readonly choice: Choice};

/** An expiration and the choice of each tier on it. */
export type Study = {
	readonly reading: MarketExpiration;
	readonly range: DailyRange;
	/** Made when it is first asked for. */
	readonly of: (tier: TierName) => TierStudy;
};

/**
 * Prepares the choice of strikes on one expiration. A tier that the gate closes is studied as if it
 * were open at full size, to tell which condor it would have.
 */
export function studyExpiration(reading: MarketExpiration, context: CondorContext): Study {
	const {playbook, values, asOf, live, gate, account} = context;
	const range = dailyRange(context, reading);
	const reach = reachOf(playbook, values, range);
	const common = {
		reading,
		ladders: {
			put: buildLadder(reading, 'put', reach),
			call: buildLadder(reading, 'call', reach),
		},
		wings: wingRuleOf(playbook, values),
		clock: {asOf, live, values},
		playbook,
		values,
		...(account === undefined ? {} : {account}),
	};
	const judged = (sizeFactor: number) => {
		const terms = {...common, sizeFactor};
		return {...terms, judge: createJudge(terms)};
	};
	const allowed = judged(gate.sizeFactor);
	const practice = judged(1);
	const known = new Map<TierName, TierStudy>();
	return {
		reading,
		range,
		of: (tier) => {
			const found = known.get(tier);
			if (found !== undefined) {
				return found;
			}
			const placement = placementOf(tier, playbook, values, range);
			const tierContext = {...(gate.allows.includes(tier) ? allowed : practice), placement};
			const study = {context: tierContext, choice: chooseCondor(tierContext)};
			known.set(tier, study);
			return study;
		},
	};
}
