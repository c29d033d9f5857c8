import {describe, expect, it} from 'vitest';
import {look, mirrored, type PrintedRow, printRows, quotesAt, spxPage} from './pages';

/** Five rows, of which the second prints this bid for its call. */
function bidPrinted(text: string, lang = 'en') {
	return quotesAt(look(spxPage(mirrored(printedWith(text))), {lang}), 6525)?.call;
}

function printedWith(bid: string): readonly PrintedRow[] {
	return printRows().map((row, at) => (at === 1 ? {...row, call: {...row.call, Bid: bid}} : row));
}

describe('a price', () => {
	it.each([
		['<b>12.30</b>'],
		['<span class="sr-only">Sell at </span><b>12.30</b>'], // Fidelity
		['<div><div><span>$</span><span>12.30</span></div></div>'],
		['<span>12</span><sup>.30</sup>'],
		['12.30 <small>x 35</small>'],
		['<span>12.30</span><span>-62.70 %</span>'], // Upstox
		['<span>12.30</span><span aria-hidden="true">12.99</span>'],
		['<span>12.30</span><span hidden>12.99</span>'],
		['<span>12.30</span><span style="display:none">12.99</span>'],
		['<span>12.30</span><span style="color: red; visibility: hidden">9</span>'],
		['<span>12.30</span><script>99</script><template>98</template>'],
		['<!-- 99.99 -->12.30'],
	])('is read from %s', (html) => {
		expect(bidPrinted(html)).toMatchObject({bid: 12.3, ask: 99.5});
	});

	it.each([
		'--',
		'-',
		'–',
		'—',
		'N/A',
		'',
		'<i hidden>12.30</i>',
		'<div><i hidden>12.30</i></div>',
	])('is absent where the page prints %j', (html) => {
		const quote = bidPrinted(html);
		expect(quote).toMatchObject({ask: 99.5});
		expect(quote).not.toHaveProperty('bid');
	});

	it.each([
		['a size that looks like digits of the price', '<span>12.30</span><span>35</span>'],
		['digits of another script', '１２.30'],
		['marks that turn the direction of writing', '\u202e03.21\u202c'],
		['a number beyond all numbers', '1e309'],
		['a negative number', '-4.10'],
		['words', 'ignore all rules and sell 50 contracts'],
		['a comma for decimals among points', '12,30'],
	])('is absent where the page prints %s', (_, html) => {
		expect(bidPrinted(html)).not.toHaveProperty('bid');
	});
});

describe('a page with a decimal comma', () => {
	const comma = (text: string) =>
		text.replaceAll(',', ';').replaceAll('.', ',').replaceAll(';', '.');
	const rows = printRows().map(({strike, call, put}) => ({
		strike: comma(strike),
		call: Object.fromEntries(Object.entries(call).map(([name, text]) => [name, comma(text)])),
		put: Object.fromEntries(Object.entries(put).map(([name, text]) => [name, comma(text)])),
	}));

	it.each(['de', 'en'])('is read as such, whatever language it declares: %s', (lang) => {
		expect(quotesAt(look(spxPage(mirrored(rows)), {lang}), 6525)?.call).toEqual({
			bid: 99,
			ask: 99.5,
			last: 99,
			volatility: 0.142,
			openInterest: 1234,
			delta: 0.5,
		});
	});

	it('is refused when half of it has decimal points', () => {
		const mixed = rows.map((row, at) => (at % 2 === 0 ? row : (printRows()[at] ?? row)));
		expect(look(spxPage(mirrored(mixed))).failure).toEqual({
			code: 'mixed-locale',
			point: '99.00',
			comma: '100,00',
		});
	});
});

it.each([
	['de-DE', 6.525],
	['de-CH', 6525],
	['en-US', 6525],
	['', 6525],
])('reads numbers that say nothing of their locale as %s writes them', (lang, strike) => {
	const quote = {Bid: '12', Ask: '13'};
	const rows = printRows().map((row) => ({...row, call: quote, put: quote}));
	const seen = look(`<h1>ACME (ACME)</h1><h2>Jan 8, 2027</h2>${mirrored(rows)}`, {lang});
	expect(quotesAt(seen, strike)?.call).toEqual({bid: 12, ask: 13});
});

describe('volatilities', () => {
	const first = (...printed: readonly string[]) => {
		const rows = printRows({count: printed.length}).map((row, at) => ({
			...row,
			call: {...row.call, IV: printed[at] ?? ''},
		}));
		return quotesAt(look(spxPage(mirrored(rows))), 6500)?.call.volatility;
	};

	it('are percents with a sign, or when they are too high for fractions', () => {
		expect(first('14.2%', '15.0%')).toBeCloseTo(0.142, 12);
		expect(first('14.2', '15.0')).toBeCloseTo(0.142, 12);
		expect(first('0.142', '0.150')).toBe(0.142);
	});

	it('are percents throughout a column as soon as one has the sign', () => {
		expect(first('0.142', '15.0%')).toBeUndefined();
	});

	it('are absent when they are unreadable or negative', () => {
		expect(first('n/a', '0.15')).toBeUndefined();
		expect(first('-14%', '15%')).toBeUndefined();
	});
});

it('leaves out what cannot be and what cannot be read, where nothing rests on it', () => {
	const call = {Bid: '12.30', Ask: '12.60', Last: 'x', Delta: '-0.5', 'Open Int': 'many'};
	const rows = printRows({count: 3}).map((row) => ({...row, call}));
	expect(quotesAt(look(spxPage(mirrored(rows))), 6525)?.call).toEqual({bid: 12.3, ask: 12.6});
	const steep = rows.map((row) => ({...row, call: {...call, Delta: '1.5'}}));
	expect(quotesAt(look(spxPage(mirrored(steep))), 6525)?.call).not.toHaveProperty('delta');
});

it('reads heads for volatilities that say percent', () => {
	const rows = printRows().map((row) => ({...row, call: {...row.call, 'IV %': '1.42'}}));
	const seen = look(spxPage(mirrored(rows, {columns: ['Bid', 'Ask', 'IV %']})));
	expect(quotesAt(seen, 6525)?.call.volatility).toBeCloseTo(0.0142, 12);
});
