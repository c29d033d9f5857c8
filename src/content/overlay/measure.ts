import {parentOf} from './colours';
import {type Glance, isCovered, marginOf, printedIn} from './glances';
import type {LegMark, SeriesMarks} from './marks';
import {type GridView, type RowCells, rowOf, type Series, seriesFor, strikesAround} from './series';
import type {Between, Box, LegSight, Sight} from './sight';

/** A grid with what does not change while it is scrolled. */
export type Surveyed = {
	readonly grid: GridView;
	readonly series: ReadonlyMap<string, Series>;
	/** The elements around its rows that cut off what scrolls out of them. */
	readonly clips: readonly Element[];
	readonly headings: readonly Element[];
};

const CLIPS = /auto|scroll|hidden|clip/;
/** Column headings, and what AG Grid keeps at the top while rows move under it. */
const HEADINGS = 'thead th, thead td, [role="columnheader"], [row-index^="t-"]';
const MOST_HEADINGS = 80;

/** The parts of the page that cut a grid off, and the headings that rows scroll under. */
export function surveyAround({element, cells}: GridView): Pick<Surveyed, 'clips' | 'headings'> {
	const [first] = cells.values();
	const last = [...cells.values()].at(-1);
	const clips: Element[] = [];
	for (let one = first && parentOf(first.strike); one; one = parentOf(one)) {
		const isPage = one === document.body || one === document.documentElement;
		// A row that clips its own cells says nothing of what the others are cut off by.
		const isAroundAll = last === undefined || one.contains(last.strike);
		const {overflowX, overflowY} = getComputedStyle(one);
		if (!isPage && isAroundAll && CLIPS.test(overflowX + overflowY)) {
			clips.push(one);
		}
	}
	return {clips, headings: [...element.querySelectorAll(HEADINGS)].slice(0, MOST_HEADINGS)};
}

/** The marks that a grid has rows for. */
type Here = {readonly marks: SeriesMarks; readonly rows: Series};

/** Reads where everything is that the marks of one grid need. It writes nothing. */
export function measure(
	{grid, series, clips, headings}: Surveyed,
	plan: readonly SeriesMarks[],
	own: Element,
): Sight | undefined {
	const here = plan.flatMap((marks): readonly Here[] => {
		const rows = seriesFor(marks, series);
		return rows ? [{marks, rows}] : [];
	});
	const [first] = here;
	if (!first) {
		return undefined;
	}
	const around = viewOf([grid.element, ...clips]);
	const boxes = headings.map((element): Box => element.getBoundingClientRect());
	const columns = boxes.filter((_box, at) => !headings[at]?.hasAttribute('row-index'));
	const view = {...around, right: endOf(columns, around)};
	const glance = {view, own};
	const {low, ascending} = endsOf(first.rows);
	return {
		view,
		headings: boxes,
		margin: marginOf(grid.element, glance),
		ascending,
		overlaid: isCovered(grid.element, view, glance),
		...(low ? {column: low.box} : {}),
		...bandIn(here, glance),
		legs: here.flatMap(({marks, rows}) => {
			const ends = endsOf(rows);
			return marks.legs.map((leg) => sightOf(leg, rows, ends, glance));
		}),
		levels: here.flatMap(({marks, rows}) =>
			marks.levels.map(({level, ...said}) => ({...said, between: between(rows, level, glance)})),
		),
	};
}

/** Where the columns end: a grid may be wider than all of them together. */
function endOf(headings: readonly Box[], {left, right}: Box): number {
	const ends = headings.map((heading) => heading.right).filter((end) => end > left);
	return ends.length === 0 ? right : Math.min(right, Math.max(...ends));
}

/** What can be seen of an element inside others and the window. */
function viewOf(elements: readonly Element[]): Box {
	return elements
		.map((element): Box => element.getBoundingClientRect())
		.reduce(
			(one, other) => ({
				left: Math.max(one.left, other.left),
				top: Math.max(one.top, other.top),
				right: Math.min(one.right, other.right),
				bottom: Math.min(one.bottom, other.bottom),
			}),
			{left: 0, top: 0, right: innerWidth, bottom: innerHeight},
		);
}

/** The lowest and the highest strike that a row still shows, and where. */
type Ends = {readonly low?: End; readonly high?: End; readonly ascending: boolean};
type End = {readonly strike: number; readonly box: Box};

function endsOf(rows: Series): Ends {
	const shown = (strike: number) => rowOf(rows, strike) !== undefined;
	const end = (strike: number | undefined): End | undefined => {
		const box = boxOf(rowOf(rows, strike)?.strike);
		return strike === undefined || !box ? undefined : {strike, box};
	};
	const low = end(rows.strikes.find(shown));
	const high = end(rows.strikes.findLast(shown));
	const ascending = !low || !high || low.box.top <= high.box.top;
	return {...(low ? {low} : {}), ...(high ? {high} : {}), ascending};
}

function bandIn(here: readonly Here[], glance: Glance): Pick<Sight, 'band'> {
	const [band] = here.flatMap(({marks: {band: one}, rows}) =>
		one
			? [
					{
						look: one.look,
						low: between(rows, one.low, glance),
						high: between(rows, one.high, glance),
					},
				]
			: [],
	);
	return band ? {band} : {};
}

function sightOf(leg: LegMark, rows: Series, ends: Ends, glance: Glance): LegSight {
	const {id, look, chips, note, edge, right} = leg;
	const cells = rowOf(rows, leg.strike);
	const said = {id, look, chips, note, edge};
	if (!cells) {
		const beyond = edgeBeyond(leg.strike, ends);
		return {...said, side: 'right', ...(beyond ? {beyond} : {})};
	}
	const cell = cells.strike.getBoundingClientRect();
	const printed = printedIn(cells.strike);
	const price = priceCell(leg, cells);
	const counts = boxOf(price);
	return {
		...said,
		side: sideOf(right, cells, cell),
		cell,
		covered: isCovered(cells.strike, cell, glance),
		...(printed ? {printed} : {}),
		...(price && counts && !isCovered(price, counts, glance) ? {counts} : {}),
	};
}

/** Which way a strike lies that the grid does not hold now; nothing when it is among those it holds, or none are left. */
function edgeBeyond(strike: number, {low, high, ascending}: Ends): 'top' | 'bottom' | undefined {
	if (!low || !high || (strike >= low.strike && strike <= high.strike)) {
		return undefined;
	}
	return strike < low.strike === ascending ? 'top' : 'bottom';
}

function priceCell({right, counts}: LegMark, cells: RowCells): Element | undefined {
	if (right === 'call') {
		return counts === 'bid' ? cells.callBid : cells.callAsk;
	}
	return counts === 'bid' ? cells.putBid : cells.putAsk;
}

/** The side of the strike on which its right is traded; the right where the strikes do not stand between both. */
function sideOf(right: 'call' | 'put', cells: RowCells, strike: Box): 'left' | 'right' {
	const calls = boxOf(cells.callBid ?? cells.callAsk);
	const puts = boxOf(cells.putBid ?? cells.putAsk);
	if (!calls || !puts || calls.left < strike.left === puts.left < strike.left) {
		return 'right';
	}
	return (right === 'call' ? calls : puts).left < strike.left ? 'left' : 'right';
}

function between(rows: Series, level: number, glance: Glance): Between {
	const strikes = strikesAround(rows, level);
	const cells = [rowOf(rows, strikes.below)?.strike, rowOf(rows, strikes.above)?.strike];
	const [below, above] = cells.map(boxOf);
	const covered = cells.some((cell) => {
		const box = boxOf(cell);
		return cell && box && isCovered(cell, box, glance);
	});
	return {...(below ? {below} : {}), ...(above ? {above} : {}), covered};
}

function boxOf(element: Element | undefined): Box | undefined {
	return element?.getBoundingClientRect();
}
