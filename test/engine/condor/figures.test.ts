import {describe, expect, it} from 'vitest';
import type {MarketExpiration} from '../../../src/engine';
import {figuresOf, oldestLegOf} from '../../../src/engine/condor/figures';
import {type CondorQuotes, type PricedCondor, priceCondor} from '../../../src/engine/condor/price';
import {
	flatProbabilityBelow,
	probabilityBelow,
	probabilityOfTouch,
} from '../../../src/engine/market';
import {priceOption} from '../../../src/engine/pricing';
import {defaultRuleSet} from '../../../src/engine/rules';
import {AS_OF, strikesFrom, syntheticReading} from './synthetic';

const {values} = defaultRuleSet();

/** One strike's quote without a spread, so that mid, natural and fair price are one. */
function fair(reading: MarketExpiration, right: 'put' | 'call', strike: number, seenAt?: number) {
	const quote = reading.rows.find((row) => row.strike === strike)?.[right] ?? {};
	const mid = ((quote.bid ?? 0) + (quote.ask ?? 0)) / 2;
	return {right, strike, bid: mid, ask: mid, mid, ...(seenAt === undefined ? {} : {seenAt})};
}

function condorOn(
	reading: MarketExpiration,
	[longPut, shortPut, shortCall, longCall]: readonly [number, number, number, number],
): PricedCondor {
	const quotes: CondorQuotes = {
		longPut: fair(reading, 'put', longPut, AS_OF - 3000),
		shortPut: fair(reading, 'put', shortPut, AS_OF - 1000),
		shortCall: fair(reading, 'call', shortCall, AS_OF - 9000),
		longCall: fair(reading, 'call', longCall),
	};
	const width = {put: shortPut - longPut, call: longCall - shortCall};
	return priceCondor(quotes, width, {root: 'SPXW', values, feePerLeg: 0});
}

describe('the golden condor 7020/7025/7255/7260', () => {
	// methodology §5.8 no. 5: F 7138.8, flat 17.95 %; one 24-hour day
	const reading = syntheticReading({
		expiry: '2026-03-03',
		asOf: Date.parse('2026-03-02T21:00:00Z'),
		forward: 7138.8,
		strikes: strikesFrom(6900, 7400, 5),
		volatility: 0.1795,
	});
	const condor = condorOn(reading, [7020, 7025, 7255, 7260]);
	const figures = figuresOf(condor, reading, undefined);

	it('is worth 0.40 a day before its expiry', () => {
		expect(reading.years).toBeCloseTo(1 / 365, 12);
		expect(condor.credit.mid).toBeCloseTo(0.4, 2);
		expect(condor.credit.limit).toBe(0.35);
	});

	it('has the deltas of its short strikes, each with its option’s sign', () => {
		expect(figures.shortDeltas?.put).toBeCloseTo(-0.043, 3);
		expect(figures.shortDeltas?.call).toBeCloseTo(0.043, 3);
	});

	it('has at one session by VIX the deltas of the reference', () => {
		const session = {...reading, years: 1 / 252, smile: scaled(reading, 365 / 252)};
		const {shortDeltas} = figuresOf(condor, session, undefined);
		expect(shortDeltas?.put).toBeCloseTo(-0.077, 3);
		expect(shortDeltas?.call).toBeCloseTo(0.077, 2);
	});

	it('tells its break-evens in points and in expected moves of the forward', () => {
		expect(figures.breakevens).toEqual([7024.65, 7255.35]);
		const points = 7138.8 * 0.1795 * Math.sqrt(1 / 365);
		expect(figures.breakevensInExpectedMoves?.[0]).toBeCloseTo((7024.65 - 7138.8) / points, 10);
		expect(figures.breakevensInExpectedMoves?.[1]).toBeCloseTo((7255.35 - 7138.8) / points, 10);
	});
});

function scaled({smile}: MarketExpiration, factor: number): MarketExpiration['smile'] {
	return {
		points: smile.points.map((point) => ({...point, variance: point.variance * factor})),
	};
}

describe('under a skewed smile', () => {
	const reading = syntheticReading({
		expiry: '2026-04-17',
		asOf: AS_OF,
		forward: 6800.3,
		strikes: strikesFrom(6000, 7500, 5),
		skew: 0.6,
		curvature: 0.5,
		discount: 0.994,
	});
	const strikes = [6250, 6300, 7150, 7200] as const;
	const condor = condorOn(reading, strikes);
	const figures = figuresOf(condor, reading, 0.11);

	it('profit is as likely as the distribution between the break-evens says', () => {
		const [low, high] = condor.breakevens;
		expect(figures.probabilityOfProfit).toEqual({
			value: probabilityBelow(reading, high) - probabilityBelow(reading, low),
			basis: 'smile',
		});
	});

	it('touch is told of both short strikes', () => {
		expect(figures.probabilityOfTouch).toEqual({
			put: probabilityOfTouch(reading, 6300),
			call: probabilityOfTouch(reading, 7150),
			basis: 'barrier, smile volatility',
		});
	});

	it('the expected value at the market’s odds is what the limit gives away', () => {
		const [market] = figures.expectedValue ?? [];
		expect(market?.basis).toBe('smile');
		const given = (condor.credit.limit - condor.credit.mid) * 100;
		expect(market?.value).toBeCloseTo(given, 1);
	});

	it('the expected value at the realised volatility is that of a lognormal around the forward', () => {
		const {forward, years, discount} = reading;
		const at = (right: 'put' | 'call', strike: number) =>
			priceOption({right, forward, strike, years, volatility: 0.11, discount});
		const payout = at('put', 6300) - at('put', 6250) + at('call', 7150) - at('call', 7200);
		expect(figures.expectedValue?.[1]?.basis).toBe('realised-volatility');
		expect(figures.expectedValue?.[1]?.value).toBeCloseTo((condor.credit.limit - payout) * 100, 2);
		expect(flatProbabilityBelow(forward, 0.11, years, forward)).toBeGreaterThan(0.5);
	});

	it('without a realised volatility there is one expected value', () => {
		expect(figuresOf(condor, reading, undefined).expectedValue).toHaveLength(1);
	});

	it('the Greeks are those of a repriced position, in dollars', () => {
		const worth = (forward: number, years: number, shift: number) => {
			const at = (right: 'put' | 'call', strike: number) => {
				const volatility = volatilityAt(reading, strike) + shift;
				const discount = Math.exp((Math.log(0.994) / reading.years) * years);
				return priceOption({right, forward, strike, years, volatility, discount});
			};
			const [longPut, shortPut, shortCall, longCall] = strikes;
			return (
				100 *
				(at('put', longPut) - at('put', shortPut) - at('call', shortCall) + at('call', longCall))
			);
		};
		const {forward, years} = reading;
		const {delta, gamma, theta, vega} = figures.greeks ?? {};
		const up = worth(forward + 0.5, years, 0);
		const down = worth(forward - 0.5, years, 0);
		const here = worth(forward, years, 0);
		const hour = 1 / 8760;
		expect(delta).toBeCloseTo(up - down, 4);
		expect(gamma).toBeCloseTo((up - 2 * here + down) / 0.25, 3);
		const soon = worth(forward, years - hour, 0) - worth(forward, years + hour, 0);
		expect(theta).toBeCloseTo(soon * 12, 2);
		const moved = worth(forward, years, 1e-4) - worth(forward, years, -1e-4);
		expect(vega).toBeCloseTo((moved / 2e-4) * 0.01, 3);
		expect(theta).toBeGreaterThan(0);
		expect(vega).toBeLessThan(0);
	});
});

function volatilityAt({smile, forward, years}: MarketExpiration, strike: number): number {
	const k = Math.log(strike / forward);
	const sigma = (index: number) => Math.sqrt((smile.points[index]?.variance ?? 0) / years);
	return sigma(40) - 0.6 * k + 0.5 * k * k;
}

describe('the oldest leg', () => {
	const reading = syntheticReading({
		expiry: '2026-04-17',
		asOf: AS_OF,
		forward: 6800.3,
		strikes: strikesFrom(6000, 7500, 50),
	});
	const condor = condorOn(reading, [6250, 6300, 7150, 7200]);

	it('is the one that was out of view longest', () => {
		expect(oldestLegOf(condor, AS_OF)).toEqual({
			oldestLeg: {right: 'call', strike: 7150, seconds: 9},
		});
	});

	it('is none where no row says when it was seen', () => {
		const leg = fair(reading, 'put', 6300);
		const quotes = {longPut: leg, shortPut: leg, shortCall: leg, longCall: leg};
		expect(oldestLegOf({...condor, quotes}, AS_OF)).toEqual({});
	});
});

it('tells no break-even rate where nothing can be lost', () => {
	const calm = syntheticReading({
		expiry: '2026-03-03',
		asOf: Date.parse('2026-03-03T20:59:00Z'),
		forward: 6800.3,
		strikes: strikesFrom(6000, 7500, 50),
		volatility: 0.01,
	});
	const quotes = {
		longPut: {right: 'put', strike: 6250, bid: 1, ask: 1, mid: 1},
		shortPut: {right: 'put', strike: 6300, bid: 2, ask: 2, mid: 2},
		shortCall: {right: 'call', strike: 7150, bid: 2, ask: 2, mid: 2},
		longCall: {right: 'call', strike: 7200, bid: 1, ask: 1, mid: 1},
	} as const;
	const fifty = {put: 50, call: 50};
	const condor = priceCondor(quotes, fifty, {root: 'SPXW', values, feePerLeg: 0});
	const figures = figuresOf(condor, calm, undefined);
	expect(figures.probabilityOfProfit?.value).toBe(1);
	expect(figures).not.toHaveProperty('breakEvenWinRate');
});
