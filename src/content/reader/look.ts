import {findCandidates} from './candidates';
import {assembleChain, type Chain} from './chain';
import {pricesOf} from './entries';
import {examine, identify, type Reading} from './examine';
import type {GridLook, Look, ReadFailure} from './model';
import {decideLocale} from './numbers';
import {INDEXES, type Printed, readPrinted, readTitle} from './quotes';
import {parentOf} from './text';

/** From a page that holds nothing like a chain to a chain that nearly was read. */
const PROGRESS: readonly ReadFailure['code'][] = [
	'no-grid',
	'no-strikes',
	'no-bid-or-ask',
	'no-side',
	'empty-grid',
	'no-root',
	'no-expiry',
	'mixed-locale',
	'unreadable-cell',
];

export type LookOptions = {
	/** When this look is taken, UTC milliseconds; absent for a saved page, whose time nobody knows. */
	readonly at?: number;
	readonly url?: string;
};

/** Looks at the page once: every chain on it, and the volatility indexes beside their names. */
export function look(document: Document, {at, url = document.URL}: LookOptions): Look {
	const failures: ReadFailure[] = [];
	const keep = <Found extends object>(one: Found | ReadFailure | null): readonly Found[] => {
		if (one !== null && 'code' in one) {
			failures.push(one);
			return [];
		}
		return one === null ? [] : [one];
	};
	const sketches = findCandidates(document).flatMap((element) => keep(examine(element, at)));
	const locale = decideLocale(
		sketches.flatMap(({entries}) => entries.flatMap(pricesOf)),
		document.documentElement.lang,
	);
	if (typeof locale !== 'string') {
		return {grids: [], indexes: {}, failure: locale};
	}
	const readings = joinSides(sketches.flatMap((sketch) => keep(identify(sketch, locale, url))));
	const names = new Set([...INDEXES, ...readings.map(({symbol}) => symbol)]);
	const elements = new Set(readings.flatMap(({parts}) => parts));
	const printed = readPrinted(document, elements, names, locale);
	const title = readTitle(document.title, names, locale);
	const grids: GridLook[] = [];
	for (const reading of readings) {
		const {symbol, entries} = reading;
		const chain = assembleChain(entries, {symbol, locale, at});
		if ('code' in chain) {
			failures.push(chain);
		} else if (chain.expirations.length === 0) {
			failures.push({code: 'no-expiry', found: reading.dates});
		} else {
			grids.push(gridLookOf(reading, chain, printed, title));
		}
	}
	return {
		grids,
		indexes: indexesOf(printed),
		...(grids.length > 0 ? {} : {failure: nearest(failures)}),
	};
}

/** Tables that show one side each are two halves of one chain. */
function joinSides(readings: readonly Reading[]): readonly Reading[] {
	const joined: Reading[] = [];
	for (const reading of readings) {
		const half = joined.findIndex(
			(other) => other.oneSided && reading.oneSided && other.symbol === reading.symbol,
		);
		const other = joined[half];
		if (other === undefined) {
			joined.push(reading);
		} else {
			joined[half] = {
				...other,
				element: commonParent(other.element, reading.element),
				parts: [...other.parts, ...reading.parts],
				entries: [...other.entries, ...reading.entries],
				dates: [...other.dates, ...reading.dates],
				synthetic: other.synthetic || reading.synthetic,
			};
		}
	}
	return joined;
}

function commonParent(one: Element, other: Element): Element {
	let parent = parentOf(one);
	while (parent && !parent.contains(other)) {
		parent = parentOf(parent);
	}
	return parent ?? one;
}

function gridLookOf(
	{element, symbol, synthetic}: Reading,
	{expirations, cells}: Chain,
	printed: Printed,
	title: ReadonlyMap<string, number>,
): GridLook {
	const strikes = expirations.flatMap(({rows}) => rows.map(({strike}) => strike));
	const low = Math.min(...strikes) / 2;
	const high = Math.max(...strikes) * 1.5;
	// What stands under the same name but far from every strike is something else of that name.
	const near = (levels: Iterable<number>) =>
		[...levels].filter((level) => level >= low && level <= high);
	const beside = near(printed.levels.get(symbol) ?? []);
	const inTitle = near([title.get(symbol) ?? Number.NaN]);
	const [price, second] = beside.length > 0 ? beside : inTitle;
	return {
		element,
		symbol,
		...(price === undefined || second !== undefined ? {} : {price}),
		synthetic: synthetic || printed.synthetic,
		expirations,
		cells,
	};
}

/** Indexes with one level on the page. Two different levels of one name are none. */
function indexesOf({levels}: Printed): Record<string, number> {
	return Object.fromEntries(
		INDEXES.flatMap((name) => {
			const [level, second] = levels.get(name) ?? [];
			return level === undefined || second !== undefined ? [] : [[name, level] as const];
		}),
	);
}

function nearest(failures: readonly ReadFailure[]): ReadFailure {
	return failures.reduce<ReadFailure>(
		(best, failure) =>
			PROGRESS.indexOf(failure.code) > PROGRESS.indexOf(best.code) ? failure : best,
		{code: 'no-grid'},
	);
}
