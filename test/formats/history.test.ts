import {describe, expect, it} from 'vitest';
import {HISTORY_NAMES, importHistory, seriesOfFile} from '../../src/formats';
import {sharedFile} from '../support/shared';

describe('the names of history files', () => {
	it.each([
		['vix_ohlc_1990.csv', 'vix'],
		['VIX_History.csv', 'vix'],
		['vix9d.csv', 'vix9d'],
		['VIX3M_History.csv', 'vix3m'],
		['vvix.csv', 'vvix'],
		['spx_hlc_1990.csv', 'spx'],
	])('%s holds %s', (name, series) => {
		expect(seriesOfFile(name)).toBe(series);
	});

	it('are all lower case in the table, so that any case is found', () => {
		const names = Object.values(HISTORY_NAMES).flat();
		expect(names).toEqual(names.map((name) => name.toLowerCase()));
		expect(new Set(names).size).toBe(names.length);
	});

	it('that are not in the table hold nothing', () => {
		expect(seriesOfFile('dxy.csv')).toBeUndefined();
		expect(importHistory('date,close\n2022-06-10,27.75\n', 'dxy.csv')).toBeUndefined();
	});
});

describe('a history', () => {
	it.each([
		['date,open,high,low,close\n2022-06-09,1,2,3,26.09\n2022-06-10,1,2,3,27.75\n', 'vix.csv'],
		['DATE,OPEN,HIGH,LOW,CLOSE\n06/10/2022,1,2,3,27.75\n06/09/2022,1,2,3,26.09', 'VIX_History.csv'],
		['Date,VIX\r\n2022-06-09,26.09\r\n2022-06-10,27.75\r\n\r\n', 'vix.csv'],
	])('is read by its headings, dates ascending: %j', (text, name) => {
		expect(importHistory(text, name)).toEqual({
			ok: true,
			value: {
				series: 'vix',
				rows: [
					{date: '2022-06-09', close: 26.09},
					{date: '2022-06-10', close: 27.75},
				],
			},
		});
	});

	it('leaves out days without a value', () => {
		const history = importHistory('date,vvix\n2022-06-09,\n2022-06-10,100\n', 'vvix.csv');
		expect(history?.ok ? history.value.rows : null).toEqual([{date: '2022-06-10', close: 100}]);
	});

	it.each([
		['', {code: 'column-missing', line: 1, expected: 'date', found: ''}],
		[
			'day,close\n2022-06-10,1\n',
			{code: 'column-missing', line: 1, expected: 'date', found: 'day, close'},
		],
		[
			'note\ndate,value\n2022-06-10,1\n',
			{code: 'column-missing', line: 2, expected: 'close or vix', found: 'date, value'},
		],
		[
			'date,close\n2022-06-10\n',
			{code: 'truncated', line: 2, expected: '2 cells', found: '1 cell'},
		],
		[
			'date,close\n2022-06-31,1\n',
			{code: 'cell-unreadable', line: 2, column: 'date', found: '2022-06-31'},
		],
		[
			'date,close\n10/06/22,1\n',
			{code: 'cell-unreadable', line: 2, column: 'date', found: '10/06/22'},
		],
		[
			'date,close\n2022-06-10,-1\n',
			{code: 'cell-unreadable', line: 2, column: 'close', found: '-1'},
		],
		['date,close\n2022-06-10,x\n', {code: 'cell-unreadable', line: 2, column: 'close', found: 'x'}],
		[
			'date,close\n2022-06-10,1\n2022-06-10,1\n',
			{code: 'date-twice', line: 3, found: '2022-06-10'},
		],
	])('is refused with the place: %j', (text, failure) => {
		expect(importHistory(text, 'vix.csv')).toEqual({ok: false, failure});
	});

	it('is too large beyond 64 million characters', () => {
		const history = importHistory(' '.repeat(64 * 1024 * 1024 + 1), 'vix.csv');
		expect(history?.ok ? null : history?.failure.code).toBe('file-too-large');
	});
});

const FILES = [
	['vix_ohlc_1990.csv', 'vix', 9235, '2020-03-16', 82.69],
	['vix9d.csv', 'vix9d', 3909, '2026-07-22', 14.88],
	['vix3m.csv', 'vix3m', 4235, '2026-07-22', 19.54],
	['vvix.csv', 'vvix', 5066, '2026-07-22', 95.55],
	['spx_hlc_1990.csv', 'spx', 9202, '2020-03-23', 2237.4],
] as const;

describe.each(FILES)('the real %s', (name, series, days, date, close) => {
	const text = sharedFile(`data/${name}`);

	it.runIf(text !== null)('is read whole', () => {
		const history = importHistory(text ?? '', name);
		const rows = history?.ok ? history.value.rows : [];
		expect(history?.ok ? history.value.series : null).toBe(series);
		expect(rows).toHaveLength(days);
		expect(rows.find((row) => row.date === date)?.close).toBeCloseTo(close, 2);
	});
});
