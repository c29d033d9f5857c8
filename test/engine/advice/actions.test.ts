import {describe, expect, it} from 'vitest';
import {type ActionInput, listActions} from '../../../src/engine/advice/actions';
import {buyHedge} from '../../../src/engine/advice/buy-hedge';
import {sellCondor} from '../../../src/engine/advice/sell-condor';
import type {CondorAdvice, SleeveAdvice} from '../../../src/engine/model';
import {defaultRuleSet, ruleSetFrom} from '../../../src/engine/rules';

const {values} = defaultRuleSet();
const yes = () => true;
const no = () => false;

const CONDOR: CondorAdvice = {
	tier: 'balanced',
	state: 'suggested',
	lacking: [],
	root: 'SPXW',
	expiry: '2026-11-23',
	legs: {longPut: 7010, shortPut: 7020, shortCall: 7230, longCall: 7240},
	contracts: 5,
	credit: {limit: 1, mid: 1.1, natural: 0.75},
	reasons: [],
	funnel: {examined: 0, survived: 0, rejected: []},
	alternatives: [],
};

const SLEEVE: SleeveAdvice = {
	id: 'near',
	state: 'priced',
	root: 'VIX',
	expiry: '2026-12-16',
	strike: 25,
	have: 0,
	want: 4,
	buy: 2,
	unitPrice: 0.61,
	priceBasis: 'ask',
	rollAtDays: 21,
	reasons: [],
};

const INPUT: ActionInput = {
	verdict: {state: 'enter', contracts: 5, reason: 'fits', lacking: []},
	condor: CONDOR,
	hedge: {state: 'known', lacking: [], layer: 1, triggers: [], sleeves: [SLEEVE]},
	gate: {id: 'R-03a', state: 'pass', allows: ['balanced']},
	playbook: 'managed',
	values,
	mayType: {condor: yes, hedge: yes},
};

const listed = (changes: Partial<ActionInput>) => listActions({...INPUT, ...changes});

describe('the list of actions', () => {
	it('puts the hedge before the condor', () => {
		expect(listed({}).map(({order, kind}) => [order, kind])).toEqual([
			[1, 'buy-hedge'],
			[2, 'sell-condor'],
		]);
	});

	it.each([
		['managed', 'I-05'],
		['1dte', 'I-04'],
	] as const)('asks for every input that is lacking, by its rule under %s', (playbook, strikes) => {
		const lacking = [
			'vix',
			'account',
			'vix-chain',
			'settlement',
			'expiry',
			'strikes',
			'quotes',
			'volatility',
		] as const;
		const verdict = {state: 'cannot-tell', reason: 'input-missing', lacking} as const;
		const asked = listed({verdict, playbook, condor: undefined}).slice(0, lacking.length);
		expect(asked.map(({input, rule}) => [input, rule])).toEqual([
			['vix', 'R-03a'],
			['account', 'I-12'],
			['vix-chain', 'H-03'],
			['settlement', 'I-01'],
			['expiry', 'I-01'],
			['strikes', strikes],
			['quotes', 'V-04'],
			['volatility', 'V-02'],
		]);
	});

	it('asks once for what condor and hedge lack, and twice for strikes, which are of two chains', () => {
		const asked = listed({
			verdict: {state: 'cannot-tell', reason: 'strikes-missing', lacking: ['vix', 'strikes']},
			hedge: {...INPUT.hedge, lacking: ['vix', 'vix-chain', 'strikes', 'quotes'], sleeves: []},
			condor: undefined,
		});
		expect(asked.map(({input, rule}) => [input, rule])).toEqual([
			['vix', 'R-03a'],
			['strikes', 'I-05'],
			['vix-chain', 'H-03'],
			['strikes', 'H-04'],
			['quotes', 'H-04'],
		]);
	});

	it.each([
		['no-candidate', 'I-08', 'no-position'],
		['account-too-small', 'I-12', 'no-position'],
		['market-closed', 'I-02', 'stays-closed'],
		['gate-vix', 'R-03a', 'stays-closed'],
	] as const)('waits by its rule when the verdict is %s', (reason, rule, ifNothing) => {
		const verdict = {state: 'wait', reason, lacking: []} as const;
		const hedge = {...INPUT.hedge, sleeves: []};
		for (const condor of [CONDOR, undefined]) {
			expect(listed({verdict, hedge, condor})).toEqual([
				{order: 1, kind: 'wait', legs: [], rule, ifNothing},
			]);
		}
	});

	it('waits by I-12 for an account that is too small, whatever else failed', () => {
		const condor = {...CONDOR, reasons: [{rule: 'I-16', state: 'fail'}] as const};
		const verdict = {state: 'wait', reason: 'account-too-small', lacking: []} as const;
		expect(listed({verdict, condor}).at(-1)?.rule).toBe('I-12');
	});

	it('waits by the first rule that fails where none fits', () => {
		const condor = {
			...CONDOR,
			reasons: [
				{rule: 'I-05', state: 'pass'},
				{rule: 'I-16', state: 'fail'},
			] as const,
		};
		const verdict = {state: 'wait', reason: 'no-candidate', lacking: []} as const;
		expect(listed({verdict, condor}).at(-1)?.rule).toBe('I-16');
	});

	it('sells nothing on a gate that is unknown', () => {
		const gate = {...INPUT.gate, state: 'unknown'} as const;
		expect(listed({gate}).map(({kind}) => kind)).toEqual(['buy-hedge']);
	});
});

describe('to sell a condor', () => {
	it('has legs, quantity, limit and ticket', () => {
		const series = {root: 'SPXW', expiry: '2026-11-23'};
		expect(sellCondor(CONDOR, yes)).toEqual([
			{
				kind: 'sell-condor',
				legs: [
					{...series, right: 'put', strike: 7010, ratio: 1},
					{...series, right: 'put', strike: 7020, ratio: -1},
					{...series, right: 'call', strike: 7230, ratio: -1},
					{...series, right: 'call', strike: 7240, ratio: 1},
				],
				quantity: 5,
				limit: 1,
				rule: 'I-12',
				ifNothing: 'no-position',
				tier: 'balanced',
				ticket:
					'SELL -5 IRON CONDOR SPX 100 (Weeklys) 23 NOV 26 7230/7240/7020/7010 CALL/PUT @1.00 LMT',
			},
		]);
	});

	it('has neither limit nor ticket where prices may not be typed', () => {
		const [action] = sellCondor(CONDOR, no);
		expect(action).not.toHaveProperty('limit');
		expect(action).not.toHaveProperty('ticket');
		expect(action?.quantity).toBe(5);
	});

	it('has a limit and no ticket where contracts are not counted', () => {
		const {contracts: _, ...uncounted} = CONDOR;
		const [action] = sellCondor(uncounted, yes);
		expect(action?.limit).toBe(1);
		expect(action).not.toHaveProperty('quantity');
		expect(action).not.toHaveProperty('ticket');
	});

	it('has no limit without a credit', () => {
		const {credit: _, ...unpriced} = CONDOR;
		expect(sellCondor(unpriced, yes)[0]).not.toHaveProperty('limit');
	});

	it.each(['root', 'expiry', 'legs'])('is no action without %s', (name) => {
		const entries = Object.entries(CONDOR).filter(([key]) => key !== name);
		expect(sellCondor(Object.fromEntries(entries) as CondorAdvice, yes)).toEqual([]);
	});
});

describe('to buy a hedge', () => {
	it('is a debit at the ask, with a ticket', () => {
		expect(buyHedge(SLEEVE, values, yes)).toEqual([
			{
				kind: 'buy-hedge',
				legs: [{root: 'VIX', expiry: '2026-12-16', right: 'call', strike: 25, ratio: 1}],
				quantity: 2,
				limit: -0.61,
				ticket: 'BUY +2 VIX 100 16 DEC 26 25 CALL @.61 LMT',
				rule: 'H-05',
				ifNothing: 'less-hedge',
				sleeve: 'near',
			},
		]);
	});

	it('has neither limit nor ticket where prices may not be typed', () => {
		const [action] = buyHedge(SLEEVE, values, no);
		expect(action).not.toHaveProperty('limit');
		expect(action).not.toHaveProperty('ticket');
	});

	it('names the rule that it was sized by', () => {
		const ratio = ruleSetFrom({overrides: {'H-05.sizing': 'ratio'}});
		const [action] = ratio.ok ? buyHedge(SLEEVE, ratio.value.values, yes) : [];
		expect(action?.rule).toBe('H-06');
	});

	it('is no action where nothing is to be bought', () => {
		expect(buyHedge({...SLEEVE, buy: 0}, values, yes)).toEqual([]);
		const {buy: _, ...unsized} = SLEEVE;
		expect(buyHedge(unsized, values, yes)).toEqual([]);
	});

	it.each(['root', 'expiry', 'strike'])('is no action without %s', (name) => {
		const entries = Object.entries(SLEEVE).filter(([key]) => key !== name);
		expect(buyHedge(Object.fromEntries(entries) as SleeveAdvice, values, yes)).toEqual([]);
	});

	it('has no limit without a price', () => {
		const {unitPrice: _, ...unpriced} = SLEEVE;
		expect(buyHedge(unpriced, values, yes)[0]).not.toHaveProperty('limit');
	});
});
