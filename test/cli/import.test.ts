import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {quoteFile} from '../formats/examples';
import {cli, gaps, SHARED} from './command-line';
import {snapshotOf} from './market';

describe('import', () => {
	it('prints a quote file as a snapshot with its quality', async () => {
		const said = await cli(['import', 'quotes.csv'], {files: {'quotes.csv': quoteFile()}});
		expect(said).toMatchObject({code: 0, complaint: null, notes: []});
		expect(said.answer).toMatchObject({
			schema: 1,
			source: {kind: 'file', name: 'cboe-quotes'},
			underlying: {symbol: 'SPX', price: 4001.5},
			readAt: '2022-06-12T00:47:00.000Z',
			quality: {state: expect.stringMatching(/^(good|doubtful|refused)$/)},
			expirations: [
				{root: 'SPX', settlement: 'AM'},
				{root: 'SPXW', settlement: 'PM'},
			],
		});
		expect(gaps(said.answer)).toEqual([]);
	});

	it('prints its own answer again', async () => {
		const first = await cli(['import', '-'], {input: quoteFile()});
		const second = await cli(['import', '-'], {input: first.output});
		expect(second.answer).toEqual(first.answer);
	});

	const document = snapshotOf();
	const [expiration] = document.expirations;
	const [row] = expiration?.rows ?? [];
	const withRows = (rows: unknown) => ({...document, expirations: [{...expiration, rows}]});

	it.each([
		['', 'file-empty', 'the file is empty'],
		['<html></html>', 'unknown-format', 'begins with “<html></html>”'],
		[quoteFile().slice(0, -30), 'truncated', 'line 6: expected 22 cells, found 13 cells'],
		[quoteFile({rows: []}), 'truncated', 'save it again'],
		[quoteFile({headings: 'Calls,Bid,Strike,Puts,Bid'}), 'column-missing', '“Calls Ask”'],
		[quoteFile().replace('39,41', '39,x'), 'cell-unreadable', 'column Calls Ask'],
		[quoteFile().replace(',7\n', ',7,7\n'), 'row-too-long', 'line 6'],
		[quoteFile().replace(',4000.00,', ',4001.00,'), 'row-disagrees', 'line 5'],
		[`${quoteFile()}${quoteFile().split('\n')[4]}\n`, 'contract-twice', 'listed twice'],
		[
			`${quoteFile()}${quoteFile().split('\n')[4]?.replaceAll('SPX', 'VIX')}\n`,
			'several-underlyings',
			'SPX, VIX',
		],
		['{"symbol":"SPX","chain":{}}', 'all-null', 'none of its 0 contracts'],
		['[[[[[[[[[[[[[]]]]]]]]]]]]]', 'json-too-deep', 'deeper than 12 levels'],
		['{"expirations":[{"__proto__":1}]}', 'json-forbidden-key', '“__proto__”'],
		['{"expirations":', 'json-malformed', 'cut off'],
		[`[${'{"a":0},'.repeat(5_000_001)}0]`, 'json-too-many-keys', '5000000 keys'],
		['{"schema":1,"expirations":[]}', 'field-invalid', 'underlying must be an object'],
		['{"schema":2,"expirations":[]}', 'field-invalid', 'schema must be 1, but is 2'],
		[JSON.stringify({...document, expirations: []}), 'no-rows', 'no rows'],
		[
			JSON.stringify({...document, expirations: [expiration, expiration]}),
			'duplicate-expiration',
			'SPXW 2026-04-17: this expiration is there twice',
		],
		[JSON.stringify(withRows([row, row])), 'strike-not-ascending', '(at 5800)'],
	])('refuses %.40j', {timeout: 30_000}, async (input, error, words) => {
		const said = await cli(['import', '-'], {input});
		expect(said).toMatchObject({code: 2, output: ''});
		expect(said.complaint).toMatchObject({
			error,
			file: 'standard input',
			what: expect.stringContaining(words),
		});
	});
});

const FILES = [
	['cboe-spx-2022-06-10-full.csv', 9835, '2022-06-12T00:47:00.000Z'],
	['cboe-spx-2023-08-18-full.csv', 10171, '2023-08-21T02:42:00.000Z'],
	['cboe-spx-2026-03-13-near-money.csv', 972, '2026-03-14T11:34:00.000Z'],
] as const;

describe.each(FILES)('the real %s', (name, rows, readAt) => {
	const folder = path.join(SHARED, 'chains');

	it.runIf(existsSync(path.join(folder, name)))('is a good chain', {timeout: 30_000}, async () => {
		const said = await cli(['import', name], {folder});
		const answer = JSON.parse(said.output);
		expect(answer).toMatchObject({readAt, quality: {state: 'good'}});
		const counts = answer.expirations.map((one: {readonly rows: object[]}) => one.rows.length);
		expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(rows);
		expect(gaps(answer)).toEqual([]);
	});
});
