import path from 'node:path';
import {historicalVolatility, newYorkTime} from '../engine';
import {
	HISTORY_NAMES,
	type History,
	importHistory,
	type SeriesName,
	seriesOfFile,
} from '../formats';
import type {Call} from './command';
import {type Answer, refuse} from './complaint';
import {complainAbout} from './file-sentences';
import {listCsvFiles, readText} from './files';

/** What a folder of daily series says about one day. What it does not say is absent. */
export type HistoryInputs = {
	readonly vix?: {readonly value: number; readonly source: 'history'};
	readonly vix9d?: number;
	readonly historicalVolatility?: number;
};

/** The series that a suggestion uses. */
const USED = ['vix', 'vix9d', 'spx'] as const satisfies readonly SeriesName[];

/** Closes older than a week, holidays and all, say nothing about today. */
const MOST_DAYS = 7;

/** Reads the series of a folder up to the day of as-of in New York. */
export async function readHistory(
	folder: string,
	asOf: number,
	call: Call,
): Promise<Answer<HistoryInputs>> {
	const files = await listCsvFiles(folder, call);
	if (!files.ok) {
		return files;
	}
	noteUnknown(folder, files.value, call);
	const closes = new Map<SeriesName, readonly number[]>();
	for (const series of USED) {
		const read = await readSeries(folder, series, files.value, call);
		if (!read.ok) {
			return read;
		}
		closes.set(series, closesUpTo(series, read.value, newYorkTime(asOf).date, call));
	}
	if (!files.value.some((name) => seriesOfFile(name) !== undefined)) {
		return refuse('history-empty', {folder, known: Object.values(HISTORY_NAMES).flat()});
	}
	const vix = closes.get('vix')?.at(-1);
	const vix9d = closes.get('vix9d')?.at(-1);
	const volatility = historicalVolatility(closes.get('spx') ?? []);
	return {
		ok: true,
		value: {
			...(vix === undefined ? {} : {vix: {value: vix, source: 'history'}}),
			...(vix9d === undefined ? {} : {vix9d}),
			...(volatility === undefined ? {} : {historicalVolatility: volatility}),
		},
	};
}

function noteUnknown(folder: string, files: readonly string[], {world}: Call): void {
	const unknown = files.filter((name) => seriesOfFile(name) === undefined);
	if (unknown.length > 0) {
		const what = `Not known by name and left alone: ${unknown.join(', ')}.`;
		world.note({note: 'unknown-files', what, folder, files: unknown, known: HISTORY_NAMES});
	}
}

async function readSeries(
	folder: string,
	series: SeriesName,
	files: readonly string[],
	call: Call,
): Promise<Answer<History['rows']>> {
	const own = files.filter((name) => seriesOfFile(name) === series);
	const [name] = own;
	if (name === undefined) {
		return {ok: true, value: []};
	}
	if (own.length > 1) {
		return refuse('series-twice', {folder, series, files: own});
	}
	const file = path.join(folder, name);
	const text = await readText(file, call);
	if (!text.ok) {
		return text;
	}
	const history = importHistory(text.value, name);
	if (history === undefined || history.ok) {
		return {ok: true, value: history?.value.rows ?? []};
	}
	return {ok: false, failure: complainAbout(file, history.failure)};
}

/** The closes up to a day; none when the last of them is too old to speak for it, which is told. */
function closesUpTo(
	series: SeriesName,
	rows: History['rows'],
	date: string,
	{world}: Call,
): readonly number[] {
	const known = rows.filter((row) => row.date <= date);
	const last = known.at(-1)?.date;
	if (last === undefined) {
		return [];
	}
	if ((Date.parse(date) - Date.parse(last)) / 86_400_000 > MOST_DAYS) {
		const what = `The last close of ${series} is of ${last}, too old for ${date}; it is not used.`;
		world.note({note: 'series-old', what, series, last, date});
		return [];
	}
	return known.map(({close}) => close);
}
