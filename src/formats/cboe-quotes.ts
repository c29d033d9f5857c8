import type {Draft, Result} from '../engine/model';
import {assembleDraft, type Listing} from './assembly';
import {type ContractSymbol, readContractSymbol, readNumber} from './cells';
import {
	type Columns,
	checkLength,
	findColumns,
	missingPrice,
	readQuote,
	unreadable,
} from './columns';
import type {CellFailure, ImportFailure, LineFailure} from './failure';
import {splitCells, textAt} from './lines';
import {readStamp} from './stamp';

/** Above the headings stand a blank line, the index with its last value, and the date. */
const LONGEST_PREAMBLE = 10;

/** The name of the index, its last value and its change, whatever the index is called this year. */
const INDEX = /,\s*Last:\s*([\d.,]+?)\s*,\s*Change:/i;
const DATE = /^\W*Date:\s*(.+?)"?\s*,\s*Bid:/i;

/** The columns of a quote table: calls left of the strike, puts right of it, under the same headings. */
type Table = {
	readonly headings: readonly string[];
	readonly line: number;
	readonly strike: number;
	readonly call: Side;
	readonly put: Side;
};

type Side = {readonly symbol: number; readonly columns: Columns; readonly name: string};

/**
 * Reads the file that Cboe's delayed-quote page offers for download, or answers undefined when the
 * text is something else. Takes every form of its preamble: the date in quotes as in `June 11, 2022,
 * 8:47 PM EDT`, or bare as in `14 March 2026 at 07:34 GMT-4`; the index under any name.
 */
export function importCboeQuotes(
	lines: readonly string[],
): Result<Draft, ImportFailure> | undefined {
	const top = lines.slice(0, LONGEST_PREAMBLE);
	const at = top.findIndex((line) => /(?:^|,)\s*Strike\s*,\s*Puts\s*(?:,|$)/i.test(line));
	const index = top.map((line) => INDEX.exec(line)?.[1]).find((value) => value !== undefined);
	if (at < 0) {
		return index === undefined ? undefined : headless(lines);
	}
	const table = readTable(textAt(lines, at), at + 1);
	if (!table.ok) {
		return table;
	}
	const listings = readRows(lines, table.value);
	if (!listings.ok) {
		return listings;
	}
	const date = top.map((line) => DATE.exec(line)?.[1]).find((value) => value !== undefined);
	const readAt = date === undefined ? undefined : readStamp(date);
	const price = index === undefined ? undefined : readNumber(index);
	return assembleDraft(listings.value, {
		source: {kind: 'file', name: 'cboe-quotes', delayMinutes: 15},
		...(price === undefined || price <= 0 ? {} : {price}),
		...(readAt === undefined ? {} : {readAt}),
	});
}

function headless(lines: readonly string[]): {readonly ok: false; readonly failure: LineFailure} {
	const line = lines.length;
	return {
		ok: false,
		failure: {code: 'truncated', line, expected: 'the column names', found: 'the end of the file'},
	};
}

function readTable(header: string, line: number): Result<Table, LineFailure> {
	const headings = splitCells(header);
	const names = headings.map((heading) => heading.toLowerCase());
	const strike = names.indexOf('strike');
	const call = sideOf(headings, names.indexOf('calls'), strike, 'Calls ');
	const put = sideOf(headings, names.indexOf('puts'), headings.length, 'Puts ');
	const missing =
		call.symbol < 0
			? 'Calls'
			: [call, put]
					.map(({columns, name}) => ({name, price: missingPrice(columns)}))
					.filter(({price}) => price !== undefined)
					.map(({name, price}) => `${name}${price}`)[0];
	if (missing !== undefined) {
		const found = headings.join(', ').slice(0, 200);
		return {ok: false, failure: {code: 'column-missing', line, expected: missing, found}};
	}
	return {ok: true, value: {headings, line, strike, call, put}};
}

function sideOf(headings: readonly string[], symbol: number, end: number, name: string): Side {
	return {symbol, columns: findColumns(headings, symbol + 1, end), name};
}

function readRows(
	lines: readonly string[],
	table: Table,
): Result<readonly Listing[], CellFailure | LineFailure> {
	const listings: Listing[] = [];
	for (let at = table.line; at < lines.length; at++) {
		const text = textAt(lines, at);
		if (text.trim() !== '') {
			const read = readRow(splitCells(text), table, at + 1);
			if (!read.ok) {
				return read;
			}
			listings.push(...read.value);
		}
	}
	if (listings.length === 0) {
		const line = table.line + 1;
		const failure = {code: 'truncated', line, expected: 'a row', found: 'the end of the file'};
		return {ok: false, failure: {...failure, code: 'truncated'}};
	}
	return {ok: true, value: listings};
}

function readRow(
	cells: readonly string[],
	table: Table,
	line: number,
): Result<readonly Listing[], CellFailure | LineFailure> {
	const wrong = checkLength(cells, table.headings, line);
	if (wrong !== undefined) {
		return {ok: false, failure: wrong};
	}
	const call = readSide(cells, table.call, 'call', line);
	if (!call.ok) {
		return call;
	}
	const put = readSide(cells, table.put, 'put', line);
	if (!put.ok) {
		return put;
	}
	const strike = textAt(cells, table.strike);
	const expected = keyOf(call.value.contract);
	const {root, expiry} = call.value.contract;
	const printed = `${root} ${expiry} ${readNumber(strike) ?? `“${strike.slice(0, 20)}”`}`;
	for (const found of [keyOf(put.value.contract), printed]) {
		if (found !== expected) {
			return {ok: false, failure: {code: 'row-disagrees', line, expected, found}};
		}
	}
	return {ok: true, value: [call.value, put.value]};
}

function keyOf({root, expiry, strike}: Pick<ContractSymbol, 'root' | 'expiry' | 'strike'>): string {
	return `${root} ${expiry} ${strike}`;
}

function readSide(
	cells: readonly string[],
	{symbol, columns, name}: Side,
	right: 'call' | 'put',
	line: number,
): Result<Listing, CellFailure> {
	const text = textAt(cells, symbol);
	const contract = readContractSymbol(text);
	if (contract === undefined || contract.right !== right) {
		return unreadable(line, name.trim(), text);
	}
	const quote = readQuote(cells, columns, line, name);
	return quote.ok ? {ok: true, value: {contract, quote: quote.value}} : quote;
}
