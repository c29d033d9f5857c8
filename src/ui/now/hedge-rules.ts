import {formatDays, formatDelta, formatPercent, formatStrike, formatUsd} from '../format';
import type {Translate} from '../words';
import type {Meaning} from './meaning';

/** Rules by which the hedge is chosen, sized and paid for. */
export function hedgeRule(rule: string, part: string, t: Translate): Meaning | undefined {
	switch (rule) {
		case 'H-01':
			return {
				words: part === 'triggers' ? t('reasonTriggers') : t('reasonLayer'),
				write: formatStrike,
			};
		case 'H-03':
			return {words: t('reasonSleeveDays'), write: formatDays};
		case 'H-04':
			return hedgeCall(part, t);
		case 'H-05':
		case 'H-06':
			return hedgeSize(part, t);
		case 'H-08':
			return {words: budget(part, t), write: formatUsd};
		default:
			return undefined;
	}
}

function hedgeCall(part: string, t: Translate): Meaning {
	switch (part) {
		case 'theoretical':
			return {words: t('reasonTheoretical'), write: formatStrike};
		case 'strikes':
			return {words: t('reasonHedgeStrikes'), write: formatDelta};
		default:
			return {words: t('reasonHedgeDelta'), write: formatDelta};
	}
}

function hedgeSize(part: string, t: Translate): Meaning {
	switch (part) {
		case 'offset':
			return {words: t('reasonOffset'), write: formatPercent};
		case 'uneconomic':
			return {words: t('reasonUneconomic'), write: formatPercent};
		case 'open-positions':
			return {words: t('reasonOpenPositions'), write: formatStrike};
		default:
			return {words: t('reasonHedgeContracts'), write: formatStrike};
	}
}

function budget(part: string, t: Translate): string {
	switch (part) {
		case 'account':
			return t('reasonBudgetAccount');
		case 'year':
			return t('reasonBudgetYear');
		default:
			return t('reasonBudgetMonth');
	}
}
