import type {CondorAdvice, Lacking} from '../../engine/model';
import {formatStrike} from '../format';
import type {Translate} from '../words';

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
		case 'strikes':
		case 'volatility':
			return t('nowAskStrikes');
		case 'quotes':
			return t('nowAskQuotes');
	}
}

/** The strikes that are not on the page and would be needed. */
export function missingStrikes(condor: CondorAdvice | undefined, t: Translate): string {
	const missing = condor?.missing ?? [];
	if (missing.length === 0) {
		return t('nowStrikesMissing');
	}
	const ranges = missing.map(({right, from, to}) => {
		const strikes = from === to ? formatStrike(from) : `${formatStrike(from)}–${formatStrike(to)}`;
		return right === 'put' ? t('nowNeedsPuts', {strikes}) : t('nowNeedsCalls', {strikes});
	});
	return t('nowStrikesMissingNeeds', {ranges: ranges.join(', ')});
}
