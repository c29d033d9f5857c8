// @vitest-environment happy-dom
import {act, cleanup, fireEvent, render, screen} from '@testing-library/preact';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {Panel} from '../../src/panel/Panel';
import {type Desk, EMPTY_DESK} from '../../src/shared';
import {answerWithDesk} from '../support/desk';
import {resetBrowser} from '../support/fake-browser';
import {AS_OF, exampleReading, exampleSuggestion} from '../support/suggestions';

const full: Desk = {
	...EMPTY_DESK,
	main: exampleReading(),
	vix: exampleReading({symbol: 'VIX'}),
	suggestion: exampleSuggestion(),
};
const words = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const wait = (milliseconds = 0) =>
	act(async () => {
		await vi.advanceTimersByTimeAsync(milliseconds);
	});

let clock = AS_OF;

async function open(desk: Desk) {
	const background = answerWithDesk(desk);
	render(<Panel now={() => clock} />);
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

it('has its name as a heading', async () => {
	await open(EMPTY_DESK);
	expect(screen.getByRole('heading', {level: 1, name: 'Hedgewing panel'})).toBeDefined();
});

it('shows the stored answer with its reasons open', async () => {
	await open(full);
	expect(words()).toContain('Enter 5');
	expect(document.querySelector('details')?.open).toBe(true);
});

it('says what to open before anything was read', async () => {
	await open(EMPTY_DESK);
	expect(words()).toContain('Open an option chain for SPX');
});

it('follows the stored answer, and withdraws it when its quotes are old', async () => {
	const background = await open(EMPTY_DESK);
	background.desk = full;
	await wait(1000);
	expect(words()).toContain('Enter 5');
	clock = AS_OF + 72_000;
	await wait(1000);
	expect(words()).not.toContain('Enter 5');
	expect(words()).toContain('Withdrawn');
});

it('keeps the tier that is looked at while the answer is renewed', async () => {
	await open(full);
	fireEvent.click(screen.getByRole('radio', {name: 'Aggressive'}));
	await wait(3000);
	expect(words()).toContain('shown, not chosen');
});

it('copies a ticket, or says that the browser refused', async () => {
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	await open(full);
	const copy = () => screen.getByRole('button', {name: /^Copy: Sell/});
	fireEvent.click(copy());
	await wait();
	expect(write.mock.calls).toEqual([[full.suggestion?.actions[0]?.ticket]]);
	expect(copy().textContent).toBe('Copied');
	write.mockRejectedValue(new Error('NotAllowedError'));
	fireEvent.click(copy());
	await wait();
	expect(words()).toContain('Not copied');
});

it('says why the answer cannot be had', async () => {
	render(<Panel now={() => clock} />);
	await wait(5000);
	expect(words()).toContain('background did not answer three times');
});
