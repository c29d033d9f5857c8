import type {Rung} from './ladder';
import {inPreference, type Placement} from './placement';
import {type Blindness, type QuoteClock, readLeg, type Shortfall} from './quotes';

/**
 * The short strike of one side, or why there is none: a strike that would be preferred is not in
 * view (`unseen`), was seen too long ago (`stale`), shows no prices (`unquoted`), or no candidate
 * can be sold (`none`); where candidates could be but for open interest, with the most that one shows.
 */
export type ShortChoice =
	| {readonly kind: 'chosen'; readonly rung: Rung}
	| {readonly kind: Blindness; readonly rung?: Rung}
	| {readonly kind: 'none'; readonly shortfall?: Shortfall};

/**
 * Walks the candidates in order of preference. Bad quotes and strikes with little open interest are
 * passed over; a strike of which nothing can be told ends the walk, because the next one would be a
 * guess.
 */
export function chooseShort(
	ladder: readonly Rung[],
	placement: Placement,
	clock: QuoteClock,
): ShortChoice {
	if (ladder.length === 0) {
		return {kind: 'unseen'};
	}
	let shortfall: Shortfall | undefined;
	for (const rung of inPreference(ladder, placement)) {
		const leg = readLeg(rung, 'short', clock);
		if (leg.ok) {
			return isBracketed(ladder, placement) ? {kind: 'chosen', rung} : {kind: 'unseen', rung};
		}
		switch (leg.failure) {
			case 'unseen':
			case 'stale':
			case 'unquoted':
				return {kind: leg.failure, rung};
			case 'open-interest':
				shortfall = leastShort(shortfall, leg);
		}
	}
	return {kind: 'none', ...(shortfall === undefined ? {} : {shortfall})};
}

function leastShort(known: Shortfall | undefined, {measured, limit}: Shortfall): Shortfall {
	return {measured: Math.max(known?.measured ?? 0, measured), limit};
}

/** Whether rows in view lie on both sides of the target, unless the listing has none there at all. */
function isBracketed(ladder: readonly Rung[], {needsBracket, target}: Placement): boolean {
	const isCovered = (rungs: readonly Rung[]) =>
		rungs.length === 0 || rungs.some(({row}) => row !== undefined);
	return (
		!needsBracket ||
		(isCovered(ladder.filter(({delta}) => delta > target)) &&
			isCovered(ladder.filter(({delta}) => delta <= target)))
	);
}
