import type {HedgeAdvice, RuleReason} from '../model';
import {heldContracts, heldPremium} from './book';
import {spendBudget} from './budget';
import {MULTIPLIER, stressOf} from './call';
import type {BuyableSleeve} from './choose';
import type {HedgeContext} from './context';
import {type Counted, sizeForGain, sizeForUnits, sum} from './size';

/** What to buy now is absent while the account is not known. */
export type PlannedSleeve = Counted<BuyableSleeve> & {readonly buy?: number};

/** How many contracts of each buyable sleeve, and what that comes to. Money in US dollars. */
export type HedgePlan = {
	readonly sleeves: readonly PlannedSleeve[];
	/** Absent while the account is not known. */
	readonly budget?: NonNullable<HedgeAdvice['budget']>;
	readonly coverage: NonNullable<HedgeAdvice['coverage']>;
	readonly cost: NonNullable<HedgeAdvice['cost']>;
	readonly reasons: readonly RuleReason[];
};

type Sized = {
	readonly sleeves: readonly Counted<BuyableSleeve>[];
	readonly reasons: readonly RuleReason[];
};

/**
 * The contracts of all buyable sleeves, sized on the base at the offset of Layer 1, and what of
 * them the budget buys now.
 *
 * @param base US dollars
 * @returns undefined when nothing can be bought, or when ratio sizing knows no number of condors
 * @see rules H-05, H-06, H-08
 */
export function planContracts(
	buyable: readonly BuyableSleeve[],
	base: number,
	context: HedgeContext,
): HedgePlan | undefined {
	const byStress = context.values['H-05'].sizing === 'stress';
	const sized = byStress
		? sizeByStress(buyable, base, context)
		: sizeByRatio(buyable, base, context);
	if (sized === undefined) {
		return undefined;
	}
	const totals = totalsOf(sized.sleeves, base, context);
	const spent = spend(sized.sleeves, context);
	return {...totals, ...spent, reasons: [...sized.reasons, ...totals.reasons, ...spent.reasons]};
}

function sizeByStress(
	buyable: readonly BuyableSleeve[],
	base: number,
	{values}: HedgeContext,
): Sized | undefined {
	const sleeves = sizeForGain(buyable, values['H-05'].layerOneOffset * base);
	return sleeves === undefined ? undefined : {sleeves, reasons: []};
}

/** Units by the number of condors, at most what the year's budget bears of today's decay over a year. */
function sizeByRatio(
	buyable: readonly BuyableSleeve[],
	base: number,
	{account, condors, tier, values}: HedgeContext,
): Sized | undefined {
	const condor = condors.find((one) => one.tier === tier);
	const lots =
		condor?.contracts ?? (condor?.maxLoss === undefined ? undefined : base / condor.maxLoss);
	if (lots === undefined || buyable.length === 0) {
		return undefined;
	}
	const byLots = lots / values['H-06'].condorsPerUnit;
	const bleed = 365 * sum(buyable, ({ratio, call}) => ratio * call.costPerDay);
	const byBudget =
		account === undefined || bleed <= 0
			? byLots
			: (values['H-08'].year * account.netLiquidation) / bleed;
	const units = Math.min(byLots, byBudget);
	const part = byBudget < byLots ? 'budget' : 'condors';
	return {
		sleeves: sizeForUnits(buyable, units),
		reasons: [{rule: 'H-06', part, state: 'pass', measured: units}],
	};
}

function totalsOf(
	sleeves: readonly Counted<BuyableSleeve>[],
	base: number,
	{playbook, values}: HedgeContext,
): Pick<HedgePlan, 'coverage' | 'cost' | 'reasons'> {
	const {layerOneOffset: target, uneconomicShare} = values['H-05'];
	const atStress = sum(sleeves, ({want, gain}) => want * gain);
	const ofBase = atStress / base;
	const total = sum(sleeves, ({want, call}) => want * call.unitPrice * MULTIPLIER);
	const perDay = sum(sleeves, ({want, call}) => want * call.costPerDay);
	const uneconomic = total > uneconomicShare * base;
	return {
		coverage: {atStress, stress: stressOf(playbook, values), ofBase, target, upside: 'none'},
		cost: {total, perDay, uneconomic},
		reasons: [
			{
				rule: 'H-05',
				part: 'offset',
				state: ofBase >= target ? 'pass' : 'fail',
				measured: ofBase,
				limit: target,
			},
			{
				rule: 'H-05',
				part: 'uneconomic',
				state: uneconomic ? 'fail' : 'pass',
				measured: total / base,
				limit: uneconomicShare,
			},
		],
	};
}

function spend(
	sleeves: readonly Counted<BuyableSleeve>[],
	{account, asOf, book, values}: HedgeContext,
): Pick<HedgePlan, 'sleeves' | 'budget' | 'reasons'> {
	if (account === undefined) {
		return {sleeves, reasons: [{rule: 'H-08', part: 'account', state: 'unknown'}]};
	}
	const held = heldContracts(book, asOf, values);
	const missing = sleeves.map((sleeve) => ({
		...sleeve,
		unitPrice: sleeve.call.unitPrice,
		missing: Math.max(0, sleeve.want - held[sleeve.id]),
	}));
	const {budget, bought} = spendBudget(missing, heldPremium(book, asOf), account, values);
	const measured = sum(missing, (one) => one.missing * one.unitPrice * MULTIPLIER);
	const isYear = budget.binding === 'year';
	const reason = {
		rule: 'H-08',
		part: budget.binding,
		state: isYear || budget.binding === 'month' ? 'fail' : 'pass',
		measured,
		limit: isYear ? budget.year - budget.used : budget.month,
	} as const;
	return {sleeves: bought, budget, reasons: [reason]};
}
