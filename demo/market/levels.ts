import {chanceOf} from '../random';

/** Where the market stands. All prices on the page follow from these and the time. */
export type Levels = {
	readonly spx: number;
	readonly vix: number;
	readonly vix9d: number;
	/** Steps since the page opened. */
	readonly step: number;
};

export const OPENING: Levels = {spx: 6632.19, vix: 14.2, vix9d: 13.85, step: 0};

/** One step moves the index by about this much, as it does in a quarter of a second of an easy day. */
const STEP = 0.000_035;
/** How many times the index's own move the volatility indexes move against it. */
const VIX_MOVE = 5;
const VIX9D_MOVE = 7;
/** The index is drawn back to where it opened, so that the page looks the same after a day. */
const PULL = 0.000_5;

/** The levels one step later. The same seed walks the same way. */
export function walk(levels: Levels, seed: number): Levels {
	const step = levels.step + 1;
	const away = Math.log(levels.spx / OPENING.spx);
	const moved = away * (1 - PULL) + STEP * normal(seed, step);
	return {
		spx: OPENING.spx * Math.exp(moved),
		vix: OPENING.vix * Math.exp(-VIX_MOVE * moved),
		vix9d: OPENING.vix9d * Math.exp(-VIX9D_MOVE * moved),
		step,
	};
}

/** A standard normal number (Box and Muller 1958). */
function normal(seed: number, step: number): number {
	const radius = Math.sqrt(-2 * Math.log(1 - chanceOf('radius', seed, step)));
	return radius * Math.cos(2 * Math.PI * chanceOf('angle', seed, step));
}
