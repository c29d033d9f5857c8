import type {Result, Right} from '../engine/model';
import {parseBoundedJson} from './bounded-json';
import type {DocumentFailure, FieldFailure} from './failure';
import {
	ANY_PRICE,
	invalid,
	isObject,
	POSITIVE,
	readList,
	readNumberField,
	readSchema,
	readTextField,
} from './fields';
import {CHAIN_LIMITS} from './limits';
import {isDate} from './stamp';

/** What is held: contracts long positive, short negative; the price paid or received, in index points. */
export type BookDocument = {
	readonly positions: readonly {
		readonly root: string;
		readonly expiry: string;
		readonly right: Right;
		readonly strike: number;
		readonly contracts: number;
		readonly openPrice: number;
	}[];
};

type Position = BookDocument['positions'][number];

/** Reads a book of positions: `{"schema": 1, "positions": […]}`. */
export function parseBook(text: string): Result<BookDocument, DocumentFailure> {
	const parsed = parseBoundedJson(text, CHAIN_LIMITS);
	if (!parsed.ok) {
		return parsed;
	}
	const document = readSchema(parsed.value);
	if (!document.ok) {
		return document;
	}
	const positions = readList(document.value, 'positions', readPosition);
	return positions.ok ? {ok: true, value: {positions: positions.value}} : positions;
}

function readPosition(value: unknown): Result<Position, FieldFailure> {
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	const root = readTextField(value, 'root', 'a root as in SPXW', (text) =>
		/^[A-Z]{1,6}\d?$/.test(text),
	);
	if (!root.ok) {
		return root;
	}
	const expiry = readTextField(value, 'expiry', 'a date as in 2026-03-20', isDate);
	if (!expiry.ok) {
		return expiry;
	}
	const {right, contracts} = value;
	if (right !== 'call' && right !== 'put') {
		return invalid('right', 'call or put', right);
	}
	const strike = readNumberField(value, 'strike', POSITIVE);
	if (!strike.ok) {
		return strike;
	}
	if (typeof contracts !== 'number' || !Number.isSafeInteger(contracts) || contracts === 0) {
		return invalid('contracts', 'a whole number, long positive, short negative', contracts);
	}
	const openPrice = readNumberField(value, 'openPrice', ANY_PRICE);
	if (!openPrice.ok) {
		return openPrice;
	}
	return {
		ok: true,
		value: {
			root: root.value,
			expiry: expiry.value,
			right,
			strike: strike.value,
			contracts,
			openPrice: openPrice.value,
		},
	};
}
