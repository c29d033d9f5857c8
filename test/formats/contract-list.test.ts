import {describe, expect, it} from 'vitest';
import {importChain} from '../../src/formats';

const ROWS = ['VIXW260909C00014000,1.45,1.84,0.0,317', 'VIXW260909P00014000,0.0,0.01,0.78,110'];

function importLines(...lines: readonly string[]) {
	return importChain(lines.join('\n'), 'list.csv');
}

function failureOf(...lines: readonly string[]) {
	const imported = importLines(...lines);
	return imported.ok ? null : imported.failure;
}

describe('a list of contracts', () => {
	it.each(['option', 'Symbol', 'CONTRACT', 'Contract Name'])(
		'is read by its headings, the contract under %s',
		(name) => {
			expect(importLines(`${name},bid,ask,iv,open_interest`, ...ROWS)).toEqual({
				ok: true,
				value: {
					source: {kind: 'file', name: 'contract-list'},
					underlying: {symbol: 'VIX'},
					expirations: [
						{
							root: 'VIXW',
							expiry: '2026-09-09',
							settlement: 'AM',
							rows: [
								{
									strike: 14,
									call: {bid: 1.45, ask: 1.84, openInterest: 317},
									put: {bid: 0, ask: 0.01, volatility: 0.78, openInterest: 110},
								},
							],
						},
					],
				},
			});
		},
	);

	it('knows no settlement of a root that is not an index it knows', () => {
		const imported = importLines(
			'symbol,bid,ask',
			'MSFT260918C00300000,1,2',
			'MSFT260918C00310000,1,2',
		);
		expect(imported.ok ? imported.value : null).toEqual({
			source: {kind: 'file', name: 'contract-list'},
			underlying: {symbol: 'MSFT'},
			expirations: [
				{
					root: 'MSFT',
					expiry: '2026-09-18',
					rows: [
						{strike: 300, call: {bid: 1, ask: 2}, put: {}},
						{strike: 310, call: {bid: 1, ask: 2}, put: {}},
					],
				},
			],
		});
	});

	it('takes time and price from what its remarks say', () => {
		const remark = '# quotes (timestamp 2026-09-05 03:44:41 UTC; data.current_price=14.53 iv30=60)';
		const imported = importLines(
			remark,
			'',
			'option,bid,ask',
			...ROWS.map((row) => row.slice(0, 28)),
		);
		expect(imported.ok ? imported.value.readAt : null).toBe('2026-09-05T03:44:41.000Z');
		expect(imported.ok ? imported.value.underlying : null).toEqual({symbol: 'VIX', price: 14.53});
	});

	it('takes nothing from a remark that says nothing usable', () => {
		const remark = '# timestamp 2026-09-05 03:44; current_price=0';
		const imported = importLines(remark, 'option,bid,ask', 'VIXW260909C00014000,1,2');
		expect(imported.ok ? Object.keys(imported.value) : null).toEqual([
			'source',
			'underlying',
			'expirations',
		]);
		expect(imported.ok ? imported.value.underlying : null).toEqual({symbol: 'VIX'});
	});
});

describe('a broken list of contracts', () => {
	it.each([
		['option,bid,last', 'Ask'],
		['option,ask,last', 'Bid'],
	])('is refused without both prices: %s', (headings, expected) => {
		expect(failureOf('# remark', headings, 'VIXW260909C00014000,1,2')).toEqual({
			code: 'column-missing',
			line: 2,
			expected,
			found: headings.replaceAll(',', ', '),
		});
	});

	it('is refused where a row is cut off', () => {
		expect(failureOf('option,bid,ask', 'VIXW260909C00014000,1,2', 'VIXW260909P000')).toEqual({
			code: 'truncated',
			line: 3,
			expected: '3 cells',
			found: '1 cell',
		});
	});

	it('is refused where no row follows the headings', () => {
		expect(failureOf('option,bid,ask', '')).toEqual({
			code: 'truncated',
			line: 2,
			expected: 'a row',
			found: 'the end of the file',
		});
	});

	it.each([
		['AAPL,1,2', 'option', 'AAPL'],
		['VIXW260909C00014000,one,2', 'bid', 'one'],
	])('is refused with the cell that cannot be read: %s', (row, column, found) => {
		expect(failureOf('option,bid,ask', row)).toEqual({
			code: 'cell-unreadable',
			line: 2,
			column,
			found,
		});
	});
});
