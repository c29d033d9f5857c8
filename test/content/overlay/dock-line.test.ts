// @vitest-environment happy-dom
import {describe, expect, it} from 'vitest';
import {type DockLine, dockLine} from '../../../src/content/overlay/dock-line';
import type {Lacking} from '../../../src/engine/model';
import {type Desk, EMPTY_DESK} from '../../../src/shared';
import {exampleCondor, exampleReading, exampleSuggestion} from '../../support/suggestions';
import {AS_OF, deskWith, exampleDesk, without} from './examples';

const SIGNS = {none: '', stop: '⯃ ', question: '? '};
const said = ({sign, parts}: DockLine) =>
	SIGNS[sign] + parts.map(({text}) => text.replaceAll('\u202f', ' ')).join(' | ');
const says = (desk: Desk, now = AS_OF) => said(dockLine(desk, now));

describe('the dock before there is advice', () => {
	it('says that it is here', () => {
		expect(says(EMPTY_DESK)).toBe('Hedgewing is here | Looking for a chain');
	});

	it('says that it reads', () => {
		expect(says({schema: 1, main: exampleReading()})).toBe('reading… 84 rows');
	});

	it('says that a product is another', () => {
		const main = exampleReading({symbol: 'SPY', unsuitable: true});
		expect(says(exampleDesk({main}))).toBe('? SPY is not supported: open SPX');
	});

	it('says that a chain does not hold together', () => {
		const main = exampleReading({quality: {state: 'refused', reasons: []}});
		expect(says(exampleDesk({main}))).toBe('? quotes do not fit together');
	});
});

describe('the dock with advice', () => {
	it('says how many at which limit, what to buy beside, and how old it is', () => {
		expect(says(exampleDesk())).toBe('Enter 5 | 1.35 | buy 3 | 4 s');
		expect(dockLine(exampleDesk(), AS_OF).parts.map(({look}) => look)).toEqual([
			'strong',
			'gain',
			'hedge',
			'faint',
		]);
	});

	it('says neither limit nor hedge when there is none', () => {
		const desk = exampleDesk({suggestion: exampleSuggestion({actions: []})});
		expect(says(desk)).toBe('Enter 5 | 4 s');
		const {main: _main, ...fromFile} = desk;
		expect(says(fromFile)).toBe('Enter 5');
	});

	it('says of what kind the quotes are', () => {
		expect(says(exampleDesk({main: exampleReading({synthetic: true})}))).toBe(
			'Enter 5 | 1.35 | buy 3 | synthetic quotes | 4 s',
		);
		expect(says(exampleDesk({main: exampleReading({delayMinutes: 15})}))).toBe(
			'? Analysis only | buy 3 | 15 min delayed',
		);
	});

	it('says that something held needs an act', () => {
		const verdict = {state: 'manage', reason: 'fits', lacking: []} as const;
		expect(says(deskWith({}, {verdict, actions: []}))).toBe('Manage what is held | 4 s');
	});

	const waiting = (reason: 'gate-vix' | 'no-candidate' | 'market-closed' | 'account-too-small') =>
		exampleSuggestion({
			verdict: {state: 'wait', reason, lacking: []},
			actions: [],
			vix: {value: 34.9, source: 'page'},
		});

	it.each([
		['gate-vix', 'VIX 34.9', 'Wait: VIX above the limit'],
		['no-candidate', 'no condor fits', 'Wait: no condor fits'],
		['market-closed', 'market closed', 'Wait: market closed'],
		['account-too-small', 'account too small', 'Wait: account too small'],
	] as const)('waits for a reason: %s', (reason, words, spoken) => {
		const line = dockLine(exampleDesk({suggestion: waiting(reason)}), AS_OF);
		expect(said(line)).toBe(`⯃ Wait | ${words} | 4 s`);
		expect(line.spoken).toBe(spoken);
	});

	it('waits also for a VIX that is not told', () => {
		const {vix: _vix, ...suggestion} = waiting('gate-vix');
		expect(says(exampleDesk({suggestion}))).toBe('⯃ Wait | VIX above the limit | 4 s');
	});

	it.each<[Lacking, string]>([
		['vix', 'VIX unknown: type it'],
		['account', 'account unknown: set it'],
		['vix-chain', 'VIX chain not read: open it once'],
		['settlement', 'settlement unknown: morning or afternoon'],
		['expiry', 'expiry not found here'],
		['strikes', 'strikes missing'],
		['quotes', 'quotes do not fit together'],
		['volatility', 'volatility unknown'],
	])('cannot tell without an input: %s', (input, words) => {
		const verdict = {state: 'cannot-tell', reason: 'input-missing', lacking: [input]} as const;
		expect(says(deskWith({}, {verdict}))).toBe(`? ${words} | 4 s`);
	});

	it('cannot tell for a reason that it does not know either', () => {
		const verdict = {state: 'cannot-tell', reason: 'fits', lacking: []} as const;
		expect(says(deskWith({}, {verdict}))).toBe('? quotes do not fit together | 4 s');
	});

	it('says which strikes are missing', () => {
		const verdict = {
			state: 'cannot-tell',
			reason: 'strikes-missing',
			lacking: ['strikes'],
		} as const;
		const missing = [
			{right: 'put', from: 6100, to: 6150},
			{right: 'call', from: 7300, to: 7310},
		] as const;
		expect(says(deskWith({missing}, {verdict}))).toBe(
			'? strikes missing: puts 6100–6150, calls 7300–7310 | 4 s',
		);
		const {chain} = exampleSuggestion();
		const expirations = chain.expirations.map((one) => ({
			...one,
			strikes: {low: 6350, high: 6710},
		}));
		expect(says(deskWith({missing}, {verdict, chain: {...chain, expirations}}))).toBe(
			'? have 6350–6710, need puts 6100–6150, calls 7300–7310 | 4 s',
		);
		expect(says(exampleDesk({suggestion: exampleSuggestion({verdict, condors: []})}))).toBe(
			'? strikes missing | 4 s',
		);
	});

	it('says that no expiry fits', () => {
		const verdict = {state: 'cannot-tell', reason: 'expiry-missing', lacking: ['expiry']} as const;
		expect(says(deskWith({}, {verdict}))).toBe('? no expiry here fits the plan | 4 s');
	});
});

describe('the dock with old quotes', () => {
	const LATER = AS_OF + 72_000;
	const old = {state: 'cannot-tell', reason: 'quotes-old', lacking: ['quotes']} as const;

	it('says that the page stands still where the leg was seen just now', () => {
		const desk = deskWith({oldestLeg: {right: 'put', strike: 7020, seconds: 1}});
		const main = exampleReading({pulseAt: AS_OF - 67_000, seenAt: AS_OF});
		expect(says({...desk, main})).toBe('? withdrawn | SP 7020 still for 67 s');
	});

	it('takes the advice back and names the oldest leg', () => {
		expect(says(exampleDesk(), LATER)).toBe('? withdrawn | SP 7020 seen 75 s ago');
		const far = {right: 'call', strike: 7225, seconds: 10} as const;
		expect(says(deskWith({oldestLeg: far}), LATER)).toBe('? withdrawn | LC 7225 seen 82 s ago');
	});

	it('names the chain where no leg is known', () => {
		const suggestion = exampleSuggestion({condors: [without('oldestLeg')]});
		expect(says(exampleDesk({suggestion}), LATER)).toBe('? withdrawn | quotes 76 s old');
	});

	it('says what the engine found too old', () => {
		expect(says(deskWith({}, {verdict: old}))).toBe('? SP 7020 seen 3 s ago');
		const oldestLeg = {right: 'call', strike: 7215, seconds: 90} as const;
		expect(says(deskWith({oldestLeg}, {verdict: old}))).toBe('? SC 7215 seen 90 s ago');
		const {main: _main, ...fromFile} = exampleDesk({
			suggestion: exampleSuggestion({verdict: old, condors: []}),
		});
		expect(says(fromFile)).toBe('? quotes are old');
	});

	it('keeps the plan for the next session while the page is looked at', () => {
		const suggestion = exampleSuggestion({
			session: 'closed',
			verdict: {state: 'wait', reason: 'market-closed', lacking: []},
			condors: [exampleCondor()],
			actions: [],
		});
		const main = exampleReading({seenAt: LATER - 2_000});
		expect(says(exampleDesk({suggestion, main}), LATER)).toBe('⯃ Wait | market closed | 76 s');
	});
});

describe('what is said aloud', () => {
	it('does not change with the figures that move by themselves', () => {
		const spoken = (desk: Desk, now: number) => dockLine(desk, now).spoken;
		expect(spoken(exampleDesk(), AS_OF)).toBe('Hedgewing: enter 5');
		expect(spoken(exampleDesk(), AS_OF + 9_000)).toBe('Hedgewing: enter 5');
		expect(spoken(exampleDesk(), AS_OF + 99_000)).toBe('withdrawn');
		expect(spoken(exampleDesk(), AS_OF + 199_000)).toBe('withdrawn');
		expect(spoken({schema: 1, main: exampleReading()}, AS_OF)).toBe('');
	});
});
