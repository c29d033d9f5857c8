import type {Quote, Result} from '../engine/model';
import type {CellFailure, LineFailure} from './failure';
import {textAt} from './lines';
import {cellNumber, type QuoteColumn, quoteColumn, quoteOf} from './quote-cells';

/** Where a quote's columns stand in a row, each with its heading as printed. */
export type Columns = ReadonlyMap<QuoteColumn, {readonly at: number; readonly heading: string}>;

/** Finds the columns among headings from one place up to another; the first of a name counts. */
export function findColumns(headings: readonly string[], from: number, to: number): Columns {
	const columns = new Map<QuoteColumn, {at: number; heading: string}>();
	headings.slice(from, to).forEach((heading, offset) => {
		const column = quoteColumn(heading);
		if (column !== undefined && !columns.has(column)) {
			columns.set(column, {at: from + offset, heading});
		}
	});
	return columns;
}

/** Without both prices a chain is of no use; the answer says what is missing of the two. */
export function missingPrice(columns: Columns): 'Bid' | 'Ask' | undefined {
	if (!columns.has('bid')) {
		return 'Bid';
	}
	return columns.has('ask') ? undefined : 'Ask';
}

/** The quote in one row's cells. */
export function readQuote(
	cells: readonly string[],
	columns: Columns,
	line: number,
	side = '',
): Result<Quote, CellFailure> {
	const values: Partial<Record<QuoteColumn, number>> = {};
	for (const [column, {at, heading}] of columns) {
		const text = textAt(cells, at);
		const value = cellNumber(column, text);
		if (value === null) {
			return unreadable(line, `${side}${heading}`, text);
		}
		if (value !== undefined) {
			values[column] = value;
		}
	}
	return {ok: true, value: quoteOf(values)};
}

/** A row must have as many cells as there are headings; empty ones may follow. */
export function checkLength(
	cells: readonly string[],
	headings: readonly string[],
	line: number,
): LineFailure | undefined {
	const expected = countCells(headings);
	const found = countCells(cells);
	if (cells.length < headings.length) {
		return {code: 'truncated', line, expected, found};
	}
	return cells.slice(headings.length).some((cell) => cell !== '')
		? {code: 'row-too-long', line, expected, found}
		: undefined;
}

function countCells(cells: readonly string[]): string {
	return cells.length === 1 ? '1 cell' : `${cells.length} cells`;
}

/** The failure of a cell, with as much of it as helps to find it. */
export function unreadable(
	line: number,
	column: string,
	text: string,
): {readonly ok: false; readonly failure: CellFailure} {
	return {
		ok: false,
		failure: {code: 'cell-unreadable', line, column, found: text.slice(0, 40)},
	};
}
