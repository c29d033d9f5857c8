// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {SiteSwitch} from '../../src/popup/SiteSwitch';
import {browser, declineRequests, resetBrowser} from '../support/fake-browser';

const BROKER = 'https://broker.example/*';
const OTHER = 'https://other.example/*';

const {permissions} = browser;
const add = () => screen.findByRole('button', {name: 'Always on this site'});
const takeBack = () => screen.findByRole('button', {name: 'Only when I press the button'});

function show(pattern = BROKER) {
	return render(<SiteSwitch site={{ok: true, value: pattern}} />);
}

beforeEach(resetBrowser);
afterEach(cleanup);

describe('a site that is not granted', () => {
	it('may be asked for, and is granted when the user agrees', async () => {
		show();
		fireEvent.click(await add());
		await takeBack();
		expect((await permissions.getAll()).origins).toEqual([BROKER]);
		expect(screen.getByRole('status').textContent).toBe('✓Always on broker.example.');
	});

	it('stays as it is when the user declines', async () => {
		declineRequests();
		show();
		fireEvent.click(await add());
		await add();
		expect((await permissions.getAll()).origins).toEqual([]);
		expect(screen.queryByRole('status')).toBeNull();
	});

	it('is the main thing to do', async () => {
		show();
		expect((await add()).className).toBe('button main');
	});
});

describe('a site that is granted', () => {
	it('may be given back', async () => {
		await permissions.request({origins: [BROKER, OTHER]});
		show();
		fireEvent.click(await takeBack());
		await add();
		expect((await permissions.getAll()).origins).toEqual([OTHER]);
	});

	it('is shown so when it was granted elsewhere', async () => {
		show();
		await add();
		await permissions.request({origins: [BROKER]});
		await takeBack();
		expect(screen.queryByRole('button', {name: 'Always on this site'})).toBeNull();
	});
});

it('shows nothing before it is known whether the site is granted', () => {
	expect(show().container.innerHTML).toBe('');
});

it('looks anew for another site', async () => {
	await permissions.request({origins: [OTHER]});
	const {rerender} = show();
	await add();
	rerender(<SiteSwitch site={{ok: true, value: OTHER}} />);
	await takeBack();
	expect(screen.getByText('Always on other.example.')).toBeDefined();
});

it('listens no longer when it is gone', async () => {
	const {unmount} = show();
	await add();
	expect(permissions.onAdded.listeners()).toBe(1);
	unmount();
	await waitFor(() => expect(permissions.onAdded.listeners()).toBe(0));
	expect(permissions.onRemoved.listeners()).toBe(0);
});

it('says why a site cannot be granted, and offers nothing', () => {
	const failure = {code: 'site-not-grantable', site: 'broker.example'} as const;
	render(<SiteSwitch site={{ok: false, failure}} />);
	expect(screen.getByRole('status').textContent).toMatch(
		/^\?Hedgewing cannot stay on broker\.example/,
	);
	expect(screen.queryByRole('button')).toBeNull();
});

it('steps back where something else is the main thing to do', async () => {
	render(<SiteSwitch site={{ok: true, value: BROKER}} main={false} />);
	expect((await add()).className).toBe('button');
});
