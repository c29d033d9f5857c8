import {formatClock} from '../format';
import {useWords} from '../words';
import {hedgeHolds, type ReadingLike} from './reading';

/** Two stops until both chains were read: first SPX, then VIX. */
export function Stops({
	main,
	vix,
	now,
}: {
	readonly main: ReadingLike | undefined;
	readonly vix: ReadingLike | undefined;
	readonly now: number;
}) {
	const t = useWords();
	return (
		<p class="now-stops">
			<Stop
				done={main !== undefined}
				words={
					main
						? t('stopDone', {symbol: main.symbol, time: formatClock(main.seenAt)})
						: t('stopOpenMain')
				}
			/>
			<span class="now-soft" aria-hidden="true">
				→
			</span>
			<Stop
				done={vix !== undefined && hedgeHolds(vix, now)}
				words={
					vix === undefined
						? t('stopOpenVix')
						: hedgeHolds(vix, now)
							? t('stopDone', {symbol: vix.symbol, time: formatClock(vix.seenAt)})
							: t('stopOpenVixAgain', {time: formatClock(vix.seenAt)})
				}
			/>
		</p>
	);
}

function Stop({done, words}: {readonly done: boolean; readonly words: string}) {
	return (
		<span class={done ? undefined : 'now-soft'}>
			<span aria-hidden="true">{done ? '✓' : '☐'}</span> {words}
		</span>
	);
}
