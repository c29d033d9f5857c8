import type {
	CondorAdvice,
	HedgeAdvice,
	SleeveAdvice,
	Suggestion,
	TierName,
} from '../../src/engine/model';
import type {ReadingLike} from '../../src/ui';

/** Friday 20 November 2026, 14:05 in New York: the as-of of every example. */
export const AS_OF = Date.UTC(2026, 10, 20, 19, 5);

/** The condor of the pictures: SPXW, one session, ten points wide, five contracts. */
export function exampleCondor(overrides: Partial<CondorAdvice> = {}): CondorAdvice {
	return {
		tier: 'balanced',
		state: 'suggested',
		lacking: [],
		root: 'SPXW',
		expiry: '2026-11-23',
		settlement: 'PM',
		days: 3.08,
		legs: {longPut: 7010, shortPut: 7020, shortCall: 7215, longCall: 7225},
		contracts: 5,
		binding: 'risk',
		accountForOne: 43550,
		credit: {limit: 1.35, mid: 1.52, natural: 0.95},
		width: {put: 10, call: 10},
		maxProfit: 129,
		maxLoss: 871,
		breakevens: [7018.65, 7216.35],
		breakevensInExpectedMoves: [-1.78, 1.149],
		breakEvenWinRate: {value: 0.871, basis: 'smile'},
		breakEvenWinIfFullLoss: 0.871,
		probabilityOfProfit: {value: 0.817, basis: 'smile'},
		probabilityOfTouch: {put: 0.13, call: 0.24, basis: 'barrier, smile volatility'},
		expectedValue: [{value: -54, basis: 'smile'}],
		greeks: {delta: -0.8, gamma: -0.02, theta: 38, vega: -22},
		shortDeltas: {put: -0.07, call: 0.12},
		friction: {cost: 57, ofMid: 0.375},
		fees: {open: 6, assumed: true},
		margin: 865,
		total: {maxProfit: 645, maxLoss: 4355, margin: 4325, fees: 30},
		oldestLeg: {right: 'put', strike: 7020, seconds: 3},
		reasons: [
			{rule: 'I-08', part: 'gauge', state: 'pass', measured: 1.35, limit: 0.6},
			{rule: 'I-08', part: 'friction', state: 'pass', measured: 0.375, limit: 0.5},
			{rule: 'I-04', part: 'short-put-delta', state: 'pass', measured: 0.07, limit: 0.18},
			{rule: 'I-12', part: 'risk', state: 'pass', measured: 5},
			{rule: 'V-04', part: 'unquoted', state: 'unknown'},
		],
		funnel: {
			examined: 124,
			survived: 4,
			rejected: [
				{rule: 'I-08', part: 'friction', count: 61},
				{rule: 'I-04', part: 'short-put-delta', count: 59},
			],
		},
		alternatives: [
			{
				legs: {longPut: 7005, shortPut: 7015, shortCall: 7215, longCall: 7225},
				limit: 1.25,
				rule: 'I-04',
				part: 'preference',
			},
		],
		...overrides,
	};
}

/** The same condor one tier further in or out. */
export function exampleTier(tier: TierName, overrides: Partial<CondorAdvice> = {}): CondorAdvice {
	const shift = {conservative: -10, balanced: 0, aggressive: 10}[tier];
	return exampleCondor({
		tier,
		legs: {
			longPut: 7010 + shift,
			shortPut: 7020 + shift,
			shortCall: 7215 - shift,
			longCall: 7225 - shift,
		},
		...overrides,
	});
}

export function exampleSleeve(overrides: Partial<SleeveAdvice> = {}): SleeveAdvice {
	return {
		id: 'near',
		state: 'priced',
		days: 26,
		root: 'VIX',
		expiry: '2026-12-16',
		forward: 18.5,
		right: 'call',
		strike: 25,
		delta: 0.16,
		volatility: 1.1,
		have: 2,
		want: 4,
		buy: 2,
		unitPrice: 0.61,
		priceBasis: 'ask',
		cost: 244,
		costPerDay: 9,
		gainAtStress: 900,
		rollAtDays: 21,
		reasons: [{rule: 'H-03', part: 'days', state: 'pass', measured: 26, limit: '21–56'}],
		...overrides,
	};
}

export function exampleHedge(overrides: Partial<HedgeAdvice> = {}): HedgeAdvice {
	return {
		state: 'known',
		lacking: [],
		layer: 1,
		triggers: [],
		sleeves: [
			exampleSleeve(),
			exampleSleeve({
				id: 'mid',
				days: 117,
				expiry: '2027-03-17',
				strike: 26,
				have: 4,
				buy: 0,
				unitPrice: 0.9,
				cost: 360,
				costPerDay: 6,
				rollAtDays: 60,
			}),
			exampleSleeve({
				id: 'far',
				days: 208,
				expiry: '2027-06-16',
				strike: 28,
				have: 1,
				want: 2,
				buy: 1,
				unitPrice: 1.95,
				cost: 390,
				costPerDay: 4,
				rollAtDays: 120,
			}),
		],
		base: {amount: 4355, basis: 'account'},
		budget: {month: 640, year: 2560, used: 0, binding: 'none'},
		coverage: {atStress: 1132, stress: 10, ofBase: 0.26, target: 0.2, upside: 'none'},
		cost: {total: 994, perDay: 19, uneconomic: false},
		...overrides,
	};
}

/**
 * A calm day: VIX 14.2, five balanced condors to sell and three VIX calls to buy. Whole parts are
 * replaced by the overrides.
 */
export function exampleSuggestion(overrides: Partial<Suggestion> = {}): Suggestion {
	return {
		schema: 1,
		asOf: new Date(AS_OF).toISOString(),
		ruleSet: {id: 'house', version: '1.0.0', hash: 'a'.repeat(64)},
		playbook: '1dte',
		tier: 'balanced',
		verdict: {state: 'enter', contracts: 5, reason: 'fits', lacking: []},
		actions: exampleActions,
		chain: {
			symbol: 'SPX',
			price: 7138.8,
			source: {kind: 'page', name: 'broker.example', delayMinutes: 0},
			quality: {state: 'good', reasons: []},
			settled: 0,
			expirations: [
				{
					root: 'SPXW',
					expiry: '2026-11-23',
					settlement: 'PM',
					rows: 84,
					days: 3.08,
					forward: 7138.8,
					discount: 0.9997,
					residual: 0.05,
					expectedMove: {points: 67.5, basis: 'atm-volatility'},
					quality: {state: 'good', reasons: []},
				},
			],
		},
		session: 'regular',
		vix: {value: 14.2, source: 'page'},
		gates: [
			{
				id: 'R-03a',
				state: 'pass',
				measured: 14.2,
				limit: 15,
				source: 'page',
				allows: ['conservative', 'balanced', 'aggressive'],
			},
		],
		condors: [exampleTier('conservative'), exampleTier('balanced'), exampleTier('aggressive')],
		hedge: exampleHedge(),
		...overrides,
	};
}

const exampleActions: Suggestion['actions'] = [
	{
		order: 1,
		kind: 'sell-condor',
		legs: [
			{root: 'SPXW', expiry: '2026-11-23', right: 'put', strike: 7010, ratio: 1},
			{root: 'SPXW', expiry: '2026-11-23', right: 'put', strike: 7020, ratio: -1},
			{root: 'SPXW', expiry: '2026-11-23', right: 'call', strike: 7215, ratio: -1},
			{root: 'SPXW', expiry: '2026-11-23', right: 'call', strike: 7225, ratio: 1},
		],
		quantity: 5,
		limit: 1.35,
		rule: 'I-12',
		ifNothing: 'no-position',
		tier: 'balanced',
		ticket:
			'SELL -5 IRON CONDOR SPX 100 (Weeklys) 23 NOV 26 7215/7225/7020/7010 CALL/PUT @1.35 LMT',
	},
	{
		order: 2,
		kind: 'buy-hedge',
		legs: [{root: 'VIX', expiry: '2026-12-16', right: 'call', strike: 25, ratio: 1}],
		quantity: 2,
		limit: -0.61,
		rule: 'H-05',
		ifNothing: 'less-hedge',
		sleeve: 'near',
		ticket: 'BUY +2 VIX 100 16 DEC 26 25 CALL @.61 LMT',
	},
	{
		order: 3,
		kind: 'buy-hedge',
		legs: [{root: 'VIX', expiry: '2027-06-16', right: 'call', strike: 28, ratio: 1}],
		quantity: 1,
		limit: -1.95,
		rule: 'H-05',
		ifNothing: 'less-hedge',
		sleeve: 'far',
		ticket: 'BUY +1 VIX 100 16 JUN 27 28 CALL @1.95 LMT',
	},
];

/** What is remembered of a look at the chain, four seconds before the as-of of the examples. */
export function exampleReading(overrides: Partial<ReadingLike> = {}): ReadingLike {
	return {
		symbol: 'SPX',
		site: 'broker.example',
		rows: 84,
		expirations: 1,
		seenAt: AS_OF - 2_000,
		pulseAt: AS_OF - 4_000,
		delayMinutes: 0,
		quality: {state: 'good', reasons: []},
		...overrides,
	};
}
