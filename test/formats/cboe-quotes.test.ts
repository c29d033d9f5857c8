import {describe, expect, it} from 'vitest';
import {importChain} from '../../src/formats';
import {PREAMBLE, quoteFile, ROWS} from './examples';

function importText(text: string) {
	return importChain(text, 'quotes.csv');
}

function failureOf(text: string) {
	const imported = importText(text);
	return imported.ok ? null : imported.failure;
}

describe('a Cboe quote file', () => {
	it('is read column by column around the strike, SPX and SPXW apart', () => {
		expect(importText(quoteFile())).toEqual({
			ok: true,
			value: {
				source: {kind: 'file', name: 'cboe-quotes', delayMinutes: 15},
				underlying: {symbol: 'SPX', price: 4001.5},
				readAt: '2022-06-12T00:47:00.000Z',
				expirations: [
					{
						root: 'SPX',
						expiry: '2022-06-17',
						settlement: 'AM',
						rows: [
							{
								strike: 4000,
								call: {
									bid: 39,
									ask: 41,
									last: 40.1,
									volatility: 0.2,
									delta: 0.51,
									openInterest: 100,
									volume: 12,
								},
								put: {
									bid: 37,
									ask: 39,
									last: 38,
									volatility: 0.21,
									delta: -0.49,
									openInterest: 200,
									volume: 0,
								},
							},
						],
					},
					{
						root: 'SPXW',
						expiry: '2022-06-17',
						settlement: 'PM',
						rows: [
							{
								strike: 4000,
								call: {bid: 39.5, ask: 41.5, last: 40, openInterest: 0, volume: 0},
								put: {volatility: 0.2, delta: -0.4, openInterest: 7, volume: 3},
							},
						],
					},
				],
			},
		});
	});

	it.each([
		['"Date: June 11, 2022, 8:47 PM EDT",Bid: 1', '2022-06-12T00:47:00.000Z'],
		['"Date: August 20, 2023 at 10:42 PM EDT",Bid: 1', '2023-08-21T02:42:00.000Z'],
		['Date: 14 March 2026 at 07:34 GMT-4,Bid: 1', '2026-03-14T11:34:00.000Z'],
		['"Date: January 5, 2024, 4:30 PM EST",Bid: 1', '2024-01-05T21:30:00.000Z'],
		['Date: 14 March 2026 at 07:34 GMT+5:30,Bid: 1', '2026-03-14T02:04:00.000Z'],
		['Date: 14 March 2026 at 07:34:59 UTC,Bid: 1', '2026-03-14T07:34:59.000Z'],
		['Date: 2026-03-14T07:34:59.250Z,Bid: 1', '2026-03-14T07:34:59.000Z'],
		['"Date: January 5, 2024, 12:05 AM",Bid: 1', '2024-01-05T05:05:00.000Z'],
		['"Date: July 5, 2024, 12:05 PM",Bid: 1', '2024-07-05T16:05:00.000Z'],
	])('takes its time from %s', (line, readAt) => {
		const imported = importText(quoteFile({preamble: ['', PREAMBLE[1] ?? '', line]}));
		expect(imported.ok ? imported.value.readAt : null).toBe(readAt);
	});

	it.each([
		'Datum: 14. März 2026,Bid: 1',
		'Date: 14 March 2026,Bid: 1',
		'Date: some day at 07:34 GMT,Bid: 1',
		'Date: 30 February 2026 at 07:34 GMT,Bid: 1',
		'Date: 14 March 2026 at 07:34 MEZ+1,Bid: 1',
		'Date: 14 March 2026 at 25:34 GMT,Bid: 1',
	])('has no time when the header says none that can be read: %s', (line) => {
		const imported = importText(quoteFile({preamble: ['', PREAMBLE[1] ?? '', line]}));
		expect(imported.ok).toBe(true);
		expect(imported.ok ? 'readAt' in imported.value : true).toBe(false);
	});

	it.each([
		['Standard & Poors 500 Index,Last: 3900.8601,Change:  -116.9599', 3900.8601],
		['"Some other name, Inc.",Last: 5,Change: 0', 5],
		['S&P 500 INDEX,Last: 0,Change: 0', undefined],
		['S&P 500 INDEX,Last: 1.2.3,Change: 0', undefined],
		['S&P 500 INDEX', undefined],
	])('takes the last value of the index from %s', (line, price) => {
		const imported = importText(quoteFile({preamble: ['', line, PREAMBLE[2] ?? '']}));
		expect(imported.ok ? imported.value.underlying : null).toEqual({
			symbol: 'SPX',
			...(price === undefined ? {} : {price}),
		});
	});

	it('reads line ends of Windows, a byte order mark, empty lines and empty cells at the end', () => {
		const text = `\uFEFF${quoteFile({rows: ROWS.map((row) => `${row},,`)})}\n\n`;
		expect(importText(text.replaceAll('\n', '\r\n'))).toEqual(importText(quoteFile()));
	});

	it('reads other columns in other places by their headings', () => {
		const headings = 'Expiration Date,Calls,Ask,Bid,Vol,Strike,Puts,Bid,Ask,Open Int';
		const rows = ['Fri Jun 17 2022,SPXW220617C04000000,41,39,2,4000,SPXW220617P04000000,--,39,8'];
		const imported = importText(quoteFile({headings, rows}));
		expect(imported.ok ? imported.value.expirations[0]?.rows : null).toEqual([
			{strike: 4000, call: {bid: 39, ask: 41, volume: 2}, put: {ask: 39, openInterest: 8}},
		]);
	});
});

describe('a broken Cboe quote file', () => {
	it('is cut off where a row has fewer cells than there are headings', () => {
		const cut = quoteFile().slice(0, -30);
		expect(failureOf(cut)).toEqual({
			code: 'truncated',
			line: 6,
			expected: '22 cells',
			found: '13 cells',
		});
	});

	it('is cut off where no row follows the headings', () => {
		expect(failureOf(quoteFile({rows: []}))).toEqual({
			code: 'truncated',
			line: 5,
			expected: 'a row',
			found: 'the end of the file',
		});
	});

	it('is cut off where its headings are missing', () => {
		expect(failureOf(PREAMBLE.join('\n'))).toEqual({
			code: 'truncated',
			line: 3,
			expected: 'the column names',
			found: 'the end of the file',
		});
	});

	it('is refused where a row is longer than the headings', () => {
		expect(failureOf(quoteFile({rows: [`${ROWS[0]},9`]}))).toEqual({
			code: 'row-too-long',
			line: 5,
			expected: '22 cells',
			found: '23 cells',
		});
	});

	it.each([
		['39,41', '39,4x1', 'Calls Ask', '4x1'],
		['37,39,0,0.21', '-37,39,0,0.21', 'Puts Bid', '-37'],
		['0.51', '1e-5', 'Calls Delta', '1e-5'],
		[',12,', ',99999999999,', 'Calls Volume', '99999999999'],
		['SPX220617C04000000', 'SPX220617P04000000', 'Calls', 'SPX220617P04000000'],
		['SPX220617P04000000', 'what', 'Puts', 'what'],
		['SPX220617P04000000', '', 'Puts', ''],
	])('is refused with the cell that cannot be read: %s → %s', (from, to, column, found) => {
		const rows = [ROWS[1] ?? '', (ROWS[0] ?? '').replace(from, to)];
		expect(failureOf(quoteFile({rows}))).toEqual({
			code: 'cell-unreadable',
			line: 6,
			column,
			found,
		});
	});

	it.each([
		['SPX220617P04000000', 'SPX220617P04005000', 'SPX 2022-06-17 4005'],
		['SPX220617P04000000', 'SPXW220617P04000000', 'SPXW 2022-06-17 4000'],
		['SPX220617P04000000', 'SPX220618P04000000', 'SPX 2022-06-18 4000'],
		[',4000.00,', ',4005.00,', 'SPX 2022-06-17 4005'],
		[',4000.00,', ',,', 'SPX 2022-06-17 “”'],
	])('is refused where a row contradicts itself: %s → %s', (from, to, found) => {
		const rows = [(ROWS[0] ?? '').replace(from, to)];
		expect(failureOf(quoteFile({rows}))).toEqual({
			code: 'row-disagrees',
			line: 5,
			expected: 'SPX 2022-06-17 4000',
			found,
		});
	});

	it('is refused where a contract is listed twice', () => {
		expect(failureOf(quoteFile({rows: [...ROWS, ROWS[1] ?? '']}))).toEqual({
			code: 'contract-twice',
			found: '2022-06-17 SPXW call 4000',
		});
	});

	it('is refused where two underlyings are mixed', () => {
		const other = (ROWS[0] ?? '').replaceAll('SPX220617', 'VIXW220617');
		expect(failureOf(quoteFile({rows: [...ROWS, other]}))).toEqual({
			code: 'several-underlyings',
			found: 'SPX, VIX',
		});
	});

	it.each([
		['Expiration Date,Bid,Ask,Strike,Puts,Bid,Ask', 'Calls'],
		['Expiration Date,Calls,Last,Ask,Strike,Puts,Bid,Ask', 'Calls Bid'],
		['Expiration Date,Calls,Bid,Ask,Strike,Puts,Bid,Last', 'Puts Ask'],
	])('is refused without the columns it needs: %s', (headings, expected) => {
		expect(failureOf(quoteFile({headings}))).toEqual({
			code: 'column-missing',
			line: 4,
			expected,
			found: headings.replaceAll(',', ', '),
		});
	});
});
