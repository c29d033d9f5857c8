import {describe, expect, it} from 'vitest';
import {importChain} from '../../src/formats';

function failureOf(text: string) {
	const imported = importChain(text, 'file.txt');
	return imported.ok ? null : imported.failure;
}

const unknown = (begins: string) => ({code: 'unknown-format', name: 'file.txt', begins});

describe('a file that is no chain', () => {
	it.each(['', ' \r\n\t ', '\uFEFF'])('is empty: %j', (text) => {
		expect(failureOf(text)).toEqual({code: 'file-empty'});
	});

	it.each([
		['<!DOCTYPE html><html><body>', '<!DOCTYPE html><html><body>'],
		['date,open,high,low,close\n2022-06-10,1,2,3,4\n', 'date,open,high,low,close 2022-06-10,1,2,'],
		['symbol,name\nSPX,S&P 500\n', 'symbol,name SPX,S&P 500'],
		['# nothing but a remark', '# nothing but a remark'],
		['\u001b[2J\u0007\u202ebad\u0000', '[2J bad'],
		['PK\u0003\u0004\u0014\u0000\u0006', 'PK'],
		['é'.repeat(100), 'é'.repeat(40)],
		['{"schema":1}', '{"schema":1}'],
		['[1,2]', '[1,2]'],
		['\uFEFF{"symbol":"SPX"}', '{"symbol":"SPX"}'],
		['{"symbol":1,"chain":{}}', '{"symbol":1,"chain":{}}'],
	])('is refused with its first characters: %j', (text, begins) => {
		expect(failureOf(text)).toEqual(unknown(begins));
	});

	it('is too large beyond 64 million characters', () => {
		const characters = 64 * 1024 * 1024 + 1;
		expect(failureOf(' '.repeat(characters))).toEqual({
			code: 'file-too-large',
			characters,
			limit: 64 * 1024 * 1024,
		});
	});
});

describe('hostile JSON', () => {
	it.each([
		['['.repeat(2_500_000) + ']'.repeat(2_500_000), {code: 'json-too-deep', limit: 12}],
		['{"__proto__":{"expirations":[]}}', {code: 'json-forbidden-key', key: '__proto__'}],
		[
			'{"expirations":[{"constructor":{"prototype":{}}}]}',
			{code: 'json-forbidden-key', key: 'constructor'},
		],
		['{"schema":1,"expirations":[{"root":"SPX"', {code: 'json-malformed'}],
		['{', {code: 'json-malformed'}],
	])('is refused by name: %.40s', (text, failure) => {
		expect(failureOf(text)).toEqual(failure);
	});
});
