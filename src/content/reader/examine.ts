import type {Right} from '../../engine/model';
import {type NumberLocale, readNumber} from '../../formats/cells';
import {type Dated, type Entry, readEntries} from './entries';
import {recogniseLayout} from './layout';
import {type Grid, readGrid} from './lines';
import type {ReadFailure} from './model';
import {type Near, nearExpiry, nearSide, nearSymbol, readNear} from './near';
import {confesses} from './quotes';
import {underlyingOf} from './series';

/** A grid whose rows are known as texts, before anyone knows what its numbers mean. */
export type Sketch = {
	readonly element: Element;
	readonly entries: readonly Entry[];
	readonly near: Near;
	/** All rows are of one side. */
	readonly oneSided: boolean;
	/** Texts with dates, whether they told an expiry or not. */
	readonly dates: readonly string[];
	readonly synthetic: boolean;
};

/** A grid, or two that show a side each, with its underlying. */
export type Reading = Omit<Sketch, 'near'> & {
	/** The grids that it was read from. */
	readonly parts: readonly Element[];
	readonly symbol: string;
};

const NEW_YORK = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'America/New_York',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
});

const LONGEST_ECHO = 60;
const MOST_DATES = 5;

/** Reads one candidate. Null when it is no chain at all. */
export function examine(element: Element, at: number | undefined): Sketch | ReadFailure | null {
	const grid = readGrid(element);
	const layout = recogniseLayout(grid);
	if (layout === null || 'code' in layout) {
		return layout;
	}
	const around = lookAround(element, at);
	const {entries, sideless, headings} = readEntries(grid.lines, layout, around);
	if (entries.length === 0) {
		return {code: emptiness(grid, sideless), headers: layout.headers};
	}
	const sides = new Set(entries.flatMap((entry) => entry.sides.map(({side}) => side)));
	return {
		element,
		entries,
		near: around.near(),
		oneSided: sides.size === 1,
		dates: [...headings, ...around.dates()].slice(0, MOST_DATES).map(shorten),
		synthetic: [...(around.near()[0] ?? []), ...wideTexts(grid)].some((text) =>
			confesses(text, null),
		),
	};
}

function shorten(text: string): string {
	return text.slice(0, LONGEST_ECHO);
}

function wideTexts({lines}: Grid): readonly string[] {
	return lines.flatMap(({wide}) => wide ?? []);
}

/** What the surroundings tell, each asked at most once and only when it is needed. */
function lookAround(element: Element, at: number | undefined) {
	const near = once(() => readNear(element));
	const reference = at === undefined ? undefined : NEW_YORK.format(at);
	const found = once(() => nearExpiry(near(), reference));
	return {
		near,
		reference,
		side: once((): Right | undefined => nearSide(near())),
		expiry: (): Dated | undefined => {
			const expiry = found();
			return 'expiry' in expiry ? expiry : undefined;
		},
		dates: (): readonly string[] => {
			const expiry = found();
			return 'expiry' in expiry ? [expiry.expiry] : expiry;
		},
	};
}

function once<Value>(ask: () => Value): () => Value {
	let answer: {readonly value: Value} | undefined;
	return () => {
		answer ??= {value: ask()};
		return answer.value;
	};
}

function emptiness({lines}: Grid, sideless: number): 'no-side' | 'no-strikes' | 'empty-grid' {
	if (sideless > 0) {
		return 'no-side';
	}
	return lines.some(({cells}) => cells.size > 2) ? 'no-strikes' : 'empty-grid';
}

/** Finds the underlying by its strongest evidence: contracts, roots in headings, titles, the address. */
export function identify(
	{near, ...sketch}: Sketch,
	locale: NumberLocale,
	url: string,
): Reading | ReadFailure {
	const {element, entries} = sketch;
	const told = entries.flatMap(({dated}) => dated?.root ?? []);
	const underlyings = new Set(told.map(underlyingOf));
	const [underlying] = underlyings;
	const strikes = entries.flatMap(({strikeText}) => readNumber(strikeText, locale) ?? []);
	const titles = [...near, [element.ownerDocument.title], symbolsInAddress(url)];
	const symbol =
		underlyings.size === 1
			? underlying
			: nearSymbol(titles, (named) => isLikely(named, Math.max(...strikes)));
	return symbol === undefined ? {code: 'no-root'} : {...sketch, parts: [element], symbol};
}

/** Levels where these indexes have never been: a title of another chain does not name this one. */
function isLikely(symbol: string, highest: number): boolean {
	return symbol === 'VIX' ? highest <= 300 : symbol === 'SPX' ? highest >= 500 : true;
}

/** The pieces of an address that name indexes, and what its question calls a symbol. */
function symbolsInAddress(url: string): readonly string[] {
	const address = url.replace(/%(?:5E|24)/gi, '/').toUpperCase();
	const asked = /[?&](?:SYMBOL|TICKER|S)=[/^$]?([A-Z]{1,5})(?=[&#]|$)/.exec(address)?.[1];
	return asked === undefined ? address.split(/[/?&=#.]/) : [`(${asked})`];
}
