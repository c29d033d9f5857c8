// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen} from '@testing-library/preact';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {ActivePage} from '../../src/popup/active-page';
import {Popup} from '../../src/popup/Popup';
import {optionsOpened, resetBrowser, sidebarsOpen} from '../support/fake-browser';

const page: ActivePage = {windowId: 3, site: {ok: true, value: 'https://broker.example/*'}};
const notice = () => screen.findByRole('status');
const buttons = () => screen.getAllByRole('button').map(({textContent}) => textContent);

beforeEach(resetBrowser);
afterEach(cleanup);

it('says its name and version', () => {
	render(<Popup opening={new Promise(() => {})} />);
	expect(document.querySelector('header')?.textContent).toBe('Hedgewing0.1.0');
});

it('opens the options', () => {
	render(<Popup opening={new Promise(() => {})} />);
	fireEvent.click(screen.getByRole('button', {name: 'Options'}));
	expect(optionsOpened()).toBe(1);
});

it('says that it is looking, and offers only the options meanwhile', () => {
	render(<Popup opening={new Promise(() => {})} />);
	expect(screen.getByText('Looking at this page…')).toBeDefined();
	expect(buttons()).toEqual(['Options']);
});

describe('on a page', () => {
	it('says that it is there, and no longer that it is looking', async () => {
		render(<Popup opening={Promise.resolve({ok: true, value: page})} />);
		expect((await notice()).textContent).toBe('✓Hedgewing is on this page.');
		expect(screen.queryByText('Looking at this page…')).toBeNull();
	});

	it('offers the site, the panel and the options', async () => {
		render(<Popup opening={Promise.resolve({ok: true, value: page})} />);
		await screen.findByRole('button', {name: 'Always on this site'});
		expect(buttons()).toEqual(['Always on this site', 'Open the panel', 'Options']);
	});

	it('opens the panel', async () => {
		render(<Popup opening={Promise.resolve({ok: true, value: page})} />);
		fireEvent.click(await screen.findByRole('button', {name: 'Open the panel'}));
		expect(sidebarsOpen()).toBe(1);
	});

	it('says both that it is there and why the site cannot be granted', async () => {
		const failure = {code: 'site-not-grantable', site: 'broker.example'} as const;
		const site = {ok: false, failure} as const;
		render(<Popup opening={Promise.resolve({ok: true, value: {...page, site}})} />);
		const said = (await screen.findAllByRole('status')).map(({textContent}) => textContent);
		expect(said).toEqual([
			'✓Hedgewing is on this page.',
			expect.stringMatching(/^\?Hedgewing cannot stay on broker\.example/),
		]);
	});
});

it.each([
	['page-closed-to-extensions', 'This page is closed to extensions'],
	['no-page-open', 'No page is open in this window'],
] as const)('says why it is not on the page: %s', async (code, words) => {
	render(<Popup opening={Promise.resolve({ok: false, failure: {code}})} />);
	expect((await notice()).textContent).toContain(words);
	expect(screen.queryByText('Looking at this page…')).toBeNull();
	expect(buttons()).toEqual(['Options']);
});
