import {type NumberLocale, readNumber} from './number';

/** What a cell of prices says. A placeholder is missing; junk is unreadable, and told apart from it. */
export type Cell =
	| {readonly kind: 'value'; readonly value: number}
	| {readonly kind: 'missing'}
	| {readonly kind: 'unreadable'; readonly text: string};

/** How much of an unreadable text is repeated in a report. */
const LONGEST_ECHO = 40;

const PLACEHOLDER = /^(?:[-–—−]{0,3}|n\/?a|nan|unch|null|none)$/i;

/** Words for screen readers before the price (Fidelity), and Interactive Brokers' mark. */
const PREFIX = /^(?:●\s?|(?:sell|buy) at\s|(?:bid|ask|offer)[:\s]\s?)/i;

/** A closing price or the price of a halt (Interactive Brokers): printed, but nobody trades at it. */
const NOT_LIVE = /^[CH]\s?\d+(?:[.,]\d+)?$/;

/** The size of the quote after its price. A size has no decimals; `35 x 1.20` is not read backwards. */
const SIZE = /^(.*\S)\s?[x×]\s?[\d,]+$/i;

/** A change after the price, in points, in percent or both: signed or in parentheses, so that it is no second price. */
const CHANGE =
	/^(\S+)(?=\s)(?:\s[+\-−]\s?[$€£]?[\d.,]+(?:\s?%)?)?(?:\s\([+\-−]?[\d.,]+(?:\s?%)?\))?$/;

/** What a cell that should hold a price says. A price is never negative. */
export function readPrice(text: string, locale: NumberLocale = 'point'): Cell {
	const trimmed = text.trim().replace(PREFIX, '');
	if (PLACEHOLDER.test(trimmed) || NOT_LIVE.test(trimmed)) {
		return {kind: 'missing'};
	}
	const body = SIZE.exec(trimmed)?.[1] ?? CHANGE.exec(trimmed)?.[1] ?? trimmed;
	const value = readNumber(body, locale);
	return value === undefined || value < 0
		? {kind: 'unreadable', text: trimmed.slice(0, LONGEST_ECHO)}
		: {kind: 'value', value: Math.abs(value)};
}
