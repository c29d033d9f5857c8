import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	AT,
	type GridLine,
	look,
	onlyGrid,
	outline,
	printRows,
	quotesAt,
	type SplitOptions,
	splitGrid,
} from './pages';

const near = printRows({count: 3});
const far = printRows({from: 6600, count: 3});
const lines = ['Jan 8, 2027', ...near, 'Mar 12, 2027 (W)', ...far];
const both = {
	'SPXW 2027-01-08 PM': [6500, 6525, 6550],
	'SPXW 2027-03-12 PM': [6600, 6625, 6650],
};

function outlineOf(shown: readonly GridLine[], options: SplitOptions = {}) {
	return outline(onlyGrid(look(splitGrid(shown, {label: 'SPX chain', ...options}))));
}

describe('a grid whose rows are split over containers', () => {
	it('is put together by its row numbers', () => {
		expect(outlineOf(lines)).toEqual(both);
		const seen = look(splitGrid(lines.slice(0, 4), {label: 'SPX chain'}));
		expect(quotesAt(seen, 6525)).toEqual({
			strike: 6525,
			call: {bid: 99, ask: 99.5, volatility: 0.142},
			put: {bid: 11, ask: 11.5, volatility: 0.142},
			seenAt: AT,
		});
	});

	it('is read the same in whatever order its rows stand in the document', () => {
		const places = lines.map((_, at) => at);
		const order = fc.shuffledSubarray(places, {minLength: places.length});
		fc.assert(
			fc.property(order, (permuted) => {
				expect(outlineOf(lines, {order: permuted})).toEqual(both);
			}),
			{numRuns: 20},
		);
	}, 60_000);

	it('is not believed where two rows have one number', () => {
		const twice = splitGrid(lines, {label: 'SPX chain'}).replaceAll('"7"', '"6"');
		expect(look(twice).grids).toEqual([]);
	});
});

describe('behind a gap in the row numbers', () => {
	it('no heading is believed', () => {
		// Rows 4 and 5 are not drawn, and with them perhaps a heading.
		const order = [0, 1, 2, 3, 6, 7];
		expect(outlineOf(lines, {order})).toEqual({'SPXW 2027-01-08 PM': [6500, 6525, 6550]});
	});
});

describe('a heading kept in view', () => {
	const tail = [...near, 'Mar 12, 2027', ...far];
	const second = {'SPXW 2027-03-12 PM': [6600, 6625, 6650]};

	it('speaks for the rows before the first drawn heading', () => {
		expect(outlineOf(tail, {first: 40, pinned: 'Jan 8, 2027'})).toEqual(both);
	});

	it('speaks for all rows where no heading is drawn', () => {
		expect(outlineOf([...near], {first: 40, pinned: 'Jan 8, 2027'})).toEqual({
			'SPXW 2027-01-08 PM': [6500, 6525, 6550],
		});
	});

	it.each([
		['is the first drawn heading again', 'Mar 12, 2027'],
		['is the first drawn heading in other words', '12 MAR 27 (W)'],
		['is later than the first drawn heading', 'Mar 19, 2027'],
		['has no date that can be read', 'Expires 3/4/2027'],
	])('does not speak for rows above when it %s', (_, pinned) => {
		expect(outlineOf(tail, {first: 40, pinned})).toEqual(second);
	});

	it('does not speak for strikes that begin anew', () => {
		const shown = [...near, ...printRows({from: 6400, count: 2})];
		const seen = look(splitGrid(shown, {first: 40, pinned: 'Jan 8, 2027', label: 'SPX chain'}));
		expect(seen.failure).toEqual({code: 'no-expiry', found: ['Jan 8, 2027']});
	});

	it('does not speak across a gap', () => {
		const order = [0, 2];
		expect(look(splitGrid(near, {order, pinned: 'Jan 8, 2027', label: 'SPX'})).grids).toEqual([]);
	});

	// A heading that was pressed keeps the focus, and the grid keeps it drawn wherever the rows are.
	it('speaks for the rows behind a heading that is drawn far above them', () => {
		const shown = ['Jan 8, 2027', ...printRows({count: 8})];
		const order = [0, 4, 5, 6, 7, 8];
		expect(outlineOf(shown, {order, pinned: '8 JAN 27'})).toEqual({
			'SPXW 2027-01-08 PM': [6575, 6600, 6625, 6650, 6675],
		});
		expect(outlineOf(shown, {order, pinned: 'Jan 22, 2027'})).toEqual({
			'SPXW 2027-01-22 PM': [6575, 6600, 6625, 6650, 6675],
		});
		expect(outlineOf(shown, {order, pinned: 'Jan 1, 2027'})).toEqual({});
	});

	it('does not speak for a single row that is drawn far from the others', () => {
		const order = [0, 2, 3, 4];
		expect(outlineOf(printRows({count: 5}), {order, pinned: 'Jan 8, 2027'})).toEqual({
			'SPXW 2027-01-08 PM': [6550, 6575, 6600],
		});
	});

	it('tells the morning from the evening of one date', () => {
		const shown = [...near, 'Jan 15, 2027 PM', ...far];
		expect(outlineOf(shown, {first: 9, pinned: 'Jan 15, 2027 AM'})).toEqual({
			'SPX 2027-01-15 AM': [6500, 6525, 6550],
			'SPXW 2027-01-15 PM': [6600, 6625, 6650],
		});
	});

	it('is one of the rows where the grid numbers it', () => {
		const grid = splitGrid(['Jan 8, 2027', ...near], {label: 'SPX', order: [0, 1, 2, 3]})
			.replaceAll('row-index="0"', 'row-index="0" style="position: sticky"')
			.replace(/row-index="([123])"/g, (_, at) => `row-index="${Number(at) + 20}"`);
		expect(outline(onlyGrid(look(grid)))).toEqual({'SPXW 2027-01-08 PM': [6500, 6525, 6550]});
	});
});

it('reads two grids of one page each with its own underlying', () => {
	const vix = printRows({from: 14, count: 3, step: 1});
	const page = `<h1>SPX and VIX</h1>${splitGrid(['SPXW PM-settled · Jan 8, 2027', ...near])}${splitGrid(['VIX AM-settled · Dec 16, 2026', ...vix])}`;
	expect(look(page).grids.map((grid) => [grid.symbol, outline(grid)])).toEqual([
		['SPX', {'SPXW 2027-01-08 PM': [6500, 6525, 6550]}],
		['VIX', {'VIX 2026-12-16 AM': [14, 15, 16]}],
	]);
});

it('says that a grid without rows is empty', () => {
	expect(look(splitGrid([], {label: 'SPX chain'})).failure?.code).toBe('empty-grid');
});
