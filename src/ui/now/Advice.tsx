import {useState} from 'preact/hooks';
import type {CondorAdvice, Suggestion, TierName} from '../../engine/model';
import {useWords} from '../words';
import {Actions} from './Actions';
import {CondorFigures, type CreditUse} from './CondorFigures';
import {findCondor} from './find';
import {HedgeTable} from './HedgeTable';
import type {NowProps} from './props';
import {Reasons} from './Reasons';
import {type FreshnessLike, isWithdrawn} from './reading';
import {TierSwitch} from './TierSwitch';
import {VerdictLine} from './VerdictLine';

/** A suggestion from the verdict down to the reasons. */
export function Advice({
	suggestion,
	main,
	freshness,
	now,
	canCopy,
	onCopy,
	copied,
	open,
	glance = false,
	children,
}: NowProps & {readonly suggestion: Suggestion}) {
	const [wished, setWished] = useState<TierName | undefined>();
	const shown = wished ?? suggestion.tier;
	const condor = findCondor(suggestion, shown);
	const withdrawn = isWithdrawn({suggestion, main, freshness, now});
	// The verdict above has just said why this tier has no strikes.
	const isTold =
		condor?.legs === undefined && shown === suggestion.tier && suggestion.verdict.state !== 'enter';
	const mayOpen = !withdrawn && freshness !== 'delayed';
	const actions = suggestion.actions.filter(({kind}) => mayOpen || kind !== 'sell-condor');
	return (
		<>
			<section class="now-part">
				<VerdictLine suggestion={suggestion} main={main} freshness={freshness} now={now} />
				<Actions
					actions={actions}
					suggestion={suggestion}
					now={now}
					canCopy={canCopy && freshness === 'fresh'}
					onCopy={onCopy}
					copied={copied}
				/>
				{onCopy && <CopyingOff freshness={freshness} withdrawn={withdrawn} />}
			</section>
			{children}
			<section class="now-part">
				{!glance && <TierSwitch shown={shown} chosen={suggestion.tier} onShow={setWished} />}
				{condor?.legs && <NoCredit suggestion={suggestion} condor={condor} mayOpen={mayOpen} />}
				{condor && !isTold && (
					<CondorFigures
						condor={condor}
						suggestion={suggestion}
						credit={creditUse(suggestion, shown, mayOpen)}
						withdrawn={withdrawn}
						glance={glance}
					/>
				)}
			</section>
			<section class="now-part">
				<HedgeTable hedge={suggestion.hedge} condor={withdrawn ? undefined : condor} now={now} />
			</section>
			{condor && !glance && (
				<Reasons
					condor={condor}
					hedge={suggestion.hedge}
					actions={actions}
					isCurrent={mayOpen}
					now={now}
					open={open}
				/>
			)}
		</>
	);
}

/** Why the buttons beside the actions do nothing. */
function CopyingOff({
	freshness,
	withdrawn,
}: {
	readonly freshness: FreshnessLike | undefined;
	readonly withdrawn: boolean;
}) {
	const t = useWords();
	if (withdrawn) {
		return <p class="now-note">{t('nowCopyOffOld')}</p>;
	}
	switch (freshness) {
		case 'ageing':
			return <p class="now-note">{t('nowCopyOffAgeing')}</p>;
		case 'delayed':
			return <p class="now-note">{t('nowCopyOffDelayed')}</p>;
		default:
			return null;
	}
}

/** Why the strikes below are not for a ticket. */
function NoCredit({
	suggestion: {verdict, session},
	condor,
	mayOpen,
}: {
	readonly suggestion: Suggestion;
	readonly condor: CondorAdvice;
	readonly mayOpen: boolean;
}) {
	const t = useWords();
	if (!mayOpen) {
		return null;
	}
	if (session === 'closed') {
		return <p class="now-soft">{t('nowPlan')}</p>;
	}
	if (session === 'thin') {
		return <p class="now-soft">{t('nowThin')}</p>;
	}
	return verdict.state === 'wait' && condor.state === 'suggested' ? (
		<p class="now-soft">{t('nowPractice')}</p>
	) : null;
}

/** A limit is for typing only when an action to sell in this tier names one, on live quotes. */
function creditUse(
	{verdict, session, tier, actions}: Suggestion,
	shown: TierName,
	mayOpen: boolean,
): CreditUse {
	if (!mayOpen || session === 'closed') {
		return 'mid';
	}
	if (verdict.state !== 'enter' || shown !== tier) {
		return 'practice';
	}
	return actions.some(({kind, limit}) => kind === 'sell-condor' && limit !== undefined)
		? 'type'
		: 'mid';
}
