import type {Gate, InputSource, TierName} from '../model';
import type {RuleValues} from '../rules';

/** A gate with the share of the full size that it allows. */
export type SizedGate = Gate & {readonly sizeFactor: number};

const EVERY_TIER: readonly TierName[] = ['conservative', 'balanced', 'aggressive'];

/**
 * Which tiers may be opened at this VIX, and at what share of the full size. The limit is the level
 * above which nothing new is opened. While VIX is unknown the state is unknown and nothing is ruled
 * out; the hedge is never closed by this gate.
 *
 * @throws RangeError when VIX is not a positive number
 * @see rules R-03a (strict: below low all, up to and including high conservative and balanced) and
 * R-03b (scaled: below half all, up to and including pause half the size)
 */
export function vixGate(
	vix: {readonly value: number; readonly source: InputSource} | undefined,
	values: RuleValues,
): SizedGate {
	if (vix !== undefined && !(vix.value > 0 && Number.isFinite(vix.value))) {
		throw new RangeError(`vix must be a positive number, got ${vix.value}`);
	}
	const strict = values['R-03a'].profile === 'strict';
	const id = strict ? 'R-03a' : 'R-03b';
	const limit = strict ? values['R-03a'].high : values['R-03b'].pause;
	if (vix === undefined) {
		return {id, state: 'unknown', limit, allows: EVERY_TIER, sizeFactor: 1};
	}
	const measured = {id, measured: vix.value, limit, source: vix.source};
	if (vix.value > limit) {
		return {...measured, state: 'fail', allows: [], sizeFactor: 0};
	}
	return {
		...measured,
		state: 'pass',
		...(strict ? strictly(vix.value, values) : scaled(vix.value, values)),
	};
}

function strictly(vix: number, values: RuleValues): Pick<SizedGate, 'allows' | 'sizeFactor'> {
	return vix < values['R-03a'].low
		? {allows: EVERY_TIER, sizeFactor: 1}
		: {allows: ['conservative', 'balanced'], sizeFactor: 1};
}

function scaled(vix: number, values: RuleValues): Pick<SizedGate, 'allows' | 'sizeFactor'> {
	return {allows: EVERY_TIER, sizeFactor: vix < values['R-03b'].half ? 1 : 0.5};
}
