import type {Draft, Expiration, Quote, Result, Row, Source} from '../engine/model';
import type {FieldFailure} from './failure';
import {
	ANY_PRICE,
	DELTA,
	invalid,
	isObject,
	type JsonObject,
	type NumberRule,
	POSITIVE,
	readList,
	readNumberField,
	readOptionalNumber,
	readSchema,
	readTextField,
	within,
} from './fields';
import {isDate, readInstant} from './stamp';

type Read<Value> = Result<Value, FieldFailure>;

/** A snapshot document, recognised by its list of expirations. */
export function isSnapshot(value: unknown): boolean {
	return isObject(value) && 'expirations' in value;
}

/**
 * Reads a snapshot document, field by field, and refuses the first one that is not as it must be.
 * Fields that are not known are left out. Its verdict on its own quality is not taken over.
 */
export function readSnapshot(value: unknown): Read<Draft> {
	const document = readSchema(value);
	if (!document.ok) {
		return document;
	}
	const source = within('source', readSource(document.value['source']));
	if (!source.ok) {
		return source;
	}
	const underlying = within('underlying', readUnderlying(document.value['underlying']));
	if (!underlying.ok) {
		return underlying;
	}
	const indexes = within('indexes', readIndexes(document.value['indexes']));
	if (!indexes.ok) {
		return indexes;
	}
	const readAt = readReadAt(document.value);
	if (!readAt.ok) {
		return readAt;
	}
	const expirations = readList(document.value, 'expirations', readExpiration);
	if (!expirations.ok) {
		return expirations;
	}
	return {
		ok: true,
		value: {
			source: source.value,
			underlying: underlying.value,
			...(indexes.value === undefined ? {} : {indexes: indexes.value}),
			...(readAt.value === undefined ? {} : {readAt: readAt.value}),
			expirations: expirations.value,
		},
	};
}

/** Without a source, and of a kind not known here, a document is a file: as old as its stamp. */
function readSource(value: unknown): Read<Source> {
	if (value === undefined) {
		return {ok: true, value: {kind: 'file', name: 'snapshot'}};
	}
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	const kind = readTextField(value, 'kind', 'page or file', (text) => text !== '');
	if (!kind.ok) {
		return kind;
	}
	const name =
		value['name'] === undefined
			? ({ok: true, value: 'snapshot'} as const)
			: readTextField(value, 'name', 'a text of 1 to 100 characters', isShort);
	if (!name.ok) {
		return name;
	}
	const delay = readOptionalNumber(value, 'delayMinutes', ANY_PRICE);
	if (!delay.ok) {
		return delay;
	}
	return {
		ok: true,
		value: {
			kind: kind.value === 'page' ? 'page' : 'file',
			name: name.value,
			...(delay.value === undefined ? {} : {delayMinutes: delay.value}),
			...(value['synthetic'] === true ? {synthetic: true} : {}),
		},
	};
}

const isShort = (text: string) => text !== '' && text.length <= 100;
const isSymbol = (text: string) => /^[\w.^$/-]{1,12}$/.test(text);

function readUnderlying(value: unknown): Read<Draft['underlying']> {
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	const symbol = readTextField(value, 'symbol', 'a symbol of 1 to 12 characters', isSymbol);
	if (!symbol.ok) {
		return symbol;
	}
	const price = readOptionalNumber(value, 'price', POSITIVE);
	return price.ok
		? {
				ok: true,
				value: {symbol: symbol.value, ...(price.value === undefined ? {} : {price: price.value})},
			}
		: price;
}

function readIndexes(value: unknown): Read<Readonly<Record<string, number>> | undefined> {
	if (value === undefined) {
		return {ok: true, value};
	}
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	const indexes: Record<string, number> = {};
	for (const name of Object.keys(value)) {
		const level = readNumberField(value, name, POSITIVE);
		if (!level.ok) {
			return level;
		}
		indexes[name] = level.value;
	}
	return {ok: true, value: indexes};
}

function readReadAt(document: JsonObject): Read<string | undefined> {
	if (document['readAt'] === undefined) {
		return {ok: true, value: undefined};
	}
	const expected = 'a UTC time as in 2026-03-13T20:15:00Z';
	return readTextField(
		document,
		'readAt',
		expected,
		(text) => text.endsWith('Z') && readInstant(text) !== undefined,
	);
}

function readExpiration(value: unknown): Read<Expiration> {
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	const root = readTextField(value, 'root', 'a root of 1 to 12 characters', isSymbol);
	if (!root.ok) {
		return root;
	}
	const expiry = readTextField(value, 'expiry', 'a date as in 2026-03-20', isDate);
	if (!expiry.ok) {
		return expiry;
	}
	const {settlement} = value;
	if (settlement !== undefined && settlement !== 'AM' && settlement !== 'PM') {
		return invalid('settlement', 'AM or PM, or nothing', settlement);
	}
	const rows = readList(value, 'rows', readRow);
	if (!rows.ok) {
		return rows;
	}
	return {
		ok: true,
		value: {
			root: root.value,
			expiry: expiry.value,
			...(settlement === undefined ? {} : {settlement}),
			rows: rows.value,
		},
	};
}

function readRow(value: unknown): Read<Row> {
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	const strike = readNumberField(value, 'strike', POSITIVE);
	if (!strike.ok) {
		return strike;
	}
	const call = within('call', readQuote(value['call']));
	if (!call.ok) {
		return call;
	}
	const put = within('put', readQuote(value['put']));
	if (!put.ok) {
		return put;
	}
	const seenAt = readOptionalNumber(value, 'seenAt', ANY_PRICE);
	if (!seenAt.ok) {
		return seenAt;
	}
	return {
		ok: true,
		value: {
			strike: strike.value,
			call: call.value,
			put: put.value,
			...(seenAt.value === undefined ? {} : {seenAt: seenAt.value}),
		},
	};
}

const QUOTE: Readonly<Record<keyof Quote, NumberRule>> = {
	bid: ANY_PRICE,
	ask: ANY_PRICE,
	last: ANY_PRICE,
	volatility: ANY_PRICE,
	delta: DELTA,
	openInterest: ANY_PRICE,
	volume: ANY_PRICE,
};

/** A side that is not there was not seen. */
function readQuote(value: unknown): Read<Quote> {
	if (value === undefined) {
		return {ok: true, value: {}};
	}
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	const quote: Record<string, number> = {};
	for (const [name, rule] of Object.entries(QUOTE)) {
		const field = readOptionalNumber(value, name, rule);
		if (!field.ok) {
			return field;
		}
		if (field.value !== undefined) {
			quote[name] = field.value;
		}
	}
	return {ok: true, value: quote};
}
