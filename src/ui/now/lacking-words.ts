import type {CondorAdvice, Lacking, Suggestion} from '../../engine/model';
import {formatStrike} from '../format';
import type {Translate} from '../words';
import {findExpiration} from './find';

/** What is unknown, and how to give it. */
export function inputWords(input: Lacking, t: Translate): string {
	switch (input) {
		case 'vix':
			return t('nowLacksVix');
		case 'account':
			return t('nowLacksAccount');
		case 'vix-chain':
			return t('nowLacksVixChain');
		case 'settlement':
			return t('nowLacksSettlement');
		case 'expiry':
			return t('nowLacksExpiry');
		case 'vix-expiry':
			return t('nowLacksVixExpiry');
		case 'strikes':
			return t('nowLacksStrikes');
		case 'quotes':
			return t('nowLacksQuotes');
		case 'volatility':
			return t('nowLacksVolatility');
	}
}

/** What to do about it, as an act. */
export function askWords(input: Lacking, t: Translate): string {
	switch (input) {
		case 'vix':
			return t('nowAskVix');
		case 'account':
			return t('nowAskAccount');
		case 'vix-chain':
			return t('nowAskVixChain');
		case 'settlement':
			return t('nowAskSettlement');
		case 'expiry':
			return t('nowAskExpiry');
		case 'vix-expiry':
			return t('nowAskVixExpiry');
		case 'strikes':
		case 'volatility':
			return t('nowAskStrikes');
		case 'quotes':
			return t('nowAskQuotes');
	}
}

/** The strikes that are on the page, and those that are not and would be needed. */
export function missingStrikes(
	condor: CondorAdvice | undefined,
	suggestion: Suggestion,
	t: Translate,
): string {
	const missing = condor?.missing ?? [];
	if (condor === undefined || missing.length === 0) {
		return t('nowStrikesMissing');
	}
	const ranges = missing
		.map(({right, from, to}) => {
			const strikes = strikeRange(from, to);
			return right === 'put' ? t('nowNeedsPuts', {strikes}) : t('nowNeedsCalls', {strikes});
		})
		.join(', ');
	const have = findExpiration(suggestion, condor)?.strikes;
	return have === undefined
		? t('nowStrikesMissingNeeds', {ranges})
		: t('nowStrikesMissingHave', {have: strikeRange(have.low, have.high), ranges});
}

function strikeRange(from: number, to: number): string {
	return from === to ? formatStrike(from) : `${formatStrike(from)}–${formatStrike(to)}`;
}
