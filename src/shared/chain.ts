import * as v from 'valibot';
import type {Draft, Quality} from '../engine/model';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const finite = v.pipe(v.number(), v.finite());
const price = v.pipe(finite, v.minValue(0), v.maxValue(1e7));
const date = v.pipe(v.string(), v.isoDate());

/** The most that is taken from one page: far more than a broker shows, far less than would hurt. */
const MOST_ROWS = 2000;
const MOST_EXPIRATIONS = 120;

const quoteSchema = v.strictObject({
	bid: v.exactOptional(price),
	ask: v.exactOptional(price),
	last: v.exactOptional(price),
	volatility: v.exactOptional(v.pipe(finite, v.minValue(0), v.maxValue(100))),
	delta: v.exactOptional(v.pipe(finite, v.minValue(-1), v.maxValue(1))),
	openInterest: v.exactOptional(v.pipe(finite, v.minValue(0))),
	volume: v.exactOptional(v.pipe(finite, v.minValue(0))),
});

const rowSchema = v.strictObject({
	strike: price,
	call: quoteSchema,
	put: quoteSchema,
	seenAt: v.exactOptional(finite),
});

const settlementSchema = v.picklist(['AM', 'PM']);

const expirationSchema = v.strictObject({
	root: text(12),
	expiry: date,
	settlement: v.exactOptional(settlementSchema),
	rows: v.pipe(v.array(rowSchema), v.maxLength(MOST_ROWS)),
});

const sourceSchema = v.strictObject({
	kind: v.picklist(['page', 'file']),
	name: text(260),
	delayMinutes: v.exactOptional(v.pipe(finite, v.minValue(0))),
	synthetic: v.exactOptional(v.literal(true)),
});

/** A chain as a page's script reads it, on its way to the background. */
export const draftSchema: v.GenericSchema<Draft> = v.strictObject({
	source: sourceSchema,
	underlying: v.strictObject({symbol: text(12), price: v.exactOptional(price)}),
	indexes: v.exactOptional(v.record(text(12), price)),
	readAt: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
	expirations: v.pipe(v.array(expirationSchema), v.maxLength(MOST_EXPIRATIONS)),
});

const qualityReasonSchema = v.strictObject({
	code: v.picklist([
		'no-quotes',
		'bid-ask-exchanged',
		'crossed',
		'calls-puts-exchanged',
		'rows-shifted',
		'rows-stale',
		'not-monotone',
		'too-few-rows',
		'window-misses-spot',
	]),
	root: v.exactOptional(text(12)),
	expiry: v.exactOptional(date),
	strikes: v.exactOptional(v.array(finite)),
	count: v.exactOptional(finite),
	of: v.exactOptional(finite),
	measured: v.exactOptional(finite),
	limit: v.exactOptional(finite),
});

/** What the health test of a chain found. */
export const qualitySchema: v.GenericSchema<Quality> = v.strictObject({
	state: v.picklist(['good', 'doubtful', 'refused']),
	reasons: v.array(qualityReasonSchema),
});

export {
	date as dateSchema,
	finite as finiteSchema,
	settlementSchema,
	sourceSchema,
	text as textUpTo,
};
