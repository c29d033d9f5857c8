import type {Right} from '../../engine/model';
import {normaliseHeader} from '../../formats/cells';

/** What a column holds, with its headings as sites print them (brokers.md §5.2), without the side. */
const SYNONYMS = [
	['strike', /^(?:strikes?|strike price|exercise(?: price)?)$/],
	['bid', /^(?:bid|bid price|sell)$/],
	['ask', /^(?:ask|ask price|offer|offer price|buy)$/],
	['last', /^(?:last|last price|latest|ltp)$/],
	['volatility', /^(?:iv|iv %|imp(?:l|lied)? vol(?:atility)?)$/],
	['delta', /^delta$/],
	['openInterest', /^(?:oi|open int(?:erest)?|openinterest)$/],
	['volume', /^(?:vol|volume)$/],
	['contract', /^(?:(?:contract|option)(?: name| symbol)?|symbol)$/],
	['type', /^(?:(?:option )?type|right|calls? puts?|puts? calls?|c p|p c)$/],
	['expiry', /^(?:exp|expiry|expiration)(?: date)?$/],
] as const;

export type Field = (typeof SYNONYMS)[number][0];

/** One column: its key in the cells, every heading above it from top to bottom, and its place. */
export type HeadedColumn = {
	readonly key: string;
	readonly texts: readonly string[];
	/** Absent when the page does not say how its columns follow one another. */
	readonly order?: number;
};

export type Column = {
	readonly key: string;
	readonly field: Field;
	readonly heading: string;
	/** Absent when the rows or the surroundings must tell. */
	readonly side?: Right;
};

type Sketch = Omit<Column, 'side'> & {
	readonly order: number | undefined;
	readonly sides: ReadonlySet<Right>;
};

const SIDE = /\b(?:(calls?|c)|(?:puts?|p))\b/g;

/** The field that a heading names, and the side when it says one. */
export function readHeading(text: string): {field?: Field; side?: Right} {
	const words = normaliseHeader(text);
	const whole = fieldOf(words);
	if (whole !== undefined) {
		return {field: whole};
	}
	const sides = [...words.matchAll(SIDE)].map(([, call]) => (call ? 'call' : 'put'));
	const field = fieldOf(words.replace(SIDE, ' ').replace(/\s+/g, ' ').trim());
	const side = sides.length === 1 && (field || !/^[cp]$/.test(words)) ? sides[0] : undefined;
	return {...(field === undefined ? {} : {field}), ...(side === undefined ? {} : {side})};
}

function fieldOf(words: string): Field | undefined {
	return SYNONYMS.find(([, pattern]) => pattern.test(words))?.[0];
}

/**
 * What every column holds. The side comes from the headings' words; where they say none, bid and ask
 * printed twice with the strike between them mean calls before it and puts behind it.
 */
export function recogniseColumns(headed: readonly HeadedColumn[]): readonly Column[] {
	const sketches = withoutButtons(headed.flatMap(sketch));
	const strike = sketches.find(({field}) => field === 'strike')?.order;
	const mirrored = strike !== undefined && isMirrored(sketches, strike);
	const columns = sketches.flatMap(({order, sides, ...column}): Column[] => {
		const [side] = sides;
		if (sides.size > 1) {
			return [];
		}
		if (side !== undefined) {
			return [{...column, side}];
		}
		const isSided = mirrored && order !== undefined && order !== strike;
		return [isSided ? {...column, side: order < strike ? 'call' : 'put'} : column];
	});
	return columns.filter(
		(column) =>
			columns.filter(({field, side}) => field === column.field && side === column.side).length ===
			1,
	);
}

function sketch({key, texts, order}: HeadedColumn): Sketch[] {
	const readings = texts.map(readHeading);
	const at = readings.findLastIndex(({field}) => field !== undefined);
	const field = readings[at]?.field;
	if (field === undefined) {
		return [];
	}
	const sides = new Set(readings.flatMap(({side}) => side ?? []));
	return [{key, field, heading: normaliseHeader(texts[at] ?? ''), order, sides}];
}

const BUTTON = /\b(?:sell|buy)\b/;

/** "Sell" and "Buy" head prices only where no bid and no ask is headed by its own name. */
function withoutButtons(sketches: readonly Sketch[]): readonly Sketch[] {
	const isPrice = ({field}: Sketch) => field === 'bid' || field === 'ask';
	const named = sketches.some((one) => isPrice(one) && !BUTTON.test(one.heading));
	return sketches.filter((one) => !(named && isPrice(one) && BUTTON.test(one.heading)));
}

/** A price stands once before the strike and once behind it, and no heading says the side. */
function isMirrored(sketches: readonly Sketch[], strike: number): boolean {
	return (['bid', 'ask'] as const).some((price) => {
		const [first, second, third] = sketches.filter(({field}) => field === price);
		return (
			first?.order !== undefined &&
			second?.order !== undefined &&
			third === undefined &&
			first.sides.size + second.sides.size === 0 &&
			Math.min(first.order, second.order) < strike &&
			Math.max(first.order, second.order) > strike
		);
	});
}
