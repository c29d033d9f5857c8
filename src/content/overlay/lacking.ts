import type {Lacking, Suggestion} from '../../engine/model';
import {t} from '../../shared';
import {findCondor, findExpiration, formatStrike} from '../../ui';

/** What is unknown, as short as the dock is. */
export function lackingWords(lacking: Lacking): string {
	switch (lacking) {
		case 'vix':
			return t('overlayVixUnknown');
		case 'account':
			return t('overlayAccountUnknown');
		case 'vix-chain':
			return t('overlayVixChainUnknown');
		case 'settlement':
			return t('overlaySettlementUnknown');
		case 'expiry':
			return t('overlayNoExpiry');
		case 'vix-expiry':
			return t('overlayVixExpiry');
		case 'strikes':
			return t('overlayStrikesMissing');
		case 'quotes':
			return t('overlayQuotesRefused');
		case 'volatility':
			return t('overlayVolatilityUnknown');
	}
}

/** Which strikes are on the page, and which are not and would be needed. */
export function missingWords(suggestion: Suggestion): string {
	const condor = findCondor(suggestion, suggestion.tier);
	const strikes = (condor?.missing ?? [])
		.map(({right, ...ends}) =>
			right === 'put'
				? t('overlayMissingPuts', written(ends))
				: t('overlayMissingCalls', written(ends)),
		)
		.join(', ');
	if (condor === undefined || strikes === '') {
		return t('overlayStrikesMissing');
	}
	const have = findExpiration(suggestion, condor)?.strikes;
	return have === undefined
		? t('overlayStrikesMissingWhich', {strikes})
		: t('overlayStrikesHaveNeed', {...written({from: have.low, to: have.high}), strikes});
}

function written({from, to}: {readonly from: number; readonly to: number}) {
	return {from: formatStrike(from), to: formatStrike(to)};
}
