import type {Rung} from './ladder';

/** Managed: the widest up to `width`. 1dte: `width`, else the next wider. */
export type WingRule = {readonly width: number; readonly order: 'widest-first' | 'narrowest-first'};

/** A long strike and its distance from the short one, in points. */
export type Wing = {readonly rung: Rung; readonly width: number};

/** Long strikes of a condor, and how wide its wings are, in points. */
export type Wings = {
	readonly put: Rung;
	readonly call: Rung;
	readonly width: {readonly put: number; readonly call: number};
};

/** The long strikes that may go with a short one, in the order in which they are to be tried. */
export type WingList = {
	readonly wings: readonly Wing[];
	readonly byWidth: ReadonlyMap<number, Wing>;
};

/** The long strikes beyond a short one that are of an allowed width. */
export function wingsBeyond(
	short: Rung,
	ladder: readonly Rung[],
	{width, order}: WingRule,
): WingList {
	const isWidestFirst = order === 'widest-first';
	const allowed = ladder
		.slice(ladder.indexOf(short) + 1)
		.map((rung) => ({rung, width: Math.abs(rung.strike - short.strike)}))
		.filter((wing) => (isWidestFirst ? wing.width <= width : wing.width >= width));
	const wings = isWidestFirst ? allowed.reverse() : allowed;
	return {wings, byWidth: new Map(wings.map((wing) => [wing.width, wing]))};
}

/**
 * The pairs of long strikes to try, in order. Both sides are of the same width where the listing has
 * that; otherwise the nearest widths come first, of equally near ones in the order of the lists.
 *
 * @see rule I-06
 */
export function* wingsToTry(puts: WingList, calls: WingList): Generator<Wings, void> {
	let isEqualListed = false;
	for (const put of puts.wings) {
		const call = calls.byWidth.get(put.width);
		if (call !== undefined) {
			isEqualListed = true;
			yield pairOf(put, call);
		}
	}
	if (!isEqualListed) {
		yield* puts.wings
			.flatMap((put) => calls.wings.map((call) => pairOf(put, call)))
			.sort((one, other) => unevenness(one) - unevenness(other));
	}
}

function pairOf(put: Wing, call: Wing): Wings {
	return {put: put.rung, call: call.rung, width: {put: put.width, call: call.width}};
}

/** The wider of the two wings, which alone can lose everything. */
export function widest(width: Wings['width']): number {
	return Math.max(width.put, width.call);
}

function unevenness({width}: Wings): number {
	return Math.abs(width.put - width.call);
}
