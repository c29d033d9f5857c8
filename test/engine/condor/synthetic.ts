import type {
	CondorAdvice,
	Expiration,
	MarketExpiration,
	Quote,
	Row,
	Settlement,
} from '../../../src/engine';
import type {CondorContext} from '../../../src/engine/condor';
import {settlementInstant, smileVolatility} from '../../../src/engine/market';
import {priceOption} from '../../../src/engine/pricing';
import {vixGate} from '../../../src/engine/regime';
import type {Override, RuleValues} from '../../../src/engine/rules';
import {defaultRuleSet, ruleSetFrom} from '../../../src/engine/rules';

export type Market = {
	readonly root?: string;
	readonly expiry: string;
	readonly settlement?: Settlement;
	readonly asOf: number;
	readonly forward: number;
	readonly strikes: readonly number[];
	/** Volatility at the money, how it rises per unit of −log-moneyness, and its curvature. */
	readonly volatility?: number;
	readonly skew?: number;
	readonly curvature?: number;
	readonly discount?: number;
	/** Half of the spread: a number of points, by default a small share of the price. */
	readonly halfSpread?: (price: number) => number;
	readonly openInterest?: number;
	readonly seenAt?: number;
};

export const AS_OF = Date.parse('2026-03-02T17:00:00Z');

export function strikesFrom(low: number, high: number, step: number): readonly number[] {
	return Array.from(
		{length: Math.round((high - low) / step) + 1},
		(_, index) => low + index * step,
	);
}

/** An expiration whose quotes are Black-76 prices of a smooth smile, exactly read. */
export function syntheticReading(market: Market): MarketExpiration {
	const {asOf, expiry, forward, settlement = 'PM', root = 'SPXW', discount = 1} = market;
	const minutes = (settlementInstant(expiry, settlement) - asOf) / 60_000;
	const years = minutes / 525_600;
	const {volatility = 0.16, skew = 0, curvature = 0} = market;
	const points = strikesFrom(-40, 40, 1).map((index) => {
		const logMoneyness = index / 100;
		const sigma = volatility - skew * logMoneyness + curvature * logMoneyness ** 2;
		const slope = 2 * sigma * (2 * curvature * logMoneyness - skew) * years;
		return {logMoneyness, variance: sigma ** 2 * years, slope};
	});
	const smile = {points};
	const quoteOf = (right: 'call' | 'put', strike: number): Quote => {
		const sigma = smileVolatility(smile, years, Math.log(strike / forward));
		const price = priceOption({right, forward, strike, years, volatility: sigma, discount});
		const half = (market.halfSpread ?? ((value) => Math.max(0.002 * value, 0.005)))(price);
		return {
			bid: Math.max(price - half, 0),
			ask: price + half,
			...(market.openInterest === undefined ? {} : {openInterest: market.openInterest}),
		};
	};
	const rows: readonly Row[] = market.strikes.map((strike) => ({
		strike,
		call: quoteOf('call', strike),
		put: quoteOf('put', strike),
		...(market.seenAt === undefined ? {} : {seenAt: market.seenAt}),
	}));
	return {
		root,
		expiry,
		settlement,
		rows,
		minutes,
		years,
		days: minutes / 1440,
		forward,
		discount,
		discountBasis: 'parity',
		residual: 0,
		volatility,
		expectedMove: {points: forward * volatility * Math.sqrt(years), basis: 'atm-volatility'},
		smile,
		quality: {state: 'good', reasons: []},
	};
}

/** The expiration that a reading was taken from. */
export function listed({root, expiry, settlement, rows}: MarketExpiration): Expiration {
	return {root, expiry, settlement, rows};
}

export function valuesWith(overrides: Override): RuleValues {
	const made = ruleSetFrom({overrides});
	if (!made.ok) {
		throw new RangeError(JSON.stringify(made.failure));
	}
	return made.value.values;
}

/** A context around readings: VIX 14 from the page, an account of a million, all rows just seen. */
export function contextOf(
	readings: readonly MarketExpiration[],
	changes: Partial<Omit<CondorContext, 'gate'>> & {
		readonly noVix?: true;
		readonly noAccount?: true;
	} = {},
): CondorContext {
	const {noVix, noAccount, ...rest} = changes;
	const values = rest.values ?? defaultRuleSet().values;
	const vix = rest.vix ?? 14;
	return {
		expirations: readings.map(listed),
		readings,
		asOf: AS_OF,
		playbook: 'managed',
		live: false,
		...rest,
		values,
		gate: vixGate(noVix ? undefined : {value: vix, source: 'page'}, values),
		...(noVix ? {} : {vix}),
		...(noAccount ? {} : {account: rest.account ?? {netLiquidation: 1_000_000}}),
	};
}

/** Strikes from 5500 to 7800 in steps of five: everything that a condor on 6800.3 may need. */
export const STRIKES = strikesFrom(5500, 7800, 5);

/** The managed expiration of 2026-04-17 with a skewed smile, forward 6800.3. */
export function managedReading(
	strikes: readonly number[] = STRIKES,
	more: Partial<Market> = {},
): MarketExpiration {
	return syntheticReading({
		expiry: '2026-04-17',
		asOf: AS_OF,
		forward: 6800.3,
		strikes,
		skew: 0.5,
		...more,
	});
}

export const statesOf = (advice: readonly CondorAdvice[]) => advice.map(({state}) => state);

/** The answer of one part of one rule, if the advice has it. */
export const reasonOf = (advice: CondorAdvice | undefined, rule: string, part: string) =>
	advice?.reasons.find((reason) => reason.rule === rule && reason.part === part);
