import {JSDOM} from 'jsdom';
import {describe, expect, it} from 'vitest';
import {readPage} from '../../../src/content/reader';
import {sharedFile} from '../../support/shared';
import {AT, mirrored, parse, printRows, spxPage} from './pages';

const page = `${spxPage(mirrored(printRows({count: 2})))}<p>VIX 16.21</p>`;

describe('readPage', () => {
	it('makes a draft of the chain with the most rows', () => {
		const more = mirrored(printRows({count: 3})).replaceAll('6,5', '5');
		const document = parse(`<h1>XSP options</h1><h2>Jan 8, 2027</h2>${more}${page}`);
		const read = readPage(document, {url: 'https://example.com/chain?symbol=SPX', at: AT});
		expect(read).toMatchObject({
			ok: true,
			value: {
				source: {kind: 'page', name: 'example.com'},
				underlying: {symbol: 'XSP'},
				indexes: {VIX: 16.21},
				readAt: '2026-11-23T15:00:00.000Z',
				expirations: [{root: 'XSP', expiry: '2027-01-08', rows: {length: 3}}],
			},
		});
	});

	it('gives rows of a saved page no time', () => {
		const read = readPage(parse(page));
		expect(read.ok && read.value).not.toHaveProperty('readAt');
		expect(JSON.stringify(read)).not.toContain('seenAt');
		expect(read).toMatchObject({ok: true, value: {source: {name: 'page'}}});
	});

	it('says that quotes are made up, and the price of the underlying', () => {
		const read = readPage(
			parse(`<p>Synthetic quotes</p><p>SPX 6,512.40</p>${spxPage(mirrored(printRows()))}`),
		);
		expect(read).toMatchObject({
			ok: true,
			value: {source: {synthetic: true}, underlying: {symbol: 'SPX', price: 6512.4}},
		});
		expect(read.ok && read.value).not.toHaveProperty('indexes');
	});

	it('answers with the failure where there is no chain', () => {
		expect(readPage(parse('<p>Sign in</p>'))).toEqual({ok: false, failure: {code: 'no-grid'}});
	});
});

const yahoo = sharedFile('pages/yahoo-aapl-2014.html');

describe.runIf(yahoo !== null)('a real page of 2014', () => {
	const document = new JSDOM(yahoo ?? '').window.document;
	const before = document.documentElement.outerHTML;
	const read = readPage(document);
	const [expiration, ...others] = read.ok ? read.value.expirations : [];
	const rows = expiration?.rows ?? [];

	it('is one expiration of one underlying', () => {
		expect(read.ok && read.value.underlying.symbol).toBe('AAPL');
		expect(others).toEqual([]);
		expect(expiration).toMatchObject({root: 'AAPL', expiry: '2014-10-24'});
		expect(expiration).not.toHaveProperty('settlement');
	});

	it('has all 42 calls and 38 puts', () => {
		expect(rows.filter(({call}) => call.bid !== undefined && call.ask !== undefined)).toHaveLength(
			42,
		);
		expect(rows.filter(({put}) => put.bid !== undefined && put.ask !== undefined)).toHaveLength(38);
	});

	it('has the numbers that the page shows', () => {
		expect(rows.find(({strike}) => strike === 55)?.call).toEqual({
			bid: 49.7,
			ask: 49.95,
			last: 44.16,
			volatility: 5.6875,
			openInterest: 0,
			volume: 25,
		});
	});

	it('is left as it was', () => {
		expect(document.documentElement.outerHTML).toBe(before);
	});
});
