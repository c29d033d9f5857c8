import type {Suggestion} from '../../engine/model';
import {type Desk, freshnessOf, type Reading, t} from '../../shared';
import {
	findCondor,
	formatAge,
	formatPoints,
	formatStrike,
	isWithdrawn,
	quoteAge,
	stillness,
} from '../../ui';
import {lackingWords, missingWords} from './lacking';
import {legName} from './marks';

export type DockPart = {
	readonly look: 'strong' | 'gain' | 'hedge' | 'soft' | 'faint';
	readonly text: string;
};

/** What the dock says: a shape, a few words, and what is said aloud when it becomes something else. */
export type DockLine = {
	readonly sign: 'none' | 'stop' | 'question';
	readonly parts: readonly DockPart[];
	/** Without figures that move by themselves. */
	readonly spoken: string;
};

const strong = (text: string): DockPart => ({look: 'strong', text});
const soft = (text: string): DockPart => ({look: 'soft', text});
const faint = (text: string): DockPart => ({look: 'faint', text});

/** The state of everything in one line. */
export function dockLine(desk: Desk, now: number): DockLine {
	const {main, suggestion} = desk;
	if (main?.unsuitable) {
		return question(t('overlayUnsuitable', {symbol: main.symbol}));
	}
	if (main?.quality.state === 'refused') {
		return question(t('overlayQuotesRefused'));
	}
	if (suggestion) {
		const freshness = main && freshnessOf(main, now);
		return isWithdrawn({suggestion, main, freshness, now})
			? withdrawn(desk, suggestion, now)
			: verdict(desk, suggestion, now);
	}
	if (main) {
		const text = t('overlayReading', {rows: main.rows});
		return {sign: 'none', parts: [soft(text)], spoken: ''};
	}
	return {
		sign: 'none',
		parts: [strong(t('overlayTitle')), soft(t('overlayHint'))],
		spoken: t('overlayTitle'),
	};
}

function question(text: string, after: readonly DockPart[] = []): DockLine {
	return {sign: 'question', parts: [soft(text), ...after], spoken: text};
}

function withdrawn({main}: Desk, suggestion: Suggestion, now: number): DockLine {
	const title = t('overlayWithdrawn');
	return {
		sign: 'question',
		parts: [strong(title), soft(oldWords(suggestion, main, now))],
		spoken: title,
	};
}

function verdict(desk: Desk, suggestion: Suggestion, now: number): DockLine {
	const {state, contracts = 1} = suggestion.verdict;
	const after = [...hedgeBuy(suggestion), ...sourceOf(desk, now)];
	switch (state) {
		case 'enter':
			return entering(desk, suggestion, contracts, now, after);
		case 'manage':
			return {
				sign: 'none',
				parts: [strong(t('overlayManage')), ...after],
				spoken: t('overlayManage'),
			};
		case 'wait': {
			const {text, spoken = text} = waitWords(suggestion);
			const title = t('overlayWait');
			const parts = [strong(title), soft(text), ...after];
			return {sign: 'stop', parts, spoken: `${title}: ${spoken}`};
		}
		case 'cannot-tell':
			return unknown(desk, suggestion, now, sourceOf(desk, now));
	}
}

function entering(
	{main}: Desk,
	suggestion: Suggestion,
	count: number,
	now: number,
	after: readonly DockPart[],
): DockLine {
	if (main && freshnessOf(main, now) === 'delayed') {
		const title = t('overlayAnalysis');
		return {sign: 'question', parts: [strong(title), ...after], spoken: title};
	}
	const limit = suggestion.actions.find(({kind}) => kind === 'sell-condor')?.limit;
	const price: readonly DockPart[] =
		limit === undefined ? [] : [{look: 'gain', text: formatPoints(limit)}];
	return {
		sign: 'none',
		parts: [strong(t('overlayEnter', {count})), ...price, ...after],
		spoken: t('overlaySpokenEnter', {count}),
	};
}

/** The contracts to buy as a hedge now, of all sleeves. */
function hedgeBuy({actions}: Suggestion): readonly DockPart[] {
	const count = actions
		.filter(({kind}) => kind === 'buy-hedge')
		.reduce((sum, {quantity = 0}) => sum + quantity, 0);
	return count > 0 ? [{look: 'hedge', text: t('overlayBuy', {count})}] : [];
}

/** How old the quotes are, and what they are when they are not live. */
function sourceOf({main}: Desk, now: number): readonly DockPart[] {
	if (!main) {
		return [];
	}
	const {delayMinutes = 0, synthetic} = main;
	return [
		...(synthetic ? [faint(t('overlaySynthetic'))] : []),
		delayMinutes > 0
			? faint(t('overlayDelayed', {minutes: delayMinutes}))
			: faint(formatAge(quoteAge(main, now))),
	];
}

function waitWords(suggestion: Suggestion): {readonly text: string; readonly spoken?: string} {
	const {verdict, vix} = suggestion;
	switch (verdict.reason) {
		case 'gate-vix':
			return vix
				? {text: t('overlayVix', {value: formatStrike(vix.value)}), spoken: t('overlayVixHigh')}
				: {text: t('overlayVixHigh')};
		case 'market-closed':
			return {text: t('overlayClosed')};
		case 'account-too-small':
			return {text: t('overlaySmall')};
		default:
			return {text: t('overlayNoFit')};
	}
}

function unknown(
	{main}: Desk,
	suggestion: Suggestion,
	now: number,
	after: readonly DockPart[],
): DockLine {
	const {reason, lacking} = suggestion.verdict;
	const [first] = lacking;
	switch (reason) {
		case 'strikes-missing':
			return question(missingWords(suggestion), after);
		case 'expiry-missing':
			return question(t('overlayExpiryMissing'), after);
		case 'quotes-old':
			return {
				...question(oldWords(suggestion, main, now)),
				spoken: t('overlayQuotesOld'),
			};
		default:
			return question(first ? lackingWords(first) : t('overlayQuotesRefused'), after);
	}
}

/** What is too old: the oldest leg where it is known, else the chain. */
function oldWords(suggestion: Suggestion, main: Reading | undefined, now: number): string {
	const oldest = findCondor(suggestion, suggestion.tier)?.oldestLeg;
	if (oldest) {
		const unseen = oldest.seconds * 1000 + now - Date.parse(suggestion.asOf);
		const still = stillness(main, unseen, now);
		const values = {
			leg: legName(oldest.right, isShort(suggestion, oldest)),
			strike: formatStrike(oldest.strike),
			age: formatAge(still ?? unseen),
		};
		return still === undefined ? t('overlayLegAge', values) : t('overlayLegStill', values);
	}
	return main
		? t('overlayQuotesAge', {age: formatAge(quoteAge(main, now))})
		: t('overlayQuotesOld');
}

function isShort(
	suggestion: Suggestion,
	{right, strike}: {readonly right: 'call' | 'put'; readonly strike: number},
): boolean {
	const legs = findCondor(suggestion, suggestion.tier)?.legs;
	return strike === (right === 'put' ? legs?.shortPut : legs?.shortCall);
}
