import type {Right} from '../../engine/model';
import {readDate} from '../../formats/cells';
import {ownerOf} from './candidates';
import {readIndexRoot, readTold, sideOf, type Told, underlyingOf} from './series';
import {isHidden, parentOf, visibleText} from './text';

/** What stands near a grid and is marked as speaking for it: one list for each element, the nearest first. */
export type Near = readonly (readonly string[])[];

export type NearExpiry = Told & {readonly expiry: string};

const MARK = [
	'h1,h2,h3,h4,h5,h6,[role="heading"],legend,select,[role="combobox"],[aria-haspopup="listbox"]',
	'[aria-selected="true"],[aria-pressed="true"],[aria-checked="true"],[aria-expanded="true"]',
	'[aria-current]:not([aria-current="false"])',
].join(',');

const GRID_INSIDE = 'table,[role="grid"],[role="treegrid"],[role="table"],.ag-root';

/** What is longer is prose. */
const LONGEST_TEXT = 120;
const MOST_SIBLINGS = 40;
const MOST_MARKS = 60;
/** An element with more children than this is a part of the page, not a line of text. */
const MOST_CHILDREN = 6;

/** Reads what speaks for a grid: its own labels, then headings and chosen options before it, going outwards. */
export function readNear(grid: Element): Near {
	const near: (readonly string[])[] = [ownLabels(grid)];
	for (let each: Element | null = grid; each; each = parentOf(each)) {
		let sibling = each.previousElementSibling;
		for (let count = 0; sibling && count < MOST_SIBLINGS; count++) {
			near.push(textsIn(sibling, grid));
			sibling = sibling.previousElementSibling;
		}
		near.push(labelsOf(each.parentElement));
	}
	return near.filter((texts) => texts.length > 0);
}

function ownLabels(grid: Element): readonly string[] {
	const captions = [...grid.children].filter(
		(child) => child.localName === 'caption' && !isHidden(child),
	);
	return [...labelsOf(grid), ...captions.map(visibleText)].filter(isShort);
}

function labelsOf(element: Element | null): readonly string[] {
	if (element === null) {
		return [];
	}
	const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
	const labels = ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
	return [element.getAttribute('aria-label') ?? '', ...labels.map(visibleText)].filter(isShort);
}

function textsIn(sibling: Element, grid: Element): readonly string[] {
	if (isHidden(sibling) || sibling.matches(GRID_INSIDE)) {
		return [];
	}
	const marks = sibling.matches(MARK) ? [sibling] : [...sibling.querySelectorAll(MARK)];
	const speaking = marks.slice(0, MOST_MARKS).filter((mark) => {
		const owner = ownerOf(mark);
		return (owner === null || owner.contains(grid)) && !isHiddenWithin(mark, sibling);
	});
	const isLine =
		speaking.length === 0 &&
		sibling.childElementCount <= MOST_CHILDREN &&
		sibling.querySelector(GRID_INSIDE) === null;
	const texts = isLine ? [visibleText(sibling)] : speaking.flatMap(textsOfMark);
	return texts.filter(isShort);
}

function isHiddenWithin(mark: Element, top: Element): boolean {
	for (let each: Element | null = mark; each && each !== top; each = each.parentElement) {
		if (isHidden(each)) {
			return true;
		}
	}
	return false;
}

function textsOfMark(mark: Element): readonly string[] {
	if (mark.localName === 'select') {
		const options = [...mark.querySelectorAll('option')].filter(({selected}) => selected);
		return options.map((option) =>
			readDate(option.text.trim()) === undefined && readDate(option.value) !== undefined
				? option.value
				: option.text.trim(),
		);
	}
	return [mark.getAttribute('aria-label') ?? '', visibleText(mark)];
}

function isShort(text: string): boolean {
	return text !== '' && text.length <= LONGEST_TEXT;
}

/** A time of day or of the last change is no expiry. */
const STAMP = /\bas of\b|updat|delay|\bquoted?\b|last trade|\d:\d\d/i;

/** The expiry that the nearest dated texts agree on, or the texts that do not agree. */
export function nearExpiry(
	near: Near,
	reference: string | undefined,
): NearExpiry | readonly string[] {
	for (const texts of near) {
		const dated = texts
			.filter((text) => !STAMP.test(text))
			.flatMap((text) => {
				const expiry = readDate(text, reference);
				return expiry === undefined ? [] : [{text, expiry}];
			});
		const [first] = dated;
		if (first !== undefined) {
			return dated.every(({expiry}) => expiry === first.expiry)
				? {expiry: first.expiry, ...readTold(dated.map(({text}) => text).join(' · '))}
				: dated.map(({text}) => text);
		}
	}
	return [];
}

/** The side that the nearest text with a side names. */
export function nearSide(near: Near): Right | undefined {
	for (const texts of near) {
		const sides = new Set(texts.flatMap((text) => sideOf(text) ?? []));
		const [side] = sides;
		if (side !== undefined) {
			return sides.size === 1 ? side : undefined;
		}
	}
	return undefined;
}

/** An index beside its level is a quote, not the title of a chain. */
const QUOTE = /^[$^]?[A-Z0-9]{2,6}:?\s+[\d.,]+/;
const NO_TICKER = /^(?:USD|ETF|NYSE|CBOE|OPRA|E[SD]?T|[AP]M|[CR]TH|ETH)$/;
const TICKER =
	/\(([A-Z]{1,5})\)|^[$^]?([A-Z]{1,5})\s+(?:options?\b|option chain|calls?\b|puts?\b)/i;

/** The underlying that the nearest title names, when it may have these strikes. */
export function nearSymbol(titles: Near, fits: (symbol: string) => boolean): string | undefined {
	for (const texts of titles) {
		const spoken = texts.filter((text) => !QUOTE.test(text));
		const symbols = new Set(spoken.flatMap((text) => symbolIn(text) ?? []));
		const [symbol] = symbols;
		if (symbols.size === 1 && symbol !== undefined && fits(symbol)) {
			return symbol;
		}
	}
	return undefined;
}

function symbolIn(text: string): string | undefined {
	const root = readIndexRoot(text);
	if (root !== undefined) {
		return underlyingOf(root);
	}
	if (readDate(text) !== undefined) {
		return undefined; // "(M)" behind a date is a month, not a department store
	}
	const [, inParentheses, atStart] = TICKER.exec(text) ?? [];
	const ticker = inParentheses ?? atStart;
	const isTicker = ticker === ticker?.toUpperCase() && !NO_TICKER.test(ticker ?? '');
	return isTicker ? ticker : undefined;
}
