import type {Expiration, QualityReason, Row} from '../model';
import {countWrongSteps} from './monotonicity';
import {isVolatilityIndex, pairsNearMoney, pairsOf, SPREAD_LIMITS} from './pairs';
import {fitParity, type ParityLine} from './parity';
import {quoteUse} from './quotes';

/** A reason against an expiration, and whether nothing may be advised from it. */
export type Finding = {readonly reason: QualityReason; readonly refuses: boolean};

/** What an expiration looks like; `tested` when it had enough two-sided strikes for parity. */
export type ExpirationHealth = {readonly tested: boolean; readonly findings: readonly Finding[]};

type Measured = Omit<QualityReason, 'root' | 'expiry'>;

/** Of all quotes; a few are crossed in any feed, nearly all when the columns are exchanged. */
const EXCHANGED_SHARE = 0.5;
/** Half-spreads from the parity line: real rows of SPX stay below 0.9, rows of another time do not. */
const STALE = {doubtful: 1, refused: 3};
/** Spreads of VIX options are a tenth of their price and hide more; real rows stay below 0.4. */
const STALE_OF_VOLATILITY = {doubtful: 0.5, refused: 1};
/** How many times closer to parity the rows come when one side is moved back by a row. */
const SHIFT_GAIN = 3;
/** Less scatter than this, in half-spreads, tells nothing: every pairing fits. */
const LEAST_SCATTER = 0.1;
/** The discount factor lies between this rate’s and one, but for noise. */
const HIGHEST_RATE = 0.08;
const SLOPE_TOLERANCE = 0.0015;
const STANDARD_ERRORS = 3;
/** Of the steps between strikes; up to 1.4 % are seen to go the wrong way. */
const WRONG_STEPS_REFUSED = 0.2;
const WRONG_STEPS_DOUBTFUL = 0.02;
const FEWEST_STEPS = 20;

/** Bid above ask: columns exchanged when most quotes are so, else a few quotes that are left out. */
function examineOrder(rows: readonly Row[]): readonly [Measured, boolean][] {
	let of = 0;
	const strikes: number[] = [];
	for (const {strike, call, put} of rows) {
		for (const quote of [call, put]) {
			const use = quoteUse(quote, SPREAD_LIMITS);
			of += use === 'absent' ? 0 : 1;
			if (use === 'crossed') {
				strikes.push(strike);
			}
		}
	}
	const count = strikes.length;
	if (count === 0) {
		return [];
	}
	return count > EXCHANGED_SHARE * of
		? [[{code: 'bid-ask-exchanged', count, of, measured: count / of, limit: EXCHANGED_SHARE}, true]]
		: [[{code: 'crossed', strikes: [...new Set(strikes)], count, of}, false]];
}

function examineSteps(rows: readonly Row[]): readonly [Measured, boolean][] {
	const {count, of} = countWrongSteps(rows);
	const measured = count / of;
	if (of < FEWEST_STEPS || measured <= WRONG_STEPS_DOUBTFUL) {
		return [];
	}
	const refuses = measured > WRONG_STEPS_REFUSED;
	const limit = refuses ? WRONG_STEPS_REFUSED : WRONG_STEPS_DOUBTFUL;
	return [[{code: 'not-monotone', count, of, measured, limit}, refuses]];
}

/** The least scatter when one side is moved by one row, up or down. */
function scatterOfMoved(root: string, rows: readonly Row[]): number {
	const moved = [-1, 1].flatMap((by) => [
		rows.map((row, i) => ({...row, put: rows[i + by]?.put ?? {}})),
		rows.map((row, i) => ({...row, call: rows[i + by]?.call ?? {}})),
	]);
	const scatters = moved.map((paired) => {
		const pairs = pairsNearMoney(root, pairsOf(paired));
		return pairs.length > 0 ? fitParity(pairs).scatter : Infinity;
	});
	return Math.min(...scatters);
}

function examineAlignment(
	{root, rows}: Expiration,
	{discount, discountError, scatter}: ParityLine,
	longestYears: number,
): readonly [Measured, boolean][] {
	const limit = Math.max(SHIFT_GAIN * scatterOfMoved(root, rows), LEAST_SCATTER);
	if (scatter > limit) {
		return [[{code: 'rows-shifted', measured: scatter, limit}, true]];
	}
	const tolerance = SLOPE_TOLERANCE + STANDARD_ERRORS * discountError;
	const highest = 1 + tolerance;
	const lowest = Math.exp(-HIGHEST_RATE * longestYears) - tolerance;
	if (discount > highest || discount < lowest) {
		const broken = discount > highest ? highest : lowest;
		return [[{code: 'rows-shifted', measured: discount, limit: broken}, true]];
	}
	return [];
}

function examineDistances(
	{distances}: ParityLine,
	{doubtful, refused}: typeof STALE,
): readonly [Measured, boolean][] {
	const measured = Math.max(...distances.map(({halfSpreads}) => halfSpreads));
	if (measured <= doubtful) {
		return [];
	}
	if (measured > refused) {
		// Which rows are the old ones cannot be told from a line that they bend.
		return [[{code: 'rows-stale', measured, limit: refused}, true]];
	}
	const strikes = distances
		.filter(({halfSpreads}) => halfSpreads > doubtful)
		.map(({strike}) => strike);
	const [count, of] = [strikes.length, distances.length];
	return [[{code: 'rows-stale', strikes, count, of, measured, limit: doubtful}, false]];
}

function examineParity(expiration: Expiration, longestYears: number) {
	const all = pairsOf(expiration.rows);
	const near = pairsNearMoney(expiration.root, all);
	if (near.length === 0) {
		return undefined;
	}
	const line = fitParity(near);
	if (line.discount < 0) {
		const {discount: measured} = line;
		return [[{code: 'calls-puts-exchanged', measured, limit: 0}, true]] as const;
	}
	const sides = new Set(all.map(({difference}) => Math.sign(difference)));
	const window = sides.size < 2 ? ([[{code: 'window-misses-spot'}, false]] as const) : [];
	return [
		...examineAlignment(expiration, line, longestYears),
		...examineDistances(line, isVolatilityIndex(expiration.root) ? STALE_OF_VOLATILITY : STALE),
		...window,
	];
}

/**
 * Tests one expiration: order of bid and ask, put-call parity, monotonicity over the strikes.
 *
 * Where it is refused only the first reason is told: the others follow from it.
 *
 * @param longestYears the most time that may be left to settlement; the longer, the lower a discount
 * factor is believed
 * @see Measured limits: brokers.md §5.4
 */
export function examineExpiration(expiration: Expiration, longestYears: number): ExpirationHealth {
	const {root, expiry, rows} = expiration;
	const parity = examineParity(expiration, longestYears);
	const all = [...examineOrder(rows), ...(parity ?? []), ...examineSteps(rows)];
	const refusal = all.find(([, refuses]) => refuses);
	const told = refusal === undefined ? all : [refusal];
	return {
		tested: parity !== undefined,
		findings: told.map(([{code, ...measured}, refuses]) => ({
			reason: {code, root, expiry, ...measured},
			refuses,
		})),
	};
}
