// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {addEntry, allEntries} from '../../src/background/store';
import {Diagnostics} from '../../src/options/Diagnostics';
import {startBackground} from '../support/background';
import {resetDatabase} from '../support/database';
import {entryOf, SESSION} from '../support/examples';
import {resetBrowser} from '../support/fake-browser';

const log = () => screen.getByRole('log').textContent;
const says = (words: string) => waitFor(() => expect(log()).toBe(words));
const press = (name: string) => fireEvent.click(screen.getByRole('button', {name}));

beforeEach(() => {
	resetBrowser();
	resetDatabase();
	startBackground();
});

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

it('says when nothing was noted', async () => {
	render(<Diagnostics />);
	await says('Nothing was noted yet.');
});

it('shows a line for each entry, oldest first, and leaves out an empty detail', async () => {
	await addEntry(SESSION, 0, entryOf());
	await addEntry(SESSION, 1, entryOf('a detail', 'unexpected'));
	render(<Diagnostics />);
	await says(
		'2026-11-21 09:30:00 · content · attached\n2026-11-21 09:30:00 · content · unexpected · a detail',
	);
});

it('reads again when it is asked to', async () => {
	render(<Diagnostics />);
	await says('Nothing was noted yet.');
	await addEntry(SESSION, 0, entryOf());
	press('Read again');
	await says('2026-11-21 09:30:00 · content · attached');
});

it('is emptied on disk and on the page', async () => {
	await addEntry(SESSION, 0, entryOf());
	render(<Diagnostics />);
	await says('2026-11-21 09:30:00 · content · attached');
	press('Empty');
	await says('Nothing was noted yet.');
	expect(await allEntries()).toEqual([]);
});

it('copies the lines below what a maintainer asks for first, and says so until it is read again', async () => {
	await addEntry(SESSION, 0, entryOf('a detail'));
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	render(<Diagnostics />);
	await says('2026-11-21 09:30:00 · content · attached · a detail');
	press('Copy');
	expect((await screen.findByRole('status')).textContent).toMatch(/^✓Copied/);
	expect(write).toHaveBeenCalledExactlyOnceWith(
		`Hedgewing 0.1.0\n${navigator.userAgent}\n2026-11-21 09:30:00 · content · attached · a detail`,
	);
	press('Read again');
	await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
});

it('says why it cannot be read', async () => {
	const fails = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	render(<Diagnostics />);
	const {textContent} = await screen.findByRole('status');
	expect(textContent).toContain("Hedgewing's storage on this machine did not answer");
	fails.mockRestore();
	press('Read again');
	await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
});

it('says so when it cannot be emptied, and keeps what it shows', async () => {
	await addEntry(SESSION, 0, entryOf());
	render(<Diagnostics />);
	await says('2026-11-21 09:30:00 · content · attached');
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	press('Empty');
	expect((await screen.findByRole('status')).textContent).toMatch(/storage on this machine/);
	expect(log()).toBe('2026-11-21 09:30:00 · content · attached');
});
