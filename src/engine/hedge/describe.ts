import type {RuleReason, SleeveAdvice} from '../model';
import {heldContracts, openMaximumLoss} from './book';
import {type HedgeCall, MULTIPLIER} from './call';
import type {SleeveChoice} from './choose';
import type {HedgeContext} from './context';
import type {HedgePlan, PlannedSleeve} from './plan';

/** One sleeve for the suggestion: figures for all contracts wanted, those of one contract without a plan. */
export function describeSleeve(
	choice: SleeveChoice,
	plan: HedgePlan | undefined,
	context: HedgeContext,
): SleeveAdvice {
	const {id, state, expiration, rollAtDays} = choice;
	const planned = plan?.sleeves.find((sleeve) => sleeve.id === id);
	return {
		id,
		state,
		...expiration,
		...('call' in choice ? describeCall(choice.days, choice.call) : {}),
		have: heldContracts(context.book, context.asOf, context.values)[id],
		...(planned === undefined ? {} : describePlanned(planned)),
		rollAtDays,
		reasons: [...layerReasons(context), ...choice.reasons, ...planReasons(choice, plan, context)],
	};
}

function describeCall(days: number, call: HedgeCall): Partial<SleeveAdvice> {
	const {forward, strike, delta, volatility, unitPrice, priceBasis} = call;
	return {days, forward, right: 'call', strike, delta, volatility, unitPrice, priceBasis};
}

function describePlanned({want, buy, call, gain}: PlannedSleeve): Partial<SleeveAdvice> {
	return {
		want,
		...(buy === undefined ? {} : {buy}),
		cost: want * call.unitPrice * MULTIPLIER,
		costPerDay: want * call.costPerDay,
		gainAtStress: want * gain,
	};
}

/** The triggers of Layers 2 and 3 read histories, which are not among the inputs. */
function layerReasons({values}: HedgeContext): readonly RuleReason[] {
	const state = values['H-01'].baseAlwaysOn ? 'pass' : 'unknown';
	return [
		{rule: 'H-01', part: 'base', state, measured: 1},
		{rule: 'H-01', part: 'triggers', state: 'unknown'},
	];
}

function planReasons(
	choice: SleeveChoice,
	plan: HedgePlan | undefined,
	{book, asOf}: HedgeContext,
): readonly RuleReason[] {
	if (!('call' in choice)) {
		return [];
	}
	if (plan === undefined) {
		return [{rule: 'H-05', part: 'contracts', state: 'unknown'}];
	}
	return openMaximumLoss(book, asOf).unbounded
		? [...plan.reasons, {rule: 'H-05', part: 'open-positions', state: 'unknown'}]
		: plan.reasons;
}
