import {describe, expect, it} from 'vitest';
import {lookAtPage} from '../../../src/content/reader';
import {
	AT,
	listed,
	look,
	mirrored,
	mirroredHead,
	onlyGrid,
	outline,
	parse,
	printRows,
	quotesAt,
	spxPage,
} from './pages';

const rows = printRows();
const series = {'SPXW 2027-01-08 PM': [6500, 6525, 6550, 6575, 6600]};
const call = {
	bid: 99,
	ask: 99.5,
	last: 99,
	volatility: 0.142,
	delta: 0.5,
	openInterest: 1234,
};
const put = {bid: 11, ask: 11.5, last: 11, volatility: 0.142, delta: -0.5, openInterest: 1234};
const prices = {call: {bid: 99, ask: 99.5}, put: {bid: 11, ask: 11.5}};

describe('a mirrored table', () => {
	const seen = look(spxPage(mirrored(rows)));

	it('is read with its sides, strikes, expiry and root', () => {
		expect(outline(onlyGrid(seen))).toEqual(series);
		expect(quotesAt(seen, 6525)).toEqual({strike: 6525, call, put, seenAt: AT});
	});

	it('tells the cells of every row', () => {
		const cells = onlyGrid(seen)?.cells.get('SPXW 2027-01-08 PM 6525');
		const texts = Object.entries(cells ?? {}).map(([name, element]) => [name, element.textContent]);
		expect(Object.fromEntries(texts)).toEqual({
			strike: '6,525',
			callBid: '99.00',
			callAsk: '99.50',
			putBid: '11.00',
			putAsk: '11.50',
		});
	});
});

it.each([
	['shuffled', ['Ask', 'Open Int', 'Bid']],
	['only bid and ask', ['Bid', 'Ask']],
	['named otherwise', ['Bid Price', 'Offer']],
	['with glyphs', ['Bid \ue004', 'Ask ∵ Filter']],
])('reads columns that are %s', (_, columns) => {
	const printed = rows.map((row) => ({
		...row,
		call: {
			...row.call,
			'Bid Price': '99.00',
			Offer: '99.50',
			'Bid \ue004': '99.00',
			'Ask ∵ Filter': '99.50',
		},
		put: {
			...row.put,
			'Bid Price': '11.00',
			Offer: '11.50',
			'Bid \ue004': '11.00',
			'Ask ∵ Filter': '11.50',
		},
	}));
	expect(quotesAt(look(spxPage(mirrored(printed, {columns}))), 6525)).toMatchObject(prices);
});

it('reads a side whose ask column is missing as bids without asks', () => {
	const head = mirroredHead(['Bid', 'Ask']).replace(/<th>Ask<\/th>(?=<\/tr>)/, '<th>Theo</th>');
	const seen = look(spxPage(mirrored(rows, {columns: ['Bid', 'Ask'], head})));
	expect(quotesAt(seen, 6525)).toEqual({
		strike: 6525,
		call: {bid: 99, ask: 99.5},
		put: {},
		seenAt: AT,
	});
});

describe('headings in two rows', () => {
	const names = ['Bid', 'Ask'];
	const leaves = [...names, ...names].map((name) => `<th>${name}</th>`).join('');

	it.each([
		[
			'strike in the middle, over both rows',
			`<tr><th colspan="2">Calls</th><th rowspan="2">Strike</th><th colspan="2">Puts</th></tr><tr>${leaves}</tr>`,
		],
		[
			'strike in the lower row',
			`<tr><th colspan="2">Call options</th><th></th><th colspan="2">Put options</th></tr>${mirroredHead(names)}`,
		],
	])('are read: %s', (_, head) => {
		expect(quotesAt(look(spxPage(mirrored(rows, {columns: names, head}))), 6525)).toMatchObject(
			prices,
		);
	});

	it('tell puts on the left from calls on the right', () => {
		const head = `<tr><th colspan="2">Puts</th><th rowspan="2">Strike</th><th colspan="2">Calls</th></tr><tr>${leaves}</tr>`;
		const seen = look(spxPage(mirrored(rows, {columns: names, head})));
		expect(quotesAt(seen, 6525)).toMatchObject({call: prices.put, put: prices.call});
	});

	it('tell the sides of a strike that comes first', () => {
		const head = `<tr><th rowspan="2">Strike</th><th colspan="2">Calls</th><th colspan="2">Puts</th></tr><tr>${leaves}</tr>`;
		const body = '<tr><td>6,525</td><td>99.00</td><td>99.50</td><td>11.00</td><td>11.50</td></tr>';
		const table = `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
		expect(quotesAt(look(spxPage(table)), 6525)).toMatchObject(prices);
	});
});

it('reads headings that say their side themselves', () => {
	const head = ['Call Bid', 'Call Ask', 'Strike', 'Put Bid', 'Put Ask'];
	const table = mirrored(rows, {
		columns: ['Bid', 'Ask'],
		head: `<tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr>`,
	});
	expect(quotesAt(look(spxPage(table)), 6525)).toMatchObject(prices);
});

it('refuses columns whose heading and group name different sides', () => {
	const head =
		'<tr><th colspan="2">Calls</th><th rowspan="2">Strike</th><th colspan="2">Calls</th></tr><tr><th>Put Bid</th><th>Put Ask</th><th>Put Bid</th><th>Put Ask</th></tr>';
	const seen = look(spxPage(mirrored(rows, {columns: ['Bid', 'Ask'], head})));
	expect(seen.failure?.code).toBe('no-side');
});

it('takes Sell and Buy for prices only where nothing else is', () => {
	const columns = ['Sell', 'Buy'];
	const printed = rows.map((row) => ({
		...row,
		call: {...row.call, Sell: '99.00', Buy: '99.50'},
		put: {...row.put, Sell: '11.00', Buy: '11.50'},
	}));
	expect(quotesAt(look(spxPage(mirrored(printed, {columns}))), 6525)).toMatchObject(prices);
	const both = mirrored(printed, {columns: [...columns, 'Bid', 'Ask']});
	expect(quotesAt(look(spxPage(both)), 6525)).toMatchObject(prices);
});

it('reads a table whose headings are ordinary cells', () => {
	const table = mirrored(rows)
		.replaceAll('th>', 'td>')
		.replace(/<\/?t(?:head|body)>/g, '');
	expect(outline(onlyGrid(look(spxPage(table))))).toEqual(series);
});

it('reads a table inside a table for the layout', () => {
	const table = `<table><tbody><tr><td>menu</td><td>${spxPage(mirrored(rows))}</td></tr></tbody></table>`;
	expect(outline(onlyGrid(look(table)))).toEqual(series);
});

it('reads a table inside an open shadow root, and what stands around it', () => {
	const document = parse(spxPage('<chain-grid></chain-grid>'));
	const root = document.querySelector('chain-grid')?.attachShadow({mode: 'open'});
	root?.append(...parse(mirrored(rows)).body.childNodes);
	expect(outline(onlyGrid(lookAtPage(document, {at: AT})))).toEqual(series);
});

describe('one contract in a row', () => {
	const symbol = (side: 'C' | 'P') => (strike: string) =>
		`SPXW270108${side}0${strike.replace(',', '')}000`;

	it('is read from two tables under their headings', () => {
		const page = `<h1>SPX options</h1><h2>Jan 8, 2027</h2><section><h3>Calls</h3>${listed(rows, 'call')}</section><section><h3>Puts</h3>${listed(rows, 'put')}</section>`;
		const seen = look(page);
		expect(outline(onlyGrid(seen))).toEqual(series);
		expect(quotesAt(seen, 6525)).toMatchObject(prices);
		expect(onlyGrid(seen)?.element.localName).toBe('body');
	});

	it('is read from contract names, whatever the page around them says', () => {
		const page = `<h1>AAPL</h1><h2>March 20, 2026</h2>${listed(rows, 'call', symbol('C'))}${listed(rows, 'put', symbol('P'))}`;
		const seen = look(page);
		expect(outline(onlyGrid(seen))).toEqual(series);
		expect(quotesAt(seen, 6525)).toMatchObject(prices);
	});

	it('is one side where the other table is empty', () => {
		const page = `<h1>SPX options</h1><h2>Jan 8, 2027</h2><h3>Calls</h3>${listed(rows, 'call')}<h3>Puts</h3>${listed([], 'put')}`;
		expect(quotesAt(look(page), 6525)).toMatchObject({call: prices.call, put: {}});
	});

	it('is read by a column of types', () => {
		const lines = rows.flatMap((row) => [
			`<tr><td>${row.strike}</td><td>${row.call['Bid']}</td><td>${row.call['Ask']}</td><td>Call</td></tr>`,
			`<tr><td>${row.strike}</td><td>${row.put['Bid']}</td><td>${row.put['Ask']}</td><td>P</td></tr>`,
		]);
		const table = `<table><tr><th>Strike</th><th>Bid</th><th>Ask</th><th>Type</th></tr>${lines.join('')}</table>`;
		expect(quotesAt(look(spxPage(table)), 6525)).toMatchObject(prices);
	});

	it('belongs to nobody where nothing tells its side', () => {
		expect(look(spxPage(listed(rows, 'call'))).failure).toEqual({
			code: 'no-side',
			headers: ['Strike', 'Bid', 'Ask', 'IV'],
		});
	});

	it('takes its expiry from a column', () => {
		const lines = ['Jan 8, 2027', 'Jan 15, 2027'].map(
			(date) => `<tr><td>${date}</td><td>6525</td><td>99.00</td><td>99.50</td></tr>`,
		);
		const table = `<h1>SPX</h1><h3>Calls</h3><table><tr><th>Expiration</th><th>Strike</th><th>Bid</th><th>Ask</th></tr>${lines.join('')}</table>`;
		expect(outline(onlyGrid(look(table)))).toEqual({
			'SPXW 2027-01-08 PM': [6525],
			'SPX 2027-01-15': [6525],
		});
	});
});

it('keeps SPX and SPXW of one date apart, by their contracts', () => {
	const name = (root: string) => (strike: string) => `${root}270115C0${strike.replace(',', '')}000`;
	const page = `<h3>Calls</h3>${listed(rows.slice(0, 2), 'call', name('SPX'))}<h3>Calls</h3>${listed(rows.slice(0, 2), 'call', name('SPXW'))}`;
	expect(outline(onlyGrid(look(page)))).toEqual({
		'SPX 2027-01-15 AM': [6500, 6525],
		'SPXW 2027-01-15 PM': [6500, 6525],
	});
});
