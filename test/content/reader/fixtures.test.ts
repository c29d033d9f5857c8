import {readFileSync} from 'node:fs';
import path from 'node:path';
import {JSDOM} from 'jsdom';
import {expect, it} from 'vitest';
import {readPage} from '../../../src/content/reader';

const folder = path.resolve(import.meta.dirname, '../../fixtures/pages');

function draftOf(name: string) {
	const html = readFileSync(path.join(folder, name), 'utf8');
	const read = readPage(new JSDOM(html).window.document);
	return read.ok ? read.value : read.failure;
}

it('reads the synthetic mirrored table', () => {
	expect(draftOf('synthetic-mirrored-table.html')).toMatchObject({
		source: {kind: 'page', name: 'page', synthetic: true},
		underlying: {symbol: 'SPX', price: 6702.15},
		indexes: {VIX: 16.21},
		expirations: [{root: 'SPXW', expiry: '2027-01-08', settlement: 'PM', rows: {length: 17}}],
	});
}, 30_000);
