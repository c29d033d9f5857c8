import type {PlaybookName, RuleReason} from '../model';
import type {RuleValues} from '../rules';
import {frictionOf, MULTIPLIER, type PricedCondor} from './price';
import {widest} from './wings';

/** An answer that names its part of the rule. */
export type PartReason = RuleReason & {readonly part: string};

/** A credit that equals the gauge but for binary rounding passes it. */
const ROUNDING = 1e-9;

/**
 * What the rules say of a priced condor, in their order. A condor whose limit is not a price (I-09)
 * is asked nothing further. Friction above the warning level passes with the part `warn`.
 *
 * @see rules I-08, I-09, I-16
 */
export function checkCondor(
	condor: PricedCondor,
	{values, playbook}: {readonly values: RuleValues; readonly playbook: PlaybookName},
): readonly PartReason[] {
	const unpriced = checkLimit(condor).filter(({state}) => state === 'fail');
	if (unpriced.length > 0) {
		return unpriced;
	}
	const {gauge, frictionOfMid, openInterest} = values['I-08'];
	const {warn, managedBlock, oneDayBlock} = values['I-16'];
	const needed = gauge * widest(condor.width);
	const {ofMid} = frictionOf(condor);
	const block = playbook === 'managed' ? managedBlock : oneDayBlock;
	const least = leastOpenInterest(condor);
	const warned = ofMid > warn && ofMid <= block;
	return [
		verdict('I-08', 'gauge', condor.credit.limit >= needed - ROUNDING, condor.credit.limit, needed),
		verdict('I-08', 'friction', ofMid <= frictionOfMid, ofMid, frictionOfMid),
		...(least === undefined
			? []
			: [verdict('I-08', 'open-interest', least >= openInterest, least, openInterest)]),
		warned
			? verdict('I-16', 'warn', true, ofMid, warn)
			: verdict('I-16', 'friction', ofMid <= block, ofMid, block),
	];
}

/** Whether the limit is a credit that can be kept and lost. */
function checkLimit({credit, fees, maxProfit, width}: PricedCondor): readonly PartReason[] {
	const kept = credit.limit - fees.open / MULTIPLIER;
	const narrower = Math.min(width.put, width.call);
	return [
		verdict('I-09', 'limit', credit.limit > 0, credit.limit, 0),
		verdict('I-09', 'profit-after-fees', maxProfit > 0, maxProfit, 0),
		verdict('I-09', 'credit-above-width', kept < narrower, kept, narrower),
	];
}

/** One rule's answer with what was measured and its limit. */
export function verdict(
	rule: string,
	part: string,
	holds: boolean,
	measured: number,
	limit: number,
): PartReason {
	return {rule, part, state: holds ? 'pass' : 'fail', measured, limit};
}

function leastOpenInterest({quotes}: PricedCondor): number | undefined {
	const shown = Object.values(quotes).flatMap(({openInterest}) => openInterest ?? []);
	return shown.length === 0 ? undefined : Math.min(...shown);
}
