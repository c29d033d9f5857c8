import type {Account} from '../condor';
import type {HedgeAdvice} from '../model';
import type {RuleValues} from '../rules';
import {MULTIPLIER} from './call';

type HedgeBudget = NonNullable<HedgeAdvice['budget']>;

/** What is missing of one sleeve, and what one contract costs in index points. */
export type Missing = {readonly missing: number; readonly unitPrice: number};

/** With the number of contracts to buy now. */
export type Bought<Sleeve> = Sleeve & {readonly buy: number};

/**
 * What may be bought now: the month's share of the account, and no more than the year's share less
 * the premium of what is held. Sleeves are filled in the order given; what one cannot spend goes on
 * to the next. Nothing is caught up.
 *
 * `binding` is what ends the buying: the target itself, the month, the year, or nothing when
 * nothing is missing.
 *
 * @param used US dollars paid for what is held
 * @see rule H-08
 */
export function spendBudget<Sleeve extends Missing>(
	sleeves: readonly Sleeve[],
	used: number,
	account: Account,
	values: RuleValues,
): {readonly budget: HedgeBudget; readonly bought: readonly Bought<Sleeve>[]} {
	const month = values['H-08'].month * account.netLiquidation;
	const year = values['H-08'].year * account.netLiquidation;
	const yearLeft = Math.max(0, year - used);
	let left = Math.min(month, yearLeft);
	const bought = sleeves.map((sleeve) => {
		const price = sleeve.unitPrice * MULTIPLIER;
		// Seven hundredths times a hundred is a hair above seven: a budget of seven buys it.
		const buy = Math.min(sleeve.missing, Math.floor(left / price + 1e-9));
		left -= buy * price;
		return {...sleeve, buy};
	});
	const stoppedBy = month <= yearLeft ? 'month' : 'year';
	const bound = bought.every(({buy, missing}) => buy === missing) ? 'target' : stoppedBy;
	const binding = sleeves.every(({missing}) => missing === 0) ? 'none' : bound;
	return {budget: {month, year, used, binding}, bought};
}
