import type {CondorAdvice, Suggestion} from '../../engine/model';
import {
	formatCents,
	formatEm,
	formatPercent,
	formatPoints,
	formatStrike,
	formatUsd,
} from '../format';
import {useWords} from '../words';
import {basisWords} from './basis-words';
import {creditPerDay} from './dollars';
import {Figure} from './Figure';
import {NoCondor} from './NoCondor';
import {Strikes} from './Strikes';

/** How the credit may be spoken of: to be typed, as a limit in practice, or only as a mid. */
export type CreditUse = 'type' | 'practice' | 'mid';

/** The four strikes and what they pay, risk and cost. Old quotes leave the strikes alone, greyed. */
export function CondorFigures({
	condor,
	suggestion,
	credit,
	withdrawn,
	glance = false,
}: {
	readonly condor: CondorAdvice;
	readonly suggestion: Suggestion;
	readonly credit: CreditUse;
	readonly withdrawn: boolean;
	/** Only what a credit may never be shown without. */
	readonly glance?: boolean;
}) {
	const t = useWords();
	const {legs} = condor;
	if (legs === undefined) {
		return <NoCondor condor={condor} suggestion={suggestion} />;
	}
	return (
		<>
			{!withdrawn && condor.state !== 'suggested' && (
				<NoCondor condor={condor} suggestion={suggestion} />
			)}
			<Strikes condor={condor} legs={legs} suggestion={suggestion} withdrawn={withdrawn} />
			{withdrawn ? (
				<p class="now-soft now-center">{t('nowStrikesWithdrawn')}</p>
			) : (
				<div class="now-figures">
					<Credit condor={condor} use={credit} />
					<Loss condor={condor} />
					<Win condor={condor} />
					<Width condor={condor} />
					<PerDay condor={condor} />
					<BreakEvens condor={condor} />
					{!glance && (
						<>
							<Touch condor={condor} />
							<Friction condor={condor} />
							<Fees condor={condor} />
						</>
					)}
				</div>
			)}
		</>
	);
}

type Props = {readonly condor: CondorAdvice};

function Credit({condor: {credit}, use}: Props & {readonly use: CreditUse}) {
	const t = useWords();
	if (credit === undefined) {
		return <Figure label={t('nowLimit')} lacking={t('nowNotQuoted')} />;
	}
	const natural = formatPoints(credit.natural);
	const mid = formatPoints(credit.mid);
	if (use === 'mid') {
		return <Figure label={t('nowMid')} value={mid} tone="gain" note={t('nowNatural', {natural})} />;
	}
	return (
		<Figure
			label={use === 'type' ? t('nowLimit') : t('nowLimitPractice')}
			value={formatPoints(credit.limit)}
			tone="gain"
			note={t('nowMidNatural', {mid, natural})}
		/>
	);
}

function Loss({condor: {contracts, maxLoss, total}}: Props) {
	const t = useWords();
	const loss = total?.maxLoss ?? maxLoss;
	const label =
		total === undefined || contracts === undefined
			? t('nowMaxLossOne')
			: t('nowMaxLoss', {count: contracts});
	return loss === undefined ? (
		<Figure label={label} lacking={t('nowUnknown')} />
	) : (
		<Figure label={label} value={`▼ ${formatUsd(loss)}`} tone="loss" />
	);
}

function Win({condor}: Props) {
	const t = useWords();
	const {probabilityOfProfit: chance} = condor;
	const needed = condor.breakEvenWinRate?.value ?? condor.breakEvenWinIfFullLoss;
	const note = needed === undefined ? undefined : t('nowNeeds', {rate: formatPercent(needed)});
	return chance === undefined ? (
		<Figure label={t('nowPop')} lacking={t('nowUnknown')} note={note} />
	) : (
		<Figure
			label={t('nowPop')}
			value={formatPercent(chance.value)}
			note={note}
			title={t('nowPopTitle', {basis: basisWords(chance.basis, t)})}
		/>
	);
}

function Width({condor: {width}}: Props) {
	const t = useWords();
	if (width === undefined) {
		return <Figure label={t('nowWidth')} lacking={t('nowUnknown')} />;
	}
	const put = formatStrike(width.put);
	const call = formatStrike(width.call);
	return (
		<Figure
			label={t('nowWidth')}
			value={put === call ? put : `${put} / ${call}`}
			note={put === call ? t('nowWidthPoints') : t('nowWidthSides')}
		/>
	);
}

function PerDay({condor}: Props) {
	const t = useWords();
	const credit = creditPerDay(condor);
	const label =
		condor.contracts === undefined
			? t('nowCreditPerDayOne')
			: t('nowCreditPerDay', {count: condor.contracts});
	return credit === undefined ? (
		<Figure label={label} lacking={t('nowUnknown')} />
	) : (
		<Figure label={label} value={formatUsd(credit)} tone="gain" />
	);
}

function BreakEvens({condor: {breakevens, breakevensInExpectedMoves: moves}}: Props) {
	const t = useWords();
	if (breakevens === undefined) {
		return <Figure label={t('nowBreakEvens')} lacking={t('nowUnknown')} />;
	}
	const points = breakevens.map(formatPoints).join(' · ');
	return moves === undefined ? (
		<Figure label={t('nowBreakEvens')} value={points} />
	) : (
		<Figure
			label={t('nowBreakEvensMoves')}
			value={moves.map((move) => formatEm(move).replace(/\sEM$/, '')).join(' / ')}
			title={points}
		/>
	);
}

function Touch({condor: {probabilityOfTouch: touch}}: Props) {
	const t = useWords();
	return touch === undefined ? (
		<Figure label={t('nowTouch')} lacking={t('nowUnknown')} />
	) : (
		<Figure
			label={t('nowTouch')}
			value={`${formatPercent(touch.put)} / ${formatPercent(touch.call)}`}
			title={t('nowTouchTitle', {basis: basisWords(touch.basis, t)})}
		/>
	);
}

function Friction({condor: {friction}}: Props) {
	const t = useWords();
	return friction === undefined ? (
		<Figure label={t('nowFriction')} lacking={t('nowUnknown')} />
	) : (
		<Figure
			label={t('nowFriction')}
			value={formatUsd(friction.cost)}
			note={t('nowFrictionOfMid', {share: formatPercent(friction.ofMid)})}
			title={t('nowFrictionTitle')}
		/>
	);
}

function Fees({condor: {fees, total}}: Props) {
	const t = useWords();
	return fees === undefined ? (
		<Figure label={t('nowFees')} lacking={t('nowUnknown')} />
	) : (
		<Figure
			label={t('nowFees')}
			value={formatUsd(total?.fees ?? fees.open)}
			note={
				fees.assumed
					? t('nowFeesAssumed', {each: formatCents(fees.open / 4)})
					: t('nowFeesEach', {each: formatCents(fees.open / 4)})
			}
		/>
	);
}
