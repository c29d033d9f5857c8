import {expect, it} from 'vitest';
import {listed, look, mirrored, printRows, spxPage} from './pages';

const rows = printRows();

it.each([
	['no-grid', 'without a table', '<h1>SPX option chain</h1><p>Sign in</p>'],
	[
		'no-grid',
		'with tables of other things',
		'<table><tr><th>Date</th><th>Close</th><th>High</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
	],
	['no-strikes', 'with prices but no strikes', spxPage(mirrored(rows).replace('Strike', 'Level'))],
	[
		'no-strikes',
		'with strikes that are words',
		spxPage(mirrored(rows.map((row) => ({...row, strike: 'at the money'})))),
	],
	['no-bid-or-ask', 'with last prices only', spxPage(mirrored(rows, {columns: ['Last', 'IV']}))],
	['no-bid-or-ask', 'with bids only', spxPage(mirrored(rows, {columns: ['Bid', 'Last']}))],
	[
		'no-side',
		'with two bids on one side of the strike',
		spxPage(
			mirrored(rows)
				.replace(/<th>Strike<\/th>/, '<th>Theo</th>')
				.replace('<th>Last', '<th>Strike'),
		),
	],
	['no-side', 'that tells no side', spxPage(listed(rows, 'put'))],
	['empty-grid', 'whose rows are not drawn', spxPage(mirrored([]))],
	[
		'empty-grid',
		'that says it has no rows',
		spxPage(mirrored([], {group: '<tr><td colspan="13">No options</td></tr>'})),
	],
] as const)('answers %s for a page %s', (code, _, page) => {
	const seen = look(page);
	expect(seen.grids).toEqual([]);
	expect(seen.failure?.code).toBe(code);
});

it('names the headings it found, and not more of them than it must', () => {
	const columns = Array.from({length: 30}, (_, at) => `Column ${at} ${'x'.repeat(60)}`);
	const {failure} = look(spxPage(mirrored(rows, {columns})));
	const headers = failure && 'headers' in failure ? failure.headers : [];
	expect(headers).toHaveLength(40);
	expect(headers.every((text) => text.length <= 40)).toBe(true);
});

it('tells of the failure that came nearest to a chain', () => {
	const page = `${mirrored(rows, {columns: ['Last']})}${mirrored(rows)}${mirrored([])}`;
	expect(look(`<h1>SPX</h1>${page}`).failure?.code).toBe('no-expiry');
});

it('tells of no failure beside a chain', () => {
	expect(look(spxPage(`${mirrored(rows)}${mirrored([])}`))).not.toHaveProperty('failure');
});
