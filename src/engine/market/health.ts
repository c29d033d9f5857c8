import type {Draft, Expiration, Quality, QualityReason} from '../model';
import {dayNumber} from './dates';
import {type ExpirationHealth, examineExpiration} from './expiration-health';
import {freshRows, SPREAD_LIMITS} from './pairs';
import {quoteUse} from './quotes';
import {minutesToSettlement, settlementOf} from './settlement';

const DAYS_PER_YEAR = 365;
const MINUTES_PER_YEAR = 525_600;
/** The thresholds were measured on so many nearest expirations; farther ones are too coarse. */
const MOST_TESTED = 25;
/** Quotes of the last minutes before settlement are no market any more. */
const LAST_MINUTES = 5;
/** A source without a time: a long list of expirations starts within a week, a short one anywhere. */
const LONG_LIST_WITHIN = 7;
const SHORT_LIST_WITHIN = 3 * DAYS_PER_YEAR;
const FEWEST_OF_A_LONG_LIST = 8;
/** As many reasons of one kind are named one by one; more are counted. */
const MOST_NAMED = 3;

function hasQuotes({rows}: Expiration): boolean {
	return rows.some(({call, put}) =>
		[call, put].some((quote) => quoteUse(quote, SPREAD_LIMITS) !== 'absent'),
	);
}

type Dated = {readonly expiration: Expiration; readonly longestYears: number};

/** The expirations that still trade, nearest first, with the most time that each may have left. */
function dateExpirations({expirations, readAt}: Draft): readonly Dated[] {
	const quoted = expirations
		.filter(hasQuotes)
		.sort((a, b) => dayNumber(a.expiry) - dayNumber(b.expiry));
	const asOf = Date.parse(readAt ?? '');
	const earliest = quoted[0];
	if (Number.isNaN(asOf) && earliest !== undefined) {
		const start = dayNumber(earliest.expiry);
		const before = quoted.length < FEWEST_OF_A_LONG_LIST ? SHORT_LIST_WITHIN : LONG_LIST_WITHIN;
		return quoted.map((expiration) => ({
			expiration,
			longestYears: (dayNumber(expiration.expiry) - start + before) / DAYS_PER_YEAR,
		}));
	}
	return quoted.flatMap((expiration) => {
		const {root, expiry, rows} = expiration;
		const settlement = expiration.settlement ?? settlementOf(root) ?? 'PM';
		const minutes = minutesToSettlement(expiry, settlement, asOf);
		return minutes > LAST_MINUTES
			? [
					{
						expiration: {...expiration, rows: freshRows(rows, asOf)},
						longestYears: minutes / MINUTES_PER_YEAR,
					},
				]
			: [];
	});
}

/** Reasons of one kind one by one, or counted where there are many. */
function summarise(reasons: readonly QualityReason[], of: number): readonly QualityReason[] {
	const codes = new Set(reasons.map(({code}) => code));
	return [...codes].flatMap((code) => {
		const same = reasons.filter((reason) => reason.code === code);
		return same.length > MOST_NAMED ? [{code, count: same.length, of}] : same;
	});
}

function isSick({findings}: ExpirationHealth): boolean {
	return findings.some(({refuses}) => refuses);
}

/**
 * The health of a chain before anything is advised from it.
 *
 * A chain is refused when nothing is quoted or when most of its testable expirations are sick; a
 * minority of sick ones makes it doubtful and is named. The nearest 25 expirations are tested; those
 * at or behind their settlement at `readAt`, and rows not seen for a minute then, are left out.
 *
 * @throws RangeError when an expiry is not a date; `snapshotFrom` tells that as a failure
 * @see Measured limits: brokers.md §5.4
 */
export function judgeDraft(draft: Draft): Quality {
	if (!draft.expirations.some(hasQuotes)) {
		return {state: 'refused', reasons: [{code: 'no-quotes'}]};
	}
	const examined = dateExpirations(draft)
		.map(({expiration, longestYears}) => examineExpiration(expiration, longestYears))
		.filter((health) => health.tested || health.findings.length > 0)
		.slice(0, MOST_TESTED);
	const testable = examined.filter((health) => health.tested || isSick(health));
	const sick = testable.filter(isSick);
	const findings = examined.flatMap((health) => health.findings);
	if (sick.length * 2 > testable.length) {
		const reasons = findings.filter(({refuses}) => refuses).map(({reason}) => reason);
		return {state: 'refused', reasons: summarise(reasons, testable.length)};
	}
	const few: readonly QualityReason[] = testable.length === 0 ? [{code: 'too-few-rows'}] : [];
	const reasons = [
		...few,
		...summarise(
			findings.map(({reason}) => reason),
			testable.length,
		),
	];
	return {state: reasons.length === 0 ? 'good' : 'doubtful', reasons};
}
