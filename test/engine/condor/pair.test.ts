import {describe, expect, it} from 'vitest';
import type {MarketExpiration, Quote, Row} from '../../../src/engine';
import {buildLadder} from '../../../src/engine/condor/ladder';
import {createJudge, type JudgeContext} from '../../../src/engine/condor/pair';
import {defaultRuleSet} from '../../../src/engine/rules';
import {AS_OF, strikesFrom, syntheticReading} from './synthetic';

const base = syntheticReading({
	expiry: '2026-04-17',
	asOf: AS_OF,
	forward: 6800.3,
	strikes: strikesFrom(6000, 7600, 5),
	skew: 0.5,
	openInterest: 100,
});

function quoted(right: 'put' | 'call', strike: number, change: (quote: Quote) => Quote) {
	return (row: Row): Row => (row.strike === strike ? {...row, [right]: change(row[right])} : row);
}

function judge(
	rows: readonly Row[] = base.rows,
	changes: Partial<JudgeContext> = {},
	shorts = {put: 6300, call: 7200},
) {
	const reading: MarketExpiration = {...base, rows};
	const reach = {isBeyond: ({delta}: {delta: number}) => delta < 0.1, width: 50};
	const ladders = {
		put: buildLadder(reading, 'put', reach),
		call: buildLadder(reading, 'call', reach),
	};
	const values = changes.values ?? defaultRuleSet().values;
	const put = ladders.put.find(({strike}) => strike === shorts.put);
	const call = ladders.call.find(({strike}) => strike === shorts.call);
	if (put === undefined || call === undefined) {
		throw new RangeError('shorts must be listed');
	}
	const context: JudgeContext = {
		reading,
		ladders,
		wings: {width: 50, order: 'widest-first'},
		clock: {asOf: AS_OF, live: true, values},
		playbook: 'managed',
		values,
		sizeFactor: 1,
		...changes,
	};
	return createJudge(context).outcomeOf({put, call});
}

const without = (...strikes: readonly number[]) =>
	base.rows.filter(({strike}) => !strikes.includes(strike));

const widthOf = (outcome: ReturnType<typeof judge>) =>
	outcome.kind === 'fits' || outcome.kind === 'broken' ? outcome.condor.width : undefined;

describe('a pair of short strikes', () => {
	it('gets the widest wings allowed', () => {
		const outcome = judge();
		expect(outcome.kind).toBe('fits');
		expect(widthOf(outcome)).toEqual({put: 50, call: 50});
	});

	it('has no condor while a short leg has no usable quote', () => {
		for (const [right, strike] of [
			['put', 6300],
			['call', 7200],
		] as const) {
			const rows = base.rows.map(quoted(right, strike, () => ({bid: 0, ask: 0.05})));
			expect(judge(rows)).toEqual({kind: 'unbuilt', broken: {rule: 'V-04', part: 'zero-bid'}});
		}
	});

	it('takes narrower wings past a bad quote', () => {
		const wide = () => ({bid: 1, ask: 9});
		expect(widthOf(judge(base.rows.map(quoted('put', 6250, wide))))).toEqual({put: 45, call: 45});
		expect(widthOf(judge(base.rows.map(quoted('call', 7250, wide))))).toEqual({put: 45, call: 45});
	});

	it('takes narrower wings past one of which few are open', () => {
		const few = (quote: Quote) => ({...quote, openInterest: 9});
		expect(widthOf(judge(base.rows.map(quoted('put', 6250, few))))).toEqual({put: 45, call: 45});
	});

	it('has no condor when every wing has a bad quote', () => {
		const rows = base.rows.map((row) =>
			row.strike < 6300 ? {...row, put: {bid: 9, ask: 1}} : row,
		);
		expect(judge(rows)).toEqual({kind: 'unbuilt', broken: {rule: 'V-04', part: 'crossed'}});
	});

	it('has no condor when no wing is listed', () => {
		const outcome = judge(base.rows, {wings: {width: 4, order: 'widest-first'}});
		expect(outcome).toEqual({kind: 'unbuilt', broken: {rule: 'I-06', part: 'not-listed'}});
	});

	it('is unknown while a wing that would be preferred is out of view, stale or unquoted', () => {
		expect(judge(without(6250))).toMatchObject({kind: 'unknown', cause: 'unseen', width: 50});
		expect(judge(without(7250))).toMatchObject({kind: 'unknown', cause: 'unseen', width: 50});
		const stale = base.rows.map((row) =>
			row.strike === 7250 ? {...row, seenAt: AS_OF - 61_000} : row,
		);
		expect(judge(stale)).toMatchObject({kind: 'unknown', cause: 'stale', rung: {strike: 7250}});
		const bare = base.rows.map(quoted('put', 6250, () => ({})));
		expect(judge(bare)).toMatchObject({kind: 'unknown', cause: 'unquoted', rung: {strike: 6250}});
	});

	it('does not need a narrower wing to be in view', () => {
		expect(widthOf(judge(without(6255, 7245)))).toEqual({put: 50, call: 50});
	});

	it('is unknown while a short leg is stale', () => {
		const stale = base.rows.map((row) =>
			row.strike === 6300 ? {...row, seenAt: AS_OF - 61_000} : row,
		);
		expect(judge(stale)).toMatchObject({kind: 'unknown', cause: 'stale', width: 0});
	});
});

describe('with an account', () => {
	it('takes the widest wings of which it carries one', () => {
		const outcome = judge(base.rows, {account: {netLiquidation: 100_000}});
		// 2,000 dollars of risk: 25 points less a credit of about 5, and fees
		expect(widthOf(outcome)).toEqual({put: 25, call: 25});
		expect(outcome).toMatchObject({kind: 'fits', size: {contracts: 1, binding: 'risk'}});
	});

	it('is too small when it carries not even the narrowest', () => {
		const outcome = judge(base.rows, {account: {netLiquidation: 10_000}});
		expect(outcome).toMatchObject({
			kind: 'broken',
			broken: {rule: 'I-12', part: 'too-small'},
			size: {contracts: 0},
		});
	});

	it('stays too small when narrower wings break another rule', () => {
		const account = {netLiquidation: 20_000};
		expect(widthOf(judge(base.rows, {account}))).toEqual({put: 5, call: 5});
		const dear = base.rows.map(
			quoted('put', 6295, ({bid = 0, ask = 0}) => ({bid: bid - 1, ask: ask + 1})),
		);
		expect(judge(dear, {account})).toMatchObject({
			broken: {rule: 'I-12', part: 'too-small'},
			condor: {width: {put: 10, call: 10}},
		});
	});

	it('stays too small when narrower wings have bad quotes', () => {
		const rows = base.rows.map((row) =>
			row.strike < 6300 && row.strike > 6250 ? {...row, put: {bid: 9, ask: 1}} : row,
		);
		const outcome = judge(rows, {account: {netLiquidation: 10_000}});
		expect(outcome).toMatchObject({broken: {rule: 'I-12'}, condor: {width: {put: 50}}});
	});

	it('takes the trader’s fees', () => {
		const account = {netLiquidation: 1_000_000, fees: {perLeg: 0.65}};
		expect(judge(base.rows, {account})).toMatchObject({
			condor: {fees: {open: 2.6, assumed: false}},
		});
	});
});

describe('with next-day wings', () => {
	const wings = {width: 5, order: 'narrowest-first'} as const;
	const shorts = {put: 6600, call: 6950};

	it('takes the given width', () => {
		expect(widthOf(judge(base.rows, {wings}, shorts))).toEqual({put: 5, call: 5});
	});

	it('takes no wider wing for a bad quote or a small account', () => {
		const rows = base.rows.map(quoted('put', 6595, () => ({bid: 9, ask: 1})));
		expect(judge(rows, {wings}, shorts)).toEqual({
			kind: 'unbuilt',
			broken: {rule: 'V-04', part: 'crossed'},
		});
		const small = judge(base.rows, {wings, account: {netLiquidation: 1000}}, shorts);
		expect(small).toMatchObject({broken: {rule: 'I-12'}, condor: {width: {put: 5, call: 5}}});
	});
});
