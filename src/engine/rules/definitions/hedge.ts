import type {RuleDefinition} from '../definition';

/** How much VIX hedge, in which contracts, at what cost. */
export const HEDGE_RULES = {
	'H-01': {
		formula: 'Layer 1 while the base is always on; Layers 2 and 3 by their triggers',
		sources: ['seeds 000 to 002', 'vixshield.com/glossary/vix-risk-scaling'],
		disputed: false,
		parameters: {
			hedgeOn: {unit: 'switch', value: true},
			baseAlwaysOn: {unit: 'switch', value: true},
		},
	},
	'H-03': {
		formula: 'expiry nearest to the sleeve’s target inside its band, else unavailable',
		sources: ['vixshield.com/glossary (30/110/220)', 'seed 004 (30/60/90)', 'own (bands)'],
		disputed: true,
		note: 'The sources also name 45–60/60–90/120+ and 7–14/30–45/60+ days.',
		parameters: {
			nearLow: {unit: 'days', value: 21, range: [1, 400]},
			nearTarget: {unit: 'days', value: 30, range: [1, 400]},
			nearHigh: {unit: 'days', value: 56, range: [1, 400]},
			midLow: {unit: 'days', value: 90, range: [1, 400]},
			midTarget: {unit: 'days', value: 110, range: [1, 400]},
			midHigh: {unit: 'days', value: 135, range: [1, 400]},
			farLow: {unit: 'days', value: 180, range: [1, 600]},
			farTarget: {unit: 'days', value: 220, range: [1, 600]},
			farHigh: {unit: 'days', value: 270, range: [1, 600]},
		},
	},
	'H-04': {
		formula: 'call whose Δ on the forward of its own expiry is nearest to the target, bid > 0',
		sources: ['seed 000 (0.15)', 'Cboe VXTH (0.30)', 'vixshield.com/ask (0.50)'],
		disputed: true,
		note: 'A premise of 0.50 Δ costs about twice as much for the same count.',
		parameters: {
			nearDelta: {unit: 'delta', value: 0.15, range: [0.02, 0.9]},
			midDelta: {unit: 'delta', value: 0.3, range: [0.02, 0.9]},
			farDelta: {unit: 'delta', value: 0.3, range: [0.02, 0.9]},
		},
	},
	'H-05': {
		formula:
			'smallest u with Σ nᵢ·gainᵢ ≥ offset·base, nᵢ within one of u·ratioᵢ, gainᵢ = 100·[B76(F+β·ΔV) − p₀]',
		sources: ['seed 001 (implied)', 'own (offsets)'],
		disputed: true,
		note: 'The seed’s futures imply 13 to 27 % for Layer 1 and 53 to 80 % for Layer 3; others name 60 to 70 %.',
		parameters: {
			sizing: {unit: 'choice', value: 'stress', choices: ['stress', 'ratio']},
			layerOneOffset: {unit: 'fraction', value: 0.2, range: [0, 2]},
			layerTwoOffset: {unit: 'fraction', value: 0.4, range: [0, 2]},
			layerThreeOffset: {unit: 'fraction', value: 0.65, range: [0, 2]},
			oneDayStress: {unit: 'vix-points', value: 5, range: [1, 50]},
			managedStress: {unit: 'vix-points', value: 10, range: [1, 50]},
			uneconomicShare: {unit: 'fraction', value: 0.25, range: [0.01, 2]},
		},
	},
	'H-06': {
		formula:
			'u = min(condors/10, yearly budget ÷ net bleed of one unit); nᵢ = round half down(ratioᵢ·u)',
		sources: ['vixshield.com/ask (4:4:2)', 'seed 001'],
		disputed: true,
		note: 'The sources also name 40/40/20 % of notional, 4/4/2 % of the account and equal shares.',
		parameters: {
			nearRatio: {unit: 'count', value: 4, range: [0, 100]},
			midRatio: {unit: 'count', value: 4, range: [0, 100]},
			farRatio: {unit: 'count', value: 2, range: [0, 100]},
			condorsPerUnit: {unit: 'count', value: 10, range: [1, 1000]},
		},
	},
	'H-08': {
		formula: 'net premium ≤ month share of NLV, and ≤ year share in 365 days; nothing is caught up',
		sources: ['ThetaGang (0.5 % a year)', 'vixshield.com/ask (1 to 2 % a year)', 'own'],
		disputed: true,
		note: 'The sources also name 18 to 28 % of the credit and 5 to 7 % of capital before an FOMC day.',
		parameters: {
			month: {unit: 'fraction', value: 0.005, range: [0, 1]},
			year: {unit: 'fraction', value: 0.02, range: [0, 1]},
		},
	},
	'X-08': {
		formula: 'a sleeve is rolled when so many days are left',
		sources: ['ThetaGang', 'vixshield.com/ask (21)', 'own'],
		disputed: false,
		parameters: {
			near: {unit: 'days', value: 21, range: [0, 400]},
			mid: {unit: 'days', value: 60, range: [0, 400]},
			far: {unit: 'days', value: 120, range: [0, 400]},
		},
	},
} as const satisfies Record<string, RuleDefinition>;
