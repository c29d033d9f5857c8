import type {RuleReason} from '../../engine/model';
import {formatStrike} from '../format';
import type {Translate} from '../words';
import {condorRule} from './condor-rules';
import {hedgeRule} from './hedge-rules';
import {marketRule} from './market-rules';
import type {Meaning} from './meaning';

type Named = Pick<RuleReason, 'rule' | 'part'>;

/** One rule's answer in a line: `mid to natural, of mid 34 %, limit 30 %`. */
export function reasonWords(reason: RuleReason, t: Translate): string {
	const what = ruleWords(reason, t);
	const measured = measuredWords(reason, t);
	const limit = limitWords(reason, t);
	if (measured === undefined) {
		return limit === undefined ? what : t('reasonLimit', {limit, what});
	}
	return limit === undefined
		? t('reasonMeasured', {measured, what})
		: t('reasonMeasuredLimit', {limit, measured, what});
}

/** What a rule measures, in words. One that has none is shown by its id, so that it can be looked up. */
export function ruleWords(reason: Named, t: Translate): string {
	return meaningOf(reason, t).words;
}

export function measuredWords(reason: RuleReason, t: Translate): string | undefined {
	return written(reason.measured, meaningOf(reason, t));
}

export function limitWords(reason: RuleReason, t: Translate): string | undefined {
	return written(reason.limit, meaningOf(reason, t));
}

function written(value: number | string | undefined, {write}: Meaning): string | undefined {
	return typeof value === 'number' ? write(value) : value;
}

function meaningOf({rule, part = ''}: Named, t: Translate): Meaning {
	return (
		condorRule(rule, part, t) ??
		marketRule(rule, part, t) ??
		hedgeRule(rule, part, t) ?? {
			words: [rule, part.replaceAll('-', ' ')].join(' ').trim(),
			write: formatStrike,
		}
	);
}
