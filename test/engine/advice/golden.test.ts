import {describe, expect, it} from 'vitest';
import {type SuggestInput, suggest} from '../../../src/engine/advice';
import type {Draft, Snapshot} from '../../../src/engine/model';
import {actionLines} from './lines';
import {AS_OF, calmDay, chainOf, omit, SPX_SERIES, SUNDAY, VIX_SERIES} from './scenario';

const spx = (changes: Partial<Draft> = {}, asOf = AS_OF) =>
	chainOf('SPX', SPX_SERIES, {indexes: {VIX: 17.5}, ...changes}, asOf);
const spxWithoutVix = () => chainOf('SPX', SPX_SERIES);
const spxAtVix = (level: number) => spx({indexes: {VIX: level}});

/** The same chain with every row last seen at an instant. */
function seenAt(instant: number): Snapshot {
	const chain = spx();
	const expirations = chain.expirations.map((expiration) => ({
		...expiration,
		rows: expiration.rows.map((row) => ({...row, seenAt: instant})),
	}));
	return {...chain, expirations};
}

/** The strikes that a window of twenty rows shows around the money. */
const NARROW = SPX_SERIES.map((series) => ({
	...series,
	strikes: series.strikes.filter((strike) => Math.abs(strike - 7140) <= 50),
}));

const HEDGE = [
	'buy-hedge near ×7 VIXW 2026-12-23 27 @-0.43 by H-05 else less-hedge ticket',
	'buy-hedge mid ×7 VIX 2027-03-17 27 @-1.4 by H-05 else less-hedge ticket',
	'buy-hedge far ×3 VIX 2027-06-16 30 @-1.51 by H-05 else less-hedge ticket',
];
const CONDOR =
	'sell-condor balanced ×2 SPXW 2027-01-08 6745/6795/7500/7550 @14.25 by I-12 else no-position ticket';

/** The same without what may only be typed. */
const untyped = (line: string) => line.replace(/ @\S+/, '').replace(' ticket', '');

type Scenario = readonly [
	name: string,
	input: SuggestInput,
	verdict: Record<string, unknown>,
	actions: readonly string[],
];

const SCENARIOS: readonly Scenario[] = [
	[
		'a calm day',
		calmDay(),
		{state: 'enter', contracts: 2, reason: 'fits', lacking: []},
		[...HEDGE, CONDOR],
	],
	[
		'VIX 21',
		calmDay({chain: spxAtVix(21)}),
		{state: 'wait', reason: 'gate-vix', until: {rule: 'R-03a', limit: 20}, lacking: []},
		[...HEDGE, 'wait by R-03a else stays-closed'],
	],
	[
		'VIX unknown',
		calmDay({chain: spxWithoutVix()}),
		{state: 'cannot-tell', reason: 'input-missing', lacking: ['vix']},
		['give-input vix by R-03a else stays-unknown', ...HEDGE],
	],
	[
		'VIX typed',
		calmDay({chain: spxWithoutVix(), vix: {value: 17.5, source: 'typed'}}),
		{state: 'enter', contracts: 2, reason: 'fits', lacking: []},
		[...HEDGE, CONDOR],
	],
	[
		'no account',
		omit(calmDay(), 'account'),
		{state: 'cannot-tell', reason: 'input-missing', lacking: ['account']},
		[
			'give-input account by I-12 else stays-unknown',
			CONDOR.replace(' ×2', '').replace(' ticket', ''),
		],
	],
	[
		'an account too small',
		calmDay({account: {netLiquidation: 10_000}}),
		{state: 'wait', reason: 'account-too-small', lacking: []},
		[
			'buy-hedge near ×1 VIXW 2026-12-23 27 @-0.43 by H-05 else less-hedge ticket',
			'wait by I-12 else no-position',
		],
	],
	[
		'a closed market',
		calmDay({
			asOf: SUNDAY,
			chain: spx({readAt: new Date(AS_OF - 3 * 86_400_000).toISOString()}),
		}),
		{state: 'wait', reason: 'market-closed', lacking: []},
		[...HEDGE.map(untyped), 'wait by I-02 else stays-closed'],
	],
	[
		'strikes not shown',
		calmDay({chain: chainOf('SPX', NARROW, {indexes: {VIX: 17.5}})}),
		{state: 'cannot-tell', reason: 'strikes-missing', lacking: ['strikes']},
		['give-input strikes by I-05 else stays-unknown', ...HEDGE],
	],
	[
		'no expiry in the band',
		calmDay({chain: chainOf('SPX', SPX_SERIES.slice(0, 2), {indexes: {VIX: 17.5}})}),
		{state: 'cannot-tell', reason: 'expiry-missing', lacking: ['expiry']},
		['give-input expiry by I-01 else stays-unknown', ...HEDGE],
	],
	[
		'rows that were seen two minutes ago',
		calmDay({chain: seenAt(AS_OF - 120_000)}),
		{state: 'cannot-tell', reason: 'quotes-old', lacking: ['quotes']},
		['give-input quotes by V-04 else stays-unknown', ...HEDGE],
	],
	[
		'one day to the close',
		calmDay({playbook: '1dte'}),
		{state: 'enter', contracts: 18, reason: 'fits', lacking: []},
		[
			'buy-hedge near ×16 VIXW 2026-12-23 27 @-0.43 by H-05 else less-hedge ticket',
			'buy-hedge mid ×9 VIX 2027-03-17 27 @-1.4 by H-05 else less-hedge ticket',
			'sell-condor balanced ×18 SPXW 2026-11-24 7045/7050/7230/7235 @0.75 by I-12 else no-position ticket',
		],
	],
	[
		'no VIX chain',
		omit(calmDay(), 'vixChain'),
		{state: 'enter', contracts: 2, reason: 'fits', lacking: []},
		['give-input vix-chain by H-03 else stays-unknown', CONDOR],
	],
	[
		'nothing but a chain',
		omit(calmDay({chain: spxWithoutVix()}), 'vixChain', 'account'),
		{state: 'cannot-tell', reason: 'input-missing', lacking: ['vix', 'account']},
		[
			'give-input vix by R-03a else stays-unknown',
			'give-input account by I-12 else stays-unknown',
			'give-input vix-chain by H-03 else stays-unknown',
		],
	],
	[
		'VIX 20.00, the last level that is open',
		calmDay({chain: spxAtVix(20)}),
		{state: 'enter', contracts: 2, reason: 'fits', lacking: []},
		[...HEDGE, CONDOR],
	],
	[
		'VIX 20.01, the first level that is closed',
		calmDay({chain: spxAtVix(20.01)}),
		{state: 'wait', reason: 'gate-vix', until: {rule: 'R-03a', limit: 20}, lacking: []},
		[...HEDGE, 'wait by R-03a else stays-closed'],
	],
	[
		'a delayed source',
		calmDay({chain: spx({source: {kind: 'page', name: 'broker.example', delayMinutes: 15}})}),
		{state: 'enter', contracts: 2, reason: 'fits', lacking: []},
		[...HEDGE, untyped(CONDOR)],
	],
	[
		'a file',
		calmDay({
			chain: spx({source: {kind: 'file', name: 'cboe-quotes'}}),
			vixChain: chainOf('VIX', VIX_SERIES, {source: {kind: 'file', name: 'cboe-quotes'}}),
		}),
		{state: 'enter', contracts: 2, reason: 'fits', lacking: []},
		[...HEDGE, CONDOR].map(untyped),
	],
	[
		'a VIX chain of half an hour ago',
		calmDay({vixChain: chainOf('VIX', VIX_SERIES, {readAt: '2026-11-23T14:29:59Z'})}),
		{state: 'enter', contracts: 2, reason: 'fits', lacking: []},
		[...HEDGE.map(untyped), CONDOR],
	],
	[
		'a synthetic source on a Sunday',
		calmDay({
			asOf: SUNDAY,
			chain: spx({source: {kind: 'page', name: 'demo', synthetic: true}}),
			vixChain: chainOf('VIX', VIX_SERIES, {
				source: {kind: 'page', name: 'demo', synthetic: true},
			}),
		}),
		{state: 'enter', contracts: 2, reason: 'fits', lacking: []},
		[...HEDGE, CONDOR],
	],
];

describe.each(SCENARIOS)('%s', (_name, input, verdict, actions) => {
	const suggestion = suggest(input);

	it('has its verdict', () => {
		expect(suggestion.verdict).toEqual(verdict);
	});

	it('has its actions, in order', () => {
		expect(actionLines(suggestion)).toEqual(actions.map((line, at) => `${at + 1} ${line}`));
	});
});

it('the tickets of a calm day can be pasted', () => {
	expect(suggest(calmDay()).actions.map(({ticket}) => ticket)).toEqual([
		'BUY +7 VIX 100 (Weeklys) 23 DEC 26 27 CALL @.43 LMT',
		'BUY +7 VIX 100 17 MAR 27 27 CALL @1.40 LMT',
		'BUY +3 VIX 100 16 JUN 27 30 CALL @1.51 LMT',
		'SELL -2 IRON CONDOR SPX 100 (Weeklys) 8 JAN 27 7500/7550/6795/6745 CALL/PUT @14.25 LMT',
	]);
});

it('a closed market keeps the strikes in the condors', () => {
	const {condors, session} = suggest(calmDay({asOf: SUNDAY}));
	expect(session).toBe('closed');
	expect(condors.map(({legs}) => legs === undefined)).toEqual([false, false, false]);
});
