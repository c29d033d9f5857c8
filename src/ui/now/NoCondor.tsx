import type {CondorAdvice, Suggestion} from '../../engine/model';
import {type Translate, useWords} from '../words';
import {inputWords, missingStrikes} from './lacking-words';
import {reasonWords} from './reason-words';

/** Why this tier has no condor to sell now. */
export function NoCondor({
	condor,
	suggestion,
}: {
	readonly condor: CondorAdvice;
	readonly suggestion: Suggestion;
}) {
	const t = useWords();
	return (
		<p class="now-lacking">
			{condor.state !== 'none' && condor.state !== 'blocked' && (
				<span class="now-question" aria-hidden="true">
					?
				</span>
			)}
			<span>{whyNot(condor, suggestion, t)}</span>
		</p>
	);
}

function whyNot(condor: CondorAdvice, suggestion: Suggestion, t: Translate): string {
	const failed = condor.reasons.find(({state}) => state === 'fail');
	switch (condor.state) {
		case 'suggested':
			return t('nowNoStrikes');
		case 'conditional':
			return t('nowConditional', {lacking: lackingWords(condor, t)});
		case 'blocked':
			return failed === undefined
				? t('nowBlocked')
				: t('nowBlockedBecause', {reason: reasonWords(failed, t)});
		case 'none':
			return failed === undefined
				? t('nowNoCondor')
				: t('nowNoCondorBecause', {reason: reasonWords(failed, t)});
		case 'unknown':
			return condor.missing === undefined || condor.missing.length === 0
				? lackingWords(condor, t)
				: missingStrikes(condor, suggestion, t);
	}
}

function lackingWords({lacking}: CondorAdvice, t: Translate): string {
	return lacking.length === 0
		? t('nowInputMissing')
		: lacking.map((input) => inputWords(input, t)).join(' · ');
}
