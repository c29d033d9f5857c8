import type {Gate, Suggestion, TierName} from '../../engine/model';
import {formatAge, formatStrike, formatUsd} from '../format';
import type {Translate} from '../words';
import {findCondor} from './find';
import {inputWords, missingStrikes} from './lacking-words';
import {type FreshnessLike, isWithdrawn, quoteAge, type ReadingLike, stillness} from './reading';
import {reasonWords} from './reason-words';
import {tierWord} from './tier-words';

/** The verdict in words: the title in one or two words, the reason in one line, and the shape beside it. */
export type VerdictWords = {
	readonly sign: 'none' | 'stop' | 'question';
	readonly title: string;
	readonly reason: string;
};

export type Moment = {
	readonly suggestion: Suggestion;
	readonly main: ReadingLike | undefined;
	readonly freshness: FreshnessLike | undefined;
	readonly now: number;
};

/** The verdict as a surface may say it now: old quotes take it back, delayed ones make it analysis. */
export function describeVerdict(moment: Moment, t: Translate): VerdictWords {
	const {suggestion, freshness} = moment;
	const {verdict} = suggestion;
	if (isWithdrawn(moment)) {
		return {sign: 'question', title: t('nowWithdrawn'), reason: oldQuotes(moment, t)};
	}
	switch (verdict.state) {
		case 'enter':
			if (freshness === 'delayed') {
				return {sign: 'question', title: t('nowAnalysis'), reason: t('nowAnalysisReason')};
			}
			return {
				sign: 'none',
				title: t('nowEnter', {count: verdict.contracts ?? 1}),
				reason: openGates(suggestion, t),
			};
		case 'manage':
			return {sign: 'none', title: t('nowManage'), reason: t('nowManageReason')};
		case 'wait':
			return {sign: 'stop', title: t('nowWait'), reason: reasonOf(moment, t)};
		case 'cannot-tell':
			return {sign: 'question', title: t('nowCannotTell'), reason: reasonOf(moment, t)};
	}
}

function reasonOf(moment: Moment, t: Translate): string {
	const {suggestion} = moment;
	const condor = findCondor(suggestion, suggestion.tier);
	switch (suggestion.verdict.reason) {
		case 'fits':
			return openGates(suggestion, t);
		case 'gate-vix':
			return closedGate(suggestion, t);
		case 'no-candidate': {
			const failed = condor?.reasons.find(({state}) => state === 'fail');
			return failed === undefined
				? t('nowNoCondor')
				: t('nowNoCondorBecause', {reason: reasonWords(failed, t)});
		}
		case 'market-closed':
			return t('nowMarketClosed');
		case 'account-too-small':
			return condor?.accountForOne === undefined
				? t('nowAccountTooSmall')
				: t('nowAccountTooSmallFor', {amount: formatUsd(condor.accountForOne)});
		case 'input-missing': {
			const [input] = suggestion.verdict.lacking;
			return input === undefined ? t('nowInputMissing') : inputWords(input, t);
		}
		case 'strikes-missing':
			return missingStrikes(condor, suggestion, t);
		case 'expiry-missing':
			return suggestion.playbook === '1dte' ? t('nowExpiryMissingNext') : t('nowExpiryMissing');
		case 'quotes-old':
			return oldQuotes(moment, t);
	}
}

/**
 * What is too old: the oldest leg where one is known, else the chain as a whole. A leg that is in view
 * on a page that stands still is as old as the page's last move.
 */
function oldQuotes({suggestion, main, now}: Moment, t: Translate): string {
	const {tier} = suggestion;
	const oldest = findCondor(suggestion, tier)?.oldestLeg;
	if (oldest !== undefined) {
		const unseen = oldest.seconds * 1000 + now - Date.parse(suggestion.asOf);
		const still = stillness(main, unseen, now);
		const values = {age: formatAge(still ?? unseen), strike: formatStrike(oldest.strike)};
		if (still !== undefined) {
			return oldest.right === 'put' ? t('nowStillPut', values) : t('nowStillCall', values);
		}
		return oldest.right === 'put' ? t('nowOldPut', values) : t('nowOldCall', values);
	}
	return main === undefined
		? t('nowOldUnknown')
		: t('nowOldChain', {age: formatAge(quoteAge(main, now))});
}

function openGates({gates, vix}: Suggestion, t: Translate): string {
	const gate = gates.find(({measured}) => measured !== undefined);
	const tiers = gate === undefined ? '' : openTiers(gate, t);
	if (gate?.measured === undefined || gate.limit === undefined) {
		return vix === undefined ? t('nowGateUnknown') : t('nowVix', {vix: formatStrike(vix.value)});
	}
	const values = {
		vix: vixWords(gate.measured, gate, t),
		limit: formatStrike(gate.limit),
		tiers,
	};
	return gate.measured < gate.limit ? t('nowGateBelow', values) : t('nowGateAt', values);
}

function closedGate({gates, verdict, vix, tier}: Suggestion, t: Translate): string {
	const {until} = verdict;
	const gate =
		gates.find(({id}) => id === until?.rule) ?? gates.find(({state}) => state === 'fail');
	const measured = gate?.measured ?? vix?.value;
	const limit = until?.limit ?? gate?.limit;
	if (measured === undefined || limit === undefined) {
		return t('nowGateClosed');
	}
	const values = {limit: formatStrike(limit), vix: vixWords(measured, gate, t)};
	// The strict gate is shut to the aggressive tier at its level, to the others only above theirs.
	return tier === 'aggressive' && until?.rule === 'R-03a'
		? t('nowGateNotBelow', values)
		: t('nowGateAbove', values);
}

/** The level, and where it came from unless it stands on the page. */
function vixWords(value: number, gate: Gate | undefined, t: Translate): string {
	const vix = formatStrike(value);
	switch (gate?.source) {
		case 'typed':
			return t('nowVixTyped', {vix});
		case 'history':
			return t('nowVixHistory', {vix});
		case 'proxy':
			return t('nowVixProxy', {vix});
		default:
			return vix;
	}
}

function openTiers({allows}: Gate, t: Translate): string {
	const names: readonly TierName[] = allows;
	if (names.length >= 3) {
		return t('nowAllTiers');
	}
	return t('nowTiersOpen', {tiers: names.map((tier) => tierWord(tier, t)).join(' + ')});
}
