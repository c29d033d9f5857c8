import {useWords} from '../words';
import {qualityWords} from './quality-words';
import type {ReadingLike} from './reading';
import {Sign} from './Sign';

/** A chain that failed a health test: which one, and what to do. Nothing is suggested from it. */
export function Refused({main}: {readonly main: ReadingLike}) {
	const t = useWords();
	return (
		<section class="now-part">
			<p class="now-verdict">
				<Sign sign="question" />
				<strong class="now-title">{t('nowRefused')}</strong>
				<span class="now-soft">{t('nowRefusedReason', {symbol: main.symbol})}</span>
			</p>
			<ul class="now-list">
				{main.quality.reasons.map((reason) => (
					<li key={`${reason.code}${reason.root}${reason.expiry}`}>{qualityWords(reason, t)}</li>
				))}
			</ul>
		</section>
	);
}
