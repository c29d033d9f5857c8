import {describe, expect, it} from 'vitest';
import {readChain} from '../../../src/engine/advice/chain';
import {resolveVix, resolveVix9d} from '../../../src/engine/advice/indexes';
import type {Expiration, Snapshot} from '../../../src/engine/model';
import {AS_OF, chainOf, SPX_SERIES} from './scenario';

const CHAIN = chainOf('SPX', SPX_SERIES);
const [FIRST] = CHAIN.expirations;

/** The chain with its first expiration changed. */
function withFirst(
	changes: Partial<Expiration>,
	without: 'settlement' | 'none' = 'none',
): Snapshot {
	const changed = Object.entries({...FIRST, ...changes}).filter(([name]) => name !== without);
	const first = Object.fromEntries(changed) as Expiration;
	return {...CHAIN, expirations: [first, ...CHAIN.expirations.slice(1)]};
}

describe('a chain at an instant', () => {
	it('has a reading and a summary of every expiration', () => {
		const {readings, summaries, settled, expirations} = readChain(CHAIN, AS_OF);
		expect(settled).toBe(0);
		expect(expirations).toEqual(CHAIN.expirations);
		expect(summaries.map(({root, expiry}) => [root, expiry])).toEqual(
			SPX_SERIES.map(({root, expiry}) => [root, expiry]),
		);
		for (const [at, {rows, days, strikes, ...summary}] of summaries.entries()) {
			const reading = readings[at];
			expect(rows).toBe(reading?.rows.length);
			expect(days).toBe(reading?.days);
			expect(strikes).toEqual({
				low: SPX_SERIES[at]?.strikes[0],
				high: SPX_SERIES[at]?.strikes.at(-1),
			});
			expect(reading).toMatchObject(summary);
		}
	});

	it('drops what is settled, and counts its contracts', () => {
		const after = Date.UTC(2026, 10, 24, 21, 0);
		const {settled, summaries, readings} = readChain(CHAIN, after);
		expect(settled).toBe(2 * (FIRST?.rows.length ?? 0));
		expect([summaries.length, readings.length]).toEqual([3, 3]);
		expect(readChain(CHAIN, after - 1).settled).toBe(0);
	});

	it('does not count a side that was not seen', () => {
		const rows = [{strike: 7100, call: {bid: 1, ask: 2}, put: {}}];
		expect(readChain(withFirst({rows}), Date.UTC(2026, 10, 25)).settled).toBe(1);
	});

	it.each([
		['SPXW', '2026-11-24T21:00:00Z'],
		['SPX', '2026-11-24T14:30:00Z'],
		['NDXP', '2026-11-24T21:00:00Z'],
	])('settles %s by its root where the page does not say', (root, instant) => {
		const chain = withFirst({root}, 'settlement');
		expect(readChain(chain, Date.parse(instant)).expirations).toHaveLength(3);
		expect(readChain(chain, Date.parse(instant) - 1).expirations).toHaveLength(4);
	});

	it('names an expiration whose settlement is not known without doubting its rows', () => {
		const [summary] = readChain(withFirst({root: 'NDXP'}, 'settlement'), AS_OF).summaries;
		expect(summary).toEqual({
			root: 'NDXP',
			expiry: '2026-11-24',
			rows: FIRST?.rows.length,
			strikes: {low: 6800, high: 7450},
			quality: {state: 'doubtful', reasons: []},
		});
	});

	it('names no strikes of an expiration without rows', () => {
		const [summary] = readChain(withFirst({rows: []}), AS_OF).summaries;
		expect(summary).toMatchObject({rows: 0, quality: {state: 'refused'}});
		expect(summary).not.toHaveProperty('strikes');
	});

	it('names an expiration that could not be read', () => {
		const rows = FIRST?.rows.slice(0, 2) ?? [];
		const {summaries, readings} = readChain(withFirst({rows}), AS_OF);
		expect(readings).toHaveLength(3);
		expect(summaries[0]).toEqual({
			root: 'SPXW',
			expiry: '2026-11-24',
			settlement: 'PM',
			rows: 2,
			strikes: {low: 6800, high: 6805},
			quality: {
				state: 'refused',
				reasons: [{code: 'too-few-rows', root: 'SPXW', expiry: '2026-11-24'}],
			},
		});
	});
});

describe('the volatility indexes', () => {
	const page = (indexes: Record<string, number>): Snapshot => ({...CHAIN, indexes});

	it('are what was given before what the page shows', () => {
		const typed = {value: 21, source: 'typed'} as const;
		expect(resolveVix(typed, page({VIX: 17}))).toEqual(typed);
		expect(resolveVix9d(15, page({VIX9D: 17}))).toBe(15);
	});

	it('are what the page shows where nothing was given', () => {
		expect(resolveVix(undefined, page({VIX: 17}))).toEqual({value: 17, source: 'page'});
		expect(resolveVix9d(undefined, page({VIX9D: 16}))).toBe(16);
	});

	it('are unknown where the page shows nothing, zero or no number', () => {
		for (const chain of [CHAIN, page({}), page({VIX: 0, VIX9D: 0}), page({VIX: Number.NaN})]) {
			expect(resolveVix(undefined, chain)).toBeUndefined();
			expect(resolveVix9d(undefined, chain)).toBeUndefined();
		}
	});
});
