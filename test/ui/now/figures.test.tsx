// @vitest-environment happy-dom
import {cleanup} from '@testing-library/preact';
import {afterEach, describe, expect, it} from 'vitest';
import type {CondorAdvice, HedgeAdvice} from '../../../src/engine/model';
import {CondorFigures, type CreditUse, HedgeTable} from '../../../src/ui';
import {
	AS_OF,
	exampleCondor,
	exampleHedge,
	exampleSleeve,
	exampleSuggestion,
} from '../../support/suggestions';
import {draw, said} from './draw';

afterEach(cleanup);

function condorOf(condor: CondorAdvice, credit: CreditUse = 'type', chain = {}) {
	const suggestion = exampleSuggestion();
	return draw(
		<CondorFigures
			condor={condor}
			suggestion={{...suggestion, chain: {...suggestion.chain, ...chain}}}
			credit={credit}
			withdrawn={false}
		/>,
	).container;
}

const figuresOf = (container: Element) => [...container.querySelectorAll('.now-figure')].map(said);

/** A condor of which only the legs are known. */
const bare: CondorAdvice = {
	tier: 'balanced',
	state: 'conditional',
	lacking: ['vix', 'account'],
	legs: {longPut: 7010, shortPut: 7020, shortCall: 7215, longCall: 7225},
	reasons: [],
	funnel: {examined: 0, survived: 0, rejected: []},
	alternatives: [],
};

describe('the condor', () => {
	it('reads as the market does, with the distance of the shorts in expected moves', () => {
		const legs = condorOf(exampleCondor()).querySelector('.now-legs');
		expect([...(legs?.children ?? [])].map(said)).toEqual([
			'7010long put',
			'7020short .07 Δ−1.76 EM',
			'7138.80± 67.5 EM',
			'7215short .12 Δ+1.13 EM',
			'7225long call',
		]);
	});

	it('gives every figure its unit and its basis', () => {
		expect(figuresOf(condorOf(exampleCondor()))).toEqual([
			'Limit to type1.35mid 1.52 · natural 0.95',
			'Max loss ×5▼ $4,355',
			'POP (this chain)82 %needs 87 %',
			'Width10points',
			'Credit a day ×5$219',
			'Break-evens, EM−1.78 / +1.15',
			'Touch put / call13 % / 24 %',
			'Mid to natural$5738 % of mid',
			'Fees to open$30assumed $1.50 a leg',
		]);
	});

	it('names the basis of each probability', () => {
		const titles = [...condorOf(exampleCondor()).querySelectorAll('[title]')].map((one) =>
			one.getAttribute('title'),
		);
		expect(titles).toContain('Probability of profit at expiry, by the smile of this chain');
		expect(titles).toContain(
			'Probability that a short strike is touched before expiry, by the barrier formula on the smile of this chain',
		);
		expect(titles).toContain('7018.65 · 7216.35');
	});

	it('shows a basis that has no words yet as it is called', () => {
		const chance = {value: 0.8, basis: 'bootstrap'};
		const container = condorOf(exampleCondor({probabilityOfProfit: chance}));
		expect(container.querySelector('[title$="by bootstrap"]')).not.toBeNull();
	});

	it('says per one condor where the number is not known', () => {
		const {contracts: _contracts, total: _total, ...condor} = exampleCondor();
		const figures = figuresOf(condorOf(condor, 'practice'));
		expect(figures).toContain('Limit, not to type1.35mid 1.52 · natural 0.95');
		expect(figures).toContain('Max loss, each▼ $871');
		expect(figures).toContain('Credit a day, each$44');
		expect(figures).toContain('Fees to open$6assumed $1.50 a leg');
	});

	it('gives a mid instead of a limit where none must be typed', () => {
		expect(figuresOf(condorOf(exampleCondor(), 'mid'))[0]).toBe('Mid, not a limit1.52natural 0.95');
	});

	it('counts a last day as a whole one', () => {
		expect(figuresOf(condorOf(exampleCondor({days: 0.2})))).toContain('Credit a day ×5$675');
	});

	it('tells wings of two widths apart, and fees that are the trader’s own', () => {
		const figures = figuresOf(
			condorOf(exampleCondor({width: {put: 10, call: 15}, fees: {open: 2.6, assumed: false}})),
		);
		expect(figures).toContain('Width10 / 15points, puts / calls');
		expect(figures).toContain('Fees to open$30$0.65 a leg');
	});

	it('takes the win rate of a full loss where no other is known', () => {
		const {breakEvenWinRate: _rate, ...condor} = exampleCondor({breakEvenWinIfFullLoss: 0.9});
		expect(figuresOf(condorOf(condor))).toContain('POP (this chain)82 %needs 90 %');
	});

	it('keeps break-evens in points where the expected move is unknown', () => {
		const {breakevensInExpectedMoves: _moves, ...condor} = exampleCondor();
		expect(figuresOf(condorOf(condor))).toContain('Break-evens7018.65 · 7216.35');
	});

	it('puts a question mark and a word where something is unknown, never a blank', () => {
		const container = condorOf(bare, 'practice', {price: undefined, expirations: []});
		expect(said(container.querySelector('.now-lacking'))).toBe(
			'?Without a number of contracts: VIX unknown: type it · Account unknown: set it',
		);
		const figures = figuresOf(container);
		expect(figures.length).toBe(9);
		expect(figures.filter((figure) => !/\? (unknown|not quoted)/.test(figure))).toEqual([]);
		expect(said(container.querySelector('.now-legs'))).toBe(
			'7010long put7020short put?? EM7215short call7225long call',
		);
	});
});

describe('a tier without strikes says why', () => {
	const {legs: _legs, ...none} = bare;

	it.each<[string, Partial<CondorAdvice>]>([
		['no condor fits your rules', {state: 'none'}],
		[
			'no condor fits: credit for this width 0.30, limit 0.60',
			{
				state: 'none',
				reasons: [{rule: 'I-08', part: 'gauge', state: 'fail', measured: 0.3, limit: 0.6}],
			},
		],
		['Practice only: held back by a gate', {state: 'blocked'}],
		['?VIX unknown: type it', {state: 'unknown', lacking: ['vix']}],
		['?an input is missing', {state: 'unknown', lacking: []}],
		[
			'?strikes missing: need puts 6100–6150: scroll the chain or choose more strikes',
			{state: 'unknown', missing: [{right: 'put', from: 6100, to: 6150}]},
		],
		['?No strikes.', {state: 'suggested'}],
	])('%s', (words, overrides) => {
		expect(said(condorOf({...none, ...overrides}))).toBe(words);
	});
});

function hedgeOf(hedge: Partial<HedgeAdvice>, condor: CondorAdvice | undefined = exampleCondor()) {
	return draw(<HedgeTable hedge={exampleHedge(hedge)} condor={condor} now={AS_OF} />).container;
}

const rowsOf = (container: Element) => [...container.querySelectorAll('tbody tr')].map(said);

describe('the hedge', () => {
	it('shows have, want, buy and cost of each sleeve', () => {
		expect(rowsOf(hedgeOf({}))).toEqual([
			'Near 26 d · 16 Dec 25 C242$122',
			'Mid 117 d · 17 Mar 2027 26 C44——',
			'Far 208 d · 16 Jun 2027 28 C121$195',
		]);
	});

	it('stands beside the credit, day against day', () => {
		const foot = said(hedgeOf({}).querySelector('tfoot'));
		expect(foot).toBe('Carry $19 a day · condor ×5 credit $219 a day$317');
	});

	it('stands beside the credit of one where the number is not known, and alone without a credit', () => {
		const {contracts: _contracts, ...one} = exampleCondor();
		expect(said(hedgeOf({}, one).querySelector('tfoot'))).toContain(
			'one condor’s credit $44 a day',
		);
		expect(said(hedgeOf({}, bare).querySelector('tfoot'))).toBe('Carry $19 a day$317');
	});

	it('says what it may return, that it is for the downside only, and on what it is sized', () => {
		expect(said(hedgeOf({}))).toContain(
			'Estimated to return 26 % of maximum loss if VIX rises 10. Downside only. The whole hedge costs $994. Maximum loss: $4,355, your risk per trade of the account. $640 of $640 left this month.',
		);
	});

	it.each([
		['typed', 'the exposure you typed.'],
		['open-positions', 'of what is open.'],
		['one-condor', 'of one condor.'],
	] as const)('names its base: %s', (basis, words) => {
		expect(said(hedgeOf({base: {amount: 4355, basis}}))).toContain(
			`Maximum loss: $4,355, ${words}`,
		);
	});

	it('adds up what is to buy now, which is unknown while one sleeve is', () => {
		const {buy: _buy, ...unsized} = exampleSleeve();
		const container = hedgeOf({sleeves: [unsized]});
		expect(rowsOf(container)).toEqual(['Near 26 d · 16 Dec 25 C24??']);
		expect(said(container.querySelector('tfoot .now-number'))).toBe('?');
	});

	it('says when it is dear for what it returns', () => {
		const cost = {total: 900, perDay: 19, uneconomic: true};
		expect(said(hedgeOf({cost}))).toContain('more than your rules allow');
	});

	it('labels what a model priced', () => {
		const {expiry: _expiry, ...sleeve} = exampleSleeve({
			state: 'theoretical',
			priceBasis: 'theoretical',
		});
		const container = hedgeOf({sleeves: [sleeve]});
		expect(rowsOf(container)).toEqual(['Near 26 d · 25 Ctheoretical242$122']);
		expect(said(container)).toContain('priced by a model until the VIX chain is read.');
	});

	it('says in words what is not there', () => {
		const rest = {have: 0, rollAtDays: 60, reasons: []};
		expect(
			rowsOf(
				hedgeOf({
					sleeves: [
						{id: 'near', state: 'unavailable', ...rest},
						{id: 'mid', state: 'unknown', ...rest},
						{id: 'far', state: 'priced', right: 'put', strike: 12, ...rest},
					],
				}),
			),
		).toEqual(['Near0none quoted', 'Mid0not known yet', 'Far · 12 P0???']);
	});

	it('that is unknown says what to open', () => {
		const unknown: HedgeAdvice = {
			state: 'unknown',
			lacking: ['vix-chain'],
			layer: 1,
			triggers: [],
			sleeves: [],
		};
		const {container} = draw(<HedgeTable hedge={unknown} condor={undefined} now={AS_OF} />);
		expect(said(container)).toContain('?VIX chain not read: open symbol VIX');
		expect(container.querySelector('tfoot')).toBeNull();
		const {container: bareOne} = draw(
			<HedgeTable hedge={{...unknown, lacking: []}} condor={undefined} now={AS_OF} />,
		);
		expect(said(bareOne)).toContain('?Hedge unknown: open symbol VIX');
	});
});
