import type {RuleValues} from '../rules';

/**
 * What is known of volatility: indexes in their own points (17.95), volatilities as fractions of a
 * year (0.12).
 */
export type DailyRangeInputs = {
	readonly vix?: number;
	readonly vix9d?: number;
	readonly historicalVolatility?: number;
	readonly atmVolatility?: number;
};

/** The range as a fraction, and which source it was taken from. */
export type ExpectedRange = {readonly value: number; readonly mode: 'blend' | 'vix' | 'atm'};

/** Sessions in a year. */
const SESSIONS = 252;

/**
 * The expected range of one session as a fraction of the index, and which of its three sources it
 * was taken from: the blend of VIX9D and realised volatility, VIX alone, or at-the-money volatility.
 * Undefined when none of them is known. The multiplier applies to the blend alone.
 *
 * @throws RangeError naming an input that is not a positive number
 * @see rule V-02: VIX 17.95 gives 0.011307; VIX9D 15 with realised 0.12 gives 0.008693
 */
export function expectedDailyRange(
	inputs: DailyRangeInputs & {readonly atmVolatility: number},
	values: RuleValues,
): ExpectedRange;
export function expectedDailyRange(
	inputs: DailyRangeInputs,
	values: RuleValues,
): ExpectedRange | undefined;
export function expectedDailyRange(
	inputs: DailyRangeInputs,
	values: RuleValues,
): ExpectedRange | undefined {
	requirePositive(inputs);
	const {vix, vix9d, historicalVolatility, atmVolatility} = inputs;
	const {weight, multiplier} = values['V-02'];
	const perSession = (volatility: number) => volatility / Math.sqrt(SESSIONS);

	if (vix9d !== undefined && historicalVolatility !== undefined) {
		const blend = weight * (vix9d / 100) + (1 - weight) * historicalVolatility;
		return {value: multiplier * perSession(blend), mode: 'blend'};
	}
	if (vix !== undefined) {
		return {value: perSession(vix / 100), mode: 'vix'};
	}
	return atmVolatility === undefined ? undefined : {value: perSession(atmVolatility), mode: 'atm'};
}

function requirePositive(inputs: DailyRangeInputs): void {
	for (const [name, value] of Object.entries(inputs)) {
		if (!(value > 0 && Number.isFinite(value))) {
			throw new RangeError(`${name} must be a positive number, got ${value}`);
		}
	}
}
