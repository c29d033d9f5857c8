import * as v from 'valibot';
import {beforeEach, describe, expect, it} from 'vitest';
import {createDesk} from '../../src/background/desk';
import type {Draft} from '../../src/engine';
import {DEFAULT_SETTINGS, type Desk, deskSchema, type Settings} from '../../src/shared';
import {MONDAY} from '../support/background';
import {type ChainWish, exampleDraft} from '../support/chains';
import {browser, resetBrowser} from '../support/fake-browser';

const NOW = MONDAY.getTime();
const MINUTE = 60_000;
const account = {netLiquidation: 500_000};
const settings: Settings = {...DEFAULT_SETTINGS, account};

let time = NOW;
const desk = createDesk(() => new Date(time));

beforeEach(() => {
	resetBrowser();
	time = NOW;
});

function chain(wish: Partial<ChainWish> = {}): Draft {
	return exampleDraft({asOf: time, seenAt: time, synthetic: false, ...wish});
}

function look(draft: Draft, pulseAt = time): Promise<Desk> {
	return desk.takeLook({kind: 'chain', draft, pulseAt}, settings);
}

const kept = async () => Object.keys(await browser.storage.session.get());

const balanced = ({suggestion}: Desk) => suggestion?.condors.find(({tier}) => tier === 'balanced');

describe('a chain of sixty rows, without a VIX and without a history', () => {
	it('gives four strikes at once, conditional on the VIX', async () => {
		const known = await look(chain());
		expect(known.main).toMatchObject({symbol: 'SPX', rows: 60, expirations: 1, seenAt: NOW});
		const condor = balanced(known);
		expect(condor?.state).toBe('conditional');
		expect(condor?.lacking).toContain('vix');
		const {longPut, shortPut, shortCall, longCall} = condor?.legs ?? {};
		expect([longPut, shortPut, shortCall, longCall].every(Number.isFinite)).toBe(true);
		expect(condor?.contracts).toBeUndefined();
		expect(known.suggestion?.verdict).toMatchObject({state: 'cannot-tell', lacking: ['vix']});
	});

	it('and a typed VIX turns into a count', async () => {
		await look(chain());
		const known = await desk.takeVix(14.2, settings);
		expect(known.suggestion?.vix).toEqual({value: 14.2, source: 'typed'});
		expect(known.suggestion?.verdict.state).toBe('enter');
		expect(known.suggestion?.verdict.contracts).toBeGreaterThanOrEqual(1);
		expect(balanced(known)?.contracts).toBe(known.suggestion?.verdict.contracts);
	});

	it('and a typed VIX above 20 holds', async () => {
		await look(chain());
		const known = await desk.takeVix(20.01, settings);
		expect(known.suggestion?.verdict).toMatchObject({state: 'wait', reason: 'gate-vix'});
		expect(balanced(known)?.state).toBe('blocked');
	});

	it('and a VIX typed half an hour ago no longer counts', async () => {
		await look(chain());
		await desk.takeVix(14.2, settings);
		time = NOW + 31 * MINUTE;
		expect((await look(chain())).suggestion?.verdict.lacking).toEqual(['vix']);
	});
});

it('a VIX that the page shows wins over a typed one', async () => {
	await desk.takeVix(25, settings);
	const known = await look(chain({indexes: {VIX: 13.5}}));
	expect(known.suggestion?.vix).toEqual({value: 13.5, source: 'page'});
});

describe('a chain of twenty rows', () => {
	it('names the strikes that are missing and suggests none', async () => {
		const known = await look(chain({rows: 20}));
		const condor = balanced(known);
		expect(condor?.state).toBe('unknown');
		expect(condor?.lacking).toEqual(['strikes']);
		expect(condor?.missing?.length).toBeGreaterThan(0);
		expect(condor?.legs).toBeUndefined();
	});
});

describe('a chain that cannot be trusted gives a reason and no suggestion', () => {
	const broken: readonly [string, (draft: Draft) => Draft, string][] = [
		[
			'with calls and puts exchanged',
			mapRows((row) => ({...row, call: row.put, put: row.call})),
			'calls-puts-exchanged',
		],
		[
			'with bid and ask exchanged',
			mapRows((row) => ({...row, call: turned(row.call), put: turned(row.put)})),
			'bid-ask-exchanged',
		],
		[
			'with its puts shifted by one row',
			mapRows((row, index, rows) => ({...row, put: rows[index + 1]?.put ?? {}})),
			'rows-shifted',
		],
	];

	it.each(broken)('%s', async (_how, spoil, code) => {
		const known = await look(spoil(chain()));
		expect(known.main?.quality.state).toBe('refused');
		expect(known.main?.quality.reasons.map((reason) => reason.code)).toContain(code);
		expect(known.suggestion).toBeUndefined();
		expect(await kept(), 'no row of it is kept').toEqual(['desk']);
	});

	it('with its strikes out of order', async () => {
		const draft = chain();
		const turnedRound = draft.expirations.map((one) => ({...one, rows: [...one.rows].reverse()}));
		const known = await look({...draft, expirations: turnedRound});
		expect(known.main).toMatchObject({quality: {state: 'refused'}, broken: 'strike-not-ascending'});
		expect(known.suggestion).toBeUndefined();
	});

	it('also when a good one lay there before', async () => {
		await look(chain());
		const [, [, spoil]] = [0, broken[0] as NonNullable<(typeof broken)[0]>];
		expect((await look(spoil(chain()))).suggestion).toBeUndefined();
		expect(await kept()).toEqual(['desk']);
	});
});

it('another product is named, and nothing is suggested for it', async () => {
	const known = await look(chain({symbol: 'AAPL', root: 'AAPL', spot: 230, step: 5}));
	expect(known.main).toMatchObject({symbol: 'AAPL', unsuitable: true});
	expect(known.suggestion).toBeUndefined();
});

it('a page without a chain is remembered beside the last reading', async () => {
	await look(chain());
	const nothing = {kind: 'none', site: 'www.example.com', problem: 'no-grid'} as const;
	const known = await desk.takeLook(nothing, settings);
	expect(known.nothing).toEqual({site: 'www.example.com', problem: 'no-grid', at: NOW});
	expect(known.main?.rows).toBe(60);
	expect((await look(chain())).nothing).toBeUndefined();
});

it('two pages at once leave both readings', async () => {
	const vix = exampleDraft({
		symbol: 'VIX',
		root: 'VIX',
		settlement: 'AM',
		asOf: NOW,
		spot: 15,
		step: 1,
		rows: 20,
		volatility: 0.9,
	});
	await Promise.all([look(chain()), look(vix)]);
	const known = await desk.read();
	expect(known.main?.symbol).toBe('SPX');
	expect(known.vix?.symbol).toBe('VIX');
});

it('hedge quotes hold for half an hour after the VIX chain was seen, then they do not', async () => {
	const wish = {symbol: 'VIX', root: 'VIX', settlement: 'AM', spot: 15, step: 1, rows: 40} as const;
	const smile = {centre: 30, lean: 0.15, bend: 0} as const;
	const [near, ...later] = [30, 110, 220].map((days) =>
		chain({...wish, ...smile, days, volatility: 1.2 - days / 400}),
	);
	if (!near) {
		throw new Error('no chain');
	}
	const expirations = [near, ...later].flatMap((one) => one.expirations);
	await look({...near, underlying: {symbol: 'VIX', price: 14}, expirations});
	const sleeves = async () => {
		const known = await look(chain({indexes: {VIX: 14}}));
		return known.suggestion?.hedge.sleeves.map(({state}) => state);
	};
	expect(await sleeves()).toEqual(['priced', 'priced', 'priced']);
	time = NOW + 29 * MINUTE;
	expect(await sleeves()).toEqual(['priced', 'priced', 'priced']);
	time = NOW + 31 * MINUTE;
	expect(await sleeves()).toEqual(['theoretical', 'theoretical', 'theoretical']);
});

it('a change of the settings changes the suggestion', async () => {
	await look(chain({indexes: {VIX: 14}}));
	const before = await desk.read();
	const after = await desk.renew({
		...settings,
		rules: {preset: 'house', changes: {'I-12.risk': 0.1}},
	});
	const count = ({suggestion}: Desk) => suggestion?.verdict.contracts ?? 0;
	expect(count(after)).toBeGreaterThan(count(before));
});

it('what is kept is JSON of the shape that surfaces expect, in the memory of the browser only', async () => {
	await look(chain({indexes: {VIX: 14}}));
	const kept = (await browser.storage.session.get('desk'))['desk'];
	expect(v.is(deskSchema, kept)).toBe(true);
	expect(await browser.storage.local.get()).toEqual({});
});

it('a record of another shape counts as nothing read', async () => {
	await browser.storage.session.set({desk: {schema: 7}, 'draft-main': 'rows'});
	expect(await desk.read()).toEqual({schema: 1});
	expect((await desk.renew(settings)).suggestion).toBeUndefined();
});

type Row = Draft['expirations'][number]['rows'][number];

function mapRows(alter: (row: Row, index: number, rows: readonly Row[]) => Row) {
	return (draft: Draft): Draft => ({
		...draft,
		expirations: draft.expirations.map((one) => ({...one, rows: one.rows.map(alter)})),
	});
}

function turned({bid, ask, ...rest}: Row['call']): Row['call'] {
	return {
		...rest,
		...(ask === undefined ? {} : {bid: ask}),
		...(bid === undefined ? {} : {ask: bid}),
	};
}
