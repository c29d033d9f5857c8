import type {Draft, Expiration, Quote, Result, Snapshot} from '../model';
import {isDate} from './dates';
import {judgeDraft} from './health';

/** Why a draft is no chain: an invariant, and where it is broken. */
export type SnapshotFailure = {
	readonly code:
		| 'strike-not-ascending'
		| 'not-a-price'
		| 'not-a-date'
		| 'duplicate-expiration'
		| 'no-rows';
	readonly root?: string;
	readonly expiry?: string;
	readonly strike?: number;
};

const PRICES = ['bid', 'ask', 'last'] as const;

function isPrice(value: number | undefined): boolean {
	return value === undefined || (Number.isFinite(value) && value >= 0);
}

function hasPrices(quote: Quote): boolean {
	return PRICES.every((name) => isPrice(quote[name]));
}

function breachIn({root, expiry, rows}: Expiration): SnapshotFailure | undefined {
	if (!isDate(expiry)) {
		return {code: 'not-a-date', root, expiry};
	}
	let before = 0;
	for (const {strike, call, put} of rows) {
		if (!(Number.isFinite(strike) && strike > before)) {
			return {
				code: 'strike-not-ascending',
				root,
				expiry,
				...(Number.isFinite(strike) ? {strike} : {}),
			};
		}
		if (!hasPrices(call) || !hasPrices(put)) {
			return {code: 'not-a-price', root, expiry, strike};
		}
		before = strike;
	}
	return undefined;
}

function findBreach(expirations: readonly Expiration[]): SnapshotFailure | undefined {
	if (!expirations.some(({rows}) => rows.length > 0)) {
		return {code: 'no-rows'};
	}
	const seen = new Set<string>();
	for (const expiration of expirations) {
		const {root, expiry, settlement} = expiration;
		const series = JSON.stringify([root, expiry, settlement ?? '']);
		if (seen.has(series)) {
			return {code: 'duplicate-expiration', root, expiry};
		}
		seen.add(series);
		const breach = breachIn(expiration);
		if (breach !== undefined) {
			return breach;
		}
	}
	return undefined;
}

/**
 * A draft as a chain with its quality, or the first invariant it breaks: strikes finite, positive and
 * strictly ascending; bid, ask, last and the price of the underlying finite and not negative; every expiry a date of the calendar;
 * one expiration per root, expiry and settlement; at least one row.
 */
export function snapshotFrom(draft: Draft): Result<Snapshot, SnapshotFailure> {
	const failure: SnapshotFailure | undefined = isPrice(draft.underlying.price)
		? findBreach(draft.expirations)
		: {code: 'not-a-price'};
	return failure === undefined
		? {ok: true, value: {schema: 1, ...draft, quality: judgeDraft(draft)}}
		: {ok: false, failure};
}
