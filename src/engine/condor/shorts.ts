import type {Rung} from './ladder';
import {inPreference, type Placement} from './placement';
import {type QuoteClock, readLeg} from './quotes';

/**
 * The short strike of one side, or why there is none: a strike that would be preferred is not in
 * view (`unseen`), was seen too long ago (`stale`), shows no prices (`unquoted`), or no candidate
 * can be sold (`none`).
 */
export type ShortChoice =
	| {readonly kind: 'chosen'; readonly rung: Rung}
	| {readonly kind: 'unseen' | 'stale' | 'unquoted'; readonly rung?: Rung}
	| {readonly kind: 'none'};

/**
 * Walks the candidates in order of preference. Bad quotes are passed over; a strike of which nothing
 * can be told ends the walk, because the next one would be a guess.
 */
export function chooseShort(
	ladder: readonly Rung[],
	placement: Placement,
	clock: QuoteClock,
): ShortChoice {
	if (ladder.length === 0) {
		return {kind: 'unseen'};
	}
	for (const rung of inPreference(ladder, placement)) {
		const leg = readLeg(rung, 'short', clock);
		if (leg.ok) {
			return isBracketed(ladder, placement) ? {kind: 'chosen', rung} : {kind: 'unseen', rung};
		}
		if (leg.failure === 'unseen' || leg.failure === 'stale' || leg.failure === 'unquoted') {
			return {kind: leg.failure, rung};
		}
	}
	return {kind: 'none'};
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
