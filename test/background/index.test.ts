import {beforeAll, beforeEach, expect, it, vi} from 'vitest';
import {allEntries, clearEntries} from '../../src/background/store';
import {send} from '../../src/shared';
import {resetDatabase} from '../support/database';
import {settingsOf} from '../support/examples';
import {browser, createdTabs, ID, injections, setTabs, speakAs} from '../support/fake-browser';
import {settle} from '../support/settle';

const A = 'https://a.example/*';

async function noted(): Promise<string[]> {
	await settle();
	return (await allEntries()).map(({event, detail}) => `${event} ${detail}`.trim());
}

beforeAll(async () => {
	resetDatabase();
	vi.stubGlobal('addEventListener', () => {});
	await import('../../src/background');
});

beforeEach(async () => {
	speakAs('page');
	setTabs([{id: 1, url: 'https://a.example/chain'}]);
	await browser.permissions.remove({origins: [A]});
	await settle();
	await clearEntries();
});

it('answers a page of the extension', async () => {
	expect(await send('readSettings', null)).toEqual({
		ok: true,
		value: settingsOf('system'),
	});
});

it('notes a message that it refused', async () => {
	speakAs('content');
	expect(await send('resetSettings', null)).toEqual({
		ok: false,
		failure: {code: 'message-refused', name: 'resetSettings', problem: 'sender'},
	});
	expect(await noted()).toEqual(['message-refused resetSettings sender']);
});

it('registers and runs the script when a site is granted', async () => {
	const before = injections().length;
	await browser.permissions.request({origins: [A]});
	expect(await noted()).toEqual(['site-added 1']);
	const [script] = await browser.scripting.getRegisteredContentScripts();
	expect(script?.matches).toEqual([A]);
	expect(
		injections()
			.slice(before)
			.map(({tabId}) => tabId),
	).toEqual([1]);
});

it('takes the script back when a site is taken back', async () => {
	await browser.permissions.request({origins: [A]});
	await browser.permissions.remove({origins: [A]});
	expect(await noted()).toEqual(['site-added 1', 'site-removed 1']);
	expect(await browser.scripting.getRegisteredContentScripts()).toEqual([]);
});

it('registers anew when the browser starts', async () => {
	await browser.permissions.request({origins: [A]});
	await settle();
	await browser.scripting.unregisterContentScripts({ids: ['sites']});
	browser.runtime.onStartup.emit();
	await settle();
	expect(await browser.scripting.getRegisteredContentScripts()).toHaveLength(1);
});

it('welcomes the user after the installation', async () => {
	browser.runtime.onInstalled.emit({reason: 'install'});
	expect(await noted()).toEqual(['installed']);
	expect(createdTabs()).toEqual([`chrome-extension://${ID}/src/onboarding/index.html`]);
});

it('runs anew in the tabs of granted sites after an update, and opens no tab', async () => {
	await browser.permissions.request({origins: [A]});
	await settle();
	const before = injections().length;
	const tabs = createdTabs().length;
	browser.runtime.onInstalled.emit({reason: 'update'});
	expect(await noted()).toEqual(['site-added 1', 'updated']);
	expect(
		injections()
			.slice(before)
			.map(({tabId}) => tabId),
	).toEqual([1]);
	expect(createdTabs()).toHaveLength(tabs);
});
