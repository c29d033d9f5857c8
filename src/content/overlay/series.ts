import type {SeriesMarks} from './marks';

/** The cells of one row, by what they hold. */
export type RowCells = {
	readonly strike: Element;
	readonly callBid?: Element;
	readonly callAsk?: Element;
	readonly putBid?: Element;
	readonly putAsk?: Element;
};

/** A grid on the page. Cells by `root expiry settlement strike`, the settlement empty where it is unknown. */
export type GridView = {
	readonly element: Element;
	readonly cells: ReadonlyMap<string, RowCells>;
};

export type SeriesRow = {
	readonly cells: RowCells;
	/** What the strike's cell said when it was read: grids reuse their cells for other strikes. */
	readonly text: string | null;
};

/** The rows of one series in a grid. */
export type Series = {
	/** Ascending. */
	readonly strikes: readonly number[];
	readonly rows: ReadonlyMap<number, SeriesRow>;
};

/** Every series of a grid, by `root expiry settlement`. */
export function seriesIn(cells: GridView['cells']): ReadonlyMap<string, Series> {
	const found = new Map<string, Map<number, SeriesRow>>();
	for (const [key, row] of cells) {
		const end = key.lastIndexOf(' ');
		const name = key.slice(0, end);
		const rows = found.get(name) ?? new Map<number, SeriesRow>();
		found.set(
			name,
			rows.set(Number(key.slice(end + 1)), {cells: row, text: row.strike.textContent}),
		);
	}
	return new Map(
		[...found].map(([name, rows]) => [
			name,
			{rows, strikes: [...rows.keys()].sort((one, other) => one - other)},
		]),
	);
}

/** The rows that marks are for. What does not say its settlement matches any. */
export function seriesFor(
	{root, expiry, settlement}: SeriesMarks,
	series: ReadonlyMap<string, Series>,
): Series | undefined {
	const settlements = settlement === undefined ? ['AM', '', 'PM'] : [settlement, ''];
	return settlements
		.map((one) => series.get(`${root} ${expiry} ${one}`))
		.find((one) => one !== undefined);
}

/** A row that still shows the strike that was read in it. */
export function rowOf({rows}: Series, strike: number | undefined): RowCells | undefined {
	const row = strike === undefined ? undefined : rows.get(strike);
	return row?.cells.strike.isConnected && row.cells.strike.textContent === row.text
		? row.cells
		: undefined;
}

/** The nearest strikes around a level: at or below it, and above it. */
export function strikesAround(
	{strikes}: Series,
	level: number,
): {readonly below: number | undefined; readonly above: number | undefined} {
	const at = strikes.findIndex((strike) => strike > level);
	return at < 0
		? {below: strikes.at(-1), above: undefined}
		: {below: at === 0 ? undefined : strikes[at - 1], above: strikes[at]};
}
