import {describe, expect, it} from 'vitest';
import {judge, type VerdictInput} from '../../../src/engine/advice/verdict';
import type {CondorAdvice, Gate, Lacking} from '../../../src/engine/model';
import {defaultRuleSet} from '../../../src/engine/rules';

const CONDOR: CondorAdvice = {
	tier: 'balanced',
	state: 'suggested',
	lacking: [],
	contracts: 3,
	reasons: [],
	funnel: {examined: 0, survived: 0, rejected: []},
	alternatives: [],
};

const OPEN: Gate = {
	id: 'R-03a',
	state: 'pass',
	measured: 14,
	limit: 20,
	allows: ['conservative', 'balanced', 'aggressive'],
};

const judged = (changes: Partial<VerdictInput>, condor: Partial<CondorAdvice> = {}) =>
	judge({
		condor: {...CONDOR, ...condor},
		gate: OPEN,
		session: 'regular',
		tier: 'balanced',
		values: defaultRuleSet().values,
		...changes,
	});

describe('the verdict', () => {
	it('enters with the contracts of the tier', () => {
		const verdict = {state: 'enter', contracts: 3, reason: 'fits', lacking: []};
		expect(judged({})).toEqual(verdict);
		expect(judged({session: 'thin'})).toEqual(verdict);
	});

	it('names no contracts where none are counted', () => {
		const {contracts: _, ...uncounted} = CONDOR;
		expect(judged({condor: uncounted})).toEqual({state: 'enter', reason: 'fits', lacking: []});
	});

	it('waits for the market before anything else, and keeps what is lacking', () => {
		const closed = {session: 'closed', gate: {...OPEN, allows: []}} as const;
		expect(judged(closed, {state: 'conditional', lacking: ['vix']})).toEqual({
			state: 'wait',
			reason: 'market-closed',
			lacking: ['vix'],
		});
	});

	it.each([
		['R-03a', 'balanced', [], 20],
		['R-03a', 'conservative', [], 20],
		['R-03a', 'aggressive', ['conservative', 'balanced'], 15],
		['R-03b', 'aggressive', [], 40],
	] as const)(
		'waits for the gate %s with %s tier until VIX is at its level',
		(id, tier, allows, limit) => {
			const gate = {...OPEN, id, allows};
			expect(judged({gate, tier}, {tier, state: 'unknown', lacking: ['strikes']})).toEqual({
				state: 'wait',
				reason: 'gate-vix',
				until: {rule: id, limit},
				lacking: [],
			});
		},
	);

	it('cannot tell while an input that decides is missing', () => {
		expect(judged({}, {state: 'conditional', lacking: ['vix', 'account']})).toEqual({
			state: 'cannot-tell',
			reason: 'input-missing',
			lacking: ['vix', 'account'],
		});
	});

	it.each<[Lacking[], string]>([
		[['strikes'], 'strikes-missing'],
		[['quotes'], 'quotes-old'],
		[['strikes', 'quotes'], 'strikes-missing'],
		[['expiry'], 'expiry-missing'],
		[['settlement'], 'expiry-missing'],
		[['volatility'], 'input-missing'],
		[[], 'input-missing'],
	])('cannot tell while %j are unknown: %s', (lacking, reason) => {
		expect(judged({}, {state: 'unknown', lacking})).toEqual({
			state: 'cannot-tell',
			reason,
			lacking,
		});
	});

	it('cannot tell of a tier that is not there', () => {
		expect(judged({condor: undefined})).toMatchObject({state: 'cannot-tell', lacking: []});
	});

	it('waits where nothing fits, and says when it is the account', () => {
		const friction = {rule: 'I-16', part: 'friction', state: 'fail'} as const;
		const risk = {rule: 'I-12', part: 'risk', state: 'fail'} as const;
		const wait = (reason: string) => ({state: 'wait', reason, lacking: []});
		expect(judged({}, {state: 'none', reasons: [friction]})).toEqual(wait('no-candidate'));
		expect(judged({}, {state: 'blocked', reasons: []})).toEqual(wait('no-candidate'));
		expect(judged({}, {state: 'none', reasons: [risk]})).toEqual(wait('account-too-small'));
	});
});
