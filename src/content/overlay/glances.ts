import {parentOf} from './colours';
import type {Box} from './sight';

/** Where one looks: the part of a grid that can be seen, and our own element, which does not count as something over it. */
export type Glance = {readonly view: Box; readonly own: Element};

/** Whether something of the page stands over the middle of an element: a fixed bar, an order ticket. What is out of view is not covered. */
export function isCovered(element: Element, box: Box, {view, own}: Glance): boolean {
	const x = (box.left + box.right) / 2;
	const y = (box.top + box.bottom) / 2;
	if (x < view.left || x >= view.right || y < view.top || y >= view.bottom) {
		return false;
	}
	const root = element.getRootNode();
	const hit = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
	return hit !== null && hit !== own && !element.contains(hit) && !hit.contains(element);
}

const CELLS = 'td, th, [role="gridcell"], [role="columnheader"]';

/** How wide the page is empty to the right of a grid's columns, as far as six glances tell. */
export function marginOf(grid: Element, {view, own}: Glance): number {
	const around = new Set<Element>([own]);
	for (let one: Element | null = grid; one; one = parentOf(one)) {
		around.add(one);
	}
	const height = view.bottom - view.top;
	const isFree = [20, 140].every((x) =>
		[1 / 6, 1 / 2, 5 / 6].every((part) => {
			const hit = document.elementFromPoint(view.right + x, view.top + height * part);
			return hit === null || around.has(hit) || (grid.contains(hit) && !hit.closest(CELLS));
		}),
	);
	return isFree ? innerWidth - view.right : 0;
}

/** Where the figure itself stands in a cell. */
export function printedIn(cell: Element): Box | undefined {
	const range = document.createRange();
	range.selectNodeContents(cell);
	const box = range.getBoundingClientRect();
	return box.width > 0 ? box : undefined;
}
