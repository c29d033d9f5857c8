import type {Desk} from '../../shared';
import {arrange} from './geometry';
import {createLayer} from './layer';
import {planMarks, type SeriesMarks} from './marks';
import {measure, type Surveyed, surveyAround} from './measure';
import {type GridView, seriesIn} from './series';

/** The marks on the grids of the page. */
export type Marks = {
	readonly update: (view: {
		readonly desk: Desk;
		readonly now: number;
		readonly grids: readonly GridView[];
	}) => void;
	readonly place: () => void;
};

/** @param own our element, which does not count as something over a cell. */
export function createMarks(parent: HTMLElement, own: Element): Marks {
	const layer = createLayer(parent);
	const surveys = new WeakMap<GridView['cells'], Surveyed>();
	let plan: readonly SeriesMarks[] = [];
	let grids: readonly Surveyed[] = [];

	/** What a reading says of its grid is worked out once for each reading. */
	function survey(grid: GridView): Surveyed {
		const known = surveys.get(grid.cells);
		if (known) {
			return known;
		}
		const made = {grid, series: seriesIn(grid.cells), ...surveyAround(grid)};
		surveys.set(grid.cells, made);
		return made;
	}

	/** Reads first, of all grids, and writes last: the page lays itself out once. */
	function place(): void {
		const sights = grids.map((grid) => measure(grid, plan, own));
		layer.draw(
			sights.flatMap((sight, at) =>
				sight ? arrange(sight).map((one) => ({...one, id: `${at} ${one.id}`})) : [],
			),
		);
	}

	return {
		update({desk, now, grids: views}) {
			plan = planMarks(desk, now);
			grids = plan.length === 0 ? [] : views.map(survey);
			place();
		},
		place,
	};
}
