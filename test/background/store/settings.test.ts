import {beforeEach, describe, expect, it, vi} from 'vitest';
import {changeSettings, readSettings, writeSettings} from '../../../src/background/store';
import {browser, resetBrowser} from '../../support/fake-browser';

const {local} = browser.storage;

beforeEach(resetBrowser);

it('are the defaults where nothing is stored, and reading stores nothing', async () => {
	expect(await readSettings()).toEqual({ok: true, value: {schema: 1, theme: 'system'}});
	expect(await local.get()).toEqual({});
});

it('are read as they were written', async () => {
	const settings = {schema: 1, theme: 'light'} as const;
	expect(await writeSettings(settings)).toEqual({ok: true, value: settings});
	expect(await readSettings()).toEqual({ok: true, value: settings});
	expect(await local.get()).toEqual({settings});
});

describe('a change', () => {
	it('answers with all settings and is stored', async () => {
		const changed = {ok: true, value: {schema: 1, theme: 'dark'}};
		expect(await changeSettings({theme: 'dark'})).toEqual(changed);
		expect(await readSettings()).toEqual(changed);
	});

	it('of nothing keeps what there is', async () => {
		await writeSettings({schema: 1, theme: 'dark'});
		expect(await changeSettings({})).toEqual({ok: true, value: {schema: 1, theme: 'dark'}});
	});

	it.each([
		['damaged', {schema: 1, theme: 'pink', rules: ['precious']}, 'settings-damaged'],
		['of a later version', {schema: 2, theme: 'dark', rules: ['precious']}, 'settings-newer'],
	])('does not write over a record that is %s', async (_how, record, code) => {
		await local.set({settings: record});
		expect(await changeSettings({theme: 'light'})).toMatchObject({ok: false, failure: {code}});
		expect(await local.get()).toEqual({settings: record});
	});

	it('that cannot be stored leaves everything as it was', async () => {
		await writeSettings({schema: 1, theme: 'light'});
		const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('the disk is full'));
		await expect(changeSettings({theme: 'dark'})).rejects.toThrow('the disk is full');
		set.mockRestore();
		expect(await readSettings()).toEqual({ok: true, value: {schema: 1, theme: 'light'}});
	});
});

it('that are damaged are written over when all of them are replaced', async () => {
	await local.set({settings: {schema: 1, theme: 'pink'}});
	await writeSettings({schema: 1, theme: 'system'});
	expect(await readSettings()).toEqual({ok: true, value: {schema: 1, theme: 'system'}});
});
