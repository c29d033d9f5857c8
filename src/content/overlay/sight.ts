/** A rectangle in the window, in CSS pixels; a `DOMRect` is one. */
export type Box = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** The rows on both sides of a level: the nearest strike at or below it, and the nearest above. */
export type Between = {
	readonly below?: Box;
	readonly above?: Box;
	/** Something of the page stands over one of them. */
	readonly covered?: boolean;
};

/** One leg as it was found on the page. */
export type LegSight = {
	readonly id: string;
	/** Class names that say what it is and how firm. */
	readonly look: string;
	/** What the chip may say, the longest first. */
	readonly chips: readonly string[];
	readonly note: string;
	/** What an edge chip says of it. */
	readonly edge: string;
	/** The strike's cell; absent where it is not on the page. */
	readonly cell?: Box;
	/** Something of the page stands over that cell. */
	readonly covered?: boolean;
	/** The printed strike in that cell. */
	readonly printed?: Box;
	/** The side of the strike column that is traded. */
	readonly side: 'left' | 'right';
	/** The cell of the price that counts. */
	readonly counts?: Box;
	/** Where the row is when it is not on the page. */
	readonly beyond?: 'top' | 'bottom';
};

export type LevelSight = {
	readonly id: string;
	readonly look: string;
	readonly label: string;
	readonly between: Between;
};

/** A level that lies between two rows in view. */
export type LineSight = LevelSight & {readonly y: number};

/** One grid as it was found on the page. */
export type Sight = {
	/** The part of the grid that can be seen. */
	readonly view: Box;
	readonly headings: readonly Box[];
	/** The width to the right of the grid in which nothing stands. */
	readonly margin: number;
	readonly column?: Box;
	readonly legs: readonly LegSight[];
	readonly levels: readonly LevelSight[];
	readonly band?: {readonly look: string; readonly low: Between; readonly high: Between};
	/** Whether the strikes rise down the page. */
	readonly ascending: boolean;
	/** Something of the page stands over the middle of the grid: an order ticket, a menu. */
	readonly overlaid: boolean;
};

/** One thing to draw, in the window's pixels. */
export type Placed = {
	readonly id: string;
	readonly look: string;
	readonly left: number;
	readonly top: number;
	readonly width?: number;
	readonly height?: number;
	readonly text?: string;
};

/** A row may stand out by this much and still count as seen. */
export const TOLERANCE = 4;

/** Whether a cell can be seen whole: inside the grid's view and under no heading. */
export function isSeen(cell: Box, {view, headings}: Sight): boolean {
	const inside =
		cell.top >= view.top - TOLERANCE &&
		cell.bottom <= view.bottom + TOLERANCE &&
		cell.left >= view.left - TOLERANCE &&
		cell.right <= view.right + TOLERANCE;
	return inside && !headings.some((heading) => covers(heading, cell));
}

function covers(heading: Box, cell: Box): boolean {
	return (
		heading.top < cell.bottom - TOLERANCE &&
		heading.bottom > cell.top + TOLERANCE &&
		heading.left < cell.right &&
		heading.right > cell.left
	);
}

/** The upper end of the rows: under the headings that stand at the top of the view, one below the other. */
export function topOf({view, headings}: Sight): number {
	return [...headings]
		.sort((one, other) => one.top - other.top)
		.reduce(
			(end, {top, bottom}) => (top <= end + TOLERANCE ? Math.max(end, bottom) : end),
			view.top,
		);
}

/** The line between two rows, whichever of them is the upper. */
export function lineBetween({below, above}: Between): number | undefined {
	if (!below || !above) {
		return undefined;
	}
	return below.top < above.top ? (below.bottom + above.top) / 2 : (above.bottom + below.top) / 2;
}
