import type {Draft, Result} from '../engine/model';
import {assembleDraft, type Listing} from './assembly';
import {readContractSymbol} from './cells';
import type {FieldFailure, ImportFailure} from './failure';
import {ANY_PRICE, invalid, isObject, type JsonObject, readNumberField, within} from './fields';
import {type QuoteColumn, quoteOf} from './quote-cells';
import {readStamp} from './stamp';

/** The fields that are read. Volatility and delta are not: the recorder does not say in which unit. */
const FIELDS = [
	['BID', 'bid'],
	['ASK', 'ask'],
	['LAST', 'last'],
	['OPEN_INT', 'openInterest'],
	['VOLUME', 'volume'],
] as const satisfies readonly (readonly [string, QuoteColumn])[];

/** What a recorder of thinkorswim's desktop stream writes: contracts by symbol under `chain`. */
type Recording = {readonly chain: JsonObject; readonly timestamp?: unknown};

export function isRecording(value: unknown): value is Recording {
	return isObject(value) && isObject(value['chain']) && typeof value['symbol'] === 'string';
}

/** Reads a recording. One in which no contract has any value was made while nothing was streamed. */
export function readRecording({chain, timestamp}: Recording): Result<Draft, ImportFailure> {
	const listings: Listing[] = [];
	for (const [symbol, fields] of Object.entries(chain)) {
		const listing = readListing(symbol, fields);
		if (!listing.ok) {
			return listing;
		}
		listings.push(listing.value);
	}
	if (listings.every(({quote}) => Object.keys(quote).length === 0)) {
		return {ok: false, failure: {code: 'all-null', contracts: listings.length}};
	}
	const readAt = typeof timestamp === 'string' ? readStamp(timestamp) : undefined;
	return assembleDraft(listings, {
		source: {kind: 'file', name: 'thinkorswim-recording'},
		...(readAt === undefined ? {} : {readAt}),
	});
}

function readListing(symbol: string, fields: unknown): Result<Listing, FieldFailure> {
	const place = `chain[${JSON.stringify(symbol.slice(0, 40))}]`;
	const contract = readContractSymbol(symbol);
	if (contract === undefined) {
		return invalid(place, 'a symbol as in .SPXW260320C6600', symbol);
	}
	if (!isObject(fields)) {
		return invalid(place, 'an object', fields);
	}
	const values: Partial<Record<QuoteColumn, number>> = {};
	for (const [name, column] of FIELDS) {
		if (fields[name] !== null && fields[name] !== undefined) {
			const field = within(place, readNumberField(fields, name, ANY_PRICE));
			if (!field.ok) {
				return field;
			}
			values[column] = field.value;
		}
	}
	return {ok: true, value: {contract, quote: quoteOf(values)}};
}
