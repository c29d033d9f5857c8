import {type NumberLocale, readPrice} from '../../formats/cells';
import {isElement, isHidden, visibleText} from './text';

/** What the page around the chains prints. */
export type Printed = {
	/** Levels that stand beside a name: every different one. */
	readonly levels: ReadonlyMap<string, ReadonlySet<number>>;
	readonly synthetic: boolean;
};

export const INDEXES = ['VIX', 'VIX9D', 'VIX3M', 'VVIX'] as const;

const LONGEST_LABEL = 60;
const NAME = /^[$^]?([A-Z][A-Z0-9]{0,5})(?: index)?:?$/i;
const NAME_AND_LEVEL = /^[$^]?([A-Z][A-Z0-9]{0,5})(?: index)?:?\s+(\S.*)$/i;
const CONFESSION = /\b(?:synthetic|simulated|paper[- ]trading) quotes\b/i;
const CONFESSING = /synthetic|simulated|paper|quotes/i;
/** A banner is not longer. */
const LONGEST_BANNER = 600;

/**
 * Looks at the visible page around the grids for the levels of these names, and for the confession
 * that quotes are made up. Nothing else of the page is kept.
 */
export function readPrinted(
	document: Document,
	grids: ReadonlySet<Element>,
	names: ReadonlySet<string>,
	locale: NumberLocale,
): Printed {
	const levels = new Map<string, Set<number>>();
	let synthetic = false;

	function note(name: string | undefined, text: string): void {
		const level = levelIn(text, locale);
		if (name !== undefined && names.has(name) && level !== undefined) {
			levels.set(name, (levels.get(name) ?? new Set()).add(level));
		}
	}

	walk(document.body, grids, {
		visitText(text, node) {
			synthetic ||= CONFESSING.test(text) && confesses(text, node.parentElement);
			if (text.length > LONGEST_LABEL) {
				return;
			}
			const [, alone] = NAME.exec(text) ?? [];
			if (alone !== undefined && names.has(alone)) {
				note(alone, textBeside(node));
				return;
			}
			const [, name, rest = ''] = NAME_AND_LEVEL.exec(text) ?? [];
			note(name, rest);
		},
		visitElement(element) {
			if (isLevel(element.getAttribute('data-field'))) {
				note(element.getAttribute('data-symbol')?.replace(/^[$^]/, ''), visibleText(element));
			}
		},
	});
	return {levels, synthetic};
}

type Visitor = {
	readonly visitText: (text: string, node: Node) => void;
	readonly visitElement: (element: Element) => void;
};

/** Visits what is visible around these grids, open shadow roots included. */
function walk(parent: Node, grids: ReadonlySet<Element>, visitor: Visitor): void {
	for (let node = parent.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === 3) {
			const text = (node.nodeValue ?? '').trim();
			if (text !== '') {
				visitor.visitText(text, node);
			}
		} else if (isElement(node) && !grids.has(node) && !isHidden(node)) {
			visitor.visitElement(node);
			walk(node, grids, visitor);
			if (node.shadowRoot) {
				walk(node.shadowRoot, grids, visitor);
			}
		}
	}
}

export function confesses(text: string, around: Element | null): boolean {
	return (
		CONFESSION.test(text) ||
		(around !== null &&
			(around.textContent ?? '').length <= LONGEST_BANNER &&
			CONFESSION.test(visibleText(around)))
	);
}

/** Yahoo's names for the level of today's session; those before and after it are others. */
function isLevel(field: string | null): boolean {
	return field !== null && /^(?:regularMarketPrice|last|lastPrice|price)$/.test(field);
}

/** The text right behind a name: the next in its element, or of the element next to one that holds the name alone. */
function textBeside(name: Node): string {
	let next = nextVisible(name);
	let wrapping: Element | null = name.parentElement;
	for (let steps = 0; next === null && wrapping && steps < 3; steps++) {
		next = nextVisible(wrapping);
		const outer: Element | null = wrapping.parentElement;
		wrapping = outer && visibleText(outer) === visibleText(wrapping) ? outer : null;
	}
	return next === null ? '' : textOf(next);
}

function nextVisible(node: Node): Node | null {
	for (let next = node.nextSibling; next; next = next.nextSibling) {
		const isNothing = isElement(next) ? isHidden(next) : next.nodeType !== 3;
		if (!isNothing && textOf(next) !== '') {
			return next;
		}
	}
	return null;
}

function textOf(node: Node): string {
	return isElement(node) ? visibleText(node) : (node.nodeValue ?? '').trim();
}

function levelIn(text: string, locale: NumberLocale): number | undefined {
	const cell = text.length <= LONGEST_LABEL ? readPrice(text, locale) : undefined;
	return cell?.kind === 'value' && cell.value > 0 ? cell.value : undefined;
}

/** The levels that a page's title prints: `SPX 6,632.19 | Option chain`. */
export function readTitle(
	title: string,
	names: ReadonlySet<string>,
	locale: NumberLocale,
): ReadonlyMap<string, number> {
	const levels = new Map<string, number>();
	for (const part of title.split(/\s[|·—–-]\s/)) {
		const [, name = '', rest = ''] = NAME_AND_LEVEL.exec(part.trim()) ?? [];
		const level = names.has(name) ? levelIn(rest, locale) : undefined;
		if (level !== undefined) {
			levels.set(name, level);
		}
	}
	return levels;
}
