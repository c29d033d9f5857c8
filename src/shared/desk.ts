import * as v from 'valibot';
import type {Draft, Quality, Suggestion} from '../engine/model';
import {draftSchema, finiteSchema, qualitySchema, textUpTo} from './chain';
import {suggestionSchema} from './suggestion';

const instant = v.pipe(finiteSchema, v.minValue(0));
const site = textUpTo(260);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Why a page gave no chain. */
const pageProblemSchema = v.picklist([
	'no-grid',
	'no-strikes',
	'no-bid-or-ask',
	'no-side',
	'no-expiry',
	'no-root',
	'mixed-locale',
	'unreadable-cell',
	'empty-grid',
]);

export type PageProblem = v.InferOutput<typeof pageProblemSchema>;

/** What a page's script says after a look: a chain, or why there is none. Times in UTC milliseconds. */
export type Look =
	| {
			readonly kind: 'chain';
			readonly draft: Draft;
			/** When anything in the grid last changed. */
			readonly pulseAt: number;
	  }
	| {readonly kind: 'none'; readonly site: string; readonly problem: PageProblem};

export const lookSchema: v.GenericSchema<Look> = v.variant('kind', [
	v.strictObject({kind: v.literal('chain'), draft: draftSchema, pulseAt: instant}),
	v.strictObject({kind: v.literal('none'), site, problem: pageProblemSchema}),
]);

/** What is remembered of the last reading of one underlying, without its rows. */
export type Reading = {
	readonly symbol: string;
	readonly site: string;
	readonly rows: number;
	readonly expirations: number;
	/** When a script last looked. */
	readonly seenAt: number;
	/** When anything in the grid last changed. */
	readonly pulseAt: number;
	readonly delayMinutes?: number;
	readonly synthetic?: true;
	readonly quality: Quality;
	/** What made the rows impossible as a chain: two rows of one strike, a strike out of order, … */
	readonly broken?: string;
	/** Not a product that a condor of this kind is built on. */
	readonly unsuitable?: true;
};

const readingSchema: v.GenericSchema<Reading> = v.strictObject({
	symbol: textUpTo(12),
	site,
	rows: count,
	expirations: count,
	seenAt: instant,
	pulseAt: instant,
	delayMinutes: v.exactOptional(v.pipe(finiteSchema, v.minValue(0))),
	synthetic: v.exactOptional(v.literal(true)),
	quality: qualitySchema,
	broken: v.exactOptional(textUpTo(40)),
	unsuitable: v.exactOptional(v.literal(true)),
});

/** Everything that the surfaces show: what was read, what was typed, what follows. */
export type Desk = {
	readonly schema: 1;
	readonly main?: Reading;
	readonly vix?: Reading;
	readonly typedVix?: {readonly value: number; readonly at: number};
	/** The last page without a chain, later than the last reading. */
	readonly nothing?: {readonly site: string; readonly problem: PageProblem; readonly at: number};
	readonly suggestion?: Suggestion;
};

export const deskSchema: v.GenericSchema<Desk> = v.strictObject({
	schema: v.literal(1),
	main: v.exactOptional(readingSchema),
	vix: v.exactOptional(readingSchema),
	typedVix: v.exactOptional(v.strictObject({value: finiteSchema, at: instant})),
	nothing: v.exactOptional(v.strictObject({site, problem: pageProblemSchema, at: instant})),
	suggestion: v.exactOptional(suggestionSchema),
});

/** Nothing read yet. */
export const EMPTY_DESK: Desk = {schema: 1};

/** What may be typed as the VIX: it closed between 9 and 83 since 1990. */
export const TYPED_VIX_RANGE = {least: 5, most: 150};

export const typedVixSchema = v.pipe(
	finiteSchema,
	v.minValue(TYPED_VIX_RANGE.least),
	v.maxValue(TYPED_VIX_RANGE.most),
);
