import type {Quote, Right} from '../../engine/model';
import {
	type NumberLocale,
	readCount,
	readNumber,
	readPercent,
	readPrice,
} from '../../formats/cells';
import type {ReadFailure} from './model';

/** More cells than this of the rarer mark are no slips of a few cells but two ways of writing. */
const FEW = 3;

/** The commonest way to write a price, which is one in one locale only. */
const PLAIN_POINT = /^\d+\.\d{1,2}$/;

const COMMA_LANGUAGES = /^(?:de|fr|es|it|nl|pt|pl|sv|da|fi|nb|no|cs|sk|ru|tr|el|hu|ro)\b/i;
const POINT_REGIONS = /^(?:de-ch|es-mx|es-us)/i;

/**
 * Which mark separates decimals on this page. Texts that can be read in one way only decide; where
 * there are none, the language that the page declares.
 */
export function decideLocale(
	texts: readonly string[],
	language: string,
): NumberLocale | ReadFailure {
	let points = 0;
	let commas = 0;
	let point = '';
	let comma = '';
	for (const text of texts) {
		if (PLAIN_POINT.test(text)) {
			points++;
			point ||= text;
			continue;
		}
		const asPoint = readPrice(text).kind === 'value';
		const asComma = readPrice(text, 'comma').kind === 'value';
		if (asPoint && !asComma) {
			points++;
			point ||= text;
		} else if (asComma && !asPoint) {
			commas++;
			comma ||= text;
		}
	}
	if (Math.min(points, commas) > FEW) {
		return {code: 'mixed-locale', point, comma};
	}
	if (points === commas) {
		return COMMA_LANGUAGES.test(language) && !POINT_REGIONS.test(language) ? 'comma' : 'point';
	}
	return points > commas ? 'point' : 'comma';
}

/** Volatilities without a percent sign above this are percents: 14.2, not 1420 %. */
const HIGHEST_FRACTION = 3;

/** How the volatilities of one column are written: each column decides once. */
export function decideVolatility(
	texts: readonly string[],
	heading: string,
	locale: NumberLocale,
): (text: string) => number | undefined {
	if (texts.some((text) => text.includes('%'))) {
		return (text) => readPercent(text, locale);
	}
	const values = texts.flatMap((text) => readNumber(text, locale) ?? []).sort((a, b) => a - b);
	const median = values[values.length >> 1] ?? 0;
	const scale = heading.includes('%') || median > HIGHEST_FRACTION ? 100 : 1;
	return (text) => {
		const value = readNumber(text, locale);
		return value === undefined ? undefined : value / scale;
	};
}

/** What else a row prints of a contract. What cannot be read or cannot be is absent: nothing rests on it. */
export function readExtras(
	{last, delta, openInterest, volume}: {readonly [Name in keyof Quote]?: string},
	volatility: number | undefined,
	side: Right,
	locale: NumberLocale,
): Quote {
	const lastCell = readPrice(last ?? '', locale);
	const slope = readNumber(delta ?? '', locale);
	const open = readCount(openInterest ?? '', locale);
	const traded = readCount(volume ?? '', locale);
	const isSlope = slope !== undefined && (side === 'call' ? slope >= 0 : slope <= 0);
	return {
		...(lastCell.kind === 'value' ? {last: lastCell.value} : {}),
		...(volatility === undefined || volatility < 0 ? {} : {volatility}),
		...(isSlope && Math.abs(slope) <= 1 ? {delta: slope} : {}),
		...(open === undefined ? {} : {openInterest: open}),
		...(traded === undefined ? {} : {volume: traded}),
	};
}
