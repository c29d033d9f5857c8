import type {Expiration, Quote, Right, Row} from '../../engine/model';
import {type NumberLocale, readNumber, readPrice} from '../../formats/cells';
import type {Column} from './columns';
import type {Entry, EntrySide} from './entries';
import {type ReadFailure, type RowCells, rowKey} from './model';
import {decideVolatility, readExtras} from './numbers';
import {type Series, seriesOf, underlyingOf} from './series';

export type Chain = {
	readonly expirations: readonly Expiration[];
	readonly cells: ReadonlyMap<string, RowCells>;
};

export type Frame = {
	readonly symbol: string;
	readonly locale: NumberLocale;
	/** When the rows were seen; absent for a page that was saved. */
	readonly at: number | undefined;
};

/** One row while its sides come together. */
type Building = {
	readonly strike: number;
	readonly series: Series & {readonly expiry: string};
	readonly quotes: Map<Right, Quote>;
	cells: RowCells;
};

type Unreadable = {readonly column: string; readonly strike: string; readonly text: string};

/** More unreadable cells than this, and nothing of the grid is believed. */
const FEW = 3;
const LONGEST_ECHO = 40;

/** Turns the texts of rows into expirations. Rows of different series never meet. */
export function assembleChain(entries: readonly Entry[], frame: Frame): Chain | ReadFailure {
	const unreadable: Unreadable[] = [];
	const rows = new Map<string, Building>();
	const volatilityOf = volatilityReaders(entries, frame.locale);
	for (const entry of entries) {
		const strike = readNumber(entry.strikeText, frame.locale);
		if (strike === undefined || strike <= 0 || isContradiction(entry, strike, frame.symbol)) {
			unreadable.push({column: 'strike', strike: entry.strikeText, text: entry.strikeText});
			continue;
		}
		const building = rowOf(entry, strike, frame.symbol, rows);
		if (building === undefined) {
			continue;
		}
		for (const side of entry.sides) {
			const quote = readQuote(side, entry, frame, volatilityOf, unreadable);
			unreadable.push(...addSide(building, side, quote, entry.strikeText));
		}
	}
	const [first] = unreadable;
	if (first !== undefined && unreadable.length > FEW) {
		return {
			code: 'unreadable-cell',
			column: first.column,
			strike: first.strike.slice(0, LONGEST_ECHO),
			text: first.text.slice(0, LONGEST_ECHO),
			count: unreadable.length,
			of: entries.reduce((cells, {sides}) => cells + 1 + 2 * sides.length, 0),
		};
	}
	return {
		expirations: expirationsOf([...rows.values()], frame.at),
		cells: new Map([...rows].map(([key, {cells}]) => [key, cells])),
	};
}

/** The row that an entry belongs to, begun when it is the first; undefined when its expiry cannot be told. */
function rowOf(
	{dated, strike: cell}: Entry,
	strike: number,
	symbol: string,
	rows: Map<string, Building>,
): Building | undefined {
	if (dated === undefined) {
		return undefined;
	}
	const series = {expiry: dated.expiry, ...seriesOf(symbol, dated.expiry, dated)};
	const key = rowKey(series.root, series.expiry, series.settlement, strike);
	const row = rows.get(key) ?? {strike, series, quotes: new Map(), cells: {strike: cell}};
	rows.set(key, row);
	return row;
}

/** The contract that a row names must be of this chain and of this strike. */
function isContradiction({contracts, contradicts, sides}: Entry, strike: number, symbol: string) {
	const [only, second] = sides;
	return (
		contradicts ||
		contracts.some(
			(contract) =>
				contract.strike !== strike ||
				underlyingOf(contract.root) !== symbol ||
				(second === undefined && contracts.length === 1 && contract.right !== only?.side),
		)
	);
}

type VolatilityOf = ReadonlyMap<Column, (text: string) => number | undefined>;

function volatilityReaders(entries: readonly Entry[], locale: NumberLocale): VolatilityOf {
	const texts = new Map<Column, string[]>();
	for (const {columns, texts: cells} of entries.flatMap(({sides}) => sides)) {
		if (columns.volatility) {
			const known = texts.get(columns.volatility) ?? [];
			known.push(cells.volatility ?? '');
			texts.set(columns.volatility, known);
		}
	}
	return new Map(
		[...texts].map(([column, cells]) => [column, decideVolatility(cells, column.heading, locale)]),
	);
}

function readQuote(
	{side, columns, texts}: EntrySide,
	{strikeText}: Entry,
	{locale}: Frame,
	volatilityOf: VolatilityOf,
	unreadable: Unreadable[],
): Quote {
	const prices: {bid?: number; ask?: number} = {};
	for (const name of ['bid', 'ask'] as const) {
		const cell = readPrice(texts[name] ?? '', locale);
		if (cell.kind === 'value') {
			prices[name] = cell.value;
		} else if (cell.kind === 'unreadable') {
			unreadable.push({column: `${side} ${name}`, strike: strikeText, text: cell.text});
		}
	}
	const read = columns.volatility && volatilityOf.get(columns.volatility);
	return {...prices, ...readExtras(texts, read?.(texts.volatility ?? ''), side, locale)};
}

/** Adds a side to its row. The same contract twice is one of them too many, unless both say the same. */
function addSide(
	building: Building,
	{side, bid, ask}: EntrySide,
	quote: Quote,
	strike: string,
): readonly Unreadable[] {
	const known = building.quotes.get(side);
	if (known !== undefined) {
		const isSame = JSON.stringify(known) === JSON.stringify(quote);
		building.quotes.set(side, isSame ? known : {});
		return isSame ? [] : [{column: side, strike, text: strike}];
	}
	building.quotes.set(side, quote);
	const [bidName, askName] =
		side === 'call' ? (['callBid', 'callAsk'] as const) : (['putBid', 'putAsk'] as const);
	building.cells = {
		...building.cells,
		...(bid === undefined ? {} : {[bidName]: bid}),
		...(ask === undefined ? {} : {[askName]: ask}),
	};
	return [];
}

function expirationsOf(rows: readonly Building[], at: number | undefined): readonly Expiration[] {
	const groups = new Map<string, {expiration: Omit<Expiration, 'rows'>; rows: Row[]}>();
	for (const {strike, series, quotes} of rows) {
		const key = rowKey(series.root, series.expiry, series.settlement, 0);
		const group = groups.get(key) ?? {expiration: series, rows: []};
		groups.set(key, group);
		group.rows.push({
			strike,
			call: quotes.get('call') ?? {},
			put: quotes.get('put') ?? {},
			...(at === undefined ? {} : {seenAt: at}),
		});
	}
	return [...groups.values()]
		.map(({expiration, rows: unordered}) => ({
			...expiration,
			rows: unordered.sort((one, other) => one.strike - other.strike),
		}))
		.sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
}

function rankOf({expiry, root, settlement}: Expiration): string {
	return `${expiry} ${root} ${settlement ?? ''}`;
}
