import type {Right} from '../../engine/model';
import {type Column, type Field, readHeading, recogniseColumns} from './columns';
import type {Grid} from './lines';
import type {ReadFailure} from './model';

/** The columns of one side, or of a grid that shows one contract in a row. */
export type SideColumns = {readonly [Name in Field]?: Column};

/** Which columns of a grid hold what. */
export type Layout = {
	readonly strike: Column;
	/** Sides with prices of their own, or `rows` where every row is one contract. */
	readonly sides: readonly (readonly [Right | 'row', SideColumns])[];
	/** Columns that name contracts. */
	readonly contracts: readonly Column[];
	readonly type?: Column;
	readonly expiry?: Column;
	readonly headers: readonly string[];
};

/** How many headings a failure repeats, and how much of each. */
const MOST_HEADERS = 40;
const LONGEST_HEADER = 40;

/** Recognises the columns of a chain. Null when the grid is something else altogether. */
export function recogniseLayout(grid: Grid): Layout | ReadFailure | null {
	const columns = recogniseColumns(grid.columns);
	const headers = grid.columns
		.slice(0, MOST_HEADERS)
		.map(({texts}) => (texts.at(-1) ?? '').slice(0, LONGEST_HEADER));
	const strike = columns.find(({field}) => field === 'strike');
	if (strike === undefined) {
		return headsPrices(grid, 1) ? {code: 'no-strikes', headers} : null;
	}
	const quoting = (['call', 'put', 'row'] as const)
		.map((side) => [side, columnsOf(columns, side)] as const)
		.filter(([, {bid, ask}]) => bid !== undefined && ask !== undefined);
	// Prices without a side beside prices with one belong to nobody.
	const sided = quoting.filter(([side]) => side !== 'row');
	const sides = sided.length > 0 ? sided : quoting;
	if (sides.length === 0) {
		return {code: headsPrices(grid, 2) ? 'no-side' : 'no-bid-or-ask', headers};
	}
	const type = columns.find(({field}) => field === 'type');
	const expiry = columns.find(({field}) => field === 'expiry');
	return {
		strike,
		sides,
		contracts: columns.filter(({field}) => field === 'contract'),
		headers,
		...(type === undefined ? {} : {type}),
		...(expiry === undefined ? {} : {expiry}),
	};
}

function columnsOf(columns: readonly Column[], side: Right | 'row'): SideColumns {
	return Object.fromEntries(
		columns
			.filter((column) => (column.side ?? 'row') === side)
			.map((column) => [column.field, column]),
	);
}

/** Bids and asks are headed at least so many times, whosever they are. */
function headsPrices({columns}: Grid, times: number): boolean {
	return (['bid', 'ask'] as const).every(
		(price) =>
			columns.filter(({texts}) => texts.some((text) => readHeading(text).field === price)).length >=
			times,
	);
}
