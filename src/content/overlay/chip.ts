import type {Box, LegSight, Placed} from './sight';

const WIDTH = 22;
const HEIGHT = 19;
const SLIM = 5;
/** What is left free between chip, number and the cell's edge. */
const AIR = 2;

/** The chip in the strike's cell: on the side that is traded, else on the other, else a slim bar without words. */
export function chipOf({id, look, chips, cell, printed, side}: LegSight): readonly Placed[] {
	if (!cell) {
		return [];
	}
	const height = Math.min(HEIGHT, Math.floor(cell.bottom - cell.top) - AIR);
	const top = Math.round((cell.top + cell.bottom - height) / 2);
	const sides = side === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const);
	for (const text of chips) {
		const width = widthOf(text);
		for (const here of sides) {
			const left = beside(here, width, cell, printed);
			if (left !== undefined) {
				return [{id: `chip ${id}`, look: `chip ${look}`, left, top, width, height, text}];
			}
		}
	}
	const left = Math.round(side === 'left' ? cell.left : cell.right - SLIM);
	return [{id: `chip ${id}`, look: `chip slim ${look}`, left, top, width: SLIM, height}];
}

/** Where a chip stands beside the printed strike; nothing where there is no room. Near the number, because the eye is on it. */
function beside(
	side: 'left' | 'right',
	width: number,
	cell: Box,
	printed: Box | undefined,
): number | undefined {
	if (!printed) {
		return undefined;
	}
	const room = side === 'left' ? printed.left - cell.left : cell.right - printed.right;
	const inset = Math.min(6, room - width - AIR);
	if (inset < AIR) {
		return undefined;
	}
	return Math.round(side === 'left' ? printed.left - inset - width : printed.right + inset);
}

/** The width of a chip's few bold letters of 10 px. */
function widthOf(text: string): number {
	return Math.max(WIDTH, Math.ceil(text.length * 6.2) + 8);
}
