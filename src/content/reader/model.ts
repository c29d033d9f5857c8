import type {Expiration, Settlement} from '../../engine/model';

/** The cells of one strike, for whoever draws beside them. A side that the grid does not show is absent. */
export type RowCells = {
	readonly strike: Element;
	readonly callBid?: Element;
	readonly callAsk?: Element;
	readonly putBid?: Element;
	readonly putAsk?: Element;
};

/** One chain as it stands on the page now. */
export type GridLook = {
	/** The grid; where calls and puts stand in two tables, the nearest element that holds both. */
	readonly element: Element;
	/** The underlying: `SPX`, `VIX`. */
	readonly symbol: string;
	readonly price?: number;
	/** The page says that its quotes are made up. */
	readonly synthetic: boolean;
	/** By expiry, each with its rows by strike. */
	readonly expirations: readonly Expiration[];
	/** By the key of the row. */
	readonly cells: ReadonlyMap<string, RowCells>;
};

/** Everything that one look at a page found. */
export type Look = {
	readonly grids: readonly GridLook[];
	/** Volatility indexes that the page prints beside their names: `VIX`, `VIX9D`, `VIX3M`, `VVIX`. */
	readonly indexes: Readonly<Record<string, number>>;
	/** Why no grid was read: of all failures the one that came nearest to a chain. */
	readonly failure?: ReadFailure;
};

/** Why no chain could be read. Texts are headings and cells of the grid, never of the page around it. */
export type ReadFailure =
	/** Nothing on the page is a table or a grid. */
	| {readonly code: 'no-grid'}
	/** No column of strikes, or no strike in it. */
	| {readonly code: 'no-strikes'; readonly headers: readonly string[]}
	| {readonly code: 'no-bid-or-ask'; readonly headers: readonly string[]}
	/** Bids and asks, but nothing tells calls from puts. */
	| {readonly code: 'no-side'; readonly headers: readonly string[]}
	/** The headings of a chain without any row: it has not been drawn yet. */
	| {readonly code: 'empty-grid'; readonly headers: readonly string[]}
	/** No date, or several; the headings that were tried. */
	| {readonly code: 'no-expiry'; readonly found: readonly string[]}
	| {readonly code: 'no-root'}
	/** One price with a decimal point, one with a decimal comma. */
	| {readonly code: 'mixed-locale'; readonly point: string; readonly comma: string}
	/** The first cell that could not be read, and how many of how many. */
	| {
			readonly code: 'unreadable-cell';
			readonly column: string;
			readonly strike: string;
			readonly text: string;
			readonly count: number;
			readonly of: number;
	  };

/** What names a row across looks. */
export function rowKey(
	root: string,
	expiry: string,
	settlement: Settlement | undefined,
	strike: number,
): string {
	return `${root} ${expiry} ${settlement ?? ''} ${strike}`;
}
