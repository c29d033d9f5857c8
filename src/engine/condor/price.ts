import type {CondorLegs} from '../model';
import {DEFINITIONS, type RuleValues} from '../rules';
import type {LegQuote} from './quotes';
import {type Wings, widest} from './wings';

/** The quotes of the four legs. */
export type CondorQuotes = {
	readonly longPut: LegQuote;
	readonly shortPut: LegQuote;
	readonly shortCall: LegQuote;
	readonly longCall: LegQuote;
};

/** A condor at its limit. Credit and width in points, everything else in dollars for one condor. */
export type PricedCondor = {
	readonly quotes: CondorQuotes;
	readonly width: Wings['width'];
	readonly credit: {readonly limit: number; readonly mid: number; readonly natural: number};
	readonly fees: {readonly open: number; readonly assumed: boolean};
	readonly maxProfit: number;
	readonly maxLoss: number;
	readonly margin: number;
	readonly breakevens: readonly [number, number];
};

export const MULTIPLIER = 100;
const LEGS = 4;
const ASSUMED_FEE = DEFINITIONS['I-09'].parameters.feePerLeg.value;
/** Net price step of a four-leg order on SPX and SPXW; XSP trades in cents. */
const NET_TICK = 0.05;
const XSP_NET_TICK = 0.01;

/**
 * Prices a condor at mid − share · (mid − natural), rounded down to the tick, which is against the
 * trader who asks for it: the credit is never higher than the quotes allow. Profit, loss and
 * break-evens are at that limit and after the fees of opening four legs; margin is in the style of
 * Regulation T, the wider wing less the credit.
 *
 * @see rules I-09, I-13; Cboe SPX specification: complex orders in 0.05
 */
export function priceCondor(
	quotes: CondorQuotes,
	width: Wings['width'],
	{
		root,
		values,
		feePerLeg,
	}: {
		readonly root: string;
		readonly values: RuleValues;
		readonly feePerLeg: number | undefined;
	},
): PricedCondor {
	const {longPut, shortPut, shortCall, longCall} = quotes;
	const mid = clean(shortPut.mid - longPut.mid + shortCall.mid - longCall.mid);
	const natural = clean(shortPut.bid - longPut.ask + shortCall.bid - longCall.ask);
	const tick = root === 'XSP' ? XSP_NET_TICK : NET_TICK;
	const wanted = mid - values['I-09'].limitShare * (mid - natural);
	const limit = clean(Math.floor(clean(wanted / tick)) * tick);
	const {feePerLeg: usual} = values['I-09'];
	const open = LEGS * (feePerLeg ?? usual);
	// A fee that the rules were given is the trader's own; only the one they come with is assumed.
	const assumed = feePerLeg === undefined && usual === ASSUMED_FEE;
	const margin = clean((widest(width) - limit) * MULTIPLIER);
	const cushion = limit - open / MULTIPLIER;
	return {
		quotes,
		width,
		credit: {limit, mid, natural},
		fees: {open, assumed},
		maxProfit: clean(limit * MULTIPLIER - open),
		maxLoss: clean(margin + open),
		margin,
		breakevens: [clean(shortPut.strike - cushion), clean(shortCall.strike + cushion)],
	};
}

/** The four strikes of a priced condor. */
export function legsOf({quotes}: PricedCondor): CondorLegs {
	return {
		longPut: quotes.longPut.strike,
		shortPut: quotes.shortPut.strike,
		shortCall: quotes.shortCall.strike,
		longCall: quotes.longCall.strike,
	};
}

/** What crossing from mid to natural costs: dollars for one condor, and the share of the mid. */
export function frictionOf({credit}: PricedCondor): {
	readonly cost: number;
	readonly ofMid: number;
} {
	const spread = credit.mid - credit.natural;
	return {cost: clean(spread * MULTIPLIER), ofMid: spread / credit.mid};
}

/** Prices are sums of hundredths: what remains beyond nine digits is rounding of binary fractions. */
function clean(value: number): number {
	return Math.round(value * 1e9) / 1e9;
}
