import type {Result} from '../engine/model';
import {normaliseHeader, readNumber} from './cells';
import {checkLength, unreadable} from './columns';
import type {CellFailure, HistoryFailure, LineFailure} from './failure';
import {LONGEST_FILE} from './limits';
import {splitCells, splitLines, textAt} from './lines';
import {isDate} from './stamp';

export type SeriesName = 'vix' | 'vix9d' | 'vix3m' | 'vvix' | 'spx';

/** A daily series, dates ascending, days without a value left out. */
export type History = {
	readonly series: SeriesName;
	readonly rows: readonly {readonly date: string; readonly close: number}[];
};

/** The file names under which each series is found, whatever their case. */
export const HISTORY_NAMES: Readonly<Record<SeriesName, readonly string[]>> = {
	vix: ['vix.csv', 'vix_history.csv', 'vix_ohlc_1990.csv', 'vix-daily.csv'],
	vix9d: ['vix9d.csv', 'vix9d_history.csv'],
	vix3m: ['vix3m.csv', 'vix3m_history.csv'],
	vvix: ['vvix.csv', 'vvix_history.csv'],
	spx: ['spx.csv', 'spx_history.csv', 'spx_hlc_1990.csv'],
};

const SERIES: ReadonlyMap<string, SeriesName> = new Map(
	(['vix', 'vix9d', 'vix3m', 'vvix', 'spx'] as const).flatMap((series) =>
		HISTORY_NAMES[series].map((name) => [name, series] as const),
	),
);

/** The series that a file of this name holds; undefined for a name that is not known. */
export function seriesOfFile(fileName: string): SeriesName | undefined {
	return SERIES.get(fileName.toLowerCase());
}

/**
 * Reads the daily closes of a series: a date column found by its heading (ISO, or month first as the
 * exchange prints it) and a column `close` or one named like the series. Undefined when the file name
 * names no series.
 */
export function importHistory(
	text: string,
	fileName: string,
): Result<History, HistoryFailure> | undefined {
	const series = seriesOfFile(fileName);
	if (series === undefined) {
		return undefined;
	}
	if (text.length > LONGEST_FILE) {
		const failure = {characters: text.length, limit: LONGEST_FILE};
		return {ok: false, failure: {code: 'file-too-large', ...failure}};
	}
	const rows = readCloses(splitLines(text), series);
	if (!rows.ok) {
		return rows;
	}
	const closes = new Map<string, number>();
	for (const {date, close, line} of rows.value) {
		if (closes.has(date)) {
			return {ok: false, failure: {code: 'date-twice', line, found: date}};
		}
		closes.set(date, close);
	}
	const sorted = [...closes].sort(([a], [b]) => (a < b ? -1 : 1));
	return {ok: true, value: {series, rows: sorted.map(([date, close]) => ({date, close}))}};
}

type Close = {readonly date: string; readonly close: number; readonly line: number};

function readCloses(
	lines: readonly string[],
	series: SeriesName,
): Result<readonly Close[], CellFailure | LineFailure> {
	const at = Math.max(
		lines.findIndex((line) => columnOf(splitCells(line), ['date']) >= 0),
		0,
	);
	const headings = splitCells(textAt(lines, at));
	const date = columnOf(headings, ['date']);
	const close = columnOf(headings, ['close', series]);
	if (date < 0 || close < 0) {
		const expected = date < 0 ? 'date' : `close or ${series}`;
		const found = headings.join(', ').slice(0, 200);
		return {ok: false, failure: {code: 'column-missing', line: at + 1, expected, found}};
	}
	const rows: Close[] = [];
	for (const [offset, text] of lines.slice(at + 1).entries()) {
		const line = at + 2 + offset;
		if (text.trim() !== '') {
			const cells = splitCells(text);
			const wrong = checkLength(cells, headings, line);
			if (wrong !== undefined) {
				return {ok: false, failure: wrong};
			}
			const row = readClose(textAt(cells, date), textAt(cells, close), line);
			if (!row.ok) {
				return row;
			}
			rows.push(...row.value);
		}
	}
	return {ok: true, value: rows};
}

function columnOf(headings: readonly string[], names: readonly string[]): number {
	const normal = headings.map(normaliseHeader);
	return names.map((name) => normal.indexOf(name)).find((at) => at >= 0) ?? -1;
}

/** One day, or none when it has no value. */
function readClose(
	day: string,
	value: string,
	line: number,
): Result<readonly Close[], CellFailure> {
	const date = day.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$1-$2');
	if (!isDate(date)) {
		return unreadable(line, 'date', day);
	}
	if (value === '') {
		return {ok: true, value: []};
	}
	const close = readNumber(value);
	return close === undefined || close <= 0
		? unreadable(line, 'close', value)
		: {ok: true, value: [{date, close, line}]};
}
