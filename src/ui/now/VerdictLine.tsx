import {useWords} from '../words';
import {Sign} from './Sign';
import {describeVerdict, type Moment} from './verdict-words';

/** The answer first: enter, wait, or what is unknown. */
export function VerdictLine(moment: Moment) {
	const t = useWords();
	const {sign, title, reason} = describeVerdict(moment, t);
	return (
		<p class="now-verdict">
			<Sign sign={sign} />
			<strong class="now-title" aria-live="polite">
				{title}
			</strong>
			<span class="now-soft">{reason}</span>
		</p>
	);
}
