import {formatAge} from '../format';
import {type Translate, useWords} from '../words';
import {type FreshnessLike, quoteAge, type ReadingLike} from './reading';

/** How old the quotes are, as a shape and in words. */
export function FreshnessPill({
	main,
	freshness,
	now,
}: {
	readonly main: ReadingLike;
	readonly freshness: FreshnessLike;
	readonly now: number;
}) {
	const t = useWords();
	return (
		<span class="now-pill">
			<FreshnessShape freshness={freshness} />
			{pillWords(main, freshness, now, t)}
		</span>
	);
}

function pillWords(main: ReadingLike, freshness: FreshnessLike, now: number, t: Translate): string {
	const age = formatAge(quoteAge(main, now));
	if (freshness === 'delayed') {
		return t('nowDelayed', {minutes: main.delayMinutes ?? 0});
	}
	if (freshness === 'stale') {
		return t('nowStale', {age});
	}
	if (main.synthetic) {
		return t('nowSynthetic', {age});
	}
	return main.delayMinutes === undefined ? t('nowRead', {age}) : t('nowLive', {age});
}

/** Full, half or empty: fresh, ageing, stale. A square for a source that is behind the market. */
export function FreshnessShape({freshness}: {readonly freshness: FreshnessLike}) {
	return (
		<svg class="now-shape" width="9" height="9" viewBox="0 0 10 10" aria-hidden="true">
			{freshness === 'delayed' ? (
				<path d="M1.5 1.5h7v7h-7z" fill="currentColor" />
			) : (
				<circle
					cx="5"
					cy="5"
					r="3.8"
					stroke="currentColor"
					stroke-width="1.4"
					fill={freshness === 'fresh' ? 'currentColor' : 'none'}
				/>
			)}
			{freshness === 'ageing' && <path d="M5 1.2a3.8 3.8 0 0 0 0 7.6z" fill="currentColor" />}
		</svg>
	);
}
