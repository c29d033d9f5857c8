import {type OptionInput, optionGreeks, priceOption} from '../pricing';
import type {RuleValues} from '../rules';
import {describeCall, type HedgeCall} from './call';
import type {SleeveRules} from './sleeves';

type Knot = readonly [at: number, value: number];
type Curve = readonly [Knot, ...Knot[]];

/** VIX levels at which the curve of VX futures was measured: below the first, above the second. */
const CALM = 15;
const STRESSED = 30;

/** VX futures less VIX, in points, by days to settlement: medians of VX1, VX2 and VX4, 2007 to 2021. */
const CALM_BASIS: Curve = [
	[0, 0],
	[15, 1.1],
	[45, 2.3],
	[105, 3.7],
];
const STRESSED_BASIS: Curve = [
	[0, 0],
	[15, -0.6],
	[45, -2.3],
	[105, -4.8],
];

/** Volatility of VIX calls out of the money, by days to settlement. */
const VOLATILITY: Curve = [
	[30, 1.1],
	[110, 0.8],
	[220, 0.65],
];

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_YEAR = 525_600;

/**
 * The VIX forward that usually goes with a level of VIX: VIX plus the measured basis of that tenor,
 * interpolated in days and, between 15 and 30, in VIX. At VIX 18 the front month is 0.76 above, the
 * measured median over all days being 0.75.
 *
 * @returns VIX points
 * @see docs/engine.md, VIX side; methodology §4.5
 */
export function usualForward(vix: number, days: number): number {
	const stressed = Math.min(1, Math.max(0, (vix - CALM) / (STRESSED - CALM)));
	const basis =
		(1 - stressed) * interpolate(CALM_BASIS, days) + stressed * interpolate(STRESSED_BASIS, days);
	return vix + basis;
}

/**
 * The call that a sleeve would buy if the VIX chain looked as it usually does at this VIX: target
 * days, usual forward, usual volatility, no discount, strike on a grid of one point. To be shown as
 * theoretical; it is never an order.
 */
export function theoreticalCall(
	vix: number,
	{target, delta}: SleeveRules,
	stress: number,
	values: RuleValues,
): HedgeCall {
	const option = nearestOnGrid(
		{
			right: 'call',
			forward: usualForward(vix, target),
			years: (target * MINUTES_PER_DAY) / MINUTES_PER_YEAR,
			volatility: interpolate(VOLATILITY, target),
			discount: 1,
		},
		delta,
	);
	const price = {unitPrice: priceOption(option), priceBasis: 'theoretical'} as const;
	return describeCall(option, target, price, stress, values);
}

/** Delta falls as the strike rises: the last strike at or above the target, or the one after it. */
function nearestOnGrid(contract: Omit<OptionInput, 'strike'>, target: number): OptionInput {
	const deltaAt = (strike: number) => optionGreeks({...contract, strike}).delta;
	let [strike, next] = [1, 2];
	while (deltaAt(next) >= target) {
		[strike, next] = [next, next * 2];
	}
	while (next - strike > 1) {
		const between = Math.floor((strike + next) / 2);
		[strike, next] = deltaAt(between) >= target ? [between, next] : [strike, between];
	}
	const isNextNearer = target - deltaAt(next) <= deltaAt(strike) - target;
	return {...contract, strike: isNextNearer ? next : strike};
}

/** Linear between the knots, flat outside; knots ascending. */
function interpolate([first, ...others]: Curve, at: number): number {
	let [from, low] = first;
	let value = low;
	for (const [to, high] of others) {
		value += (high - low) * Math.min(1, Math.max(0, (at - from) / (to - from)));
		[from, low] = [to, high];
	}
	return value;
}
