import {formatDelta, formatPercent, formatPoints, formatStrike, formatUsd} from '../format';
import type {Translate} from '../words';
import type {Meaning} from './meaning';

/** Rules by which a condor is placed, priced and sized. */
export function condorRule(rule: string, part: string, t: Translate): Meaning | undefined {
	switch (rule) {
		case 'I-03':
			return {
				words: part === 'credit-below' ? t('reasonBelowTargetCredit') : t('reasonTargetCredit'),
				write: formatPoints,
			};
		case 'I-04':
		case 'I-05':
			return placement(part, t);
		case 'I-06':
			return {
				words: part === 'width' ? t('reasonWidth') : t('reasonLongStrikes'),
				write: formatStrike,
			};
		case 'I-08':
			return entry(part, t);
		case 'I-09':
			return limit(part, t);
		case 'I-12':
			return size(part, t);
		case 'I-16':
			return {words: t('reasonFriction'), write: formatPercent};
		default:
			return undefined;
	}
}

const inRanges = (value: number) => `${value.toFixed(2)} ×`;

function placement(part: string, t: Translate): Meaning {
	switch (part) {
		case 'short-put-delta':
			return {words: t('reasonShortPutDelta'), write: formatDelta};
		case 'short-call-delta':
			return {words: t('reasonShortCallDelta'), write: formatDelta};
		case 'short-put-distance':
			return {words: t('reasonShortPutDistance'), write: inRanges};
		case 'short-call-distance':
			return {words: t('reasonShortCallDistance'), write: inRanges};
		case 'no-put':
			return {words: t('reasonNoPut'), write: formatDelta};
		case 'no-call':
			return {words: t('reasonNoCall'), write: formatDelta};
		case 'strikes':
			return {words: t('reasonStrikes'), write: formatStrike};
		case 'preference':
			return {words: t('reasonPreference'), write: formatDelta};
		default:
			return {words: t('reasonDelta'), write: formatDelta};
	}
}

function entry(part: string, t: Translate): Meaning {
	switch (part) {
		case 'gauge':
			return {words: t('reasonGauge'), write: formatPoints};
		case 'friction':
			return {words: t('reasonFriction'), write: formatPercent};
		case 'open-interest':
			return {words: t('reasonOpenInterest'), write: formatStrike};
		default:
			return {words: t('reasonQuotes'), write: formatStrike};
	}
}

function limit(part: string, t: Translate): Meaning {
	switch (part) {
		case 'profit-after-fees':
			return {words: t('reasonProfitAfterFees'), write: formatUsd};
		case 'credit-above-width':
			return {words: t('reasonCreditAboveWidth'), write: formatPoints};
		default:
			return {words: t('reasonLimitCredit'), write: formatPoints};
	}
}

function size(part: string, t: Translate): Meaning {
	switch (part) {
		case 'risk':
			return {words: t('reasonContractsRisk'), write: formatStrike};
		case 'ceiling':
			return {words: t('reasonContractsCeiling'), write: formatStrike};
		case 'buying-power':
			return {words: t('reasonContractsBuyingPower'), write: formatStrike};
		case 'little-buying-power':
			return {words: t('reasonBuyingPower'), write: formatUsd};
		default:
			return {words: t('reasonAccount'), write: formatUsd};
	}
}
