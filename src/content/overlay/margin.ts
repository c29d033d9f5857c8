import {
	type Box,
	isSeen,
	type LegSight,
	type LineSight,
	type Placed,
	type Sight,
	TOLERANCE,
	topOf,
} from './sight';
import {spread, type Wish} from './spread';

const GAP = 8;
const NOTE = 21;
const LABEL = 16;
/** A note stays at its row; a break-even's label gives way. */
const FIRM = 8;

/** The edge that a leg lies beyond, if it does. */
function edgeOf(leg: LegSight, sight: Sight): 'top' | 'bottom' | undefined {
	const {cell, beyond} = leg;
	if (!cell) {
		return beyond;
	}
	if (isSeen(cell, sight)) {
		return undefined;
	}
	if (cell.top < topOf(sight) - TOLERANCE) {
		return 'top';
	}
	return cell.bottom > sight.view.bottom + TOLERANCE ? 'bottom' : undefined;
}

type Pointer = {readonly edge: 'top' | 'bottom'; readonly text: string; readonly look: string};

const ARROW = {top: '↑', bottom: '↓'} as const;

/** The pointers at the edges: one each, naming every leg beyond. */
function edgesOf(sight: Sight): readonly Pointer[] {
	return (['top', 'bottom'] as const).flatMap((edge) => {
		const beyond = sight.legs.filter((leg) => edgeOf(leg, sight) === edge);
		const [first] = beyond;
		const text = `${ARROW[edge]} ${beyond.map((leg) => leg.edge).join(' · ')}`;
		return first ? [{edge, text, look: `edge ${first.look}`}] : [];
	});
}

type Item = Wish & {readonly id: string; readonly look: string; readonly text: string};

/** Notes, labels and pointers in the margin, none over another. */
export function inMargin(
	sight: Sight,
	seen: readonly LegSight[],
	lines: readonly LineSight[],
): readonly Placed[] {
	const items = [
		...edgesOf(sight).map((pointer) => pointerItem(pointer, sight)),
		...seen.flatMap(noteItem),
		...lines.map(labelItem),
	].sort((one, other) => one.centre - other.centre);
	const tops = spread(items, 2);
	const left = Math.round(sight.view.right) + GAP;
	return items.map(({id, look, text, height}, at) => {
		const top = Math.round(tops[at] ?? 0);
		return {id, look, left, top, height, text};
	});
}

function pointerItem({edge, text, look}: Pointer, sight: Sight): Item {
	// Beside the heading where there is one: the first row keeps its place for a note of its own.
	const upper = Math.max(sight.view.top + NOTE / 2, topOf(sight) - NOTE / 2);
	const centre = edge === 'top' ? upper : sight.view.bottom - NOTE / 2;
	return {id: `edge ${edge}`, look: `note ${look}`, text, centre, height: NOTE, weight: FIRM};
}

function noteItem({id, look, note, cell}: LegSight): readonly Item[] {
	const at = (box: Box) => (box.top + box.bottom) / 2;
	const said = {id: `note ${id}`, look: `note ${look}`, text: note, height: NOTE, weight: FIRM};
	return cell ? [{...said, centre: at(cell)}] : [];
}

function labelItem({id, look, label, y}: LineSight): Item {
	return {
		id: `label ${id}`,
		look: `label ${look}`,
		text: label,
		centre: y,
		height: LABEL,
		weight: 1,
	};
}

/** Without a margin the pointers stand over the strikes, never over a price. */
export function overColumn(sight: Sight): readonly Placed[] {
	const {column, view} = sight;
	if (!column) {
		return [];
	}
	const left = Math.round(column.left);
	const width = Math.round(column.right) - left;
	return edgesOf(sight).map(({edge, text, look}) => ({
		id: `edge ${edge}`,
		look: `${look} ${edge}`,
		left,
		top: Math.round(edge === 'top' ? topOf(sight) : view.bottom),
		width,
		text,
	}));
}
