import {isEarlyClose, isSession, newYorkTime, tradingPhase} from '../market';
import type {RuleReason} from '../model';
import type {CondorContext} from './context';

/** Chicago keeps the clock of New York less one hour, also in the nights when clocks change. */
const BEHIND_NEW_YORK = 3_600_000;

/**
 * Whether as-of is a time to enter, measured in whole minutes after midnight in Chicago. 1dte: inside
 * [from, to) on a session that does not close early (`window`), else `outside-window`. Managed: in
 * regular trading (`session`), else `outside-session`. It informs and blocks nothing, so each passes.
 *
 * @see rule I-02
 */
export function entryReason({
	asOf,
	playbook,
	values,
}: Pick<CondorContext, 'asOf' | 'playbook' | 'values'>): RuleReason {
	const {date, minutes} = newYorkTime(asOf - BEHIND_NEW_YORK);
	const measured = Math.floor(minutes);
	if (playbook === 'managed') {
		const part = tradingPhase(asOf) === 'regular' ? 'session' : 'outside-session';
		return {rule: 'I-02', part, state: 'pass', measured};
	}
	const {fromMinute, toMinute} = values['I-02'];
	const isOpen = isSession(date) && !isEarlyClose(date);
	const isInside = isOpen && minutes >= fromMinute && minutes < toMinute;
	const part = isInside ? 'window' : 'outside-window';
	return {rule: 'I-02', part, state: 'pass', measured, limit: fromMinute};
}
