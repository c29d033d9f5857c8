import {isHidden} from './text';

/** A cell and the columns that it covers, counted from zero as they stand on the page. */
export type Placed = {readonly cell: Element; readonly at: number; readonly span: number};

/** One element of a row; split grids have several for one row. */
export type Part = {
	readonly row: Element;
	readonly cells: readonly Placed[];
	readonly index: number | undefined;
};

/** No chain is wider or longer; a page that says so is not believed. */
const WIDEST = 200;
const LONGEST = 2000;

const CELL_ROLE = /^(?:gridcell|cell|columnheader|rowheader)$/;

/** The visible cells of a row, in document order. Containers around them, as for pinned columns, are looked through. */
export function cellsOf(row: Element): readonly Element[] {
	const cells: Element[] = [];
	gather(row, cells);
	return cells;
}

function gather(parent: Element, cells: Element[]): void {
	for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
		if (isHidden(child)) {
			continue;
		}
		if (isCell(child)) {
			cells.push(child);
		} else if (!/^(?:table|tr)$/.test(child.localName)) {
			gather(child, cells);
		}
	}
}

function isCell(element: Element): boolean {
	return (
		element.localName === 'td' ||
		element.localName === 'th' ||
		element.hasAttribute('col-id') ||
		CELL_ROLE.test(element.getAttribute('role') ?? '')
	);
}

/** Stands for a heading of its column rather than for a value. */
export function isHeading(cell: Element): boolean {
	const role = cell.getAttribute('role');
	return role === null ? cell.localName === 'th' : role === 'columnheader';
}

/** Gives every cell of consecutive rows its columns, with cells that reach over several of either. */
export function createPlacement(): (cells: readonly Element[]) => readonly Placed[] {
	let reaching = new Map<number, number>();
	return (cells) => {
		const next = new Map<number, number>();
		for (const [column, rows] of reaching) {
			if (rows > 1) {
				next.set(column, rows - 1);
			}
		}
		let at = 0;
		const placed = cells.map((cell) => {
			while (reaching.has(at)) {
				at++;
			}
			const isPlain = !cell.hasAttributes();
			const span = isPlain ? 1 : spanOf(cell, 'colspan', 'aria-colspan', WIDEST);
			const rows = isPlain ? 1 : spanOf(cell, 'rowspan', 'aria-rowspan', LONGEST);
			for (let column = at; rows > 1 && column < at + span; column++) {
				next.set(column, rows - 1);
			}
			at += span;
			return {cell, at: at - span, span};
		});
		reaching = next;
		return placed;
	};
}

function spanOf(cell: Element, html: string, aria: string, most: number): number {
	const said = cell.getAttribute(html) ?? cell.getAttribute(aria) ?? '1';
	return /^[1-9]\d{0,3}$/.test(said) ? Math.min(Number(said), most) : 1;
}
