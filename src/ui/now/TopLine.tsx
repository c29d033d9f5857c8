import type {Suggestion} from '../../engine/model';
import {formatDays, formatExpiry, newYorkDate} from '../format';
import {Mark} from '../Mark';
import {useWords} from '../words';
import {FreshnessPill} from './FreshnessPill';
import {findCondor} from './find';
import type {FreshnessLike, ReadingLike} from './reading';

/** Which expiry is spoken of, and how old its quotes are. */
export function TopLine({
	suggestion,
	main,
	freshness,
	now,
}: {
	readonly suggestion: Suggestion | undefined;
	readonly main: ReadingLike | undefined;
	readonly freshness: FreshnessLike | undefined;
	readonly now: number;
}) {
	const condor = suggestion && findCondor(suggestion, suggestion.tier);
	return (
		<header class="now-top">
			<Mark />
			<strong>{condor?.root ?? suggestion?.chain.symbol ?? main?.symbol}</strong>
			{suggestion && condor?.expiry !== undefined && (
				<Expiry
					expiry={condor.expiry}
					settlement={condor.settlement}
					days={condor.days}
					playbook={suggestion.playbook}
					now={now}
				/>
			)}
			<span class="now-grow" />
			{main && freshness && <FreshnessPill main={main} freshness={freshness} now={now} />}
		</header>
	);
}

function Expiry({
	expiry,
	settlement,
	days,
	playbook,
	now,
}: {
	readonly expiry: string;
	readonly settlement: string | undefined;
	readonly days: number | undefined;
	readonly playbook: Suggestion['playbook'];
	readonly now: number;
}) {
	const t = useWords();
	const isToday = expiry === newYorkDate(now);
	// The one-day playbook trades the next session, over a weekend too.
	const distance = isToday
		? t('nowToday')
		: playbook === '1dte'
			? t('nowOneSession')
			: days === undefined
				? ''
				: formatDays(days);
	const day = [formatExpiry(expiry, now), settlement].filter(Boolean).join(' ');
	const words = [day, distance].filter(Boolean).join(' · ');
	return (
		<span class="now-expiry" title={words}>
			{words}
		</span>
	);
}
