import {beforeEach, expect, it} from 'vitest';
import {chosenTheme} from '../../src/shared';
import {browser, orphan, resetBrowser} from '../support/fake-browser';

beforeEach(resetBrowser);

it('is the theme of the settings', async () => {
	browser.runtime.onMessage.addListener(async () => ({
		ok: true,
		value: 'dark',
	}));
	expect(await chosenTheme()).toBe('dark');
});

it('is that of the browser where the settings are damaged', async () => {
	browser.runtime.onMessage.addListener(async () => ({
		ok: false,
		failure: {code: 'settings-damaged', problem: 'theme'},
	}));
	expect(await chosenTheme()).toBe('system');
});

it('is that of the browser for a script that was cut off', async () => {
	orphan();
	expect(await chosenTheme()).toBe('system');
});
