import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lookAtPage} from '../../../src/content/reader';
import {
	AT,
	groupRow,
	listed,
	look,
	mirrored,
	onlyGrid,
	outline,
	type PrintedRow,
	parse,
	printRows,
	quotesAt,
	splitGrid,
	spxPage,
} from './pages';

const rows = printRows();

/** The rows with something else in the cells of some. */
function spoilt(count: number, change: (row: PrintedRow) => PrintedRow): readonly PrintedRow[] {
	return printRows({count: 12}).map((row, at) => (at < count ? change(row) : row));
}

describe('decoys', () => {
	const decoy = (attributes: string) => ({
		...(rows[1] ?? {strike: '', call: {}, put: {}}),
		call: {Bid: '1.00', Ask: '1.10'},
		attributes,
	});

	it.each(['hidden', 'aria-hidden="true"', 'style="display: none"', 'style="visibility:hidden"'])(
		'are not read when they are hidden: %s',
		(attributes) => {
			const seen = look(spxPage(mirrored([decoy(attributes), ...rows, decoy(attributes)])));
			expect(quotesAt(seen, 6525)?.call).toMatchObject({bid: 99, ask: 99.5});
		},
	);

	it('are not read in a hidden section, nor in a hidden part of the page', () => {
		const section = `<tbody hidden>${groupRow('Jan 8, 2027')}</tbody>`;
		const table = mirrored(rows).replace('<tbody>', `${section}<tbody>`);
		const page = `${spxPage(table)}<div style="display:none"><h1>VIX</h1>${mirrored(printRows({count: 90}))}</div>`;
		expect(outline(onlyGrid(look(page)))).toEqual({
			'SPXW 2027-01-08 PM': [6500, 6525, 6550, 6575, 6600],
		});
	});

	it('that show take their strike down with them', () => {
		const seen = look(spxPage(mirrored([...rows, decoy('')])));
		expect(quotesAt(seen, 6525)).toEqual({
			strike: 6525,
			call: {},
			put: {bid: 11, ask: 11.5, last: 11, volatility: 0.142, delta: -0.5, openInterest: 1234},
			seenAt: AT,
		});
	});
});

describe('more than a few unreadable cells', () => {
	it('are the end of the whole grid, and the first is named', () => {
		const bad = spoilt(4, (row) => ({...row, put: {...row.put, Ask: '١٢'}}));
		expect(look(spxPage(mirrored(bad))).failure).toEqual({
			code: 'unreadable-cell',
			column: 'put ask',
			strike: '6,500',
			text: '١٢',
			count: 4,
			of: 60,
		});
	});

	it('may be strikes', () => {
		const bad = spoilt(5, (row) => ({...row, strike: `${row.strike}‏`}));
		expect(look(spxPage(mirrored(bad))).failure).toMatchObject({
			code: 'unreadable-cell',
			column: 'strike',
			count: 5,
		});
	});

	it('are repeated only in part', () => {
		const bad = spoilt(4, (row) => ({...row, put: {...row.put, Ask: 'buy '.repeat(100)}}));
		const {failure} = look(spxPage(mirrored(bad)));
		expect(failure?.code === 'unreadable-cell' ? failure.text.length : 0).toBe(40);
	});

	it('are not what a few are', () => {
		const bad = spoilt(3, (row) => ({...row, put: {...row.put, Ask: '١٢'}}));
		expect(look(spxPage(mirrored(bad))).grids).toHaveLength(1);
	});
});

describe('contracts that contradict their row', () => {
	it.each([
		['another strike', 'SPXW270108C09999000'],
		['another side', 'SPXW270108P06500000'],
		['another underlying', 'AAPL270108C06500000'],
	])('are not read: %s', (_, symbol) => {
		const right = (strike: string) => `SPXW270108C0${strike.replace(',', '')}000`;
		const named = (strike: string) => (strike === '6,500' ? symbol : right(strike));
		const page = `<h1>SPX</h1><h3>Calls</h3>${listed(rows, 'call', named).replace('Contract Name', 'Type</th><th>Contract').replaceAll('<tr><td>', '<tr><td>Call</td><td>')}`;
		const grid = onlyGrid(look(page));
		const strikes = grid?.expirations.flatMap((one) => one.rows.map(({strike}) => strike)) ?? [];
		expect(strikes).not.toContain(9999);
		expect(quotesAt(look(page), 6525)?.call.bid).toBe(99);
	});

	it('are not read when their group has another date', () => {
		const named = (strike: string) => `SPXW270108C0${strike.replace(',', '')}000`;
		const table = listed(rows, 'call', named).replace(
			'<tbody>',
			`<tbody>${groupRow('Jan 15, 2027', 5)}`,
		);
		expect(look(`<h3>Calls</h3>${table}`).failure).toMatchObject({
			code: 'unreadable-cell',
			count: 5,
		});
	});
});

it('does not believe a page that says its cells are endless', () => {
	const table = mirrored(rows).replace('<th>Last', '<th colspan="999999999" rowspan="1e9">Last');
	expect(look(spxPage(table)).grids).toHaveLength(1);
});

it('leaves the page as it was', () => {
	const document = parse(
		`${spxPage(mirrored(rows))}${splitGrid(['Jan 8, 2027', ...rows], {label: 'SPX'})}<select><option>Jan 8, 2027</select>`,
	);
	const before = document.documentElement.outerHTML;
	lookAtPage(document, {at: AT});
	expect(document.documentElement.outerHTML).toBe(before);
});

it('survives any text in any cell, and passes on only finite prices that are not negative', () => {
	const texts = fc.oneof(
		fc.string({unit: 'binary', maxLength: 12}),
		fc.constantFrom('1e309', '-1', 'NaN', 'Infinity', '<td>', '</table>', '&#x202e;1', '0x1f', '٣'),
		fc.double().map(String),
	);
	const row = fc.record({strike: texts, bid: texts, ask: texts});
	fc.assert(
		fc.property(fc.array(row, {maxLength: 3}), (lines) => {
			const bad = lines.map(({strike, bid, ask}) => ({
				strike,
				call: {Bid: bid, Ask: ask},
				put: {Bid: ask, Ask: bid},
			}));
			const seen = look(
				spxPage(mirrored([...rows.slice(0, 2), ...bad], {columns: ['Bid', 'Ask']})),
			);
			const read = seen.grids.flatMap(({expirations}) => expirations.flatMap((one) => one.rows));
			const values = read.flatMap(({strike, call, put}) => [
				strike,
				...Object.values(call),
				...Object.values(put),
			]);
			expect(values.filter((value) => !(Number.isFinite(value) && value >= 0))).toEqual([]);
		}),
		{numRuns: 40},
	);
}, 60_000);
