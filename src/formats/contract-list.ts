import type {Draft, Result} from '../engine/model';
import {assembleDraft, type Listing, type Surroundings} from './assembly';
import {normaliseHeader, readContractSymbol, readNumber} from './cells';
import {checkLength, findColumns, missingPrice, readQuote, unreadable} from './columns';
import type {CellFailure, ImportFailure, LineFailure} from './failure';
import {splitCells, textAt} from './lines';
import {readStamp} from './stamp';

const SYMBOL_NAMES = new Set([
	'option',
	'symbol',
	'contract',
	'contract name',
	'contract symbol',
	'option symbol',
]);

/**
 * Reads a list with one contract per line under a heading line, or answers undefined when the text is
 * something else. The contract is named by its symbol in a column `option`, `symbol` or `contract`;
 * the other columns are found by their headings. Lines before it that begin with # are remarks; a
 * `timestamp` with its zone and a `current_price` in them count.
 */
export function importContractList(
	lines: readonly string[],
): Result<Draft, ImportFailure> | undefined {
	const at = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
	const headings = splitCells(textAt(lines, at));
	const symbol = headings.findIndex((heading) => SYMBOL_NAMES.has(normaliseHeader(heading)));
	const columns = findColumns(headings, 0, headings.length);
	if (symbol < 0 || columns.size === 0) {
		return undefined;
	}
	const line = at + 1;
	const missing = missingPrice(columns);
	if (missing !== undefined) {
		const found = headings.join(', ').slice(0, 200);
		return {ok: false, failure: {code: 'column-missing', line, expected: missing, found}};
	}
	const listings: Listing[] = [];
	for (const [offset, text] of lines.slice(line).entries()) {
		if (text.trim() !== '') {
			const listing = readListing(splitCells(text), {headings, symbol, columns}, line + offset + 1);
			if (!listing.ok) {
				return listing;
			}
			listings.push(listing.value);
		}
	}
	if (listings.length === 0) {
		const expected = 'a row';
		const found = 'the end of the file';
		return {ok: false, failure: {code: 'truncated', line: line + 1, expected, found}};
	}
	return assembleDraft(listings, remarks(lines.slice(0, at)));
}

type Table = {
	readonly headings: readonly string[];
	readonly symbol: number;
	readonly columns: ReturnType<typeof findColumns>;
};

function readListing(
	cells: readonly string[],
	{headings, symbol, columns}: Table,
	line: number,
): Result<Listing, CellFailure | LineFailure> {
	const wrong = checkLength(cells, headings, line);
	if (wrong !== undefined) {
		return {ok: false, failure: wrong};
	}
	const text = textAt(cells, symbol);
	const contract = readContractSymbol(text);
	if (contract === undefined) {
		return unreadable(line, textAt(headings, symbol), text);
	}
	const quote = readQuote(cells, columns, line);
	return quote.ok ? {ok: true, value: {contract, quote: quote.value}} : quote;
}

function remarks(lines: readonly string[]): Surroundings {
	const text = lines.join('\n');
	const stamp = /\btimestamp:?\s+(\d{4}-\d{2}-\d{2}[ T][\d:.]+\s*(?:UTC|GMT|Z|E[DS]T))\b/i.exec(
		text,
	);
	const readAt = readStamp(stamp?.[1] ?? '');
	const price = readNumber(/\bcurrent_price\s*[=:]\s*(\d+(?:\.\d+)?)/i.exec(text)?.[1] ?? '');
	return {
		source: {kind: 'file', name: 'contract-list'},
		...(price === undefined || price <= 0 ? {} : {price}),
		...(readAt === undefined ? {} : {readAt}),
	};
}
