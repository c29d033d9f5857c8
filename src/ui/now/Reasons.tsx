import type {Action, CondorAdvice, HedgeAdvice, RuleReason} from '../../engine/model';
import {useWords} from '../words';
import {actionWords, elseWords} from './action-words';
import {NotChosen} from './NotChosen';
import {limitWords, measuredWords, ruleWords} from './reason-words';
import {sleeveWord} from './tier-words';

/** Why these strikes: every rule with what was measured against which limit; then what was not chosen. */
export function Reasons({
	condor,
	hedge,
	actions,
	isCurrent,
	now,
	open = false,
}: {
	readonly condor: CondorAdvice;
	readonly hedge: HedgeAdvice;
	/** Those that may still be taken. */
	readonly actions: readonly Action[];
	/** Whether the condor's prices may still be spoken of. */
	readonly isCurrent: boolean;
	readonly now: number;
	readonly open?: boolean | undefined;
}) {
	const t = useWords();
	const [first, ...others] = hedge.sleeves;
	const common = (first?.reasons ?? []).filter((reason) =>
		others.every(({reasons}) => isAmong(reason, reasons)),
	);
	return (
		<details class="now-part now-why" open={open}>
			<summary>{t('reasonWhy')}</summary>
			<RuleTable caption={t('reasonCondor')} reasons={condor.reasons} />
			<RuleTable caption={t('hedgeTitle')} reasons={common} />
			{hedge.sleeves.map(({id, reasons}) => (
				<RuleTable
					key={id}
					caption={sleeveWord(id, t)}
					reasons={reasons.filter((reason) => !isAmong(reason, common))}
				/>
			))}
			<NotChosen condor={condor} isCurrent={isCurrent} />
			{actions.length > 0 && <p class="now-label">{t('reasonElse')}</p>}
			<ul class="now-list">
				{actions.map((action) => (
					<li key={action.order}>
						{t('reasonElseAction', {
							action: actionWords(action, now, t),
							otherwise: elseWords(action, t),
						})}{' '}
						<span class="now-faint">{action.rule}</span>
					</li>
				))}
			</ul>
		</details>
	);
}

function isAmong(reason: RuleReason, reasons: readonly RuleReason[]): boolean {
	return reasons.some(
		({rule, part, state, measured, limit}) =>
			rule === reason.rule &&
			part === reason.part &&
			state === reason.state &&
			measured === reason.measured &&
			limit === reason.limit,
	);
}

/** What two sides or two sleeves say alike is said once. */
function RuleTable({
	caption,
	reasons,
}: {
	readonly caption: string;
	readonly reasons: readonly RuleReason[];
}) {
	const t = useWords();
	const said = reasons.filter((reason, at) => !isAmong(reason, reasons.slice(0, at)));
	if (said.length === 0) {
		return null;
	}
	return (
		<table class="now-table now-rules">
			<thead>
				<tr>
					<th colSpan={2}>{caption}</th>
					<th class="now-number">{t('reasonMeasuredHead')}</th>
					<th class="now-number">{t('reasonLimitHead')}</th>
				</tr>
			</thead>
			<tbody>
				{said.map((reason) => (
					<tr key={`${reason.rule}/${reason.part}/${reason.measured}/${reason.limit}`}>
						<td class="now-state">
							<StateSign state={reason.state} />
						</td>
						<td>
							{ruleWords(reason, t)} <span class="now-faint">{reason.rule}</span>
						</td>
						<td class="now-number">
							{measuredWords(reason, t) ?? (reason.state === 'unknown' ? t('nowUnknown') : '—')}
						</td>
						<td class="now-number now-faint">{limitWords(reason, t) ?? '—'}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function StateSign({state}: {readonly state: RuleReason['state']}) {
	const t = useWords();
	switch (state) {
		case 'pass':
			return <Spoken sign="✓" words={t('reasonPass')} />;
		case 'fail':
			return <Spoken sign="✕" words={t('reasonFail')} />;
		case 'unknown':
			return <Spoken sign="?" words={t('nowUnknown')} />;
	}
}

function Spoken({sign, words}: {readonly sign: string; readonly words: string}) {
	return (
		<span role="img" aria-label={words} title={words}>
			{sign}
		</span>
	);
}
