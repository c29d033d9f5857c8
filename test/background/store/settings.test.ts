import {beforeEach, describe, expect, it, vi} from 'vitest';
import {changeSettings, readSettings, writeSettings} from '../../../src/background/store';
import {settingsOf} from '../../support/examples';
import {browser, resetBrowser} from '../../support/fake-browser';

const {local} = browser.storage;
const accept = () => ({ok: true as const, value: null});

beforeEach(resetBrowser);

it('are the defaults where nothing is stored, and reading stores nothing', async () => {
	expect(await readSettings()).toEqual({ok: true, value: settingsOf('system')});
	expect(await local.get()).toEqual({});
});

it('are read as they were written', async () => {
	const settings = settingsOf('light');
	expect(await writeSettings(settings)).toEqual({ok: true, value: settings});
	expect(await readSettings()).toEqual({ok: true, value: settings});
	expect(await local.get()).toEqual({settings});
});

describe('a change', () => {
	it('answers with all settings and is stored', async () => {
		const changed = {ok: true, value: settingsOf('dark')};
		expect(await changeSettings({theme: 'dark'}, accept)).toEqual(changed);
		expect(await readSettings()).toEqual(changed);
	});

	it('of nothing keeps what there is', async () => {
		await writeSettings(settingsOf('dark'));
		expect(await changeSettings({}, accept)).toEqual({ok: true, value: settingsOf('dark')});
	});

	it.each([
		['damaged', {schema: 1, theme: 'pink', rules: ['precious']}, 'settings-damaged'],
		['of a later version', {schema: 3, theme: 'dark', rules: ['precious']}, 'settings-newer'],
	])('does not write over a record that is %s', async (_how, record, code) => {
		await local.set({settings: record});
		expect(await changeSettings({theme: 'light'}, accept)).toMatchObject({
			ok: false,
			failure: {code},
		});
		expect(await local.get()).toEqual({settings: record});
	});

	it('sets the account, keeps it through other changes, and forgets it', async () => {
		const account = {netLiquidation: 100_000};
		await changeSettings({account}, accept);
		expect(await changeSettings({theme: 'dark'}, accept)).toEqual({
			ok: true,
			value: {...settingsOf('dark'), account},
		});
		expect(await changeSettings({account: null}, accept)).toEqual({
			ok: true,
			value: settingsOf('dark'),
		});
	});

	it('that does not pass the check is told and not written', async () => {
		const failure = {
			code: 'rule-refused',
			path: 'I-12.risk',
			expected: 'less',
			found: '7',
		} as const;
		const refuse = () => ({ok: false as const, failure});
		expect(await changeSettings({theme: 'dark'}, refuse)).toEqual({ok: false, failure});
		expect(await local.get()).toEqual({});
	});

	it('that cannot be stored leaves everything as it was', async () => {
		await writeSettings(settingsOf('light'));
		const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('the disk is full'));
		await expect(changeSettings({theme: 'dark'}, accept)).rejects.toThrow('the disk is full');
		set.mockRestore();
		expect(await readSettings()).toEqual({ok: true, value: settingsOf('light')});
	});
});

it('that are damaged are written over when all of them are replaced', async () => {
	await local.set({settings: {schema: 1, theme: 'pink'}});
	await writeSettings(settingsOf('system'));
	expect(await readSettings()).toEqual({ok: true, value: settingsOf('system')});
});
