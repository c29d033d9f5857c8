import type {Right} from '../../engine/model';
import {type ContractSymbol, readContractSymbol, readDate} from '../../formats/cells';
import type {Column, Field} from './columns';
import {type GroupedLine, groupRows} from './groups';
import type {Layout, SideColumns} from './layout';
import type {Line} from './lines';
import {type GroupHeading, sideOf, type Told, toldByContract} from './series';
import {visibleText} from './text';

/** The texts of one contract, or of a side that is not yet known. */
export type EntrySide = {
	readonly side: Right;
	readonly columns: SideColumns;
	readonly texts: {readonly [Name in Field]?: string};
	readonly bid?: Element;
	readonly ask?: Element;
};

/** One row of the chain as texts, with all that tells which series it belongs to. */
export type Entry = {
	readonly strike: Element;
	readonly strikeText: string;
	readonly sides: readonly EntrySide[];
	/** Contracts that the row names. */
	readonly contracts: readonly ContractSymbol[];
	/** Its expiry and what else is told of its series; absent when nothing tells it. */
	readonly dated?: Dated;
	/** The row's own evidence disagrees with itself. */
	readonly contradicts: boolean;
};

export type Dated = Told & {readonly expiry: string};

export type Entries = {
	readonly entries: readonly Entry[];
	/** Rows whose side nothing tells. */
	readonly sideless: number;
	/** Dated headings of groups. */
	readonly headings: readonly string[];
};

/** What the surroundings of a grid can tell; asked only where the grid itself says nothing. */
export type Around = {
	/** Today, for dates without a year. */
	readonly reference: string | undefined;
	readonly side: () => Right | undefined;
	readonly expiry: () => Dated | undefined;
};

/** The texts of every row that has a strike. */
export function readEntries(lines: readonly Line[], layout: Layout, around: Around): Entries {
	const texts = new Map<Line, string>();
	const levels = new Map<Line, number>();
	for (const line of lines) {
		const text = line.wide === undefined ? textOf(line, layout.strike) : '';
		if (/\d/.test(text)) {
			texts.set(line, text);
			levels.set(line, Number(text.replace(/[^\d.]/g, '')));
		}
	}
	const {rows, headings} = groupRows(lines, levels, around.reference);
	const entries = rows.flatMap(
		(row) => readEntry(row, texts.get(row.line) ?? '', layout, around) ?? [],
	);
	return {entries, sideless: rows.length - entries.length, headings};
}

function readEntry(
	{line, heading, side}: GroupedLine,
	strikeText: string,
	{strike, sides, contracts, type, expiry}: Layout,
	around: Around,
): Entry | undefined {
	const named = contracts.flatMap((column) => readContractSymbol(textOf(line, column)) ?? []);
	const told = () =>
		named[0]?.right ??
		(type && sideOfType(textOf(line, type))) ??
		heading?.side ??
		side ??
		around.side();
	const entrySides = sides.flatMap(([owner, columns]) => {
		const right = owner === 'row' ? told() : owner;
		return right === undefined ? [] : [sideOfRow(line, right, columns)];
	});
	const cell = line.cells.get(strike.key);
	if (cell === undefined || entrySides.length === 0) {
		return undefined;
	}
	const column = expiry && readDate(textOf(line, expiry), around.reference);
	const dates = new Set([...named.map((one) => one.expiry), column, heading?.expiry]);
	dates.delete(undefined);
	const dated = datedBy(named[0], column, heading, around);
	return {
		strike: cell,
		strikeText,
		sides: entrySides,
		contracts: named,
		contradicts: dates.size > 1,
		...(dated === undefined ? {} : {dated}),
	};
}

/** The strongest evidence of a row's expiry: its contract, a column, its group, the grid's surroundings. */
function datedBy(
	contract: ContractSymbol | undefined,
	column: string | undefined,
	heading: GroupHeading | null | undefined,
	around: Around,
): Dated | undefined {
	if (contract !== undefined) {
		return {expiry: contract.expiry, ...toldByContract(contract.root)};
	}
	if (column !== undefined) {
		return {...heading, expiry: column};
	}
	if (heading === undefined) {
		return around.expiry();
	}
	return heading?.expiry === undefined ? undefined : {...heading, expiry: heading.expiry};
}

function sideOfType(text: string): Right | undefined {
	return /^c$/i.test(text) ? 'call' : /^p$/i.test(text) ? 'put' : sideOf(text);
}

function sideOfRow(line: Line, side: Right, columns: SideColumns): EntrySide {
	const texts: {[Name in Field]?: string} = {};
	for (const column of Object.values(columns)) {
		texts[column.field] = textOf(line, column);
	}
	const bid = columns.bid && line.cells.get(columns.bid.key);
	const ask = columns.ask && line.cells.get(columns.ask.key);
	return {
		side,
		columns,
		texts,
		...(bid === undefined ? {} : {bid}),
		...(ask === undefined ? {} : {ask}),
	};
}

function textOf(line: Line, column: Column): string {
	const cell = line.cells.get(column.key);
	return cell === undefined ? '' : visibleText(cell);
}

/** The texts that decide how the page writes decimals. */
export function pricesOf({strikeText, sides}: Entry): readonly string[] {
	return [strikeText, ...sides.flatMap(({texts}) => [texts.bid ?? '', texts.ask ?? ''])];
}
