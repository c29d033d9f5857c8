import {describe, expect, it} from 'vitest';
import {cli, gaps} from './command-line';
import {CLOSE, snapshotOf} from './market';

function chain(snapshot: object, ...words: readonly string[]) {
	return cli(['chain', '-', ...words], {input: JSON.stringify(snapshot)});
}

describe('chain', () => {
	it('says for each expiry what its quotes imply', async () => {
		const said = await chain(snapshotOf());
		expect(said.code).toBe(0);
		expect(gaps(said.answer)).toEqual([]);
		expect(said.answer).toMatchObject({
			schema: 1,
			underlying: {symbol: 'SPX', price: 6650},
			asOf: CLOSE,
			settled: 0,
			expirations: [
				{
					root: 'SPXW',
					expiry: '2026-04-17',
					settlement: 'PM',
					days: expect.closeTo(34.99, 1),
					rows: 61,
					forward: expect.closeTo(6650, 0),
					volatility: expect.closeTo(0.2, 2),
					smile: {points: expect.any(Array)},
					expectedMove: {points: expect.any(Number), basis: 'atm-volatility'},
					quality: {state: expect.any(String)},
				},
			],
		});
	});

	it('drops what has settled and counts its contracts', async () => {
		const said = await chain(snapshotOf(), '--as-of', '2026-04-17T20:00:00Z');
		expect(said.answer).toMatchObject({settled: 122, expirations: []});
		const before = await chain(snapshotOf(), '--as-of', '2026-04-17T15:59:00-04:00');
		expect(before.answer).toMatchObject({settled: 0, asOf: '2026-04-17T19:59:00.000Z'});
	});

	it('says why an expiry implies nothing', async () => {
		const said = await chain(snapshotOf({root: 'MSFT', symbol: 'MSFT'}));
		expect(said.answer).toMatchObject({
			expirations: [{root: 'MSFT', rows: 61, unavailable: 'settlement-unknown'}],
		});
	});
});

describe('the time of a chain', () => {
	it.each([
		['a file saved on Saturday is of Friday’s close', 'file', '2026-03-14T11:34:00Z', CLOSE],
		[
			'a file saved before the opening is of the day before',
			'file',
			'2026-03-12T12:00:00Z',
			'2026-03-11T20:15:00.000Z',
		],
		[
			'a file saved in trading hours is of its own time',
			'file',
			'2026-03-13T15:00:00Z',
			'2026-03-13T15:00:00.000Z',
		],
		['a page is of its own time', 'page', '2026-03-14T11:34:00Z', '2026-03-14T11:34:00.000Z'],
	])('%s', async (_words, kind, readAt, asOf) => {
		const said = await chain({...snapshotOf({readAt}), source: {kind, name: 'x'}});
		expect(said.answer).toMatchObject({asOf});
	});

	it('must be given where the chain does not say it', async () => {
		const snapshot = snapshotOf({readAt: ''});
		const said = await chain(snapshot);
		expect(said).toMatchObject({code: 2, complaint: {error: 'as-of-missing'}});
		const given = await chain(snapshot, '--as-of', '2026-03-13T16:15:00-04:00');
		expect(given.answer).toMatchObject({asOf: CLOSE});
	});

	it.each(['2026-03-13', '2026-03-13T16:15:00', 'now', '2026-02-30T00:00:00Z'])(
		'is refused without an offset or Z, or where it is none: %s',
		async (given) => {
			const said = await chain(snapshotOf(), '--as-of', given);
			expect(said.complaint).toMatchObject({
				error: 'option-invalid',
				option: '--as-of',
				found: given,
			});
		},
	);
});
