import {describe, expect, it} from 'vitest';
import {importChain} from '../../src/formats';
import {sharedFile} from '../support/shared';

function importFile(text: string | null) {
	return importChain(text ?? '', 'chain.csv');
}

const CBOE = [
	['chains/cboe-spx-2022-06-10-full.csv', 9835, 49, '2022-06-12T00:47:00.000Z', 3900.8601],
	['chains/cboe-spx-2023-08-18-full.csv', 10171, 56, '2023-08-21T02:42:00.000Z', 4369.71],
	['chains/cboe-spx-2026-03-13-near-money.csv', 972, 59, '2026-03-14T11:34:00.000Z', 6632.1899],
] as const;

describe.each(CBOE)('%s', (path, rows, series, readAt, price) => {
	const text = sharedFile(path);

	describe.runIf(text !== null)('as it was downloaded', () => {
		const imported = importFile(text);

		it('gives every row, every series and the time of the quotes', () => {
			const draft = imported.ok ? imported.value : null;
			expect(draft?.underlying).toEqual({symbol: 'SPX', price});
			expect(draft?.readAt).toBe(readAt);
			expect(draft?.source).toEqual({kind: 'file', name: 'cboe-quotes', delayMinutes: 15});
			expect(draft?.expirations).toHaveLength(series);
			expect(draft?.expirations.reduce((sum, one) => sum + one.rows.length, 0)).toBe(rows);
		});

		it('keeps SPX and SPXW apart, each with its own settlement', () => {
			const expirations = imported.ok ? imported.value.expirations : [];
			const settlements = new Set(expirations.map((one) => `${one.root} ${one.settlement}`));
			expect(settlements).toEqual(new Set(['SPX AM', 'SPXW PM']));
		});

		it('never shows a zero for what was not quoted', () => {
			const rowsOf = imported.ok ? imported.value.expirations.flatMap((one) => one.rows) : [];
			const quotes = rowsOf.flatMap(({call, put}) => [call, put]);
			expect(quotes.filter(({ask}) => ask === 0)).toEqual([]);
			expect(quotes.filter(({last}) => last === 0)).toEqual([]);
			expect(quotes.filter(({volatility}) => volatility === 0)).toEqual([]);
			expect(quotes.filter(({bid, ask}) => bid !== undefined && ask === undefined)).toEqual([]);
			expect(
				quotes.filter(({delta, volatility}) => delta !== undefined && volatility === undefined),
			).toEqual([]);
		});
	});
});

const full = sharedFile('chains/cboe-spx-2022-06-10-full.csv');

describe.runIf(full !== null)('one row of 2022', () => {
	it('reads as the file prints it', () => {
		const imported = importFile(full);
		const expirations = imported.ok ? imported.value.expirations : [];
		const series = expirations.find(({expiry, root}) => expiry === '2026-12-18' && root === 'SPX');
		expect(series?.rows.at(-1)).toEqual({
			strike: 10000,
			call: {
				bid: 17.5,
				ask: 28.9,
				last: 18.7,
				volatility: 0.2084,
				delta: 0.0354,
				openInterest: 107,
				volume: 2,
			},
			put: {last: 5044.13, openInterest: 7, volume: 0},
		});
	});
});

const list = sharedFile('chains/cboe-vix-2026-09-05-subset.csv');

describe.runIf(list !== null)('the VIX list', () => {
	it('gives its 42 contracts, with what its remark says', () => {
		const imported = importFile(list);
		const draft = imported.ok ? imported.value : null;
		expect(draft?.underlying).toEqual({symbol: 'VIX', price: 14.53});
		expect(draft?.readAt).toBe('2026-09-05T03:44:41.000Z');
		expect(draft?.expirations.map(({root, expiry, rows}) => [root, expiry, rows.length])).toEqual([
			['VIXW', '2026-09-09', 8],
			['VIX', '2026-09-16', 12],
			['VIX', '2026-10-21', 1],
		]);
		expect(draft?.expirations[0]?.rows[0]).toEqual({
			strike: 14,
			call: {bid: 1.45, ask: 1.84, openInterest: 317, volume: 222},
			put: {bid: 0, ask: 0.01, volatility: 0.7834, delta: -0.0413, openInterest: 110, volume: 851},
		});
	});
});

const recording = sharedFile('chains/all-null-spy.json');

describe.runIf(recording !== null)('the recording of nothing', () => {
	it('is refused, with the number of contracts that have no value', () => {
		expect(importFile(recording)).toEqual({
			ok: false,
			failure: {code: 'all-null', contracts: 102},
		});
	});
});

const OTHERS = ['chains/tda-msft-2021.json', 'chains/spx-vix-mids-2026-04-09.csv'] as const;

describe.each(OTHERS)('%s', (path) => {
	const text = sharedFile(path);

	it.runIf(text !== null)('is none of the formats that are read', () => {
		const imported = importFile(text);
		expect(imported.ok ? null : imported.failure.code).toBe('unknown-format');
	});
});
