import {vi} from 'vitest';
import type {GridView, RowCells} from '../../../src/content/overlay';

const ROW = 20;
const WIDTHS = {callBid: 60, callAsk: 60, strike: 98, putBid: 60, putAsk: 60} as const;
type Column = keyof typeof WIDTHS;

/** A chain on a page whose layout is told to the browser: a scrolling box, a pinned heading, rows of 20 px. */
export type ChainPage = {
	readonly view: GridView;
	readonly box: HTMLElement;
	/** Scrolls the box. */
	readonly scroll: (top: number) => void;
	readonly cell: (strike: number, column: Column) => HTMLElement;
	/** Puts something of the page over everything from a height down. */
	readonly cover: (element: Element, from?: number) => void;
	/** Puts something of the page into the margin. */
	readonly fillMargin: (element: Element) => void;
};

export type ChainShape = {
	readonly strikes: readonly number[];
	readonly series?: string;
	readonly height?: number;
	readonly columns?: readonly Column[];
	readonly left?: number;
};

/** Builds it into the document. Our own element is told by its tag. */
export function showChain(shape: ChainShape): ChainPage {
	const {strikes, series = 'SPXW 2026-11-23 PM', height = 400, left = 20} = shape;
	const {columns = ['callBid', 'callAsk', 'strike', 'putBid', 'putAsk']} = shape;
	let scrolled = 0;
	let cover: {readonly element: Element; readonly from: number} | undefined;
	let inMargin: Element | undefined;
	const at = new Map<Element, {readonly column: Column; readonly row: number}>();

	const box = document.createElement('div');
	box.style.overflowX = 'auto';
	box.style.overflowY = 'auto';
	const table = document.createElement('table');
	const heading = table.createTHead().insertRow();
	for (const column of columns) {
		const cell = document.createElement('th');
		at.set(cell, {column, row: -1});
		heading.append(cell);
	}
	const body = table.createTBody();
	const cells = new Map<string, RowCells>();
	strikes.forEach((strike, row) => {
		const line = body.insertRow();
		const made = columns.map((column) => {
			const cell = line.insertCell();
			cell.textContent = column === 'strike' ? String(strike) : '1.00';
			at.set(cell, {column, row});
			return [column, cell] as const;
		});
		const byColumn: Partial<Record<Column, Element>> = Object.fromEntries(made);
		if (byColumn.strike) {
			cells.set(`${series} ${strike}`, {...byColumn, strike: byColumn.strike});
		}
	});
	box.append(table);
	document.body.append(box);

	const width = columns.reduce((sum, column) => sum + WIDTHS[column], 0);
	function rectOf(element: Element): DOMRect {
		const place = at.get(element);
		if (element === box) {
			return new DOMRect(left, 100, width, height);
		}
		if (element === table) {
			return new DOMRect(left, 100 - scrolled, width, (strikes.length + 1) * ROW);
		}
		if (!place || !element.isConnected) {
			return new DOMRect();
		}
		const before = columns.slice(0, columns.indexOf(place.column));
		const x = left + before.reduce((sum, column) => sum + WIDTHS[column], 0);
		const y = place.row < 0 ? 100 : 120 + place.row * ROW - scrolled;
		return new DOMRect(x, y, WIDTHS[place.column], ROW);
	}

	vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
		this: Element,
	) {
		return rectOf(this);
	});
	vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Range) {
		const {startContainer: cell} = this;
		const {left: x, top, width: all} = rectOf(cell instanceof Element ? cell : box);
		return new DOMRect(x + all / 2 - 16, top + 3, 32, 14);
	});
	vi.spyOn(document, 'elementFromPoint').mockImplementation((x, y) => {
		if (cover && y >= cover.from) {
			return cover.element;
		}
		if (x > left + width) {
			return inMargin ?? document.body;
		}
		const inside = y >= 100 && y < 100 + height;
		const hit = [...at.keys()].find((cell) => {
			const {left: from, right, top, bottom} = rectOf(cell);
			return inside && x >= from && x < right && y >= top && y < bottom;
		});
		return hit ?? document.body;
	});

	return {
		view: {element: table, cells},
		box,
		scroll(top) {
			scrolled = top;
		},
		cell(strike, column) {
			const cell = cells.get(`${series} ${strike}`)?.[column];
			if (!(cell instanceof HTMLElement)) {
				throw new Error(`no ${column} of ${strike}`);
			}
			return cell;
		},
		cover(element, from = 0) {
			cover = {element, from};
		},
		fillMargin(element) {
			inMargin = element;
		},
	};
}
