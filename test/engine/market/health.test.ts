import {describe, expect, it} from 'vitest';
import {judgeDraft} from '../../../src/engine/market';
import type {Expiration, Quality} from '../../../src/engine/model';
import {asOf, changeRows, draftOf, range, scale, swapBidAsk, synthetic} from './synthetic';

const dates = ['2026-03-06', '2026-03-13', '2026-03-20', '2026-03-27', '2026-04-02'];
const healthy = dates.map((expiry) => synthetic({expiry, volatility: (k) => 0.18 - 0.5 * k}));

function codesOf({reasons}: Quality): readonly string[] {
	return reasons.map(({code}) => code);
}

const swapSides = (one: Expiration) =>
	changeRows(one, ({strike, call, put}) => ({strike, call: put, put: call}));
const shiftPuts = (by: number) => (one: Expiration) =>
	changeRows(one, (row, i, rows) => ({...row, put: rows[i + by]?.put ?? {}}));
const exchangeBidAsk = (one: Expiration) =>
	changeRows(one, ({strike, call, put}) => ({
		strike,
		call: swapBidAsk(call),
		put: swapBidAsk(put),
	}));
const ageRows = (factor: number) => (one: Expiration) =>
	changeRows(one, (row, i) => (i % 10 === 3 ? {...row, put: scale(row.put, factor)} : row));

describe('a chain', () => {
	it('is good when its quotes fit each other', () => {
		expect(judgeDraft(draftOf(healthy))).toEqual({state: 'good', reasons: []});
	});

	it.each([
		['calls-puts-exchanged', 'calls and puts exchanged', swapSides],
		['rows-shifted', 'puts a row too high', shiftPuts(1)],
		['rows-shifted', 'puts a row too low', shiftPuts(-1)],
		['bid-ask-exchanged', 'bid and ask exchanged', exchangeBidAsk],
		['rows-stale', 'a tenth of the rows a tenth too dear', ageRows(1.1)],
		['rows-stale', 'a tenth of the rows a tenth too cheap', ageRows(0.9)],
	])('is refused as %s with %s', (code, _what, spoil) => {
		const all = judgeDraft(draftOf(healthy.map(spoil)));
		expect(all.state).toBe('refused');
		expect(all.reasons, 'counted, since there are many').toEqual([{code, count: 5, of: 5}]);
		const most = judgeDraft(draftOf([...healthy.slice(0, 2), ...healthy.slice(2).map(spoil)]));
		expect(most.state).toBe('refused');
		expect(most.reasons.map(({expiry}) => expiry)).toEqual(dates.slice(2));
		const [first = healthy[0], ...rest] = healthy;
		const one = judgeDraft(draftOf(first === undefined ? [] : [spoil(first), ...rest]));
		expect(one.state, 'one of many').toBe('doubtful');
		expect(one.reasons).toMatchObject([{code, root: 'SPXW', expiry: '2026-03-06'}]);
	});

	it('is refused when nothing is quoted', () => {
		const none = healthy.map((one) => changeRows(one, ({strike}) => ({strike, call: {}, put: {}})));
		const quality = {state: 'refused', reasons: [{code: 'no-quotes'}]};
		expect(judgeDraft(draftOf(none))).toEqual(quality);
		expect(judgeDraft(draftOf([]))).toEqual(quality);
	});

	it('is doubtful when it shows too little to test', () => {
		const oneSided = healthy.map((one) =>
			changeRows(one, ({strike, call}) => ({strike, call, put: {}})),
		);
		const few = [synthetic({strikes: range(5980, 6020, 10)})];
		const quality = {state: 'doubtful', reasons: [{code: 'too-few-rows'}]};
		expect(judgeDraft(draftOf(oneSided))).toEqual(quality);
		expect(judgeDraft(draftOf(few))).toEqual(quality);
		const vix = {root: 'VIX', expiry: '2026-03-18', forward: 18.3, volatility: () => 0.8};
		const three = synthetic({...vix, strikes: [17, 18, 20]});
		const two = synthetic({...vix, strikes: [17, 18]});
		expect(judgeDraft(draftOf([three]))).toEqual({state: 'good', reasons: []});
		expect(judgeDraft(draftOf([two]))).toEqual(quality);
	});

	it('is doubtful with a few crossed quotes, which are named', () => {
		const some = healthy.map((one, i) =>
			changeRows(one, (row) =>
				i === 0 && (row.strike === 5500 || row.strike === 5510)
					? {...row, put: {bid: 2, ask: 1}, call: {bid: 601, ask: 600}}
					: row,
			),
		);
		expect(judgeDraft(draftOf(some))).toEqual({
			state: 'doubtful',
			reasons: [
				{
					code: 'crossed',
					root: 'SPXW',
					expiry: '2026-03-06',
					strikes: [5500, 5510],
					count: 4,
					of: 222,
				},
			],
		});
	});

	it('is doubtful when its rows are all on one side of the underlying', () => {
		const window = synthetic({strikes: range(6050, 6200, 10)});
		expect(judgeDraft(draftOf([window]))).toMatchObject({
			state: 'doubtful',
			reasons: [{code: 'window-misses-spot', expiry: '2026-04-01'}],
		});
	});

	it('is doubtful when a row is a little off, and names its strike', () => {
		const off = changeRows(synthetic(), (row) =>
			row.strike === 6010
				? {...row, call: {bid: row.call.bid ?? 0, ask: (row.call.ask ?? 0) + 1.2}}
				: row,
		);
		const late = changeRows(synthetic(), (row) => {
			const {bid = 0, ask = 0} = row.call;
			return row.strike === 6010 ? {...row, call: {bid: bid + 0.4, ask: ask + 0.4}} : row;
		});
		expect(judgeDraft(draftOf([off])).state, 'a wide quote weighs little').toBe('good');
		const quality = judgeDraft(draftOf([late]));
		expect(quality).toMatchObject({state: 'doubtful', reasons: [{strikes: [6010], limit: 1}]});
		expect(codesOf(quality)).toEqual(['rows-stale']);
	});

	it('is not refused for wings without a bid', () => {
		const wings = healthy.map((one) =>
			changeRows(one, (row) => ({
				...row,
				...(row.strike < 5900 ? {put: {bid: 0, ask: 0.05}} : {}),
				...(row.strike > 6100 ? {call: {bid: 0, ask: 0.05}} : {}),
			})),
		);
		expect(judgeDraft(draftOf(wings))).toEqual({state: 'good', reasons: []});
	});
});

describe('prices over the strikes', () => {
	/** Calls only, of which every n-th is the dearest of all. */
	function jumbled(every: number) {
		return [
			changeRows(synthetic(), ({strike, call}, i) => ({
				strike,
				call: i % every === every - 1 ? {bid: 700, ask: 701} : call,
				put: {},
			})),
		];
	}

	it('make a chain doubtful when some go the wrong way', () => {
		const quality = judgeDraft(draftOf(jumbled(12)));
		expect(quality.state).toBe('doubtful');
		expect(codesOf(quality)).toEqual(['too-few-rows', 'not-monotone']);
		expect(quality.reasons[1]).toMatchObject({count: 9, of: 110, limit: 0.02});
	});

	it('refuse it when many do', () => {
		const quality = judgeDraft(draftOf(jumbled(3)));
		expect(quality).toMatchObject({
			state: 'refused',
			reasons: [{code: 'not-monotone', count: 37, of: 110, limit: 0.2}],
		});
	});
});

describe('time and the health of a chain', () => {
	const sick = synthetic({expiry: '2026-03-02'});
	const later = dates.slice(0, 1).map((expiry) => synthetic({expiry}));

	it('leaves out expirations that are settled or in their last minutes', () => {
		const spoilt = swapSides(sick);
		const at = (readAt: string) => judgeDraft(draftOf([spoilt, ...later], {readAt})).state;
		expect(at('2026-03-02T20:54:00Z')).toBe('doubtful');
		expect(at('2026-03-02T20:55:00Z')).toBe('good');
		expect(at('2026-03-02T21:15:00Z')).toBe('good');
	});

	it('believes low discount factors of far expiries only', () => {
		const near = synthetic({expiry: '2026-04-15', rate: 0.25});
		const far = synthetic({expiry: '2027-12-17', rate: 0.07, spread: 2});
		expect(judgeDraft(draftOf([near]))).toMatchObject({
			state: 'refused',
			reasons: [{code: 'rows-shifted'}],
		});
		expect(judgeDraft(draftOf([far])).state).toBe('good');
	});

	it('does without a time: a long list starts within a week, a short one anywhere', () => {
		const {readAt, ...timeless} = draftOf([]);
		expect(readAt).toBe(new Date(asOf).toISOString());
		const low = shiftPuts(-1);
		const list = range(6, 27, 3).map((day) =>
			synthetic({expiry: `2026-03-${String(day).padStart(2, '0')}`, strikes: range(5900, 6100, 5)}),
		);
		expect(judgeDraft({...timeless, expirations: list}).state).toBe('good');
		expect(judgeDraft({...timeless, expirations: list.map(low)}).state).toBe('refused');
		const far = synthetic({expiry: '2027-12-17', rate: 0.07, spread: 2});
		expect(judgeDraft({...timeless, expirations: [far]}).state).toBe('good');
		expect(judgeDraft({...timeless, readAt: 'yesterday', expirations: [far]}).state).toBe('good');
	});

	it('takes an unknown root for one that settles at the close', () => {
		const own = {...swapSides(sick), root: 'NDXP'};
		const at = (readAt: string) => judgeDraft(draftOf([own, ...later], {readAt})).state;
		expect([at('2026-03-02T20:54:00Z'), at('2026-03-02T21:00:00Z')]).toEqual(['doubtful', 'good']);
		const morning = {...own, settlement: 'AM'} as const;
		const quality = judgeDraft(draftOf([morning, ...later], {readAt: '2026-03-02T15:00:00Z'}));
		expect(quality.state).toBe('good');
	});

	it('leaves out rows that were not seen for a minute', () => {
		const aged = (seenAt: number) =>
			changeRows(synthetic(), (row, i) =>
				i % 2 === 0 ? row : {...row, put: scale(row.put, 1.1), seenAt},
			);
		expect(judgeDraft(draftOf([aged(asOf - 60_001)])).state).toBe('good');
		expect(judgeDraft(draftOf([aged(asOf - 60_000)])).state).toBe('refused');
	});

	it('tests the nearest 25 only', () => {
		const many = range(0, 27, 1).map((i) => {
			const expiry = new Date(Date.UTC(2026, 2, 10 + i)).toISOString().slice(0, 10);
			const one = synthetic({expiry, strikes: range(5900, 6100, 10)});
			return i < 25 ? one : swapSides(one);
		});
		expect(judgeDraft(draftOf(many.toReversed())).state).toBe('good');
	});

	it('throws at an expiry that is no date', () => {
		expect(() => judgeDraft(draftOf([{...synthetic(), expiry: 'soon'}]))).toThrow(RangeError);
	});
});
