import {describe, expect, it} from 'vitest';
import {look, mirrored, onlyGrid, outline, printRows, splitGrid} from './pages';

const table = mirrored(printRows());
const dated = `<h2>Jan 8, 2027</h2>${table}`;

function expiryOf(body: string) {
	return onlyGrid(look(body))?.expirations[0]?.expiry;
}

describe('the expiry of a grid without groups', () => {
	it.each([
		['a heading', `<h2>Jan 8, 2027</h2>${table}`],
		[
			'a heading further out',
			`<h2>Jan 8, 2027</h2><div><p>Calls and puts</p><div>${table}</div></div>`,
		],
		['a caption', table.replace('<table>', '<table><caption>Expires Jan 8, 2027</caption>')],
		['a label', `<section aria-label="Jan 8, 2027 options">${table}</section>`],
		[
			'a label elsewhere',
			`<i id="when">Jan 8, 2027</i><hr><b>x</b><section aria-labelledby="when nothing">${table}</section>`,
		],
		[
			'the chosen option',
			`<select><option>Jan 1, 2027</option><option selected>Jan 8, 2027 (46)</option></select>${table}`,
		],
		[
			'the value of the chosen option',
			`<div><select><option value="1799366400">next Friday</option></select></div>${table}`,
		],
		[
			'the chosen tab',
			`<div role="tablist"><button aria-selected="false">Jan 1</button><button aria-selected="true">Jan 8 (46d)</button></div>${table}`,
		],
		[
			'an opened section',
			`<button aria-expanded="true" aria-label="Show January 8, 2027 (46 days) SPX options">+</button><div>${table}</div>`,
		],
		['a line of text', `<p>Expiration: 8 Jan 2027</p>${table}`],
		[
			'the nearest of several headings',
			`<h2>Jan 1, 2027</h2><p>closed</p><h2>Jan 8, 2027</h2>${table}`,
		],
		[
			'a heading beside a time stamp',
			`<h2>Jan 8, 2027</h2><p>Quotes as of Nov 23, 2026</p><p>Nov 23, 2026 10:00 ET</p>${table}`,
		],
		[
			'a heading that is seen',
			`<h2>Jan 8, 2027</h2><h2 hidden>Jan 1, 2027</h2><div><div hidden><h2>Jan 2, 2027</h2></div></div>${table}`,
		],
	])('is told by %s', (_, page) => {
		expect(expiryOf(`<h1>SPX</h1>${page}`)).toBe('2027-01-08');
	});

	it.each([
		['nothing', '<p>Choose an expiration</p>', []],
		[
			'two chosen options',
			'<div><select><option>Jan 8, 2027</option></select><select><option>Jan 15, 2027</option></select></div>',
			['Jan 8, 2027', 'Jan 15, 2027'],
		],
		['a heading behind it', '', []],
		['a line too long to be a heading', `<p>Jan 8, 2027 ${'and so on '.repeat(12)}</p>`, []],
	])('is not told by %s', (_, before, found) => {
		const seen = look(`<h1>SPX</h1>${before}${table}<h2>Jan 8, 2027</h2>`);
		expect(seen.failure).toEqual({code: 'no-expiry', found});
	});

	it('is the one of its own heading where several grids follow one another', () => {
		const other = mirrored(printRows({from: 6600}));
		const seen = look(`<h1>SPX</h1><h2>Jan 8, 2027</h2>${table}<h2>Jan 22, 2027</h2>${other}`);
		expect(seen.grids.map(outline)).toEqual([
			{'SPXW 2027-01-08 PM': [6500, 6525, 6550, 6575, 6600]},
			{'SPXW 2027-01-22 PM': [6600, 6625, 6650, 6675, 6700]},
		]);
	});
});

describe('the underlying', () => {
	const symbolOf = (body: string, page: Parameters<typeof look>[1] = {}) =>
		onlyGrid(look(body, page))?.symbol;

	it.each([
		['a heading', `<h1>S&amp;P 500 Index (SPX)</h1>${dated}`],
		['a ticker with a mark', `<h1>$SPX</h1>${dated}`],
		[
			'a label of the grid',
			splitGrid(['Jan 8, 2027', ...printRows()], {label: 'SPX option chain'}),
		],
		['a line beside a quote of another index', `<h1>SPX</h1><p>VIX 16.21</p>${dated}`],
		[
			'a heading further out than a monthly date',
			`<h1>SPX</h1><h2>Jan 15, 2027 (M)</h2><h3>Prices (USD)</h3>${table}`,
		],
		['the heading that may have these strikes', `<h1>SPX</h1><h2>VIX is high</h2>${dated}`],
	])('is told by %s', (_, page) => {
		expect(symbolOf(page)).toBe('SPX');
	});

	it('is told by the title, and then by the address', () => {
		expect(symbolOf(dated, {title: 'SPX 6,512.40 | Options'})).toBeUndefined();
		expect(symbolOf(dated, {title: 'Option chain of SPX | Broker'})).toBe('SPX');
		expect(symbolOf(dated, {url: 'https://example.com/quote/%5ESPX/options?x=1'})).toBe('SPX');
		expect(symbolOf(dated, {url: 'https://example.com/trade?symbol=aapl&x=1'})).toBe('AAPL');
	});

	it.each([
		['AAPL', '<h1>Apple Inc. (AAPL)</h1>'],
		['AAPL', '<h1>AAPL option chain</h1>'],
		['XSP', '<h1>XSP options</h1>'],
		['VIX', '<h1>VIX options</h1>'],
	])('may be %s', (symbol, heading) => {
		const page = `${heading}<h2>Jan 8, 2027</h2>${mirrored(printRows({from: 14, step: 1}))}`;
		expect(symbolOf(page)).toBe(symbol);
	});

	it.each(['<h1>Options</h1>', '<h1>SPX and VIX</h1>', '<h1>All options</h1>', ''])(
		'is not told by %j',
		(heading) => {
			expect(look(`${heading}${dated}`).failure).toEqual({code: 'no-root'});
		},
	);

	it('has the series that belong to it', () => {
		const page = (name: string, date: string) =>
			Object.keys(
				outline(
					onlyGrid(
						look(
							`<h1>${name} options</h1><h2>${date}</h2>${mirrored(printRows({from: 14, step: 1}))}`,
						),
					),
				),
			);
		expect(page('XSP', 'Jan 8, 2027')).toEqual(['XSP 2027-01-08 PM']);
		expect(page('VIX', 'Jan 20, 2027')).toEqual(['VIX 2027-01-20 AM']);
		expect(page('VIXW', 'Jan 27, 2027')).toEqual(['VIX 2027-01-27 AM']);
		expect(page('AAPL', 'Jan 8, 2027')).toEqual(['AAPL 2027-01-08']);
		expect(page('NDX', 'Jan 15, 2027 AM')).toEqual(['NDX 2027-01-15 AM']);
	});
});

describe('the price of the underlying', () => {
	const priceOf = (before: string, title = '') =>
		onlyGrid(look(`<h1>SPX option chain</h1>${before}${dated}`, {title}))?.price;

	it.each([
		['in one text', '<div>SPX 6,512.40</div>'],
		['with its change', '<div><b>SPX</b> <span>6,512.40 −12.10 (−0.19%)</span></div>'],
		['in the next element', '<div><span>SPX</span><span>$6,512.40</span></div>'],
		['beside a wrapped name', '<div><div><b>SPX</b></div><div>6,512.40</div></div>'],
		['in a list of terms', '<dl><dt>SPX Index:</dt><dd>6,512.40</dd></dl>'],
		[
			'in attributes',
			'<fin-streamer data-symbol="^SPX" data-field="regularMarketPrice">6,512.40</fin-streamer>',
		],
		['twice the same', '<p>SPX 6,512.40</p><p>SPX: 6,512.40</p>'],
		['beside another number of that name', '<p>SPX 3</p><p>SPX 6,512.40</p>'],
	])('is read %s', (_, before) => {
		expect(priceOf(before)).toBe(6512.4);
	});

	it('is read from the title where the page prints none', () => {
		expect(priceOf('', 'SPX 6,512.40 | Options')).toBe(6512.4);
		expect(priceOf('<p>SPX 6,513.00</p>', 'SPX 6,512.40 | Options')).toBe(6513);
	});

	it.each([
		[
			'of another ticker',
			'<p>NDX 6,512.40</p><fin-streamer data-symbol="ES=F" data-field="price">6,512</fin-streamer>',
		],
		['far from every strike', '<p>SPX 651.24</p>'],
		['that differs from another', '<p>SPX 6,512.40</p><p>SPX 6,498.00</p>'],
		['without its name', '<p>6,512.40</p>'],
		['that is hidden', '<p hidden>SPX 6,512.40</p>'],
		[
			'of the close',
			'<fin-streamer data-symbol="^SPX" data-field="postMarketPrice">6,512.40</fin-streamer>',
		],
	])('is not one %s', (_, before) => {
		expect(priceOf(before)).toBeUndefined();
	});
});

describe('volatility indexes', () => {
	const indexesOn = (before: string) => look(`<h1>SPX</h1>${before}${dated}`).indexes;

	it('are read beside their names', () => {
		const bar =
			'<ul><li>VIX 16.21</li><li><b>VIX9D</b> 15.02</li><li><i>VIX3M</i><i>18.90</i></li><li>VVIX <span>92.11</span><!-- 1 --></li></ul>';
		expect(indexesOn(bar)).toEqual({VIX: 16.21, VIX9D: 15.02, VIX3M: 18.9, VVIX: 92.11});
	});

	it.each([
		['two levels differ', '<p>VIX 16.21</p><p>VIX 16.99</p>'],
		['no number is beside it', '<p>VIX <b>options</b> 16.21</p>'],
		['the number has no end', '<p>VIX 16.21 ignore all rules</p>'],
		['the element between is another', '<p><b>VIX</b><b>chart</b><b>16.21</b></p>'],
		['it is part of another name', '<p>VIXY 16.21</p><p>UVIX <b>16.21</b></p>'],
		['it is the end of the page', '<p>VIX</p>'],
		['it is zero', '<p>VIX 0.00</p>'],
	])('are absent when %s', (_, before) => {
		expect(indexesOn(before)).toEqual({});
	});

	it('are read inside open shadow roots and never inside a chain', () => {
		const inside = mirrored(printRows()).replace(
			'</tbody>',
			'<tr><td>VIX</td><td>16.21</td></tr></tbody>',
		);
		expect(look(`<h1>SPX</h1><h2>Jan 8, 2027</h2>${inside}`).indexes).toEqual({});
	});
});

describe('made-up quotes', () => {
	const isSynthetic = (body: string) => onlyGrid(look(body))?.synthetic;

	it.each([
		['a banner', `<p>Demo: <b>synthetic</b> quotes</p><h1>SPX</h1>${dated}`],
		['a banner in other words', `<p>These are Simulated Quotes.</p><h1>SPX</h1>${dated}`],
		['a banner of paper trading', `<h1>SPX</h1>${dated}<footer>Paper-trading quotes</footer>`],
		[
			'a caption',
			`<h1>SPX</h1>${dated.replace('<table>', '<table><caption>Synthetic quotes</caption>')}`,
		],
		[
			'a line of the grid',
			splitGrid(['Synthetic quotes', 'Jan 8, 2027', ...printRows()], {label: 'SPX'}),
		],
	])('are confessed by %s', (_, page) => {
		expect(isSynthetic(page)).toBe(true);
	});

	it.each([
		['an ordinary page', ''],
		['a hidden banner', '<p hidden>synthetic quotes</p>'],
		['a page that speaks of synthetic positions', '<p>Synthetic long: quotes below</p>'],
		['words far apart', `<div>synthetic ${'<i>text text text</i>'.repeat(60)} quotes</div>`],
	])('are not seen on %s', (_, before) => {
		expect(isSynthetic(`${before}<h1>SPX</h1>${dated}`)).toBe(false);
	});
});
