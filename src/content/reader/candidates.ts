import {isHidden, parentOf} from './text';

/** What may hold a chain: HTML tables, ARIA grids, and AG Grid before it says its role. */
const GRID = 'table,[role="grid"],[role="treegrid"],[role="table"],.ag-root';

/** Elements that a page has by the thousand and that carry no shadow root. */
const NO_HOST = ':not(a,b,button,div,i,li,option,p,path,span,td,th,tr)';

/** Everything visible that may hold a chain, open shadow roots of custom elements included, in document order. */
export function findCandidates(document: Document): readonly Element[] {
	const found: Element[] = [];
	collect(document, found);
	return found.filter((element) => isOwnGrid(element) && isVisible(element));
}

function collect(root: Document | ShadowRoot, found: Element[]): void {
	found.push(...root.querySelectorAll(GRID));
	for (const element of root.querySelectorAll(NO_HOST)) {
		if (element.shadowRoot) {
			collect(element.shadowRoot, found);
		}
	}
}

/** Newer AG Grids keep a grid by role inside their root; that one is the grid. */
function isOwnGrid(element: Element): boolean {
	return !element.matches('.ag-root:not([role*="grid"])') || element.querySelector(GRID) === null;
}

function isVisible(element: Element): boolean {
	for (let each: Element | null = element; each; each = parentOf(each)) {
		if (isHidden(each)) {
			return false;
		}
	}
	return true;
}

/** The candidate that an element belongs to: the innermost. */
export function ownerOf(element: Element): Element | null {
	return element.closest(GRID);
}
