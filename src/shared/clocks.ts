import type {Desk, Reading} from './desk';

/** Live: fresh, ageing (still shown, not to be copied), stale (withdrawn). A delayed source is analysis only. */
export type Freshness = 'fresh' | 'ageing' | 'stale' | 'delayed';

const FRESH_MS = 15_000;
const STALE_MS = 60_000;

/** How long a typed VIX is good. */
export const TYPED_VIX_MS = 30 * 60_000;

/** How long the quotes of a hedge hold. */
export const HEDGE_QUOTES_MS = 30 * 60_000;

/** How far the quotes of a reading may be trusted now: by the page's pulse and the source's delay. */
export function freshnessOf({pulseAt, seenAt, delayMinutes = 0}: Reading, now: number): Freshness {
	const age = now - Math.min(pulseAt, seenAt);
	if (age > STALE_MS) {
		return 'stale';
	}
	if (delayMinutes > 0) {
		return 'delayed';
	}
	return age > FRESH_MS ? 'ageing' : 'fresh';
}

/** The typed VIX while it is good, else nothing. */
export function typedVix({typedVix: typed}: Desk, now: number): number | undefined {
	return typed && now - typed.at <= TYPED_VIX_MS ? typed.value : undefined;
}

/** Whether hedge quotes of a reading still hold. */
export function hedgeQuotesHold({seenAt}: Reading, now: number): boolean {
	return now - seenAt <= HEDGE_QUOTES_MS;
}
