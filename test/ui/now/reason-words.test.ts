import {describe, expect, it} from 'vitest';
import type {RuleReason} from '../../../src/engine/model';
import {words} from '../../../src/shared';
import {reasonWords, ruleWords} from '../../../src/ui';

const say = (reason: Omit<RuleReason, 'state'>) =>
	reasonWords({state: 'pass', ...reason}, words).replaceAll('\u202f', ' ');

describe('a rule’s answer', () => {
	it.each<[string, Omit<RuleReason, 'state'>]>([
		['days to expiry 45 d, limit 45 d', {rule: 'I-01', part: 'days', measured: 45.2, limit: 45}],
		['settlement chosen PM', {rule: 'I-01', part: 'settlement', measured: 'PM'}],
		[
			'nearer expiry that could not be read SPX 2026-12-18',
			{rule: 'I-01', part: 'unread', measured: 'SPX 2026-12-18'},
		],
		[
			'nearer expiry passed over SPXW 2022-07-22, limit I-08',
			{rule: 'I-01', part: 'passed-over', measured: 'SPXW 2022-07-22', limit: 'I-08'},
		],
		['expiry for the playbook', {rule: 'I-01', part: 'expiry'}],
		['entry window', {rule: 'I-02'}],
		[
			'inside the entry window 3:12 pm CT, limit 3:10 pm CT',
			{rule: 'I-02', part: 'window', measured: 912, limit: 910},
		],
		[
			'outside the entry window (informs only) 12:05 am CT, limit 3:10 pm CT',
			{rule: 'I-02', part: 'outside-window', measured: 5, limit: 910},
		],
		['in regular trading 12:00 pm CT', {rule: 'I-02', part: 'session', measured: 720}],
		[
			'outside regular trading (informs only) 8:09 am CT',
			{rule: 'I-02', part: 'outside-session', measured: 489},
		],
		[
			'buying power $400, limit $8,270',
			{rule: 'I-12', part: 'little-buying-power', measured: 400, limit: 8270},
		],
		[
			'credit of the tier 1.35, limit 1.15',
			{rule: 'I-03', part: 'credit', measured: 1.35, limit: 1.15},
		],
		[
			'credit under the tier’s (informs only) 0.60, limit 0.70',
			{rule: 'I-03', part: 'credit-below', measured: 0.6, limit: 0.7},
		],
		[
			'short put, in daily ranges 1.43 ×, limit 1.10 ×',
			{rule: 'I-04', part: 'short-put-distance', measured: 1.43, limit: 1.1},
		],
		[
			'short call, in daily ranges 1.20 ×',
			{rule: 'I-04', part: 'short-call-distance', measured: 1.2},
		],
		[
			'delta of the short put .07 Δ, limit .18 Δ',
			{rule: 'I-04', part: 'short-put-delta', measured: 0.07, limit: 0.18},
		],
		['delta of the short call .12 Δ', {rule: 'I-05', part: 'short-call-delta', measured: 0.12}],
		['no short put with this delta', {rule: 'I-05', part: 'no-put'}],
		['no short call with this delta', {rule: 'I-05', part: 'no-call'}],
		['strikes in view', {rule: 'I-05', part: 'strikes'}],
		['nearest to the tier', {rule: 'I-05', part: 'preference'}],
		['delta', {rule: 'I-05'}],
		['width in points 50', {rule: 'I-06', part: 'width', measured: 50}],
		['long strikes listed', {rule: 'I-06', part: 'not-listed'}],
		[
			'credit for this width 1.35, limit 0.60',
			{rule: 'I-08', part: 'gauge', measured: 1.35, limit: 0.6},
		],
		[
			'friction, of mid 34 %, limit 30 %',
			{rule: 'I-08', part: 'friction', measured: 0.34, limit: 0.3},
		],
		['friction, of mid 17 %', {rule: 'I-16', part: 'warn', measured: 0.17}],
		['open interest 4, limit 10', {rule: 'I-08', part: 'open-interest', measured: 4, limit: 10}],
		['usable quotes', {rule: 'I-08', part: 'legs'}],
		['limit credit 0.00, limit 0.00', {rule: 'I-09', part: 'limit', measured: 0, limit: 0}],
		['profit after fees −$2', {rule: 'I-09', part: 'profit-after-fees', measured: -2}],
		['credit below the width 5.10', {rule: 'I-09', part: 'credit-above-width', measured: 5.1}],
		['contracts by risk per trade 5', {rule: 'I-12', part: 'risk', measured: 5}],
		['contracts by the ceiling 3', {rule: 'I-12', part: 'ceiling', measured: 3}],
		['contracts by buying power 2', {rule: 'I-12', part: 'buying-power', measured: 2}],
		[
			'account $50,000, limit $215,000',
			{rule: 'I-12', part: 'too-small', measured: 50_000, limit: 215_000},
		],
		['VIX 27.75, limit 20', {rule: 'R-03a', part: 'vix', measured: 27.75, limit: 20}],
		['daily range from VIX 0.89 %', {rule: 'V-02', part: 'vix', measured: 0.00894}],
		['daily range from VIX9D and closes', {rule: 'V-02', part: 'blend'}],
		['daily range from this expiry', {rule: 'V-02', part: 'atm'}],
		['expected daily range', {rule: 'V-02'}],
		['age of a leg 75 s, limit 60 s', {rule: 'V-04', part: 'age', measured: 75.2, limit: 60}],
		['legs quoted', {rule: 'V-04', part: 'unquoted'}],
		['layer that is always on 1', {rule: 'H-01', part: 'base', measured: 1}],
		['triggers of further layers', {rule: 'H-01', part: 'triggers'}],
		[
			'days to expiry of the sleeve 26 d, limit 21–56',
			{rule: 'H-03', part: 'days', measured: 26, limit: '21–56'},
		],
		['priced by a model, VIX at 14.2', {rule: 'H-04', part: 'theoretical', measured: 14.2}],
		['VIX strikes around the delta, limit .15 Δ', {rule: 'H-04', part: 'strikes', limit: 0.15}],
		['delta on its own forward .16 Δ', {rule: 'H-04', part: 'delta', measured: 0.16}],
		['returned under stress 26 %', {rule: 'H-05', part: 'offset', measured: 0.26}],
		['premium, of maximum loss 7 %', {rule: 'H-05', part: 'uneconomic', measured: 0.07}],
		['maximum loss of what is open', {rule: 'H-05', part: 'open-positions'}],
		['contracts of the sleeve', {rule: 'H-06', part: 'contracts'}],
		['hedge budget, of the account', {rule: 'H-08', part: 'account'}],
		['hedge budget of the month $640', {rule: 'H-08', part: 'month', measured: 640}],
		['hedge budget of the year $2,560', {rule: 'H-08', part: 'year', measured: 2560}],
	])('reads: %s', (sentence, reason) => {
		expect(say(reason)).toBe(sentence);
	});
});

it('a rule without words is shown by its id, so that it can be looked up', () => {
	expect(ruleWords({rule: 'Q-99', part: 'some-part'}, words)).toBe('Q-99 some part');
	expect(say({rule: 'Q-99', measured: 3})).toBe('Q-99 3');
});
