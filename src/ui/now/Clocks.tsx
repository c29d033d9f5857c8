import type {Suggestion} from '../../engine/model';
import {formatAge, formatCents, formatClock} from '../format';
import {type Translate, useWords} from '../words';
import {findCondor} from './find';
import {hedgeHolds, type ReadingLike} from './reading';

/** How old everything is: when the page was read, when it last moved, how far it is behind. */
export function Clocks({
	suggestion,
	main,
	vix,
	now,
}: {
	readonly suggestion: Suggestion | undefined;
	readonly main: ReadingLike | undefined;
	readonly vix: ReadingLike | undefined;
	readonly now: number;
}) {
	const t = useWords();
	const fees = suggestion && findCondor(suggestion, suggestion.tier)?.fees;
	const words = [
		t('clockEducational'),
		...(main ? mainClocks(main, now, t) : []),
		...(vix ? [vixClock(vix, now, t)] : []),
		...(fees?.assumed ? [t('clockFees', {each: formatCents(fees.open / 4)})] : []),
	];
	return <footer class="now-foot">{words.join(' ')}</footer>;
}

function mainClocks(main: ReadingLike, now: number, t: Translate): string[] {
	return [
		t('clockRead', {
			pulse: formatAge(now - main.pulseAt),
			read: formatAge(now - main.seenAt),
			site: main.site,
			symbol: main.symbol,
		}),
		delayClock(main, t),
		...(main.synthetic ? [t('clockSynthetic')] : []),
	];
}

function delayClock({delayMinutes}: ReadingLike, t: Translate): string {
	if (delayMinutes === undefined) {
		return t('clockDelayUnknown');
	}
	return delayMinutes === 0 ? t('clockLive') : t('clockDelayed', {minutes: delayMinutes});
}

function vixClock(vix: ReadingLike, now: number, t: Translate): string {
	const time = formatClock(vix.seenAt);
	return hedgeHolds(vix, now) ? t('clockVix', {time}) : t('clockVixOld', {time});
}
