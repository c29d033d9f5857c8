import {chipOf} from './chip';
import {inMargin, overColumn} from './margin';
import {
	type Between,
	isSeen,
	type LegSight,
	type LineSight,
	lineBetween,
	type Placed,
	type Sight,
	topOf,
} from './sight';

/** The notes need this much. */
const MARGIN = 150;
/** Below this nothing of a grid can be read anyway. */
const LEAST = 20;

/** What is drawn for one grid: chips and underlines in it, notes in its margin, one pointer at each edge. */
export function arrange(sight: Sight): readonly Placed[] {
	const {view, legs, margin, overlaid} = sight;
	if (view.right - view.left < LEAST || view.bottom - view.top < LEAST) {
		return [];
	}
	const seen = legs.filter(({cell, covered}) => cell && !covered && isSeen(cell, sight));
	const lines = overlaid ? [] : linesOf(sight);
	return [
		...(overlaid ? [] : bandOf(sight)),
		...lines.map(({id, look, y}) => ({
			id: `line ${id}`,
			look: `line ${look}`,
			left: Math.round(view.left),
			top: Math.round(y) - 1,
			width: Math.round(view.right) - Math.round(view.left),
		})),
		...seen.flatMap((leg) => [...chipOf(leg), ...underlineOf(leg, sight)]),
		...(margin >= MARGIN ? inMargin(sight, seen, lines) : overColumn(sight)),
	];
}

function linesOf(sight: Sight): readonly LineSight[] {
	return sight.levels.flatMap((level) => {
		const y = level.between.covered ? undefined : lineBetween(level.between);
		return y !== undefined && y > topOf(sight) && y < sight.view.bottom ? [{...level, y}] : [];
	});
}

function bandOf(sight: Sight): readonly Placed[] {
	const {band, view, ascending} = sight;
	if (!band) {
		return [];
	}
	const first = topOf(sight);
	const beyond = (between: Between) =>
		ascending === (between.below === undefined) ? first : view.bottom;
	const ends = [band.low, band.high].map((end) => lineBetween(end) ?? beyond(end));
	const top = Math.round(Math.max(first, Math.min(...ends)));
	const bottom = Math.round(Math.min(view.bottom, Math.max(...ends)));
	if (bottom <= top) {
		return [];
	}
	const left = Math.round(view.left);
	const width = Math.round(view.right) - left;
	return [{id: 'band', look: `band ${band.look}`, left, top, width, height: bottom - top}];
}

function underlineOf({id, look, counts}: LegSight, sight: Sight): readonly Placed[] {
	if (!counts || !isSeen(counts, sight)) {
		return [];
	}
	const left = Math.round(counts.left);
	return [
		{
			id: `underline ${id}`,
			look: `underline ${look}`,
			left,
			top: Math.round(counts.bottom) - 2,
			width: Math.round(counts.right) - left,
		},
	];
}
