import {midOf, quoteUse} from '../market';
import type {MarketExpiration, Row} from '../model';
import {impliedVolatility, type OptionInput, optionGreeks} from '../pricing';
import type {RuleValues} from '../rules';
import {describeCall, type HedgeCall} from './call';
import type {SleeveRules} from './sleeves';

/**
 * The expiry of a sleeve: inside its band, nearest to its target. For Mid and Far a monthly one is
 * taken before any weekly one; elsewhere a monthly one only when the distance is the same.
 *
 * @returns undefined when the band is empty; it is never stretched
 * @see rule H-03
 */
export function sleeveExpiration(
	readings: readonly MarketExpiration[],
	{id, low, target, high}: SleeveRules,
): MarketExpiration | undefined {
	const inside = readings
		.filter(({days}) => days >= low && days <= high)
		.toSorted(
			(one, other) =>
				Math.abs(one.days - target) - Math.abs(other.days - target) ||
				Number(isMonthly(other)) - Number(isMonthly(one)),
		);
	return (id === 'near' ? undefined : inside.find(isMonthly)) ?? inside[0];
}

/**
 * The call of one expiry whose delta is nearest to the target: usable quotes only, each at the
 * volatility of its own mid on the parity forward, priced at the ask. Of two at the same distance
 * the one with the higher strike.
 *
 * @returns undefined when the quotes do not reach around the target delta
 * @see rule H-04
 */
export function quotedCall(
	expiration: MarketExpiration,
	delta: number,
	stress: number,
	values: RuleValues,
): HedgeCall | undefined {
	const calls = expiration.rows.flatMap((row) => {
		const quoted = quotedOption(row, expiration, values);
		return quoted === undefined ? [] : [{...quoted, delta: optionGreeks(quoted.option).delta}];
	});
	if (!calls.some((call) => call.delta >= delta) || !calls.some((call) => call.delta <= delta)) {
		return undefined;
	}
	const {option, unitPrice} = calls.reduce((nearest, call) =>
		Math.abs(call.delta - delta) <= Math.abs(nearest.delta - delta) ? call : nearest,
	);
	return describeCall(option, expiration.days, {unitPrice, priceBasis: 'ask'}, stress, values);
}

function isMonthly({root}: MarketExpiration): boolean {
	return root === 'VIX';
}

/** The call of a row at the volatility of its mid, and its ask; nothing where either cannot be used. */
function quotedOption(
	{strike, call}: Row,
	{forward, years, discount}: MarketExpiration,
	values: RuleValues,
): {readonly option: OptionInput; readonly unitPrice: number} | undefined {
	const price = midOf(call);
	if (
		call.ask === undefined ||
		price === undefined ||
		quoteUse(call, values['V-04']) !== 'usable'
	) {
		return undefined;
	}
	const contract = {right: 'call', forward, strike, years, discount} as const;
	const implied = impliedVolatility({...contract, price});
	return 'volatility' in implied
		? {option: {...contract, volatility: implied.volatility}, unitPrice: call.ask}
		: undefined;
}
