import type {RuleDefinition} from '../definition';

/** How an iron condor is chosen, measured and sized. */
export const CONDOR_RULES = {
	'I-01': {
		formula:
			'managed: days nearest to target within [low, high], past an expiration without a condor that passes the next nearest; 1dte: next session, PM-settled',
		sources: ['vixshield.com/ask', 'tastytrade (45 days)'],
		disputed: true,
		note: 'The sources name one day, 14 to 45, 30 to 45 and 45 to 60 days.',
		parameters: {
			managedTarget: {unit: 'days', value: 45, range: [2, 120]},
			managedLow: {unit: 'days', value: 30, range: [1, 120]},
			managedHigh: {unit: 'days', value: 60, range: [1, 180]},
		},
	},
	'I-02': {
		formula:
			'1dte: entry in [15:10, 15:15) America/Chicago; managed: any regular session; warns only',
		sources: ['vixshield.com/ask', 'Cboe SPX trading hours'],
		disputed: false,
		parameters: {
			fromMinute: {unit: 'minutes', value: 910, range: [0, 1439]},
			toMinute: {unit: 'minutes', value: 915, range: [0, 1439]},
		},
	},
	'I-03': {
		formula:
			'distance of the short strikes in expected daily ranges k, target credit of a five-point wing',
		sources: ['vixshield.com/ask'],
		disputed: true,
		note: 'Tier distances and credits come from different pages; the pairing is ours.',
		parameters: {
			conservativeRanges: {unit: 'multiple', value: 1.4, range: [0.3, 4]},
			balancedRanges: {unit: 'multiple', value: 1.1, range: [0.3, 4]},
			aggressiveRanges: {unit: 'multiple', value: 0.85, range: [0.3, 4]},
			conservativeCredit: {unit: 'points', value: 0.7, range: [0.05, 50]},
			balancedCredit: {unit: 'points', value: 1.15, range: [0.05, 50]},
			aggressiveCredit: {unit: 'points', value: 1.6, range: [0.05, 50]},
		},
	},
	'I-04': {
		formula:
			'1dte: short put = ⌊(F − k·range)/step⌋·step, short call = ⌈(F + k·range)/step⌉·step, |Δ| ≤ cap, else further out',
		sources: ['vixshield.com/ask'],
		disputed: false,
		parameters: {
			conservativeDeltaCap: {unit: 'delta', value: 0.18, range: [0.02, 0.5]},
			balancedDeltaCap: {unit: 'delta', value: 0.18, range: [0.02, 0.5]},
			aggressiveDeltaCap: {unit: 'delta', value: 0.2, range: [0.02, 0.5]},
		},
	},
	'I-05': {
		formula:
			'managed: listed strike whose |Δ| is nearest to the tier’s target, within [low, high]; tie → further out',
		sources: ['seed 004 (15 to 20 Δ)', 'Cboe CNDR (20 Δ)', 'own (tiers)'],
		disputed: true,
		note: 'The sources name 0.10 to 0.30; the three tier targets are ours.',
		parameters: {
			conservativeDelta: {unit: 'delta', value: 0.12, range: [0.02, 0.45]},
			balancedDelta: {unit: 'delta', value: 0.16, range: [0.02, 0.45]},
			aggressiveDelta: {unit: 'delta', value: 0.2, range: [0.02, 0.45]},
			low: {unit: 'delta', value: 0.1, range: [0.01, 0.45]},
			high: {unit: 'delta', value: 0.2, range: [0.02, 0.5]},
		},
	},
	'I-06': {
		formula:
			'1dte: long = short ∓ width, else next wider; managed: widest listed ≤ width with at least one contract under the cap',
		sources: ['vixshield.com/ask ($5)', 'Cboe CNDR', 'own (50 points)'],
		disputed: true,
		note: 'A 0.05 Δ wing on SPX is 230 to 400 points wide, $20,000 to $35,000 a condor.',
		parameters: {
			oneDayWidth: {unit: 'points', value: 5, range: [1, 500]},
			managedWidth: {unit: 'points', value: 50, range: [1, 500]},
		},
	},
	'I-08': {
		formula:
			'all legs usable; short bids > 0; limit credit ≥ gauge · width; friction ≤ share of mid; open interest of each leg ≥ minimum where shown, else the next strike',
		sources: ['vixshield.com/ask ($0.30 on $5)', 'ThetaGang (open interest)', 'own (friction)'],
		disputed: false,
		parameters: {
			gauge: {unit: 'fraction', value: 0.06, range: [0, 0.9]},
			frictionOfMid: {unit: 'fraction', value: 0.5, range: [0.01, 1]},
			openInterest: {unit: 'count', value: 10, range: [0, 100000]},
		},
	},
	'I-09': {
		formula:
			'limit = mid − share · (mid − natural), on the tick; maxLoss = (max width − limit)·100 + fees',
		sources: ['standard', 'own (limit)'],
		disputed: false,
		parameters: {
			limitShare: {unit: 'fraction', value: 0.25, range: [0, 1]},
			feePerLeg: {unit: 'usd', value: 1.5, range: [0, 20]},
		},
	},
	'I-10': {
		formula:
			'P(be_low < S_T < be_high) with CDF(K) = N(−d₂) + n(d₂)·w′/(2√w); touch by the barrier formula',
		sources: ['Breeden and Litzenberger (1978)', 'Reiner and Rubinstein (1991)'],
		disputed: false,
		parameters: {},
	},
	'I-12': {
		formula: 'n = ⌊r·NLV / maxLoss⌋, also n·maxLoss ≤ ceiling·NLV and n·margin ≤ cap·buying power',
		sources: ['vixshield.com/ask (1 to 10 %)', 'ThetaGang (margin use)'],
		disputed: true,
		note: 'The sources name 0.15 % to 10 % of the account per condor.',
		parameters: {
			risk: {unit: 'fraction', value: 0.02, range: [0.0005, 0.5]},
			ceiling: {unit: 'fraction', value: 0.1, range: [0.001, 1]},
			buyingPowerCap: {unit: 'fraction', value: 0.5, range: [0.01, 1]},
		},
	},
	'I-13': {
		formula: 'margin ≈ max width · 100 − credit, an estimate in the style of Regulation T',
		sources: ['standard'],
		disputed: false,
		parameters: {},
	},
	'I-16': {
		formula: '(mid − natural)/mid: warn above the first limit, refuse above the second',
		sources: ['own'],
		disputed: false,
		parameters: {
			warn: {unit: 'fraction', value: 0.15, range: [0.01, 1]},
			managedBlock: {unit: 'fraction', value: 0.3, range: [0.01, 1]},
			oneDayBlock: {unit: 'fraction', value: 0.5, range: [0.01, 1]},
		},
	},
} as const satisfies Record<string, RuleDefinition>;
