import {describe, expect, it} from 'vitest';
import type {CondorAdvice, Gate, Lacking, Suggestion} from '../../../src/engine/model';
import {words} from '../../../src/shared';
import {describeVerdict, type Moment} from '../../../src/ui';
import {AS_OF, exampleCondor, exampleReading, exampleSuggestion} from '../../support/suggestions';

function say(overrides: Partial<Suggestion>, moment: Partial<Moment> = {}) {
	const suggestion = exampleSuggestion(overrides);
	const {sign, title, reason} = describeVerdict(
		{suggestion, main: exampleReading(), freshness: 'fresh', now: AS_OF, ...moment},
		words,
	);
	return `${sign}: ${title}, ${reason}`.replaceAll('\u202f', ' ');
}

const gateAt = (overrides: Partial<Gate>): Gate => ({
	id: 'R-03a',
	state: 'pass',
	measured: 14.2,
	limit: 20,
	source: 'page',
	allows: ['conservative', 'balanced', 'aggressive'],
	...overrides,
});

/** The example's chain, of which strikes from `low` to `high` were read. */
function chainFrom(low: number, high: number): Suggestion['chain'] {
	const {chain} = exampleSuggestion();
	const expirations = chain.expirations.map((one) => ({...one, strikes: {low, high}}));
	return {...chain, expirations};
}

const wait = (reason: Suggestion['verdict']['reason'], condor: Partial<CondorAdvice> = {}) => ({
	verdict: {state: 'wait', reason, lacking: []} as const,
	condors: [exampleCondor(condor)],
});

const cannotTell = (
	reason: Suggestion['verdict']['reason'],
	lacking: readonly Lacking[] = [],
	condor: Partial<CondorAdvice> = {},
) => ({
	verdict: {state: 'cannot-tell', reason, lacking} as const,
	condors: [exampleCondor(condor)],
});

describe('to enter', () => {
	it.each<[string, Partial<Suggestion>]>([
		['VIX 14.2, below 20 · all tiers open', {gates: [gateAt({})]}],
		['VIX 14.2 (typed), below 20 · all tiers open', {gates: [gateAt({source: 'typed'})]}],
		['VIX 14.2 (from this chain), below 20 · all tiers open', {gates: [gateAt({source: 'proxy'})]}],
		['VIX 14.2 (last close), below 20 · all tiers open', {gates: [gateAt({source: 'history'})]}],
		[
			'VIX 20, limit 20 · Conservative + Balanced open',
			{gates: [gateAt({measured: 20, allows: ['conservative', 'balanced']})]},
		],
		['VIX 14.2', {gates: []}],
	])('says how many, and that %s', (reason, overrides) => {
		expect(say(overrides)).toBe(`none: Enter 5, ${reason}`);
	});

	it('without a gate and without VIX says that VIX is unknown', () => {
		const {vix: _vix, ...rest} = exampleSuggestion({gates: []});
		const moment = {
			suggestion: rest,
			main: exampleReading(),
			freshness: 'fresh',
			now: AS_OF,
		} as const;
		expect(describeVerdict(moment, words).reason).toBe('VIX unknown');
	});

	it('is analysis only on quotes that are behind the market', () => {
		expect(say({}, {freshness: 'delayed'})).toBe(
			'question: Analysis only, these quotes are behind the market: confirm on live ones',
		);
	});

	it('is still said while the quotes are ageing', () => {
		expect(say({}, {freshness: 'ageing'})).toMatch(/^none: Enter 5/);
	});
});

describe('to wait', () => {
	it.each<[string, Partial<Suggestion>]>([
		[
			'VIX 27.75, above 20 · resumes at 20',
			{
				verdict: {
					state: 'wait',
					reason: 'gate-vix',
					until: {rule: 'R-03a', limit: 20},
					lacking: [],
				},
				gates: [gateAt({state: 'fail', measured: 27.75, allows: []})],
			},
		],
		[
			'VIX 17, not below 15 · resumes below 15',
			{
				tier: 'aggressive',
				verdict: {
					state: 'wait',
					reason: 'gate-vix',
					until: {rule: 'R-03a', limit: 15},
					lacking: [],
				},
				gates: [gateAt({measured: 17, allows: ['conservative', 'balanced']})],
			},
		],
		[
			'the VIX gate is closed',
			{verdict: {state: 'wait', reason: 'gate-vix', lacking: []}, gates: []},
		],
		[
			'no condor fits: friction, of mid 34 %, limit 30 %',
			wait('no-candidate', {
				reasons: [
					{rule: 'I-08', part: 'gauge', state: 'pass', measured: 1.35, limit: 0.6},
					{rule: 'I-16', part: 'friction', state: 'fail', measured: 0.34, limit: 0.3},
				],
			}),
		],
		['no condor fits your rules', wait('no-candidate', {reasons: []})],
		['VIX 14.2, below 15 · all tiers open', wait('fits')],
		['market closed · plan for the next session', wait('market-closed')],
		[
			'account too small: one contract needs $215,000',
			wait('account-too-small', {accountForOne: 215_000}),
		],
	])('says that %s', (reason, overrides) => {
		expect(say(overrides)).toBe(`stop: Wait, ${reason}`);
	});

	it('says that an account is too small also without the sum', () => {
		const {accountForOne: _sum, ...condor} = exampleCondor();
		const overrides = {...wait('account-too-small'), condors: [condor]};
		expect(say(overrides)).toBe(
			'stop: Wait, account too small for one contract under your risk rule',
		);
	});
});

describe('what cannot be told', () => {
	it.each<[string, Partial<Suggestion>]>([
		['VIX unknown: type it', cannotTell('input-missing', ['vix', 'account'])],
		['Account unknown: set it', cannotTell('input-missing', ['account'])],
		['VIX chain not read: open symbol VIX', cannotTell('input-missing', ['vix-chain'])],
		[
			'Settlement unknown: open an expiry marked AM or PM',
			cannotTell('input-missing', ['settlement']),
		],
		['Expiry unknown: choose one expiry on the page', cannotTell('input-missing', ['expiry'])],
		[
			'Strikes missing: scroll the chain or choose more strikes',
			cannotTell('input-missing', ['strikes']),
		],
		[
			'Bids or asks missing: wait for quotes or show both columns',
			cannotTell('input-missing', ['quotes']),
		],
		[
			'Expected move unknown: show strikes around the index',
			cannotTell('input-missing', ['volatility']),
		],
		['an input is missing', cannotTell('input-missing')],
		[
			'strikes missing: need puts 6100–6150, calls 7300: scroll the chain or choose more strikes',
			cannotTell('strikes-missing', ['strikes'], {
				missing: [
					{right: 'put', from: 6100, to: 6150},
					{right: 'call', from: 7300, to: 7300},
				],
			}),
		],
		[
			'strikes missing: have 6350–6710, need puts 6100–6150: scroll the chain or choose more strikes',
			{
				...cannotTell('strikes-missing', ['strikes'], {
					missing: [{right: 'put', from: 6100, to: 6150}],
				}),
				chain: chainFrom(6350, 6710),
			},
		],
		[
			'strikes missing: scroll the chain or choose more strikes',
			cannotTell('strikes-missing', ['strikes']),
		],
		[
			'the next session’s expiry is not on this page: choose it there',
			cannotTell('expiry-missing', ['expiry']),
		],
		[
			'no expiry within your days is on this page: choose one there',
			{...cannotTell('expiry-missing', ['expiry']), playbook: 'managed'},
		],
		[
			'quotes are old: short put 6350 was last seen 75 s ago',
			cannotTell('quotes-old', ['quotes'], {
				oldestLeg: {right: 'put', strike: 6350, seconds: 75},
			}),
		],
	])('is said: %s', (reason, overrides) => {
		expect(say(overrides)).toBe(`question: Cannot tell, ${reason}`);
	});
});

it('what is held comes first when it needs an act', () => {
	const verdict = {state: 'manage', reason: 'fits', lacking: []} as const;
	expect(say({verdict})).toBe('none: Manage, something you hold needs an act');
});

describe('old quotes take every verdict back', () => {
	const stale = {freshness: 'stale', now: AS_OF + 72_000} as const;

	it.each([
		['put', 'put 7020'],
		['call', 'call 7215'],
	] as const)('and say that the page stands still where the %s was seen just now', (right, leg) => {
		const strike = right === 'put' ? 7020 : 7215;
		const condors = [exampleCondor({oldestLeg: {right, strike, seconds: 1}})];
		const main = exampleReading({pulseAt: AS_OF - 67_000, seenAt: AS_OF});
		expect(say({condors}, {freshness: 'stale', main})).toBe(
			`question: Withdrawn, quotes are old: nothing has moved for 67 s; the oldest leg is the ${leg}`,
		);
	});

	it('and name the oldest leg and its age now', () => {
		expect(say({}, stale)).toBe(
			'question: Withdrawn, quotes are old: short put 7020 was last seen 75 s ago',
		);
	});

	it('also where it is a call', () => {
		const condors = [exampleCondor({oldestLeg: {right: 'call', strike: 7215, seconds: 9}})];
		expect(say({condors}, stale)).toContain('short call 7215 was last seen 81 s ago');
	});

	it('and name the chain where no leg carries a time', () => {
		const {oldestLeg: _oldest, ...condor} = exampleCondor();
		expect(say({condors: [condor]}, stale)).toContain('the chain last moved 76 s ago');
		expect(say({condors: [condor]}, {...stale, main: undefined})).toContain(
			'quotes are old: look at the chain again',
		);
	});

	it('but not the plan while the market is closed and the page is looked at', () => {
		const closed = {...wait('market-closed'), session: 'closed'} as const;
		const main = exampleReading({pulseAt: AS_OF - 7_200_000, seenAt: AS_OF - 2_000});
		expect(say(closed, {main, freshness: 'stale'})).toMatch(/^stop: Wait, market closed/);
		const left = exampleReading({pulseAt: AS_OF - 7_200_000, seenAt: AS_OF - 61_000});
		expect(say(closed, {main: left, freshness: 'stale'})).toMatch(/^question: Withdrawn/);
	});
});
