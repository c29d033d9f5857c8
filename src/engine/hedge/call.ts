import type {PlaybookName} from '../model';
import {type OptionInput, optionGreeks, priceOption} from '../pricing';
import type {RuleValues} from '../rules';
import {vixBeta} from './beta';

/** US dollars per point of a VIX option. */
export const MULTIPLIER = 100;
const DAYS_PER_YEAR = 365;

/** One VIX call that a sleeve would buy. Price in index points; gain and cost in US dollars for one contract. */
export type HedgeCall = {
	readonly forward: number;
	readonly strike: number;
	/** Discounted, to the forward of its own expiry. */
	readonly delta: number;
	readonly volatility: number;
	readonly unitPrice: number;
	readonly priceBasis: 'ask' | 'theoretical';
	/** When VIX rises by the stress. */
	readonly gain: number;
	/** What it loses per calendar day if nothing moves. */
	readonly costPerDay: number;
};

/** The rise of VIX that the hedge is sized on, in VIX points: what one and five days have seen at worst in a hundred. */
export function stressOf(playbook: PlaybookName, values: RuleValues): number {
	const {oneDayStress, managedStress} = values['H-05'];
	return playbook === '1dte' ? oneDayStress : managedStress;
}

/**
 * What one VIX call gains when VIX rises by the stress at once, its volatility held: the forward of
 * its own expiry moves by β(days) of it. Measured from its price at that volatility, not from the ask.
 *
 * @returns US dollars
 * @throws RangeError as pricing does
 * @see rules H-05, V-18
 */
export function gainAtStress(
	option: OptionInput,
	days: number,
	stress: number,
	values: RuleValues,
): number {
	const forward = option.forward + vixBeta(days, values) * stress;
	return MULTIPLIER * (priceOption({...option, forward}) - priceOption(option));
}

/** A VIX call with what it would cost, gain and lose per day. */
export function describeCall(
	option: OptionInput,
	days: number,
	price: Pick<HedgeCall, 'unitPrice' | 'priceBasis'>,
	stress: number,
	values: RuleValues,
): HedgeCall {
	const {forward, strike, volatility} = option;
	const {delta, theta} = optionGreeks(option);
	return {
		forward,
		strike,
		delta,
		volatility,
		...price,
		gain: gainAtStress(option, days, stress, values),
		costPerDay: (-theta * MULTIPLIER) / DAYS_PER_YEAR,
	};
}
