import type {Quality, Suggestion} from '../../engine/model';

/** What a surface knows of the last look at a chain. Times in UTC milliseconds. */
export type ReadingLike = {
	readonly symbol: string;
	readonly site: string;
	readonly rows: number;
	readonly expirations: number;
	/** When a script last looked. */
	readonly seenAt: number;
	/** When anything in the grid last changed. */
	readonly pulseAt: number;
	/** 0 is live, absent is unknown. */
	readonly delayMinutes?: number;
	readonly synthetic?: true;
	readonly quality: Quality;
	/** Not a product that a condor of this kind is built on. */
	readonly unsuitable?: true;
};

export type FreshnessLike = 'fresh' | 'ageing' | 'stale' | 'delayed';

/** How long the page may go without a look while the market is closed. */
const LOOK_MS = 60_000;
const HEDGE_MS = 30 * 60_000;

/** How old the quotes are: since the last look or since the page last moved, whichever is longer. */
export function quoteAge({seenAt, pulseAt}: ReadingLike, now: number): number {
	return now - Math.min(seenAt, pulseAt);
}

/** How long quotes may stand still while they are looked at, or be out of sight. */
const OLD_MS = 60_000;

/** How long nothing has moved on the page, where that is what makes a leg old that was seen just now. */
export function stillness(
	main: ReadingLike | undefined,
	unseenMs: number,
	now: number,
): number | undefined {
	const still = main === undefined ? 0 : now - main.pulseAt;
	return unseenMs <= OLD_MS && still > OLD_MS ? still : undefined;
}

/** Whether quotes for the hedge are recent enough: they move less than those of a condor. */
export function hedgeHolds({seenAt}: ReadingLike, now: number): boolean {
	return now - seenAt <= HEDGE_MS;
}

/**
 * Whether the condor advice is taken back. Old quotes are; the plan for the next session stays while
 * the page is still looked at, because a closed market does not move.
 */
export function isWithdrawn({
	suggestion,
	main,
	freshness,
	now,
}: {
	readonly suggestion: Suggestion | undefined;
	readonly main: ReadingLike | undefined;
	readonly freshness: FreshnessLike | undefined;
	readonly now: number;
}): boolean {
	const isPlan =
		suggestion?.session === 'closed' && main !== undefined && now - main.seenAt <= LOOK_MS;
	return freshness === 'stale' && !isPlan;
}
