import type {Override} from './rule-set';

const CBOE_CONDOR: Override = {
	'I-05.conservativeDelta': 0.2,
	'I-05.balancedDelta': 0.2,
	'I-05.aggressiveDelta': 0.2,
	'I-05.low': 0.15,
	'I-05.high': 0.25,
};

/** VIX calls of one month and nothing else, held to their expiry. */
const CBOE_HEDGE: Override = {
	'H-04.nearDelta': 0.3,
	'H-06.nearRatio': 1,
	'H-06.midRatio': 0,
	'H-06.farRatio': 0,
	'X-08.near': 0,
};

/** A sleeve bought at 60 or 90 days would be rolled at once under the default roll days. */
const THIRTY_SIXTY_NINETY: Override = {
	'H-03.nearLow': 21,
	'H-03.nearTarget': 30,
	'H-03.nearHigh': 45,
	'H-03.midLow': 46,
	'H-03.midTarget': 60,
	'H-03.midHigh': 75,
	'H-03.farLow': 76,
	'H-03.farTarget': 90,
	'H-03.farHigh': 120,
	'H-06.nearRatio': 1,
	'H-06.midRatio': 1,
	'H-06.farRatio': 1,
	'X-08.mid': 45,
	'X-08.far': 75,
};

/**
 * Whose rules, as differences from the defaults.
 *
 * @see methodology §2.3: the seed articles, the VixShield site, the Cboe indexes CNDR and VXTH
 */
export const PRESETS = {
	house: {},
	articles: {
		'I-05.conservativeDelta': 0.15,
		'I-05.balancedDelta': 0.175,
		'I-05.aggressiveDelta': 0.2,
		'I-05.low': 0.15,
		'I-05.high': 0.2,
		...THIRTY_SIXTY_NINETY,
	},
	vixshield: {
		'trader.playbook': '1dte',
		'H-04.nearDelta': 0.5,
		'H-04.midDelta': 0.5,
		'H-04.farDelta': 0.5,
		'H-06.nearRatio': 4,
		'H-06.midRatio': 4,
		'H-06.farRatio': 2,
	},
	cboe: {...CBOE_CONDOR, ...CBOE_HEDGE},
} as const satisfies Readonly<Record<string, Override>>;

export type PresetName = keyof typeof PRESETS;
