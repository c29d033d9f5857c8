import type {Expiration, MarketExpiration, MarketFailure, Quality, Result} from '../model';
import {examineExpiration} from './expiration-health';
import {fitSmile} from './fit-smile';
import {freshRows, type Pair, pairsNearMoney, pairsOf} from './pairs';
import {boundForward, fitParity} from './parity';
import {quotedVariances, varianceAtMoney} from './quoted-volatility';
import {minutesToSettlement, settlementOf} from './settlement';
import {smileVolatility} from './smile';

const MINUTES_PER_YEAR = 525_600;
const MINUTES_PER_DAY = 1440;
/** Nearer than this the slope of parity tells less about rates than a guess does (rule V-07). */
const DAYS_FOR_PARITY = 60;
/** The rate of nearer expiries, told by `discountBasis`; the forward hardly depends on it. */
const ASSUMED_RATE = 0.04;

/**
 * The discount factor of an assumed rate of 4 % a year, continuously compounded, for expiries whose
 * quotes tell less about rates than a guess does.
 *
 * @param years to settlement
 * @see rule V-07
 */
export function assumedDiscount(years: number): number {
	return Math.exp(-ASSUMED_RATE * years);
}

type Terms = Pick<
	MarketExpiration,
	'forward' | 'discount' | 'discountBasis' | 'forwardBounds' | 'residual'
>;

type Implied = Terms & Pick<MarketExpiration, 'volatility' | 'expectedMove' | 'smile' | 'quality'>;

/** Forward and discount of the pairs near the money, or undefined when they imply none. */
function readTerms(pairs: readonly Pair[], years: number, days: number): Terms | undefined {
	const line = fitParity(pairs);
	if (!(line.discount > 0 && line.forward > 0)) {
		return undefined;
	}
	const byParity = days >= DAYS_FOR_PARITY;
	const discount = byParity ? line.discount : assumedDiscount(years);
	return {
		forward: line.forward,
		discount,
		discountBasis: byParity ? 'parity' : 'assumed-rate',
		forwardBounds: boundForward(pairs, discount),
		residual: median(line.distances.map(({points}) => Math.abs(points))),
	};
}

/** The middle of the values; the lower of two middles. */
function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return Math.min(...sorted.slice(Math.floor((sorted.length - 1) / 2)));
}

function judge(expiration: Expiration, years: number): Quality {
	const {findings} = examineExpiration(expiration, years);
	const reasons = findings.map(({reason}) => reason);
	if (findings.some(({refuses}) => refuses)) {
		return {state: 'refused', reasons};
	}
	return {state: reasons.length > 0 ? 'doubtful' : 'good', reasons};
}

type Time = Pick<MarketExpiration, 'settlement' | 'minutes' | 'years' | 'days'>;

/** What fresh rows imply when time is known, or what is lacking. */
function imply(expiration: Expiration, time: Time): Implied | MarketFailure['code'] {
	const {root, rows} = expiration;
	const {years, days} = time;
	const pairs = pairsNearMoney(root, pairsOf(rows));
	if (pairs.length === 0) {
		return 'too-few-quotes';
	}
	const terms = readTerms(pairs, years, days);
	if (terms === undefined) {
		return 'no-forward';
	}
	const measurements = quotedVariances(rows, {...terms, years});
	const variance = varianceAtMoney(measurements);
	if (variance === undefined) {
		return 'no-volatility';
	}
	const smile = fitSmile(measurements, variance);
	const volatility = smileVolatility(smile, years, 0);
	const points = terms.forward * volatility * Math.sqrt(years);
	return {
		...terms,
		volatility,
		expectedMove: {points, basis: 'atm-volatility'},
		smile,
		quality: judge(expiration, years),
	};
}

/**
 * What the quotes of one expiration imply at one time: forward and discount by put-call parity, the
 * smile of its out-of-the-money mids, volatility and expected move at the money, and its health.
 *
 * Rows not seen for a minute are handed on but not used.
 *
 * @param asOf UTC milliseconds
 * @returns a failure when it is settled, its settlement is not known, too few strikes are quoted on
 * both sides near the money (6; 3 on VIX), or forward or volatility do not come out
 * @throws RangeError when the expiry is not a date
 * @see rules V-04, V-07, V-08; Black (1976)
 */
export function readExpiration(
	expiration: Expiration,
	asOf: number,
): Result<MarketExpiration, MarketFailure> {
	const {root, expiry, rows} = expiration;
	const fail = (code: MarketFailure['code']) =>
		({ok: false, failure: {code, root, expiry}}) as const;
	const settlement = expiration.settlement ?? settlementOf(root);
	if (settlement === undefined) {
		return fail('settlement-unknown');
	}
	const minutes = minutesToSettlement(expiry, settlement, asOf);
	if (minutes <= 0) {
		return fail('settled');
	}
	const [years, days] = [minutes / MINUTES_PER_YEAR, minutes / MINUTES_PER_DAY];
	const time = {settlement, minutes, years, days};
	const implied = imply({...expiration, rows: freshRows(rows, asOf)}, time);
	return typeof implied === 'string'
		? fail(implied)
		: {ok: true, value: {root, expiry, rows, ...time, ...implied}};
}
