// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {GridView} from '../../../src/content/overlay';
import {createMarks, type Marks} from '../../../src/content/overlay/marking';
import type {Desk} from '../../../src/shared';
import {exampleHedge, exampleSleeve, exampleSuggestion} from '../../support/suggestions';
import {type ChainPage, type ChainShape, showChain} from './chain-page';
import {AS_OF, exampleDesk, STRIKES} from './examples';

let layer: HTMLElement;
let own: HTMLElement;
let marks: Marks;

beforeEach(() => {
	document.body.replaceChildren();
	layer = document.createElement('div');
	own = document.createElement('x-own');
	marks = createMarks(layer, own);
});

afterEach(() => {
	vi.restoreAllMocks();
});

function show(
	shape: Partial<ChainShape> = {},
	desk: Desk = exampleDesk(),
	scrolled = 0,
): ChainPage {
	const page = showChain({strikes: STRIKES, ...shape});
	page.scroll(scrolled);
	update([page.view], desk);
	return page;
}

function update(grids: readonly GridView[], desk = exampleDesk(), now = AS_OF): void {
	marks.update({desk, now, grids});
}

const of = (kind: string) => [...layer.querySelectorAll<HTMLElement>(`.${kind}`)];
const texts = (kind: string) =>
	of(kind).map(({textContent}) => textContent.replaceAll(/[\u00a0\u202f]/g, ' '));
const placeOf = (element: Element | undefined) => {
	const [, x, y] =
		/translate\((-?\d+)px, (-?\d+)px\)/.exec((element as HTMLElement).style.transform) ?? [];
	return [Number(x), Number(y)];
};

/** High enough for every row. */
const ALL = {height: 1300};
const windowed = () => vi.stubGlobal('innerHeight', 1500);

describe('marks on a chain', () => {
	beforeEach(windowed);
	afterEach(() => {
		vi.unstubAllGlobals();
	});

	it('are chip, underline and note for every leg, break-evens and the expected move', () => {
		show(ALL);
		expect(texts('chip')).toEqual(['LP', 'SP', 'SC', 'LC']);
		expect(texts('note').sort()).toEqual([
			'LC +5',
			'LP +5',
			'SC −5 · +1.13 EM',
			'SP −5 · −1.76 EM',
		]);
		expect(texts('label').sort()).toEqual(['break-even 7018.65', 'break-even 7216.35']);
		expect([of('underline'), of('line'), of('band')].map(({length}) => length)).toEqual([4, 2, 1]);
	});

	it('stand at the side that is traded, and under the price that counts', () => {
		const page = show(ALL);
		const strike = page.cell(7020, 'strike').getBoundingClientRect();
		const bid = page.cell(7020, 'putBid').getBoundingClientRect();
		const [, shortPut, shortCall] = of('chip');
		expect(placeOf(shortPut)[0]).toBeGreaterThan(strike.left + strike.width / 2);
		expect(placeOf(shortCall)[0]).toBeLessThan(strike.left + strike.width / 2);
		expect(placeOf(of('underline')[1])).toEqual([bid.left, bid.bottom - 2]);
		const ask = page.cell(7225, 'callAsk').getBoundingClientRect();
		expect(placeOf(of('underline')[3])).toEqual([ask.left, ask.bottom - 2]);
	});

	it.each([
		['the strikes stand left of both', ['strike', 'callBid', 'callAsk', 'putBid', 'putAsk']],
		['there are only calls', ['strike', 'callBid', 'callAsk']],
	] as const)('stand right of the number where %s', (_case, columns) => {
		const page = show({...ALL, columns});
		const strike = page.cell(7215, 'strike').getBoundingClientRect();
		expect(placeOf(of('chip')[2])[0]).toBeGreaterThan(strike.left + strike.width / 2);
	});

	it('stand on the sides of the page where puts are left', () => {
		const page = show({...ALL, columns: ['putBid', 'putAsk', 'strike', 'callBid', 'callAsk']});
		const strike = page.cell(7215, 'strike').getBoundingClientRect();
		const middle = strike.left + strike.width / 2;
		const [, put, call] = of('chip').map((chip) => placeOf(chip)[0] ?? 0);
		expect(put).toBeLessThan(middle);
		expect(call).toBeGreaterThan(middle);
	});

	it('follow a page whose strikes fall', () => {
		const page = show({...ALL, strikes: [...STRIKES].reverse()});
		const row = page.cell(7015, 'strike').getBoundingClientRect();
		const lines = of('line').map((line) => placeOf(line)[1]);
		expect(lines).toContain(row.top - 1);
	});

	it('are not drawn on a series that the suggestion does not speak of', () => {
		show({...ALL, series: 'SPXW 2026-11-24 PM'});
		expect(layer.childNodes).toHaveLength(0);
		show({...ALL, series: 'SPX 2026-11-23 AM'});
		expect(layer.childNodes).toHaveLength(0);
	});

	it('are drawn where the page does not tell the settlement', () => {
		show({...ALL, series: 'SPXW 2026-11-23 '});
		expect(of('chip')).toHaveLength(4);
	});

	it('mark the hedge to buy on a chain of the VIX', () => {
		const page = show({strikes: [23, 24, 25, 26, 27], series: 'VIX 2026-12-16 AM'});
		expect(texts('chip')).toEqual(['+2']);
		expect(of('chip')[0]?.className).toBe('mark chip hedge firm');
		const ask = page.cell(25, 'callAsk').getBoundingClientRect();
		expect(placeOf(of('underline')[0])).toEqual([ask.left, ask.bottom - 2]);
		expect(texts('note')).toEqual(['Near +2']);
	});

	it('mark two chains of one page', () => {
		const first = show(ALL);
		const second = showChain({strikes: [24, 25, 26], series: 'VIX 2026-12-16 AM', left: 600});
		update([first.view, second.view]);
		expect(of('hedge').length).toBeGreaterThan(0);
		update([second.view]);
		expect(texts('chip')).toEqual(['+2']);
	});

	it('mark a put to buy by its own ask', () => {
		const sleeves = [exampleSleeve({right: 'put'})];
		const desk = exampleDesk({suggestion: exampleSuggestion({hedge: exampleHedge({sleeves})})});
		const page = show({strikes: [24, 25, 26], series: 'VIX 2026-12-16 AM'}, desk);
		const ask = page.cell(25, 'putAsk').getBoundingClientRect();
		expect(placeOf(of('underline')[0])).toEqual([ask.left, ask.bottom - 2]);
	});

	it('go when there is nothing to mark any more', () => {
		const page = show(ALL);
		update([page.view], {schema: 1});
		expect(layer.childNodes).toHaveLength(0);
	});
});

describe('marks on a chain that scrolls', () => {
	it('point at what is beyond the edges', () => {
		show();
		expect(texts('chip')).toEqual(['LP', 'SP']);
		expect(texts('edge')).toEqual(['↓ SC 7215 · LC 7225']);
	});

	it('move with their rows', () => {
		const page = show();
		const before = placeOf(of('chip')[1])[1] ?? 0;
		page.scroll(40);
		marks.place();
		expect(placeOf(of('chip')[1])[1]).toBe(before - 40);
	});

	it('give way under the pinned heading and come back', () => {
		const page = show();
		page.scroll(130);
		marks.place();
		expect(texts('chip')).toEqual([]);
		expect(texts('edge')).toContain('↑ LP 7010 · SP 7020');
		page.scroll(100);
		marks.place();
		expect(texts('chip')).toEqual(['SP']);
	});

	it('are the same nodes wherever they move', () => {
		const page = show();
		const before = of('chip');
		page.scroll(40);
		marks.place();
		expect(of('chip')).toEqual(before);
	});

	it('point by the order of the strikes at rows that the grid does not hold', () => {
		show({strikes: STRIKES.filter((strike) => strike > 7050 && strike < 7150)});
		expect(texts('edge')).toEqual(['↑ LP 7010 · SP 7020', '↓ SC 7215 · LC 7225']);
		show({strikes: STRIKES.filter((strike) => strike > 7050 && strike < 7150).reverse()});
		expect(texts('edge')).toEqual(['↑ SC 7215 · LC 7225', '↓ LP 7010 · SP 7020']);
	});

	it('do not point at a strike that is passed over', () => {
		show({strikes: [7000, 7010, 7225, 7230]});
		expect(texts('edge')).toEqual([]);
		expect(texts('chip')).toEqual(['LP', 'LC']);
	});

	it('are not drawn on a row that now shows another strike', () => {
		const page = show();
		page.cell(7020, 'strike').textContent = '7200';
		marks.place();
		expect(texts('chip')).toEqual(['LP']);
		expect(texts('note')).not.toContain('SP −5 · −1.76 EM');
		update([{...page.view, cells: new Map(page.view.cells)}]);
		expect(texts('chip')).toEqual(['LP', 'SP']);
	});

	it('are not drawn for rows that are gone, and nothing points at them', () => {
		const page = show();
		page.box.remove();
		marks.place();
		expect(layer.childNodes).toHaveLength(0);
	});

	it('do not point by rows that now show other strikes', () => {
		const page = show();
		for (const strike of STRIKES) {
			page.cell(strike, 'strike').textContent = String(strike + 200);
		}
		marks.place();
		expect([...texts('chip'), ...texts('edge')]).toEqual([]);
	});

	it('step aside for what the page shows over its chain, and not for us', () => {
		const page = show();
		page.cover(document.createElement('dialog'), 170);
		marks.place();
		expect([...texts('chip'), ...of('line'), ...of('band'), ...of('label')]).toEqual([]);
		page.cover(own, 0);
		marks.place();
		expect(texts('chip')).toEqual(['LP', 'SP']);
	});

	it('keep the chip alone where something of the page stands beside the chain', () => {
		const page = show();
		page.fillMargin(document.createElement('aside'));
		marks.place();
		expect(texts('chip')).toEqual(['LP', 'SP']);
		expect([...of('note'), ...of('label')]).toEqual([]);
		expect(texts('edge')).toEqual(['↓ SC 7215 · LC 7225']);
	});

	it('keep the chip alone at the edge of the window', () => {
		show({left: 600});
		expect(texts('chip')).toEqual(['LP', 'SP']);
		expect(of('note')).toEqual([]);
	});
});
