// @vitest-environment happy-dom
import {act, cleanup, fireEvent, render, screen} from '@testing-library/preact';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ActivePage} from '../../src/popup/active-page';
import {Popup} from '../../src/popup/Popup';
import {type Desk, EMPTY_DESK} from '../../src/shared';
import {answerWithDesk} from '../support/desk';
import {optionsOpened, resetBrowser, sidebarsOpen} from '../support/fake-browser';
import {
	AS_OF,
	exampleCondor,
	exampleHedge,
	exampleReading,
	exampleSuggestion,
} from '../support/suggestions';

const page: ActivePage = {windowId: 3, site: {ok: true, value: 'https://broker.example/*'}};
const onPage = () => Promise.resolve({ok: true, value: page} as const);
const full: Desk = {
	...EMPTY_DESK,
	main: exampleReading(),
	vix: exampleReading({symbol: 'VIX', seenAt: AS_OF - 180_000}),
	suggestion: exampleSuggestion(),
};

const words = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const buttons = () => screen.getAllByRole('button').map(({textContent}) => textContent);
const wait = (milliseconds = 0) =>
	act(async () => {
		await vi.advanceTimersByTimeAsync(milliseconds);
	});

let clock = AS_OF;

async function open(desk: Desk, opening: Parameters<typeof Popup>[0]['opening'] = onPage()) {
	const background = answerWithDesk(desk);
	render(<Popup opening={opening} now={() => clock} />);
	await wait();
	return background;
}

beforeEach(() => {
	vi.useFakeTimers();
	resetBrowser();
	clock = AS_OF;
});

afterEach(() => {
	cleanup();
	vi.useRealTimers();
	vi.restoreAllMocks();
});

it('says its name and version, and opens the options', async () => {
	await open(EMPTY_DESK);
	expect(document.querySelector('header')?.textContent).toBe('Hedgewing0.1.0');
	fireEvent.click(screen.getByRole('button', {name: 'Options'}));
	expect(optionsOpened()).toBe(1);
});

it('leaves head and main button to the answer, once there is one', async () => {
	await open(full);
	expect(document.querySelectorAll('header').length).toBe(1);
	expect(document.querySelector('header')?.textContent).toContain('SPXW');
	const main = [...document.querySelectorAll('.button.main')].map(({textContent}) => textContent);
	expect(main).toEqual(['Copy']);
});

describe('before the page answers', () => {
	it('says that it is looking, and offers only the options', async () => {
		await open(EMPTY_DESK, new Promise(() => {}));
		expect(words()).toContain('Looking at this page…');
		expect(buttons()).toEqual(['Options']);
	});

	it('shows the stored answer at once', async () => {
		await open(full, new Promise(() => {}));
		expect(words()).toContain('Enter 5');
	});
});

describe('on a page', () => {
	it('offers the site, the panel and the options', async () => {
		await open(EMPTY_DESK);
		expect(buttons()).toEqual(['Always on this site', 'Open the panel', 'Options']);
		fireEvent.click(screen.getByRole('button', {name: 'Open the panel'}));
		expect(sidebarsOpen()).toBe(1);
	});

	it('says why the site cannot be granted', async () => {
		const failure = {code: 'site-not-grantable', site: 'broker.example'} as const;
		const site = {ok: false, failure} as const;
		await open(full, Promise.resolve({ok: true, value: {...page, site}}));
		expect(words()).toContain('Hedgewing cannot stay on broker.example');
		expect(words()).toContain('Enter 5');
	});
});

it.each([
	['page-closed-to-extensions', 'This page is closed to extensions'],
	['no-page-open', 'No page is open in this window'],
] as const)('says why it is not on the page: %s', async (code, sentence) => {
	await open(EMPTY_DESK, Promise.resolve({ok: false, failure: {code}}));
	expect(words()).toContain(sentence);
	expect(words()).not.toContain('Looking at this page');
	expect(buttons()).toEqual(['Options']);
});

describe('the stored answer', () => {
	it('is asked for again every second, and its age with it', async () => {
		const background = await open(full);
		expect(words()).toContain('live 4 s');
		clock = AS_OF + 1000;
		await wait(1000);
		expect(background.asked.map(({name}) => name)).toEqual(['readDesk', 'readDesk']);
		expect(words()).toContain('live 5 s');
	});

	it('counts the rows until there is a suggestion', async () => {
		const {suggestion: _none, ...reading} = full;
		const background = await open(reading);
		expect(words()).toContain('Reading SPX… 84 rows');
		background.desk = full;
		await wait(1000);
		expect(words()).toContain('Enter 5');
	});

	it('is withdrawn when its quotes are old', async () => {
		await open(full);
		clock = AS_OF + 72_000;
		await wait(1000);
		expect(words()).toContain('short put 7020 was last seen 75 s ago');
		expect(words()).not.toContain('Enter');
	});

	it('says which health test failed', async () => {
		const quality = {state: 'refused', reasons: [{code: 'calls-puts-exchanged'}]} as const;
		await open({...full, main: exampleReading({quality})});
		expect(words()).toContain('Show calls on the left and puts on the right.');
	});

	it('is missing while nothing was read', async () => {
		await open(EMPTY_DESK);
		expect(words()).toContain('Open an option chain for SPX');
	});

	it('says why it cannot be had from the background', async () => {
		render(<Popup opening={onPage()} now={() => clock} />);
		await wait(5000);
		expect(words()).toContain('background did not answer three times');
	});
});

describe('a page without a chain', () => {
	it.each([
		['no-grid', 'No option chain on broker.example. Open an option chain for SPX.'],
		['no-strikes', 'no strike column'],
		['no-bid-or-ask', 'shows no bid or no ask'],
		['no-expiry', 'does not say which expiry'],
		['no-root', 'does not say which symbol'],
		['mixed-locale', 'mix points and commas'],
		['unreadable-cell', 'cannot be read'],
		['empty-grid', 'is still empty'],
	] as const)('says what is wrong: %s', async (problem, sentence) => {
		await open({...EMPTY_DESK, nothing: {site: 'broker.example', problem, at: AS_OF}});
		expect(words()).toContain(sentence);
	});

	it('keeps what was read before below', async () => {
		const nothing = {site: 'other.example', problem: 'no-grid', at: AS_OF} as const;
		await open({...full, nothing});
		expect(words()).toContain('No option chain on other.example.');
		expect(words()).toContain('Enter 5');
	});
});

describe('a ticket', () => {
	const copy = () => screen.getByRole('button', {name: /^Copy: Sell/});
	const ticket = full.suggestion?.actions[0]?.ticket;

	it('is copied while the quotes are fresh', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		await open(full);
		fireEvent.click(copy());
		await wait();
		expect(write.mock.calls).toEqual([[ticket]]);
		expect(copy().textContent).toBe('Copied');
	});

	it('is not copied while they are ageing', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		clock = AS_OF + 20_000;
		await open(full);
		copy().click();
		await wait();
		expect(write).not.toHaveBeenCalled();
	});

	it('that the browser refuses to copy is said not to be', async () => {
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
		await open(full);
		fireEvent.click(copy());
		await wait();
		expect(words()).toContain('Not copied: the browser did not allow it.');
		expect(copy().textContent).toBe('Copy');
	});
});

describe('what only the trader can give', () => {
	const lacking = exampleSuggestion({
		verdict: {state: 'cannot-tell', reason: 'input-missing', lacking: ['vix', 'account']},
		condors: [exampleCondor({state: 'conditional', lacking: ['vix', 'account']})],
	});

	it('is asked for: the VIX here, the account in the options', async () => {
		await open({...full, suggestion: lacking});
		expect(screen.getByLabelText('VIX now')).toBeDefined();
		fireEvent.click(screen.getByRole('button', {name: 'Set your account'}));
		expect(optionsOpened()).toBe(1);
	});

	it('is not asked for when it is known', async () => {
		await open(full);
		expect(screen.queryByLabelText('VIX now')).toBeNull();
		expect(screen.queryByRole('button', {name: 'Set your account'})).toBeNull();
	});

	it('is asked for where only the hedge lacks it', async () => {
		await open({
			...full,
			suggestion: exampleSuggestion({hedge: exampleHedge({lacking: ['account']})}),
		});
		expect(screen.getByRole('button', {name: 'Set your account'})).toBeDefined();
	});

	it('stays in sight while it is good, with the time it is good until', async () => {
		await open({...full, typedVix: {value: 14.2, at: AS_OF}});
		expect(words()).toContain('VIX 14.2 typed, good until 14:35 ET.');
		clock = AS_OF + 31 * 60_000;
		await wait(1000);
		expect(words()).not.toContain('good until');
	});

	it('shows what follows at once when it is typed', async () => {
		const background = await open({...full, suggestion: lacking});
		background.desk = {...full, typedVix: {value: 14.2, at: AS_OF}};
		fireEvent.input(screen.getByLabelText('VIX now'), {target: {value: '14.2'}});
		fireEvent.click(screen.getByRole('button', {name: 'Use'}));
		await wait();
		expect(background.asked).toContainEqual({name: 'typeVix', payload: {value: 14.2}});
		expect(words()).toContain('Enter 5');
	});
});
