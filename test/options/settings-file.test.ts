// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {chooseSettingsFile, saveSettingsFile} from '../../src/options/settings-file';
import {settingsFrom} from '../../src/shared';
import {settingsOf} from '../support/examples';
import {giveFile} from '../support/files';

afterEach(() => {
	vi.restoreAllMocks();
});

describe('saving', () => {
	let saved: {blob: Blob | null; name: string; address: string};
	let released: string[];

	beforeEach(() => {
		saved = {blob: null, name: '', address: ''};
		released = [];
		vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
			saved.blob = blob as Blob;
			return 'blob:saved';
		});
		vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void released.push(address));
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
			this: HTMLAnchorElement,
		) {
			saved.name = this.download;
			saved.address = this.href;
		});
	});

	it('hands out a file that can be read again', async () => {
		saveSettingsFile(settingsOf('dark'));
		expect(saved.name).toBe('hedgewing-settings.json');
		expect(saved.address).toBe('blob:saved');
		expect(saved.blob?.type).toBe('application/json');
		const text = (await saved.blob?.text()) ?? '';
		expect(text.startsWith('{\n\t"schema": 2,\n\t"theme": "dark",\n')).toBe(true);
		expect(text.endsWith('}\n')).toBe(true);
		expect(settingsFrom(JSON.parse(text))).toEqual({
			ok: true,
			value: settingsOf('dark'),
		});
	});

	it('releases the memory of the file', () => {
		saveSettingsFile(settingsOf('dark'));
		expect(released).toEqual(['blob:saved']);
	});
});

describe('choosing', () => {
	it('asks for JSON and answers with the text', async () => {
		const asked = giveFile(new File(['{"schema": 1}'], 'settings.json'));
		expect(await chooseSettingsFile()).toEqual({ok: true, value: '{"schema": 1}'});
		expect(asked()?.type).toBe('file');
		expect(asked()?.accept).toBe('.json,application/json');
	});

	it('answers null when the user changes his mind', async () => {
		giveFile('cancel');
		expect(await chooseSettingsFile()).toBeNull();
	});

	it('answers null when no file was picked', async () => {
		giveFile(null);
		expect(await chooseSettingsFile()).toBeNull();
	});

	it('reads a file of exactly the longest length', async () => {
		giveFile(new File(['x'.repeat(262_144)], 'settings.json'));
		expect(await chooseSettingsFile()).toEqual({ok: true, value: 'x'.repeat(262_144)});
	});

	it('says so when the file cannot be read any more', async () => {
		const file = new File(['{}'], 'settings.json');
		vi.spyOn(file, 'text').mockRejectedValue(new DOMException('moved', 'NotFoundError'));
		giveFile(file);
		expect(await chooseSettingsFile()).toEqual({ok: false, failure: {code: 'file-unreadable'}});
	});

	it('does not even read a longer one', async () => {
		const file = new File(['x'.repeat(262_145)], 'settings.json');
		const text = vi.spyOn(file, 'text');
		giveFile(file);
		expect(await chooseSettingsFile()).toEqual({
			ok: false,
			failure: {code: 'json-too-large', characters: 262_145, limit: 262_144},
		});
		expect(text).not.toHaveBeenCalled();
	});
});
