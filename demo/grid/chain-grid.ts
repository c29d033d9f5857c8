import './chain.css';
import {createGrid, type GridApi, type GridOptions, type IRowNode} from 'ag-grid-community';
import type {Board} from '../board';
import type {Listing} from '../market';
import {columnsOf, type Layout} from './columns';
import {headingRenderer} from './heading';
import {
	type ChainRow,
	type ExpiryRow,
	expiryId,
	headingOf,
	nearestRow,
	rowsOf,
	type StrikeRow,
} from './rows';
import {theme} from './theme';

export type Chain = {
	readonly listings: readonly Listing[];
	/** The expiries that are open at first. */
	readonly open: readonly Listing[];
	/** The one of them whose strikes at the money stand in the middle at first; else the top is on show. */
	readonly centred?: Listing;
	readonly layout: Layout;
	readonly level: () => number;
};

export type ShownStrike = {
	readonly grid: ChainGrid;
	readonly node: IRowNode<ChainRow>;
	readonly row: StrikeRow;
};

export type ChainGrid = {
	readonly shown: () => readonly ShownStrike[];
	readonly redraw: (rows: readonly ShownStrike[]) => void;
};

/** Puts the chain of one product into a place of the page. */
export function createChainGrid(place: HTMLElement, chain: Chain, board: Board): ChainGrid {
	const open = new Set(chain.open);
	const spot = chain.level();
	const rows = () => [...rowsOf(chain.listings, open, spot)];
	const toggle = ({listing}: ExpiryRow) => {
		const opens = !open.delete(listing);
		if (opens) {
			open.add(listing);
		}
		api.setGridOption('rowData', rows());
		if (opens) {
			centre(api, listing, spot, chain.level());
		} else {
			show(api, expiryId(listing), 'top');
		}
		headings();
	};
	const headings = stickyHeading(() => api, open);
	const api: GridApi<ChainRow> = createGrid(place, {
		...FIXED,
		theme,
		rowData: rows(),
		columnDefs: [...columnsOf(chain.layout, board.cells)],
		getRowClass: ({data}) => moneyClass(data, chain.level()),
		fullWidthCellRenderer: headingRenderer(toggle),
		onBodyScroll: () => headings(),
		onFirstDataRendered: () => {
			if (chain.centred) {
				centre(api, chain.centred, spot, chain.level());
			}
			headings();
		},
	});
	const grid: ChainGrid = {
		shown: () =>
			api.getRenderedNodes().flatMap((node) => {
				const row = node.data;
				return row?.kind === 'strike' && !node.rowPinned ? [{grid, node, row}] : [];
			}),
		redraw: (changed) => api.refreshCells({rowNodes: changed.map(({node}) => node)}),
	};
	return grid;
}

/** Which side of a row is in the money as the row comes on show. */
function moneyClass(row: ChainRow | undefined, level: number): string | undefined {
	if (row?.kind !== 'strike') {
		return undefined;
	}
	return row.strike < level ? 'calls-in-the-money' : 'puts-in-the-money';
}

/** How every chain of this page behaves. */
const FIXED: GridOptions<ChainRow> = {
	getRowId: ({data}) => data.id,
	isFullWidthRow: ({rowNode}) => rowNode.data?.kind === 'expiry',
	defaultColDef: {sortable: false, resizable: true, headerClass: 'ag-right-aligned-header'},
	rowHeight: 24,
	suppressCellFocus: true,
	animateRows: false,
};

/** Scrolls so that a level stands in the middle of an expiry's strikes. */
function centre(api: GridApi<ChainRow>, listing: Listing, spot: number, level: number): void {
	const id = nearestRow(listing, spot, level);
	if (id !== undefined) {
		show(api, id, 'middle');
	}
}

function show(api: GridApi<ChainRow>, id: string, where: 'top' | 'middle'): void {
	const index = api.getRowNode(id)?.rowIndex ?? null;
	if (index !== null) {
		api.ensureIndexVisible(index, where);
	}
}

/** Keeps the heading of the first row on show above the rows. */
function stickyHeading(api: () => GridApi<ChainRow>, open: ReadonlySet<Listing>): () => void {
	let said = '';
	return () => {
		const top = api().getVerticalPixelRange().top;
		const first = api().getDisplayedRowAtIndex(Math.floor(top / ROW_HEIGHT))?.data;
		if (first === undefined) {
			return;
		}
		const heading = headingOf(first.listing, open.has(first.listing));
		const saying = `${heading.id} ${heading.open}`;
		if (saying !== said) {
			said = saying;
			api().setGridOption('pinnedTopRowData', [heading]);
		}
	};
}

const ROW_HEIGHT = 24;
