import {describe, expect, it} from 'vitest';
import {type SuggestInput, suggest} from '../../../src/engine';
import type {Snapshot} from '../../../src/engine/model';
import {defaultRuleSet, ruleSetFrom} from '../../../src/engine/rules';
import {calmDay, SPX_SERIES, VIX_SERIES} from './scenario';

const CALM = suggest(calmDay());

function refused(chain: Snapshot | undefined): Snapshot {
	if (chain === undefined) {
		throw new RangeError('the calm day has both chains');
	}
	return {...chain, quality: {state: 'refused', reasons: []}};
}

function ruleSetWith(
	overrides: Parameters<typeof ruleSetFrom>[0]['overrides'],
): SuggestInput['ruleSet'] {
	const answer = ruleSetFrom({id: 'mine', version: '2.1.0', overrides});
	return answer.ok ? answer.value : defaultRuleSet();
}

describe('a suggestion', () => {
	it('says when, on which chain and by which rules', () => {
		const {id, version, hash} = defaultRuleSet();
		expect(CALM).toMatchObject({
			schema: 1,
			asOf: '2026-11-23T15:00:00.000Z',
			ruleSet: {id, version, hash},
			playbook: 'managed',
			tier: 'balanced',
			session: 'regular',
			vix: {value: 17.5, source: 'page'},
			chain: {
				symbol: 'SPX',
				price: 7138.8,
				source: {kind: 'page', name: 'broker.example', delayMinutes: 0},
				quality: {state: 'good', reasons: []},
				settled: 0,
			},
		});
		expect(CALM.chain.expirations).toHaveLength(SPX_SERIES.length);
		expect(CALM.ruleSet).not.toHaveProperty('values');
	});

	it('has one gate, three condors and three sleeves', () => {
		expect(CALM.gates).toEqual([
			{
				id: 'R-03a',
				state: 'pass',
				measured: 17.5,
				limit: 20,
				source: 'page',
				allows: ['conservative', 'balanced'],
			},
		]);
		expect(CALM.condors.map(({tier}) => tier)).toEqual(['conservative', 'balanced', 'aggressive']);
		expect(CALM.hedge.sleeves.map(({id, expiry}) => [id, expiry])).toEqual(
			['near', 'mid', 'far'].map((id, at) => [id, VIX_SERIES[at]?.expiry]),
		);
	});

	it('takes playbook and tier from the rules unless another playbook is asked for', () => {
		const ruleSet = ruleSetWith({'trader.playbook': '1dte', 'trader.tier': 'conservative'});
		expect(suggest(calmDay({ruleSet}))).toMatchObject({
			playbook: '1dte',
			tier: 'conservative',
			ruleSet: {id: 'mine', version: '2.1.0'},
		});
		expect(suggest(calmDay({ruleSet, playbook: 'managed'})).playbook).toBe('managed');
	});

	it('never puts another tier in the place of the chosen one', () => {
		const ruleSet = ruleSetWith({'trader.tier': 'aggressive'});
		const {verdict, condors} = suggest(calmDay({ruleSet}));
		expect(verdict).toEqual({
			state: 'wait',
			reason: 'gate-vix',
			until: {rule: 'R-03a', limit: 15},
			lacking: [],
		});
		expect(condors[1]?.state).toBe('suggested');
	});

	it('hands volatility and holdings on to those who need them', () => {
		const vix9d = suggest(calmDay({playbook: '1dte', vix9d: 16, historicalVolatility: 0.11}));
		expect(vix9d.condors[1]?.reasons.find(({rule}) => rule === 'V-02')?.part).toBe('blend');
		const book = {
			positions: [
				{
					root: 'VIX',
					expiry: '2027-03-17',
					right: 'call',
					strike: 27,
					contracts: 5,
					openPrice: 1.3,
				},
			],
		} as const;
		expect(suggest(calmDay({book})).hedge.sleeves.map(({have}) => have)).toEqual([0, 5, 0]);
	});
});

describe('a caller’s mistake', () => {
	const day = calmDay();

	it.each<[string, Partial<SuggestInput>, string]>([
		['a refused chain', {chain: refused(day.chain)}, 'chain must not be refused'],
		['a refused VIX chain', {vixChain: refused(day.vixChain)}, 'vixChain must not be refused'],
		['no instant', {asOf: Number.NaN}, 'asOf must be UTC milliseconds, got NaN'],
		[
			'an account of zero',
			{account: {netLiquidation: 0}},
			'netLiquidation must be a positive number',
		],
		[
			'an account without bound',
			{account: {netLiquidation: Number.POSITIVE_INFINITY}},
			'netLiquidation must be a positive number, got Infinity',
		],
		['a VIX of zero', {vix: {value: 0, source: 'typed'}}, 'vix must be a positive number, got 0'],
	])('is thrown: %s', (_name, changes, words) => {
		expect(() => suggest(calmDay(changes))).toThrow(RangeError);
		expect(() => suggest(calmDay(changes))).toThrow(words);
	});
});
