import {type HeadedColumn, readHeading} from './columns';
import {isHeading, type Part, type Placed} from './placement';
import {visibleText} from './text';

/** What heads the columns, how a cell names its column, and the rows that are headings. */
export type Headers = {
	readonly columns: readonly HeadedColumn[];
	readonly keyOf: (placed: Placed) => string;
	readonly heads: ReadonlySet<Element>;
};

type Naming = 'col-id' | 'aria-colindex' | 'position';

/** A row of fewer cells than this heads a group of rows, not columns. */
const FEWEST_CELLS = 3;

/** Reads the rows of headings: those of the head, or else the first row that names a chain's columns. */
export function readHeaders(parts: readonly Part[]): Headers {
	const heads = parts.filter(isHead);
	const first = parts.find((part) => namesChain([part]));
	const named = namesChain(heads) || first === undefined ? heads : [first];
	const body = parts.findIndex(
		(part) => part.cells.length >= FEWEST_CELLS && !heads.includes(part) && !named.includes(part),
	);
	const leading = named.filter((part) => body < 0 || parts.indexOf(part) < body);
	const naming = chooseNaming(leading, parts[body]);
	const cells = leading.flatMap((part) => part.cells);
	const columns = new Map<string, HeadedColumn>();
	for (const placed of cells.filter(({span}) => span === 1)) {
		const key = keyOf(placed, naming);
		const order = orderOf(placed, naming);
		columns.set(key, {
			key,
			texts: [...textsAbove(cells, placed, naming), wordsOf(key), headingText(placed.cell)],
			...(order === undefined ? {} : {order}),
		});
	}
	return {
		columns: [...columns.values()],
		keyOf: (placed) => keyOf(placed, naming),
		heads: new Set([...heads, ...named].map(({row}) => row)),
	};
}

function isHead({row, cells}: Part): boolean {
	if (row.closest('thead')) {
		return true;
	}
	const isTable = row.localName === 'tr';
	return cells.length >= (isTable ? FEWEST_CELLS : 1) && cells.every(({cell}) => isHeading(cell));
}

/** The headings of all these rows together name strikes and a price. */
function namesChain(parts: readonly Part[]): boolean {
	const fields = new Set(
		parts.flatMap(({cells}) => cells.map(({cell}) => readHeading(headingText(cell)).field)),
	);
	return fields.has('strike') && (fields.has('bid') || fields.has('ask'));
}

function headingText(cell: Element): string {
	return visibleText(cell) || (cell.getAttribute('aria-label') ?? cell.getAttribute('title') ?? '');
}

/** The names that headings and cells have in common, the most telling first. */
function chooseNaming(heads: readonly Part[], body: Part | undefined): Naming {
	const single = heads.flatMap(({cells}) => cells).filter(({span}) => span === 1);
	const all = [...single, ...(body?.cells ?? [])];
	const named = (['col-id', 'aria-colindex'] as const).find(
		(attribute) => all.length > 0 && all.every(({cell}) => cell.hasAttribute(attribute)),
	);
	return named ?? 'position';
}

function keyOf({cell, at}: Placed, naming: Naming): string {
	return naming === 'position' ? `${at}` : `${naming}:${cell.getAttribute(naming)}`;
}

/** Containers of a split grid follow one another as they like, so there only the page's own number counts. */
function orderOf({cell, at}: Placed, naming: Naming): number | undefined {
	const said = cell.getAttribute('aria-colindex');
	if (said !== null && /^\d{1,4}$/.test(said)) {
		return Number(said);
	}
	return naming === 'position' ? at : undefined;
}

/** The headings that reach over a column, from top to bottom. */
function textsAbove(cells: readonly Placed[], leaf: Placed, naming: Naming): readonly string[] {
	const order = orderOf(leaf, naming);
	return cells
		.filter((placed) => {
			const from = orderOf(placed, naming);
			return (
				placed !== leaf &&
				order !== undefined &&
				from !== undefined &&
				from <= order &&
				order < from + placed.span
			);
		})
		.map(({cell}) => headingText(cell));
}

/** `callImpliedVolatility` in words. A grid numbers an identifier that it has twice. */
function wordsOf(key: string): string {
	const id = /^col-id:(.*?)(?:_\d+)?$/.exec(key)?.[1] ?? '';
	return id.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
}
