import type {CondorAdvice, CondorLegs} from '../../engine/model';
import {formatPoints, formatStrike} from '../format';
import {useWords} from '../words';
import {ruleWords} from './reason-words';

/** What was examined and not chosen, and which rule decided. */
export function NotChosen({
	condor: {funnel, alternatives},
	isCurrent,
}: {
	readonly condor: CondorAdvice;
	readonly isCurrent: boolean;
}) {
	const t = useWords();
	return (
		<>
			<p class="now-label">{t('reasonNotChosen')}</p>
			<p class="now-note">
				{t('reasonFunnel', {examined: funnel.examined, survived: funnel.survived})}
			</p>
			<ul class="now-list">
				{funnel.rejected.map(({rule, part, count}) => (
					<li key={`${rule}/${part}`}>
						{t('reasonRejected', {
							count,
							rule: ruleWords({rule, ...(part === undefined ? {} : {part})}, t),
						})}{' '}
						<span class="now-faint">{rule}</span>
					</li>
				))}
				{(isCurrent ? alternatives : []).map(({legs, limit, rule, part}) => (
					<li key={strikesOf(legs)}>
						{t('reasonAlternative', {
							limit: formatPoints(limit),
							rule: ruleWords({rule, ...(part === undefined ? {} : {part})}, t),
							strikes: strikesOf(legs),
						})}{' '}
						<span class="now-faint">{rule}</span>
					</li>
				))}
			</ul>
		</>
	);
}

function strikesOf({longPut, shortPut, shortCall, longCall}: CondorLegs): string {
	return [longPut, shortPut, shortCall, longCall].map(formatStrike).join('/');
}
