// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen} from '@testing-library/preact';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {clearEntries} from '../../src/background/store';
import {ConnectionCheck} from '../../src/options/ConnectionCheck';
import {startBackground} from '../support/background';
import {resetDatabase} from '../support/database';
import {browser, orphan, resetBrowser} from '../support/fake-browser';

const button = () => screen.getByRole<HTMLButtonElement>('button', {name: 'Check the connection'});
const outcome = async () => (await screen.findByRole('status', {}, {timeout: 10_000})).textContent;

beforeEach(() => {
	resetBrowser();
	resetDatabase();
});

afterEach(cleanup);

it('says nothing before it was asked', () => {
	render(<ConnectionCheck />);
	expect(button().disabled).toBe(false);
	expect(screen.queryByRole('status')).toBeNull();
});

it('says how far it is, and cannot be started twice', async () => {
	startBackground();
	render(<ConnectionCheck />);
	fireEvent.click(button());
	expect((await screen.findByText(/of 200 messages sent…$/)).textContent).toMatch(/^\d+ of/);
	expect(button().disabled).toBe(true);
	await outcome();
	expect(button().disabled).toBe(false);
});

it('says what came of it', async () => {
	startBackground();
	render(<ConnectionCheck />);
	fireEvent.click(button());
	expect(await outcome()).toBe(
		'✓200 of 200 messages were acknowledged and 200 are stored; starts of the background that answered: 1.',
	);
	expect(screen.queryByText(/messages sent…$/)).toBeNull();
});

it('does not call a check done of which messages were lost', async () => {
	startBackground();
	browser.runtime.onConnect.addListener((port) => {
		port.onMessage.addListener((message) => {
			// The diagnostics are emptied meanwhile, which removes what is stored.
			if ((message as {number: number}).number === 100) {
				void clearEntries();
			}
		});
	});
	render(<ConnectionCheck />);
	fireEvent.click(button());
	expect(await outcome()).toMatch(/^\?200 of 200 messages were acknowledged and \d\d are stored/);
});

it('says why there is no outcome', async () => {
	orphan();
	render(<ConnectionCheck />);
	fireEvent.click(button());
	expect(await outcome()).toBe('?Hedgewing was updated or reloaded. Refresh this page.');
});
