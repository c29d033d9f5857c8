import {type Cells, cellsOf, differences, type Strike} from './cells';
import {type Curve, curveOf, type Levels, type Listing, OPENING, walk} from './market';

/** What all grids of the page show. The market moves in steps; a strike's texts when they are renewed. */
export type Board = {
	readonly levels: () => Levels;
	/** Moves the market once. Texts already given out stay until they are renewed. */
	readonly step: (now: number) => void;
	/** The texts of one strike, at most one step old. */
	readonly cells: (strike: Strike) => Cells;
	/** Brings the texts of one strike up to the market. @returns how many cells changed */
	readonly renew: (strike: Strike) => number;
};

type Printed = {readonly step: number; readonly cells: Cells};

/** @param opened when the page was opened, in UTC milliseconds */
export function openBoard(seed: number, opened: number): Board {
	let levels = OPENING;
	const openings = remembering((listing) => curveOf(listing, OPENING, opened));
	let curves = openings;
	const printed = new Map<string, Printed>();

	const renewed = (strike: Strike): Cells => {
		const {listing, id} = strike;
		const cells = cellsOf(strike, seed, openings(listing), curves(listing));
		printed.set(id, {step: levels.step, cells});
		return cells;
	};
	return {
		levels: () => levels,
		step: (now) => {
			const moved = walk(levels, seed);
			levels = moved;
			curves = remembering((listing) => curveOf(listing, moved, now));
		},
		cells: (strike) => {
			const known = printed.get(strike.id);
			return known && known.step >= levels.step - 1 ? known.cells : renewed(strike);
		},
		renew: (strike) => {
			const before = printed.get(strike.id);
			return before === undefined ? 0 : differences(before.cells, renewed(strike));
		},
	};
}

/** The same curves, each worked out once. */
function remembering(
	curve: (listing: Listing) => Curve | undefined,
): (listing: Listing) => Curve | undefined {
	const known = new Map<Listing, Curve | undefined>();
	return (listing) => {
		if (!known.has(listing)) {
			known.set(listing, curve(listing));
		}
		return known.get(listing);
	};
}
