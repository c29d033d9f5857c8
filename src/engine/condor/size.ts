import type {CondorAdvice} from '../model';
import type {RuleValues} from '../rules';
import type {Account} from './context';
import type {PricedCondor} from './price';
import type {Shortfall} from './quotes';

/** How many condors the account carries, and which limit says so. */
export type Size = {
	readonly contracts: number;
	readonly binding: 'risk' | 'ceiling' | 'buying-power';
	/** Net liquidation value from which the limits that are shares of it allow one contract. */
	readonly accountForOne: number;
	/** The buying power stated and the one that would carry one contract, where it carries none. */
	readonly buyingPower?: Shortfall;
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
	const limit = margin / buyingPowerCap;
	const needed = [
		maxLoss / (risk * sizeFactor),
		maxLoss / ceiling,
		...(buyingPower === undefined ? [limit] : []),
	];
	const isShort = whole.some(({binding, contracts}) => binding === 'buying-power' && contracts < 1);
	return {
		...tightest,
		accountForOne: Math.max(...needed),
		...(buyingPower !== undefined && isShort ? {buyingPower: {measured: buyingPower, limit}} : {}),
	};
}

/**
 * What a size adds to the advice: for a suggestion contracts and totals in dollars, for an account
 * that is too small what one contract needs. Where it is the stated buying power that carries none, no
 * account would do, and only that is named. Nothing while it is only practice or conditional.
 */
export function describeSize(
	{
		maxProfit,
		maxLoss,
		margin,
		fees,
	}: Pick<PricedCondor, 'maxProfit' | 'maxLoss' | 'margin' | 'fees'>,
	{contracts, binding, accountForOne, buyingPower}: Size,
	state: CondorAdvice['state'],
): Pick<CondorAdvice, 'contracts' | 'binding' | 'accountForOne' | 'total'> {
	if (contracts === 0) {
		return buyingPower === undefined ? {binding, accountForOne} : {binding: 'buying-power'};
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
