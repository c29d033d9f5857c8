import type {QualityReason} from '../../engine/model';
import type {Translate} from '../words';

/** What a health test of the chain found, and what to do about it. */
export function qualityWords({code, count, of, strikes}: QualityReason, t: Translate): string {
	switch (code) {
		case 'no-quotes':
			return t('qualityNoQuotes');
		case 'bid-ask-exchanged':
			return t('qualityBidAskExchanged');
		case 'crossed':
			return count === undefined || of === undefined
				? t('qualityCrossed')
				: t('qualityCrossedCount', {count, of});
		case 'calls-puts-exchanged':
			return t('qualityCallsPutsExchanged');
		case 'rows-shifted':
			return t('qualityRowsShifted');
		case 'rows-stale':
			return t('qualityRowsStale');
		case 'not-monotone': {
			const [strike] = strikes ?? [];
			return strike === undefined ? t('qualityNotMonotone') : t('qualityNotMonotoneAt', {strike});
		}
		case 'too-few-rows':
			return count === undefined ? t('qualityTooFewRows') : t('qualityTooFewRowsCount', {count});
		case 'window-misses-spot':
			return t('qualityWindowMissesSpot');
	}
}
