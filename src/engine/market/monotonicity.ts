import type {Quote, Row} from '../model';
import {type Priced, twoSided} from './pairs';

/** How many steps of a series rise by more than the spreads explain, of how many. */
function countRises(quotes: readonly Priced[]): {readonly count: number; readonly of: number} {
	let count = 0;
	let before: Priced | undefined;
	for (const {bid, ask} of quotes) {
		if (before !== undefined) {
			const rise = (bid + ask - before.bid - before.ask) / 2;
			const halfSpread = (ask - bid + before.ask - before.bid) / 4;
			count += rise > halfSpread ? 1 : 0;
		}
		before = {bid, ask};
	}
	return {count, of: Math.max(quotes.length - 1, 0)};
}

function usable(quotes: readonly Quote[]): readonly Priced[] {
	return quotes.map(twoSided).filter((quote) => quote !== undefined);
}

/**
 * Steps from strike to strike at which the mid of a call rises or that of a put falls by more than
 * half a spread, of all steps between usable quotes.
 */
export function countWrongSteps(rows: readonly Row[]): {
	readonly count: number;
	readonly of: number;
} {
	const calls = countRises(usable(rows.map(({call}) => call)));
	const puts = countRises(usable(rows.map(({put}) => put)).toReversed());
	return {count: calls.count + puts.count, of: calls.of + puts.of};
}
