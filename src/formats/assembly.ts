import type {Draft, Expiration, Quote, Result, Row, Source} from '../engine/model';
import type {ContractSymbol} from './cells';
import type {ImportFailure} from './failure';
import {settlementOfRoot, underlyingOfRoot} from './root';

/** One contract as a file lists it. */
export type Listing = {readonly contract: ContractSymbol; readonly quote: Quote};

/** What a file says beside its contracts. */
export type Surroundings = {
	readonly source: Source;
	readonly price?: number;
	/** UTC milliseconds. */
	readonly readAt?: number;
};

/**
 * Puts contracts, in any order, into expirations by date and root with strikes ascending. A strike
 * that is listed on one side only has an empty quote on the other.
 */
export function assembleDraft(
	listings: readonly Listing[],
	{source, price, readAt}: Surroundings,
): Result<Draft, ImportFailure> {
	const series = new Map<string, Map<number, Row>>();
	const symbols = new Set<string>();
	for (const {contract, quote} of listings) {
		const {root, expiry, right, strike} = contract;
		symbols.add(underlyingOfRoot(root));
		const key = `${expiry} ${root}`;
		const rows = series.get(key) ?? new Map<number, Row>();
		const row = rows.get(strike) ?? {strike, call: UNSEEN, put: UNSEEN};
		if (row[right] !== UNSEEN) {
			return {ok: false, failure: {code: 'contract-twice', found: `${key} ${right} ${strike}`}};
		}
		rows.set(strike, {...row, [right]: quote});
		series.set(key, rows);
	}
	const [symbol = '', ...others] = symbols;
	if (others.length > 0) {
		const found = [symbol, ...others].slice(0, 5).join(', ');
		return {ok: false, failure: {code: 'several-underlyings', found}};
	}
	const draft: Draft = {
		source,
		underlying: {symbol, ...(price === undefined ? {} : {price})},
		...(readAt === undefined ? {} : {readAt: new Date(readAt).toISOString()}),
		expirations: [...series].sort(([a], [b]) => (a < b ? -1 : 1)).map(expirationOf),
	};
	return {ok: true, value: draft};
}

const UNSEEN: Quote = {};

function expirationOf([key, rows]: readonly [string, ReadonlyMap<number, Row>]): Expiration {
	const [expiry = '', root = ''] = key.split(' ');
	const settlement = settlementOfRoot(root);
	return {
		root,
		expiry,
		...(settlement === undefined ? {} : {settlement}),
		rows: [...rows.values()].sort((a, b) => a.strike - b.strike),
	};
}
