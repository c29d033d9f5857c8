import {smileVolatility} from '../market';
import type {MarketExpiration, Right, Row} from '../model';
import {optionGreeks} from '../pricing';
import {findImpliedStrikes} from './listing';

/** One listed strike out of the money. Without a row it is known to be there, but not in view. */
export type Rung = {
	readonly right: Right;
	readonly strike: number;
	/** Points from the forward, positive. */
	readonly distance: number;
	/** Absolute delta to the forward, discounted, at the smile's volatility. */
	readonly delta: number;
	readonly row?: Row;
};

/** How far a ladder must reach: until a rung is beyond, and by the width of a wing further. */
export type Reach = {
	readonly isBeyond: (rung: {readonly distance: number; readonly delta: number}) => boolean;
	readonly width: number;
};

/**
 * The out-of-the-money strikes of one right, from the forward outward: those in view, those that the
 * listing implies between them, and, past the last row, as many more in its step as `reach` asks
 * for. A strike at the forward is on neither side. Deltas are those of one point of the forward,
 * times the discount factor: N(d₁)·D for calls, N(−d₁)·D for puts.
 */
export function buildLadder(
	reading: MarketExpiration,
	right: Right,
	reach: Reach,
): readonly Rung[] {
	const rows = new Map(reading.rows.map((row) => [row.strike, row]));
	const present = [...rows.keys()];
	const away = right === 'call' ? 1 : -1;
	const outward = [...present, ...findImpliedStrikes(present)].sort(
		(one, other) => (one - other) * away,
	);
	const [first, second] = outward;
	const [last, beforeLast] = outward.toReversed();
	if (
		first === undefined ||
		second === undefined ||
		last === undefined ||
		beforeLast === undefined
	) {
		return [];
	}
	const isOutside = (strike: number) => (strike - reading.forward) * away > 0;
	const rungOf = (strike: number) => toRung(reading, right, strike, rows.get(strike));
	return [
		...climb(first, first - second, isOutside)
			.map(rungOf)
			.toReversed(),
		...outward.filter(isOutside).map(rungOf),
		...climbBeyond(last, last - beforeLast, isOutside, rungOf, reach),
	];
}

/** Strikes from the one after `start`, in steps of `step`, as long as they are positive and wanted. */
function climb(
	start: number,
	step: number,
	isWanted: (strike: number) => boolean,
): readonly number[] {
	const strikes: number[] = [];
	for (let strike = start + step; strike > 0 && isWanted(strike); strike += step) {
		strikes.push(strike);
	}
	return strikes;
}

function climbBeyond(
	start: number,
	step: number,
	isOutside: (strike: number) => boolean,
	rungOf: (strike: number) => Rung,
	{isBeyond, width}: Reach,
): readonly Rung[] {
	let left = width + Math.abs(step);
	const isNeeded = (strike: number) => {
		left -= isOutside(strike) && isBeyond(rungOf(strike)) ? Math.abs(step) : 0;
		return left >= 0;
	};
	return climb(start, step, isNeeded).filter(isOutside).map(rungOf);
}

function toRung(
	{forward, years, discount, smile}: MarketExpiration,
	right: Right,
	strike: number,
	row: Row | undefined,
): Rung {
	const volatility = smileVolatility(smile, years, Math.log(strike / forward));
	const {delta} = optionGreeks({right, forward, strike, years, volatility, discount});
	return {
		right,
		strike,
		distance: Math.abs(strike - forward),
		delta: Math.abs(delta),
		...(row === undefined ? {} : {row}),
	};
}
