import {ownerOf} from './candidates';
import type {HeadedColumn} from './columns';
import {readHeaders} from './headers';
import {cellsOf, createPlacement, isHeading, type Part, type Placed} from './placement';
import {isHidden, visibleText} from './text';

/** One row of a grid, put together from wherever its parts stand. */
export type Line = {
	readonly cells: ReadonlyMap<string, Element>;
	/** The text of a line that is one text over the whole width; for all others absent. */
	readonly wide?: string;
	/** The grid's own number of the row. */
	readonly index?: number;
	/** Kept in view while the rows move under it: it speaks of the first row in view. */
	readonly sticky: boolean;
};

/** A grid as it was found: what heads its columns, and its lines from top to bottom. */
export type Grid = {readonly columns: readonly HeadedColumn[]; readonly lines: readonly Line[]};

const ROW = 'tr,[role="row"],.ag-row';
const SECTION = 'tbody[aria-label],[role="rowgroup"][aria-label]';
const LINE = `${ROW},h1,h2,h3,h4,h5,h6,[role="heading"],${SECTION}`;
const STICKY = /sticky|pinned-top|floating-top|row-pinned/;
const STICKY_STYLE = /position\s*:\s*(?:sticky|fixed)/i;

/** Takes a grid apart. */
export function readGrid(grid: Element): Grid {
	const parts = visibleParts(grid);
	const {columns, keyOf, heads} = readHeaders(parts);
	const lines = parts
		.filter(({row}) => !heads.has(row))
		.map((part) => lineOf(part, keyOf, isSticky(part.row, grid)));
	return {columns, lines: joinParts(lines)};
}

function visibleParts(grid: Element): readonly Part[] {
	const hiddenUnder = new Map<Element, boolean>();
	const isHiddenUnder = (element: Element | null): boolean => {
		if (element === null || element === grid) {
			return false;
		}
		const known = hiddenUnder.get(element);
		const hidden = known ?? (isHidden(element) || isHiddenUnder(element.parentElement));
		hiddenUnder.set(element, hidden);
		return hidden;
	};
	const rows = [...grid.querySelectorAll(LINE)].filter(
		(row) => ownerOf(row) === grid && !isWithinRow(row, grid) && !isHiddenUnder(row),
	);
	const attribute = rows.some((row) => row.hasAttribute('row-index'))
		? 'row-index'
		: 'aria-rowindex';
	const place = createPlacement();
	return rows.map((row) => ({
		row,
		cells: row.matches(ROW) ? place(cellsOf(row)) : [],
		index: indexOf(row.getAttribute(attribute)),
	}));
}

function isWithinRow(row: Element, grid: Element): boolean {
	const outer = row.parentElement?.closest(ROW);
	return outer !== undefined && outer !== null && ownerOf(outer) === grid;
}

function indexOf(said: string | null): number | undefined {
	return said !== null && /^\d{1,7}$/.test(said) ? Number(said) : undefined;
}

function isSticky(row: Element, grid: Element): boolean {
	for (let each: Element | null = row; each && each !== grid; each = each.parentElement) {
		const style = each.getAttribute('style');
		if (STICKY.test(each.getAttribute('class') ?? '') || STICKY_STYLE.test(style ?? '')) {
			return true;
		}
	}
	return false;
}

function lineOf(
	{row, cells, index}: Part,
	keyOf: (placed: Placed) => string,
	sticky: boolean,
): Line {
	const byKey = new Map(cells.map((placed) => [keyOf(placed), placed.cell]));
	const wide = wideText(row, cells);
	return {
		cells: byKey,
		sticky,
		...(wide === undefined ? {} : {wide}),
		...(index === undefined ? {} : {index}),
	};
}

/** The text of a row without cells, or of its only cell with a text. */
function wideText(row: Element, cells: readonly Placed[]): string | undefined {
	if (row.matches(SECTION)) {
		return row.getAttribute('aria-label') ?? '';
	}
	if (cells.length === 0) {
		return visibleText(row) || (row.getAttribute('row-id') ?? '');
	}
	if (cells.length > 2 && cells.slice(2).some(({cell}) => cell.textContent?.trim())) {
		return undefined;
	}
	const texts = cells.map(({cell}) => visibleText(cell)).filter((text) => text !== '');
	return texts.length <= 1 || cells.every(({cell}) => isHeading(cell))
		? texts.join(' ')
		: undefined;
}

/**
 * Puts the parts of split rows together by the grid's own numbers, and the rows in their order. Where
 * the numbers contradict themselves, or do not number every row of cells, document order stands.
 */
function joinParts(lines: readonly Line[]): readonly Line[] {
	const numbered = new Map<number, Line>();
	const others: Line[] = [];
	for (const line of lines) {
		if (line.index === undefined) {
			if (line.wide === undefined) {
				return lines;
			}
			others.push(line);
			continue;
		}
		const joined = join(numbered.get(line.index), line);
		if (joined === undefined) {
			return lines;
		}
		numbered.set(line.index, joined);
	}
	if (isAscending(lines)) {
		return lines;
	}
	const ordered = [...numbered.entries()].sort(([one], [other]) => one - other);
	// A heading without a number has no place among the numbers, wherever it stands in the document.
	return [...others.map((line) => ({...line, sticky: true})), ...ordered.map(([, line]) => line)];
}

function join(one: Line | undefined, other: Line): Line | undefined {
	if (one === undefined) {
		return other;
	}
	const isTwice = [...other.cells.keys()].some((key) => one.cells.has(key));
	if (isTwice && one.wide === undefined) {
		return undefined;
	}
	// Every container of a split grid repeats, or leaves empty, its part of a line over the whole width.
	const wide =
		one.wide === undefined || other.wide === undefined ? undefined : one.wide || other.wide;
	const {wide: _wide, ...rest} = one;
	return {
		...rest,
		cells: new Map([...one.cells, ...other.cells]),
		sticky: one.sticky || other.sticky,
		...(wide === undefined ? {} : {wide}),
	};
}

function isAscending(lines: readonly Line[]): boolean {
	let before = -1;
	return lines.every(({index}) => {
		const isNext = index === undefined || index > before;
		before = index ?? before;
		return isNext;
	});
}
