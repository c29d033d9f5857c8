import type {HedgeAdvice, Lacking} from '../model';
import {hedgeBase} from './base';
import {type BuyableSleeve, chooseSleeve, type SleeveChoice} from './choose';
import type {HedgeContext} from './context';
import {describeSleeve} from './describe';
import {planContracts} from './plan';
import {SLEEVES} from './sleeves';

/**
 * Which VIX calls belong beside the condor: per sleeve the expiry, the call, how many are held, how
 * many are wanted, how many the budget buys now, what they cost, lose per day and gain at the stress.
 *
 * The base is always on unless the rules say otherwise; Layers 2 and 3 need triggers that are not
 * among the inputs, and every sleeve says so. While the strikes of any sleeve or the base are
 * unknown, nothing says how many: the other sleeves would be sized to fill the gap.
 *
 * @throws RangeError when VIX is not a positive number
 * @see rules H-01, H-03 to H-06, H-08, X-08
 */
export function adviseHedge(context: HedgeContext): HedgeAdvice {
	const {hedgeOn, baseAlwaysOn} = context.values['H-01'];
	if (!hedgeOn) {
		return {state: 'known', lacking: [], layer: 1, triggers: [], sleeves: []};
	}
	const choices = SLEEVES.map((id) => chooseSleeve(id, context));
	const base = hedgeBase(context);
	const sizedOn = baseAlwaysOn && choices.every(isDecided) ? base : undefined;
	const buyable = choices.filter(isBuyable);
	const plan = sizedOn === undefined ? undefined : planContracts(buyable, sizedOn.amount, context);
	const isKnown = plan !== undefined || (sizedOn !== undefined && buyable.length === 0);
	return {
		state: isKnown ? 'known' : 'unknown',
		lacking: lackingOf(choices, base === undefined),
		layer: 1,
		triggers: [{id: 'H-01', state: baseAlwaysOn ? 'pass' : 'unknown', layer: 1}],
		sleeves: choices.map((choice) => describeSleeve(choice, plan, context)),
		...(base === undefined ? {} : {base}),
		...(plan?.budget === undefined ? {} : {budget: plan.budget}),
		...(plan === undefined ? {} : {coverage: plan.coverage, cost: plan.cost}),
	};
}

function isDecided({state}: SleeveChoice): boolean {
	return state !== 'unknown';
}

function isBuyable(choice: SleeveChoice): choice is BuyableSleeve {
	return choice.state === 'priced' || choice.state === 'theoretical';
}

function lackingOf(choices: readonly SleeveChoice[], baseIsUnknown: boolean): readonly Lacking[] {
	const all = choices.flatMap(({lacking}) => lacking);
	return [...new Set([...all, ...(baseIsUnknown ? (['account'] as const) : [])])];
}
