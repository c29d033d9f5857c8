import type {CondorAdvice, CondorLegs, Suggestion} from '../../engine/model';
import {formatDelta, formatEm, formatPoints, formatStrike} from '../format';
import {useWords} from '../words';
import {findExpiration} from './find';

/** The condor as the market reads it: long put, short put, underlying, short call, long call. */
export function Strikes({
	condor,
	legs,
	suggestion,
	withdrawn,
}: {
	readonly condor: CondorAdvice;
	readonly legs: CondorLegs;
	readonly suggestion: Suggestion;
	readonly withdrawn: boolean;
}) {
	const t = useWords();
	const {price} = suggestion.chain;
	const expiration = findExpiration(suggestion, condor);
	const middle = price ?? expiration?.forward;
	const move = expiration?.expectedMove?.points;
	const {shortDeltas: deltas} = condor;
	return (
		<div class={withdrawn ? 'now-legs now-withdrawn' : 'now-legs'}>
			<Leg strike={legs.longPut} words={t('nowLongPut')} />
			<Leg
				strike={legs.shortPut}
				words={deltas ? t('nowShort', {delta: formatDelta(deltas.put)}) : t('nowShortPut')}
				distance={distanceOf(legs.shortPut, expiration?.forward ?? price, move)}
			/>
			<span class="now-middle">
				{middle === undefined ? '?' : formatPoints(middle)}
				<small title={t('nowMoveTitle')}>
					{move === undefined ? t('nowMoveUnknown') : t('nowMove', {points: move.toFixed(1)})}
				</small>
			</span>
			<Leg
				strike={legs.shortCall}
				words={deltas ? t('nowShort', {delta: formatDelta(deltas.call)}) : t('nowShortCall')}
				distance={distanceOf(legs.shortCall, expiration?.forward ?? price, move)}
			/>
			<Leg strike={legs.longCall} words={t('nowLongCall')} />
		</div>
	);
}

function Leg({
	strike,
	words,
	distance,
}: {
	readonly strike: number;
	readonly words: string;
	readonly distance?: string | undefined;
}) {
	return (
		<span class="now-leg">
			<span class="now-strike">{formatStrike(strike)}</span>
			<small>{words}</small>
			{distance !== undefined && <small>{distance}</small>}
		</span>
	);
}

function distanceOf(
	strike: number,
	from: number | undefined,
	move: number | undefined,
): string | undefined {
	return from === undefined || move === undefined || move <= 0
		? undefined
		: formatEm((strike - from) / move);
}
