import {beforeEach, describe, expect, it, vi} from 'vitest';
import {openActivePage} from '../../src/popup/active-page';
import {browser, injections, resetBrowser, setTabs} from '../support/fake-browser';

const tab = {id: 7, windowId: 3, url: 'https://broker.example/chain', active: true};

beforeEach(resetBrowser);

describe('the page in front of the user', () => {
	it('gets the script, and is known by its window and site', async () => {
		setTabs([{id: 6, windowId: 3, url: 'https://other.example/'}, tab]);
		expect(await openActivePage()).toEqual({
			ok: true,
			value: {windowId: 3, site: {ok: true, value: 'https://broker.example/*'}},
		});
		expect(injections()).toEqual([{tabId: 7, files: ['/src/content/index.js']}]);
	});

	it('may be one that cannot be granted for good', async () => {
		setTabs([{...tab, url: 'http://broker.example/'}]);
		expect(await openActivePage()).toEqual({
			ok: true,
			value: {
				windowId: 3,
				site: {ok: false, failure: {code: 'site-not-grantable', site: 'broker.example'}},
			},
		});
	});

	it('may hide its address', async () => {
		setTabs([{id: 7, windowId: 3, active: true}]);
		expect(await openActivePage()).toEqual({
			ok: true,
			value: {windowId: 3, site: {ok: false, failure: {code: 'page-closed-to-extensions'}}},
		});
	});

	it('may be closed to extensions', async () => {
		setTabs([{...tab, url: 'chrome://extensions/', answer: 'refuses'}]);
		expect(await openActivePage()).toEqual({
			ok: false,
			failure: {code: 'page-closed-to-extensions'},
		});
	});

	it('may let the script fail, which is told without what is private', async () => {
		setTabs([{...tab, answer: {throws: 'no account 12345678'}}]);
		expect(await openActivePage()).toEqual({
			ok: false,
			failure: {code: 'unexpected', problem: 'no account <number>'},
		});
	});
});

it.each([
	['no tab', []],
	['a tab in the background', [{...tab, active: false}]],
	['a tab without identity', [{windowId: 3, active: true}]],
	['a tab without window', [{id: 7, active: true}]],
])('is none with %s', async (_what, tabs) => {
	setTabs(tabs);
	expect(await openActivePage()).toEqual({ok: false, failure: {code: 'no-page-open'}});
	expect(injections()).toEqual([]);
});

it('is unknown, and said to be, when the browser does not tell', async () => {
	vi.spyOn(browser.tabs, 'query').mockRejectedValue(new Error('no window 12345'));
	expect(await openActivePage()).toMatchObject({
		ok: false,
		failure: {code: 'unexpected', problem: expect.stringContaining('no window <number>')},
	});
	vi.restoreAllMocks();
});
