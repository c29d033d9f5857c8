import type {RuleDefinition} from '../definition';

/** What quotes are good for, which ranges follow from them, and when no new condor is opened. */
export const MARKET_RULES = {
	'V-02': {
		formula:
			'blend: m·(w·VIX9D + (1−w)·HV20)/√252; else VIX/√252; else at-the-money volatility/√252',
		sources: [
			'vixshield.com/ask',
			'vixshield.com/glossary/edr-expected-daily-range',
			'own (weights)',
		],
		disputed: true,
		note: 'The glossary’s formula as printed is not a percentage; ten meanings of the abbreviation are in use.',
		parameters: {
			weight: {unit: 'fraction', value: 0.6, range: [0, 1]},
			multiplier: {unit: 'multiple', value: 1, range: [0.8, 2]},
		},
	},
	'V-04': {
		formula:
			'ask ≥ bid ≥ 0, ask > 0, ask − bid ≤ max(0.10, share · mid); a short leg also needs bid > 0',
		sources: ['ThetaGang', 'own'],
		disputed: false,
		parameters: {
			spreadOfMid: {unit: 'fraction', value: 0.5, range: [0.01, 5]},
			spreadPoints: {unit: 'points', value: 0.1, range: [0.01, 5]},
		},
	},
	'V-18': {
		formula: 'β(d) = min(0.70, 2.28·d^−0.469): how far the VIX forward of d days moves with VIX',
		sources: ['VX settlements 2004 to 2021, own fit'],
		disputed: false,
		parameters: {
			cap: {unit: 'fraction', value: 0.7, range: [0.1, 1]},
			scale: {unit: 'multiple', value: 2.28, range: [0.1, 10]},
			power: {unit: 'multiple', value: 0.469, range: [0, 2]},
		},
	},
	'R-03a': {
		formula:
			'VIX < low: all tiers; low ≤ VIX ≤ high: conservative and balanced; above: none. The hedge is never closed by it',
		sources: ['vixshield.com/glossary/vix-risk-scaling'],
		disputed: true,
		note: 'Another page of the same source orders the tiers the other way round.',
		parameters: {
			profile: {unit: 'choice', value: 'strict', choices: ['strict', 'scaled']},
			low: {unit: 'vix-points', value: 15, range: [5, 100]},
			high: {unit: 'vix-points', value: 20, range: [5, 100]},
		},
	},
	'R-03b': {
		formula: 'VIX < half: full size; half ≤ VIX ≤ pause: half size; above: none. All tiers',
		sources: ['vixshield.com/ask'],
		disputed: true,
		note: 'Used instead of R-03a under the scaled profile.',
		parameters: {
			half: {unit: 'vix-points', value: 28, range: [5, 100]},
			pause: {unit: 'vix-points', value: 40, range: [5, 200]},
		},
	},
} as const satisfies Record<string, RuleDefinition>;
