import {describe, expect, it} from 'vitest';
import {judgeDraft, snapshotFrom} from '../../../src/engine/market';
import {changeRows, draftOf, synthetic} from './synthetic';

const good = synthetic({strikes: [5900, 5950, 6000, 6050, 6100]});
const where = {root: 'SPXW', expiry: '2026-04-01'};

describe('a snapshot', () => {
	it('is the draft with its quality', () => {
		const draft = draftOf([good, synthetic({expiry: '2026-04-02'})]);
		expect(snapshotFrom(draft)).toEqual({
			ok: true,
			value: {schema: 1, ...draft, quality: judgeDraft(draft)},
		});
	});

	it('may hold one date twice, settled at the open and at the close', () => {
		const both = draftOf([
			{...good, settlement: 'AM'},
			{...good, settlement: 'PM'},
		]);
		expect(snapshotFrom(both).ok).toBe(true);
		expect(snapshotFrom(draftOf([good, {...good, root: 'SPX'}])).ok).toBe(true);
	});

	it('may hold an expiration without rows beside another, and no price of the underlying', () => {
		const draft = draftOf([good, {...good, expiry: '2026-04-02', rows: []}]);
		expect(snapshotFrom({...draft, underlying: {symbol: 'SPX'}}).ok).toBe(true);
	});

	it.each([
		['two expirations are one', [good, good], {code: 'duplicate-expiration', ...where}],
		[
			'an expiry is no date',
			[{...good, expiry: '2026-02-30'}],
			{code: 'not-a-date', root: 'SPXW', expiry: '2026-02-30'},
		],
		['there are no expirations', [], {code: 'no-rows'}],
		['there are no rows', [{...good, rows: []}], {code: 'no-rows'}],
		[
			'strikes fall',
			[{...good, rows: good.rows.toReversed()}],
			{code: 'strike-not-ascending', ...where, strike: 6050},
		],
		[
			'a strike is there twice',
			[changeRows(good, (row) => ({...row, strike: 6000}))],
			{code: 'strike-not-ascending', ...where, strike: 6000},
		],
		[
			'a strike is zero',
			[changeRows(good, (row, i) => ({...row, strike: i}))],
			{code: 'strike-not-ascending', ...where, strike: 0},
		],
		[
			'a strike is infinite',
			[changeRows(good, (row) => ({...row, strike: Infinity}))],
			{code: 'strike-not-ascending', ...where},
		],
	])('is not made when %s', (_what, expirations, failure) => {
		expect(snapshotFrom(draftOf(expirations))).toEqual({ok: false, failure});
	});

	it.each(['bid', 'ask', 'last'])('is not made when a %s is negative or no number', (name) => {
		for (const value of [-0.01, Number.NaN, Infinity]) {
			for (const side of ['call', 'put']) {
				const draft = draftOf([changeRows(good, (row) => ({...row, [side]: {[name]: value}}))]);
				const failure = {code: 'not-a-price', ...where, strike: 5900};
				expect(snapshotFrom(draft)).toEqual({ok: false, failure});
			}
		}
	});

	it('is not made when the price of the underlying is none', () => {
		const draft = draftOf([good], {underlying: {symbol: 'SPX', price: Number.NaN}});
		expect(snapshotFrom(draft)).toEqual({ok: false, failure: {code: 'not-a-price'}});
	});
});
