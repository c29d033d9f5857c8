import {
	flatProbabilityBelow,
	probabilityBelow,
	probabilityOfTouch,
	smileVolatility,
} from '../market';
import type {CondorAdvice, CondorLegs, Estimate, MarketExpiration, Right} from '../model';
import {optionGreeks} from '../pricing';
import {breakEvenWinRate, type Distribution, expectedPayout} from './expectation';
import {frictionOf, legsOf, MULTIPLIER, type PricedCondor} from './price';

const DAYS_PER_YEAR = 365;
const SMILE = 'smile';

/** The part of the advice that follows from four legs at their limit. */
export type Figures = Omit<
	CondorAdvice,
	'tier' | 'state' | 'lacking' | 'reasons' | 'funnel' | 'alternatives'
>;

/**
 * Everything about a priced condor that does not depend on the account: credit, width, profit, loss,
 * break-evens, probabilities under the smile, expected values after fees, Greeks. Expected values are
 * at the limit, with the payout discounted: under the smile (the market's odds, zero before costs by
 * construction) and, where realised volatility is known, under a lognormal of that volatility around
 * the same forward.
 *
 * @see rules I-09, I-10, I-11, I-13
 */
export function figuresOf(
	condor: PricedCondor,
	reading: MarketExpiration,
	historicalVolatility: number | undefined,
): Figures {
	const {credit, width, fees, maxProfit, maxLoss, margin, breakevens} = condor;
	const legs = legsOf(condor);
	const below: Distribution = (level) => probabilityBelow(reading, level);
	const [low, high] = breakevens;
	const inMoves = (level: number) => (level - reading.forward) / reading.expectedMove.points;
	const winRate = breakEvenWinRate(legs, breakevens, below, reading.discount);
	return {
		root: reading.root,
		expiry: reading.expiry,
		settlement: reading.settlement,
		days: reading.days,
		legs,
		credit,
		width,
		maxProfit,
		maxLoss,
		margin,
		fees,
		breakevens,
		breakevensInExpectedMoves: [inMoves(low), inMoves(high)],
		...(winRate === undefined ? {} : {breakEvenWinRate: {value: winRate, basis: SMILE}}),
		breakEvenWinIfFullLoss: maxLoss / (maxLoss + maxProfit),
		probabilityOfProfit: {value: below(high) - below(low), basis: SMILE},
		probabilityOfTouch: {
			put: probabilityOfTouch(reading, legs.shortPut),
			call: probabilityOfTouch(reading, legs.shortCall),
			basis: 'barrier, smile volatility',
		},
		expectedValue: expectedValues(condor, reading, historicalVolatility),
		...sensitivities(legs, reading),
		friction: frictionOf(condor),
	};
}

/** The leg that was in view longest ago, and how long ago in seconds; none where rows carry no time. */
export function oldestLegOf({quotes}: PricedCondor, asOf: number): Pick<CondorAdvice, 'oldestLeg'> {
	const [oldest] = Object.values(quotes)
		.flatMap(({right, strike, seenAt}) =>
			seenAt === undefined ? [] : [{right, strike, seconds: (asOf - seenAt) / 1000}],
		)
		.sort((one, other) => other.seconds - one.seconds);
	return oldest === undefined ? {} : {oldestLeg: oldest};
}

function expectedValues(
	condor: PricedCondor,
	reading: MarketExpiration,
	historicalVolatility: number | undefined,
): readonly Estimate[] {
	const {forward, years, discount} = reading;
	const valueUnder = (below: Distribution) =>
		condor.maxProfit - discount * expectedPayout(legsOf(condor), below) * MULTIPLIER;
	const market = {
		value: valueUnder((level) => probabilityBelow(reading, level)),
		basis: SMILE,
	};
	if (historicalVolatility === undefined) {
		return [market];
	}
	const realised = valueUnder((level) =>
		flatProbabilityBelow(forward, historicalVolatility, years, level),
	);
	return [market, {value: realised, basis: 'realised-volatility'}];
}

/** Greeks of one condor in dollars: per point, point², calendar day and volatility point. */
function sensitivities(
	{longPut, shortPut, shortCall, longCall}: CondorLegs,
	{forward, years, discount, smile}: MarketExpiration,
): Pick<Figures, 'greeks' | 'shortDeltas'> {
	const greeksAt = (right: Right, strike: number) => {
		const volatility = smileVolatility(smile, years, Math.log(strike / forward));
		return optionGreeks({right, forward, strike, years, volatility, discount});
	};
	const put = greeksAt('put', shortPut);
	const call = greeksAt('call', shortCall);
	const bought = [greeksAt('put', longPut), greeksAt('call', longCall)];
	const net = (name: 'delta' | 'gamma' | 'theta' | 'vega') =>
		MULTIPLIER * (bought.reduce((sum, leg) => sum + leg[name], 0) - put[name] - call[name]);
	return {
		greeks: {
			delta: net('delta'),
			gamma: net('gamma'),
			theta: net('theta') / DAYS_PER_YEAR,
			vega: net('vega') / 100,
		},
		shortDeltas: {put: put.delta, call: call.delta},
	};
}
