import type {CondorAdvice, Lacking} from '../../engine/model';
import {t} from '../../shared';
import {formatStrike} from '../../ui';

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
		case 'strikes':
			return t('overlayStrikesMissing');
		case 'quotes':
			return t('overlayQuotesRefused');
		case 'volatility':
			return t('overlayVolatilityUnknown');
	}
}

/** Which strikes are not on the page and would be needed. */
export function missingWords(condor: CondorAdvice | undefined): string {
	const ranges = (condor?.missing ?? []).map(({right, from, to}) => {
		const ends = {from: formatStrike(from), to: formatStrike(to)};
		return right === 'put' ? t('overlayMissingPuts', ends) : t('overlayMissingCalls', ends);
	});
	return ranges.length === 0
		? t('overlayStrikesMissing')
		: t('overlayStrikesMissingWhich', {strikes: ranges.join(', ')});
}
