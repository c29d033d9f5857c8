import type {Action, CondorAdvice, Leg, Suggestion} from '../../engine/model';
import {formatDate, formatPoints, formatPrice, formatStrike, formatUsd} from '../format';
import type {Translate} from '../words';
import {basisWords} from './basis-words';
import {costToBuy} from './dollars';
import {findCondor, findSleeve} from './find';
import {askWords} from './lacking-words';
import {sleeveWord} from './tier-words';

/** An option as it is named aloud: `VIX 16 Dec 25 C`. */
export function contractWords({root, expiry, strike, right}: Leg, now: number): string {
	const letter = right === 'call' ? 'C' : 'P';
	return `${root} ${formatDate(expiry, now)} ${formatStrike(strike)} ${letter}`;
}

/** What to do, in one line. */
export function actionWords(action: Action, now: number, t: Translate): string {
	switch (action.kind) {
		case 'sell-condor':
			return sellWords(action, t);
		case 'buy-hedge':
			return buyWords(action, now, t);
		case 'wait':
			return t('nowActionWait');
		case 'give-input':
			return giveWords(action, t);
	}
}

function giveWords({input, rule}: Action, t: Translate): string {
	if (input === undefined) {
		return t('nowInputMissing');
	}
	// Strikes that the hedge lacks are those of the other chain.
	return input === 'strikes' && rule.startsWith('H-') ? t('nowAskVixStrikes') : askWords(input, t);
}

function sellWords({quantity: count, limit}: Action, t: Translate): string {
	const price = limit === undefined ? undefined : formatPoints(Math.abs(limit));
	if (count === undefined) {
		return price === undefined ? t('nowSell') : t('nowSellLimit', {limit: price});
	}
	return price === undefined
		? t('nowSellCount', {count})
		: t('nowSellCountLimit', {count, limit: price});
}

function buyWords({quantity: count = 1, limit, legs}: Action, now: number, t: Translate): string {
	const contract = legs.map((leg) => contractWords(leg, now)).join(' + ');
	return limit === undefined
		? t('nowBuy', {count, contract})
		: t('nowBuyAt', {count, contract, price: formatPrice(Math.abs(limit))});
}

/** The line below it: why it fits, or what it costs. */
export function actionNotes(action: Action, suggestion: Suggestion, t: Translate): string {
	const notes =
		action.kind === 'sell-condor'
			? condorNotes(findCondor(suggestion, action.tier ?? suggestion.tier), t)
			: action.kind === 'buy-hedge'
				? hedgeNotes(action, suggestion, t)
				: [];
	return notes.join(' · ');
}

function condorNotes(condor: CondorAdvice | undefined, t: Translate): string[] {
	const expected = (condor?.expectedValue ?? []).map(({value, basis}) =>
		basis === 'smile'
			? t('nowExpectedValue', {amount: formatUsd(value)})
			: t('nowExpectedUnder', {amount: formatUsd(value), basis: basisWords(basis, t)}),
	);
	return [t('nowFits'), ...expected];
}

function hedgeNotes({sleeve: id}: Action, suggestion: Suggestion, t: Translate): string[] {
	const sleeve = findSleeve(suggestion, id);
	const {budget} = suggestion.hedge;
	const cost = sleeve && costToBuy(sleeve);
	return [
		...(sleeve?.want === undefined
			? []
			: [
					t('nowSleeve', {
						have: sleeve.have,
						sleeve: sleeveWord(sleeve.id, t),
						want: sleeve.want,
					}),
				]),
		...(sleeve?.state === 'theoretical' ? [t('hedgeTheoretical')] : []),
		...(cost === undefined || budget === undefined
			? []
			: [
					t('nowBudget', {
						cost: formatUsd(cost),
						left: formatUsd(Math.max(0, budget.month - budget.used)),
					}),
				]),
	];
}

/** What follows if nothing is done. */
export function elseWords({ifNothing}: Action, t: Translate): string {
	switch (ifNothing) {
		case 'no-position':
			return t('nowElseNoPosition');
		case 'less-hedge':
			return t('nowElseLessHedge');
		case 'stays-unknown':
			return t('nowElseUnknown');
		case 'stays-closed':
			return t('nowElseClosed');
	}
}
