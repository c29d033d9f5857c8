// @vitest-environment happy-dom
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {createReporter} from '../../src/content/report';
import type {Sight} from '../../src/content/watch';
import {type Desk, type Look, receive, type Sender} from '../../src/shared';
import {exampleDraft} from '../support/chains';
import {stubHandlers} from '../support/examples';
import {browser, resetBrowser, speakAs} from '../support/fake-browser';

const EMPTY: Sight = {grids: [], chains: []};
let time = 1_800_000_000_000;
let told: Look[];

beforeEach(() => {
	resetBrowser();
	speakAs('content');
	told = [];
	const {handlers} = stubHandlers();
	browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
		receive(
			{
				...handlers,
				async reportLook(look) {
					told.push(look);
					return {ok: true, value: {schema: 1, typedVix: {value: 14, at: told.length}}};
				},
			},
			message,
			sender,
		),
	);
});

function sightOf(...symbols: readonly string[]): Sight {
	const chains = symbols.map((symbol) => ({
		draft: exampleDraft({symbol, asOf: time}),
		pulseAt: time,
	}));
	return {grids: [], chains};
}

function reporterOf(desks: Desk[] = []) {
	return createReporter({now: () => time, onDesk: (desk) => desks.push(desk)});
}

const symbols = () =>
	told.map((look) => (look.kind === 'chain' ? look.draft.underlying.symbol : look.problem));

describe('a page with chains', () => {
	it('tells each of them and brings back what follows', async () => {
		const desks: Desk[] = [];
		await reporterOf(desks).report(sightOf('SPX', 'VIX'), false);
		expect(symbols()).toEqual(['SPX', 'VIX']);
		expect(desks.map(({typedVix}) => typedVix?.at)).toEqual([1, 2]);
	});

	it('tells each at most once in two seconds, whatever the rate of ticks', async () => {
		const reporter = reporterOf();
		for (let tick = 0; tick < 200; tick++) {
			await reporter.report(sightOf('SPX'), false);
			time += 50;
		}
		expect(told.length).toBeLessThanOrEqual(6);
		expect(told.length).toBeGreaterThanOrEqual(5);
	});

	it('does not wait when the user asks', async () => {
		const reporter = reporterOf();
		await reporter.report(sightOf('SPX'), false);
		await reporter.report(sightOf('SPX'), true);
		expect(symbols()).toEqual(['SPX', 'SPX']);
	});

	it('has one report on its way at a time', async () => {
		const reporter = reporterOf();
		const first = reporter.report(sightOf('SPX'), true);
		await reporter.report(sightOf('VIX'), true);
		await first;
		expect(symbols()).toEqual(['SPX']);
	});
});

describe('a page without a chain', () => {
	it('says what was wrong with what nearly was one', async () => {
		await reporterOf().report({...EMPTY, problem: 'no-expiry'}, true);
		expect(symbols()).toEqual(['no-expiry']);
	});

	it('says so when the user asked', async () => {
		await reporterOf().report(EMPTY, true);
		expect(symbols()).toEqual(['no-grid']);
	});

	it('says nothing otherwise', async () => {
		await reporterOf().report(EMPTY, false);
		expect(told).toEqual([]);
	});
});

it('a background that refuses leaves the last answer, and the next report goes out', async () => {
	resetBrowser();
	speakAs('content');
	const failing = vi.fn(async () => ({
		ok: false,
		failure: {code: 'store-unavailable', problem: ''},
	}));
	browser.runtime.onMessage.addListener(failing);
	const desks: Desk[] = [];
	const reporter = reporterOf(desks);
	await reporter.report(sightOf('SPX'), true);
	await reporter.report(sightOf('SPX'), true);
	expect(failing).toHaveBeenCalledTimes(2);
	expect(desks).toEqual([]);
});
