import {arrange} from '../../../src/content/overlay/geometry';
import type {Between, Box, LegSight, Sight} from '../../../src/content/overlay/sight';

export const box = (left: number, top: number, width: number, height: number): Box => ({
	left,
	top,
	right: left + width,
	bottom: top + height,
});

export const ROW = 27;
/** Row `at` of a grid at (20, 100): bid, ask, strike (160 to 258), bid, ask; its heading is row 0. */
export const strikeCell = (at: number) => box(160, 100 + at * ROW, 98, ROW);
export const printed = (at: number) => box(193, 106 + at * ROW, 32, 15);
export const putBid = (at: number) => box(258, 100 + at * ROW, 60, ROW);
const view = box(20, 100, 350, 15 * ROW);
export const heading = box(20, 100, 350, ROW);

export function leg(id: string, at: number, more: Partial<LegSight> = {}): LegSight {
	return {
		id,
		look: 'short firm',
		chips: [id],
		note: `${id} −5`,
		edge: `${id} 7020`,
		cell: strikeCell(at),
		printed: printed(at),
		side: 'right',
		...more,
	};
}

export const sight = (more: Partial<Sight> = {}): Sight => ({
	view,
	headings: [heading],
	margin: 400,
	column: strikeCell(1),
	legs: [],
	levels: [],
	ascending: true,
	overlaid: false,
	...more,
});

export const drawn = (more: Partial<Sight>) => arrange(sight(more));
export const ids = (more: Partial<Sight>) => drawn(more).map(({id}) => id);
export const named = (more: Partial<Sight>, id: string) => drawn(more).find((one) => one.id === id);

export const level = (id: string, between: Between) => ({
	id,
	look: 'firm',
	label: `break-even ${id}`,
	between,
});
