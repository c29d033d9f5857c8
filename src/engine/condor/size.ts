import type {CondorAdvice} from '../model';
import type {RuleValues} from '../rules';
import type {Account} from './context';
import type {PricedCondor} from './price';

/** How many condors the account carries, and which limit says so. */
export type Size = {
	readonly contracts: number;
	readonly binding: 'risk' | 'ceiling' | 'buying-power';
	/** Net liquidation value from which one contract is allowed, all else as it is. */
	readonly accountForOne: number;
};

/** Quotients that are whole but for binary rounding count as whole. */
const ROUNDING = 1e-9;

/**
 * The smallest of three whole numbers: risk share of the account over the maximum loss, reduced by
 * the gate's size factor; ceiling over the maximum loss; share of the buying power over the margin.
 * Buying power that is not known is taken to be the net liquidation value. Of equal limits the first
 * one is named.
 *
 * @see rule I-12: 100,000 at 2 %, five points wide for 0.70, no fees: 4 contracts
 */
export function sizeCondor(
	{maxLoss, margin}: Pick<PricedCondor, 'maxLoss' | 'margin'>,
	{netLiquidation, buyingPower}: Account,
	sizeFactor: number,
	values: RuleValues,
): Size {
	const {risk, ceiling, buyingPowerCap} = values['I-12'];
	const limits = [
		{binding: 'risk', contracts: (risk * sizeFactor * netLiquidation) / maxLoss},
		{binding: 'ceiling', contracts: (ceiling * netLiquidation) / maxLoss},
		{
			binding: 'buying-power',
			contracts: (buyingPowerCap * (buyingPower ?? netLiquidation)) / margin,
		},
	] as const;
	const whole = limits.map(({binding, contracts}) => ({
		binding,
		contracts: Math.max(Math.floor(contracts + ROUNDING), 0),
	}));
	const tightest = whole.reduce((one, other) => (other.contracts < one.contracts ? other : one));
	const needed = [
		maxLoss / (risk * sizeFactor),
		maxLoss / ceiling,
		...(buyingPower === undefined ? [margin / buyingPowerCap] : []),
	];
	return {...tightest, accountForOne: Math.max(...needed)};
}

/**
 * What a size adds to the advice: for a suggestion contracts and totals in dollars, for an account
 * that is too small what one contract needs. Nothing while it is only practice or conditional.
 */
export function describeSize(
	{
		maxProfit,
		maxLoss,
		margin,
		fees,
	}: Pick<PricedCondor, 'maxProfit' | 'maxLoss' | 'margin' | 'fees'>,
	{contracts, binding, accountForOne}: Size,
	state: CondorAdvice['state'],
): Pick<CondorAdvice, 'contracts' | 'binding' | 'accountForOne' | 'total'> {
	if (contracts === 0) {
		return {binding, accountForOne};
	}
	if (state !== 'suggested') {
		return {};
	}
	const total = {
		maxProfit: contracts * maxProfit,
		maxLoss: contracts * maxLoss,
		margin: contracts * margin,
		fees: contracts * fees.open,
	};
	return {contracts, binding, accountForOne, total};
}
