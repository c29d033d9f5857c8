import type {HedgeAdvice} from '../model';
import {openMaximumLoss} from './book';
import type {HedgeContext} from './context';

type HedgeBase = NonNullable<HedgeAdvice['base']>;

/** Below a dollar nothing is at risk. */
const LEAST_BASE = 1;

/**
 * What the hedge is sized on, in US dollars: the planned exposure, or the maximum loss of the open
 * positions where that is larger. Planned is what was typed (in the account before the rule set),
 * else the risk of one condor by rule I-12, else the maximum loss of one condor of the tier.
 *
 * @returns undefined when none of these is known
 */
export function hedgeBase(context: HedgeContext): HedgeBase | undefined {
	const planned = plannedExposure(context);
	const {amount} = openMaximumLoss(context.book, context.asOf);
	const base = amount > planned.amount ? ({amount, basis: 'open-positions'} as const) : planned;
	return base.amount >= LEAST_BASE ? base : undefined;
}

/** Zero when nothing says how much is planned. */
function plannedExposure({account, values, condors, tier}: HedgeContext): HedgeBase {
	const typed = account?.exposure || values.trader.exposure;
	if (typed > 0) {
		return {amount: typed, basis: 'typed'};
	}
	if (account !== undefined) {
		return {amount: values['I-12'].risk * account.netLiquidation, basis: 'account'};
	}
	const condor = condors.find((one) => one.tier === tier);
	return {amount: condor?.maxLoss ?? 0, basis: 'one-condor'};
}
