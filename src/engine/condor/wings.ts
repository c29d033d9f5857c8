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

/** The long strikes that may go with a short one: beyond it, and of an allowed width. */
export function wingsBeyond(
	short: Rung,
	ladder: readonly Rung[],
	{width, order}: WingRule,
): readonly Wing[] {
	return ladder
		.slice(ladder.indexOf(short) + 1)
		.map((rung) => ({rung, width: Math.abs(rung.strike - short.strike)}))
		.filter((wing) => (order === 'widest-first' ? wing.width <= width : wing.width >= width));
}

/**
 * The pairs of long strikes to try, in order. Both sides are of the same width where the listing has
 * that; otherwise the nearest widths come first.
 *
 * @see rule I-06
 */
export function wingsToTry(
	puts: readonly Wing[],
	calls: readonly Wing[],
	order: WingRule['order'],
): readonly Wings[] {
	const callsByWidth = new Map(calls.map((wing) => [wing.width, [wing]]));
	const pairWith = (partners: (width: number) => readonly Wing[]) =>
		puts.flatMap((put) =>
			partners(put.width).map((call) => ({
				put: put.rung,
				call: call.rung,
				width: {put: put.width, call: call.width},
			})),
		);
	const equal = pairWith((width) => callsByWidth.get(width) ?? []);
	const outward = order === 'widest-first' ? -1 : 1;
	return (equal.length > 0 ? equal : pairWith(() => calls)).sort(
		(one, other) =>
			unevenness(one) - unevenness(other) || (widest(one.width) - widest(other.width)) * outward,
	);
}

/** The wider of the two wings, which alone can lose everything. */
export function widest(width: Wings['width']): number {
	return Math.max(width.put, width.call);
}

function unevenness({width}: Wings): number {
	return Math.abs(width.put - width.call);
}
