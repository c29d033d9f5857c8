/** What a sweep needs to know of the page. */
export type Sweeping<Row> = {
	/** Every row on show now. */
	readonly rows: () => readonly Row[];
	/** Renews a row's texts and says how many changed. */
	readonly renew: (row: Row) => number;
	/** Moves the market once. */
	readonly step: () => void;
};

/**
 * Returns a tick: it renews rows in turn until so many cells have changed, and gives back the rows
 * that did. When all rows have been through, the market moves, so no two cells on show are ever more
 * than one step apart. Where the screen is too small for so many changes, one move a tick is all.
 */
export function sweeper<Row>({rows, renew, step}: Sweeping<Row>, cells: number): () => Row[] {
	let waiting: readonly Row[] = [];
	return () => {
		const changed: Row[] = [];
		let done = 0;
		let moved = false;
		while (done < cells) {
			const [row, ...rest] = waiting;
			if (row !== undefined) {
				const differing = renew(row);
				done += differing;
				waiting = rest;
				if (differing > 0) {
					changed.push(row);
				}
			} else if (moved) {
				break;
			} else {
				step();
				waiting = rows();
				moved = true;
			}
		}
		return changed;
	};
}
