// @vitest-environment happy-dom
import {describe, expect, it} from 'vitest';
import {legName, planMarks} from '../../../src/content/overlay/marks';
import {
	exampleHedge,
	exampleReading,
	exampleSleeve,
	exampleSuggestion,
} from '../../support/suggestions';
import {AS_OF, deskWith, exampleDesk, without} from './examples';

const condorIn = (desk = exampleDesk(), now = AS_OF) => planMarks(desk, now)[0];
const notes = (desk = exampleDesk(), now = AS_OF) =>
	condorIn(desk, now)?.legs.map(({note}) => note);
const looks = (desk = exampleDesk(), now = AS_OF) =>
	condorIn(desk, now)?.legs.map(({look}) => look);

describe('the marks of a condor', () => {
	it('are its four legs: shorts by their bid, longs by their ask', () => {
		expect(
			condorIn()?.legs.map(({id, right, strike, counts, chips}) => [
				id,
				right,
				strike,
				counts,
				...chips,
			]),
		).toEqual([
			['LP', 'put', 7010, 'ask', 'LP'],
			['SP', 'put', 7020, 'bid', 'SP'],
			['SC', 'call', 7215, 'bid', 'SC'],
			['LC', 'call', 7225, 'ask', 'LC'],
		]);
	});

	it('say how many, and how far the shorts are in expected moves', () => {
		expect(notes()).toEqual(['LP +5', 'SP −5 · −1.76\u202fEM', 'SC −5 · +1.13\u202fEM', 'LC +5']);
		expect(looks()).toEqual(['long firm', 'short firm', 'short firm', 'long firm']);
	});

	it('name the legs for the pointers at the edges, never broken between lines', () => {
		expect(condorIn()?.legs.map(({edge}) => edge)).toEqual([
			'LP\u00a07010',
			'SP\u00a07020',
			'SC\u00a07215',
			'LC\u00a07225',
		]);
	});

	it('carry both break-evens and the expected move around the forward', () => {
		expect(condorIn()).toMatchObject({
			root: 'SPXW',
			expiry: '2026-11-23',
			settlement: 'PM',
			levels: [
				{id: 'low', level: 7018.65, label: 'break-even 7018.65'},
				{id: 'high', level: 7216.35, label: 'break-even 7216.35'},
			],
			band: {low: 7138.8 - 67.5, high: 7138.8 + 67.5},
		});
	});

	it('say no number while it is conditional', () => {
		const desk = deskWith(
			{...without('contracts'), state: 'conditional', lacking: ['vix']},
			{verdict: {state: 'cannot-tell', reason: 'input-missing', lacking: ['vix']}},
		);
		expect(notes({...desk})?.[1]).toBe('SP · −1.76\u202fEM');
		expect(looks({...desk})?.[1]).toBe('short conditional');
	});

	it('say no number for quotes that are behind the market', () => {
		const desk = exampleDesk({main: exampleReading({delayMinutes: 15})});
		expect(notes(desk)?.[0]).toBe('LP');
		expect(looks(desk)?.[0]).toBe('long conditional');
	});

	it('are practice behind a closed gate, and while the verdict is to wait', () => {
		expect(notes(deskWith({state: 'blocked'}))?.[1]).toBe('SP practice · −1.76\u202fEM');
		const waiting = deskWith(
			{},
			{verdict: {state: 'wait', reason: 'market-closed', lacking: []}, session: 'closed'},
		);
		expect(looks(waiting)?.[0]).toBe('long practice');
	});

	it('are withdrawn with quotes that are old', () => {
		expect(looks(exampleDesk(), AS_OF + 57_000)?.[0]).toBe('long withdrawn');
		expect(looks(exampleDesk(), AS_OF + 55_000)?.[0]).toBe('long firm');
		expect(condorIn(exampleDesk(), AS_OF + 57_000)?.levels[0]?.look).toBe('withdrawn');
	});

	it('leave out what is not known', () => {
		const bare = without('contracts', 'breakevens', 'settlement');
		const desk = exampleDesk({
			suggestion: exampleSuggestion({
				condors: [bare],
				chain: {...exampleSuggestion().chain, expirations: []},
			}),
		});
		expect(notes(desk)).toEqual(['LP', 'SP', 'SC', 'LC']);
		expect(condorIn(desk)).toMatchObject({levels: []});
		expect(condorIn(desk)).not.toHaveProperty('band');
		expect(condorIn(desk)).not.toHaveProperty('settlement');
	});

	it.each([
		['there is none', deskWith({state: 'none'})],
		[
			'its legs are not known',
			exampleDesk({suggestion: exampleSuggestion({condors: [without('legs')]})}),
		],
		['the chosen tier has none', exampleDesk({suggestion: exampleSuggestion({condors: []})})],
	])('are not there when %s', (_case, desk) => {
		expect(planMarks(desk, AS_OF).every(({root}) => root === 'VIX')).toBe(true);
	});

	it.each([
		['nothing is suggested', {schema: 1 as const}],
		['the product is another', exampleDesk({main: exampleReading({unsuitable: true})})],
		[
			'the reading is refused',
			exampleDesk({main: exampleReading({quality: {state: 'refused', reasons: []}})}),
		],
	])('and no others are there when %s', (_case, desk) => {
		expect(planMarks(desk, AS_OF)).toEqual([]);
	});
});

describe('the marks of a hedge', () => {
	const hedges = (desk = exampleDesk(), now = AS_OF) => planMarks(desk, now).slice(1);

	it('are the sleeves to buy, by their ask', () => {
		expect(hedges()).toMatchObject([
			{
				root: 'VIX',
				expiry: '2026-12-16',
				legs: [
					{
						id: 'near',
						strike: 25,
						right: 'call',
						counts: 'ask',
						chips: ['Near +2', '+2'],
						note: 'Near +2',
						edge: 'Near +2\u00a025',
						look: 'hedge firm',
					},
				],
			},
			{expiry: '2027-06-16', legs: [{id: 'far', note: 'Far +1'}]},
		]);
	});

	it('are withdrawn half an hour after their chain was read, or without it', () => {
		const look = (desk = exampleDesk(), now = AS_OF) => hedges(desk, now)[0]?.legs[0]?.look;
		expect(look(exampleDesk(), AS_OF + 28 * 60_000)).toBe('hedge withdrawn');
		const {vix: _vix, ...desk} = exampleDesk();
		expect(look(desk)).toBe('hedge withdrawn');
	});

	it('are not there for prices that nobody quotes, nor for a contract that is not known', () => {
		const {strike: _strike, ...nowhere} = exampleSleeve();
		const sleeves = [exampleSleeve({state: 'theoretical'}), nowhere, exampleSleeve({buy: 0})];
		const desk = exampleDesk({suggestion: exampleSuggestion({hedge: exampleHedge({sleeves})})});
		expect(hedges(desk)).toEqual([]);
	});

	it('name the middle sleeve too', () => {
		const sleeves = [exampleSleeve({id: 'mid', buy: 4})];
		const desk = exampleDesk({suggestion: exampleSuggestion({hedge: exampleHedge({sleeves})})});
		expect(hedges(desk)[0]?.legs[0]?.note).toBe('Mid +4');
	});
});

describe('a leg', () => {
	it.each([
		['put', true, 'SP'],
		['put', false, 'LP'],
		['call', true, 'SC'],
		['call', false, 'LC'],
	] as const)('of a %s, short: %s, is %s', (right, short, name) => {
		expect(legName(right, short)).toBe(name);
	});
});
