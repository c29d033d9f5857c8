import {formatDays, formatPercent, formatStrike} from '../format';
import type {Translate} from '../words';
import type {Meaning} from './meaning';

/** Rules about expiry, time, ranges, quotes and gates. */
export function marketRule(rule: string, part: string, t: Translate): Meaning | undefined {
	switch (rule) {
		case 'I-01':
			return expiry(part, t);
		case 'I-02':
			return {words: entry(part, t), write: (minutes) => chicagoTime(minutes, t)};
		case 'R-03a':
		case 'R-03b':
			return {words: t('reasonVix'), write: formatStrike};
		case 'V-02':
			return {words: dailyRange(part, t), write: inTenths};
		case 'V-04':
			return part === 'age'
				? {words: t('reasonAge'), write: inSeconds}
				: {words: t('reasonUnquoted'), write: formatStrike};
		default:
			return undefined;
	}
}

/** A day's range is about one per cent: whole ones would say too little. */
const inTenths = (fraction: number) =>
	formatPercent(0.01).replace('1', (fraction * 100).toFixed(2));
const inSeconds = (seconds: number) => `${Math.round(seconds)} s`;

/** `3:10 pm CT`, of minutes after midnight in Chicago. */
function chicagoTime(minutes: number, t: Translate): string {
	const hours = Math.floor(minutes / 60);
	const clock = `${hours % 12 || 12}:${String(minutes % 60).padStart(2, '0')}`;
	return hours < 12
		? t('reasonTimeMorning', {time: clock})
		: t('reasonTimeAfternoon', {time: clock});
}

function entry(part: string, t: Translate): string {
	switch (part) {
		case 'window':
			return t('reasonInsideWindow');
		case 'outside-window':
			return t('reasonOutsideWindow');
		case 'session':
			return t('reasonInSession');
		case 'outside-session':
			return t('reasonOutsideSession');
		default:
			return t('reasonWindow');
	}
}

function expiry(part: string, t: Translate): Meaning {
	switch (part) {
		case 'settlement':
			return {words: t('reasonSettlement'), write: formatStrike};
		case 'passed-over':
			return {words: t('reasonPassedOver'), write: formatStrike};
		case 'unread':
			return {words: t('reasonUnread'), write: formatStrike};
		case 'expiry':
			return {words: t('reasonExpiry'), write: formatDays};
		default:
			return {words: t('reasonDays'), write: formatDays};
	}
}

function dailyRange(part: string, t: Translate): string {
	switch (part) {
		case 'blend':
			return t('reasonRangeBlend');
		case 'vix':
			return t('reasonRangeVix');
		case 'atm':
			return t('reasonRangeAtm');
		default:
			return t('reasonRange');
	}
}
