import type {Right, Settlement} from '../../engine/model';
import {readDate} from '../../formats/cells';

/** What a text tells of a series beside its date. */
export type Told = {
	/** A root that is printed; `SPX` may stand for the index or for its morning-settled series. */
	readonly root?: string;
	readonly settlement?: Settlement;
	readonly weekly?: true;
};

/** A line that heads a group of rows. */
export type GroupHeading = Told & {
	readonly text: string;
	readonly expiry?: string;
	readonly side?: Right;
	/** Speaks of a date, be it readable or not. */
	readonly dated: boolean;
};

export type Series = {readonly root: string; readonly settlement?: Settlement};

const UNDERLYINGS: Readonly<Record<string, string>> = {
	SPX: 'SPX',
	SPXW: 'SPX',
	XSP: 'XSP',
	XSPW: 'XSP',
	VIX: 'VIX',
	VIXW: 'VIX',
	NDX: 'NDX',
	NDXP: 'NDX',
	RUT: 'RUT',
	RUTW: 'RUT',
};

const ROOT = /(?<![A-Z0-9])(?:SPXW?|XSPW?|VIXW?|NDXP?|RUTW?)(?![A-Z0-9])/g;
/** "AM", "A.M."; not the half of a time of day. */
const MORNING = /(?<!:\d\d\s?|\bat \d{1,2}\s?)\bA\.?M\b/;
const AFTERNOON = /(?<!:\d\d\s?|\bat \d{1,2}\s?)\bP\.?M\b/;
const WEEKLY =
	/\bweekl(?:y|ys|ies)\b|\bquarterl(?:y|ys|ies)\b|\bend of month\b|\((?:W|Q|EOM)\)|\d-w$/i;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DATED = new RegExp(
	`\\d\\s*-?(?:${MONTHS})|\\b(?:${MONTHS})[a-z]*\\.?\\s*\\d|\\bexp(?:ir\\w+|\\.)?\\b|\\d[-/.]\\d{1,2}[-/.]\\d|\\btoday\\b|\\btomorrow\\b|\\d\\s?d(?:ays?|te)?\\b`,
	'i',
);

/** The underlying of a root. An adjusted root carries a digit. */
export function underlyingOf(root: string): string {
	return UNDERLYINGS[root] ?? root.replace(/\d$/, '');
}

/** The index that a text names; undefined for none, and for several. */
export function readIndexRoot(text: string): string | undefined {
	const roots = new Set(text.match(ROOT));
	const [root] = roots;
	return roots.size === 1 ? root : undefined;
}

export function readTold(text: string): Told {
	const root = readIndexRoot(text);
	const morning = MORNING.test(text);
	const settlement = morning === AFTERNOON.test(text) ? undefined : morning ? 'AM' : 'PM';
	return {
		...(root === undefined ? {} : {root}),
		...(settlement === undefined ? {} : {settlement}),
		...(WEEKLY.test(text) ? {weekly: true as const} : {}),
	};
}

/** The side that a text names; undefined for none, and for both. */
export function sideOf(text: string): Right | undefined {
	const call = /\bcalls?\b/i.test(text);
	return call === /\bputs?\b/i.test(text) ? undefined : call ? 'call' : 'put';
}

/** What a contract's root tells. Contracts named SPX settle in the morning, those of the evening are named SPXW. */
export function toldByContract(root: string): Told {
	return root === 'SPX' ? {root, settlement: 'AM'} : {root};
}

/** Reads a line over the whole width of a grid. */
export function readGroupHeading(text: string, reference: string | undefined): GroupHeading {
	const expiry = readDate(text, reference);
	const side = sideOf(text);
	return {
		...readTold(text),
		text,
		dated: expiry !== undefined || DATED.test(text),
		...(expiry === undefined ? {} : {expiry}),
		...(side === undefined ? {} : {side}),
	};
}

/** Fridays on which no morning settlement happens since the exchange is closed; it happens the day before. */
const MOVED_TO_THURSDAY = new Set([
	'2014-04-17',
	'2019-04-18',
	'2022-04-14',
	'2025-04-17',
	'2026-06-18',
	'2027-06-17',
	'2030-04-18',
	'2032-06-17',
	'2033-04-14',
	'2037-06-18',
	'2038-06-17',
]);

/** A day on which SPX settles in the morning and SPXW in the evening, so that the date alone tells neither. */
function isStandardDay(expiry: string): boolean {
	const date = new Date(expiry);
	const day = date.getUTCDate();
	return (date.getUTCDay() === 5 && day >= 15 && day <= 21) || MOVED_TO_THURSDAY.has(expiry);
}

/** Root and settlement of an expiry of this underlying; the settlement is absent where nothing tells it. */
export function seriesOf(underlying: string, expiry: string, told: Told): Series {
	switch (underlying) {
		case 'SPX':
			return spxSeries(expiry, told);
		case 'VIX':
			return {root: told.root === 'VIXW' ? 'VIXW' : 'VIX', settlement: 'AM'};
		case 'XSP':
			return {root: 'XSP', settlement: 'PM'};
		default:
			return {
				root: told.root ?? underlying,
				...(told.settlement === undefined ? {} : {settlement: told.settlement}),
			};
	}
}

function spxSeries(expiry: string, {root, settlement, weekly}: Told): Series {
	const isWeekly = root === 'SPXW' || weekly === true || settlement === 'PM';
	if (isWeekly) {
		return settlement === 'AM' ? {root: 'SPX'} : {root: 'SPXW', settlement: 'PM'};
	}
	if (settlement === 'AM') {
		return {root: 'SPX', settlement};
	}
	return isStandardDay(expiry) ? {root: 'SPX'} : {root: 'SPXW', settlement: 'PM'};
}
