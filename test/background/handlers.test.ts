import {beforeEach, describe, expect, it, vi} from 'vitest';
import {createDesk} from '../../src/background/desk';
import {createHandlers} from '../../src/background/handlers';
import {addCheck, addEntry} from '../../src/background/store';
import {type Handlers, SETTINGS_FILE_CHARACTERS} from '../../src/shared';
import {MONDAY, paperDiary} from '../support/background';
import {resetDatabase} from '../support/database';
import {entryOf, SESSION, settingsOf} from '../support/examples';
import {browser, resetBrowser} from '../support/fake-browser';

const {local} = browser.storage;
const light = settingsOf('light');

let handlers: Handlers;
let noted: string[];

beforeEach(() => {
	resetBrowser();
	resetDatabase();
	const {lines, diary} = paperDiary();
	noted = lines;
	const now = () => MONDAY;
	handlers = createHandlers(diary, createDesk(now), now);
});

describe('readSettings', () => {
	it('answers with what is stored', async () => {
		await local.set({settings: light});
		expect(await handlers.readSettings(null, {})).toEqual({ok: true, value: light});
		expect(noted).toEqual([]);
	});

	it('says that a record is damaged, and notes it without its contents', async () => {
		await local.set({settings: {schema: 1, theme: 'account 12345678'}});
		expect(await handlers.readSettings(null, {})).toMatchObject({
			ok: false,
			failure: {code: 'settings-damaged'},
		});
		expect(noted).toEqual(['settings-damaged settings-damaged']);
	});
});

it('changeSettings changes what is named', async () => {
	expect(await handlers.changeSettings({theme: 'dark'}, {})).toEqual({
		ok: true,
		value: settingsOf('dark'),
	});
	expect(await local.get()).toEqual({settings: settingsOf('dark')});
});

it('resetSettings puts the defaults back, also over a damaged record', async () => {
	await local.set({settings: 'damaged'});
	const defaults = settingsOf('system');
	expect(await handlers.resetSettings(null, {})).toEqual({ok: true, value: defaults});
	expect(await local.get()).toEqual({settings: defaults});
});

describe('importSettings', () => {
	it('replaces the settings with those of a good text', async () => {
		await local.set({settings: light});
		const answer = await handlers.importSettings('{"schema": 1, "theme": "dark", "more": [1]}', {});
		expect(answer).toEqual({ok: true, value: settingsOf('dark')});
		expect(await local.get()).toEqual({settings: settingsOf('dark')});
	});

	it('replaces a damaged record', async () => {
		await local.set({settings: 'damaged'});
		await handlers.importSettings(JSON.stringify(light), {});
		expect(await local.get()).toEqual({settings: light});
	});

	it.each([
		['damaged', '{"schema": 1, "theme": "pink"}', 'settings-damaged'],
		['without a version', '{"theme": "dark"}', 'settings-damaged'],
		['of another kind', '[]', 'settings-damaged'],
		['of a later version', '{"schema": 3, "theme": "dark"}', 'settings-newer'],
		['cut off', '{"schema": 1, "theme": "da', 'json-malformed'],
		['empty', '', 'json-malformed'],
		[
			'with a key that is forbidden',
			'{"schema": 1, "theme": "dark", "__proto__": {}}',
			'json-forbidden-key',
		],
		[
			'too deep',
			`{"schema": 1, "theme": "dark", "more": ${'['.repeat(8)}${']'.repeat(8)}}`,
			'json-too-deep',
		],
		[
			'too large',
			`{"schema": 1, "theme": "dark"}${' '.repeat(SETTINGS_FILE_CHARACTERS)}`,
			'json-too-large',
		],
		[
			'with too many keys',
			`{"schema": 1, "theme": "dark"${',"k": 1'.repeat(1999)}}`,
			'json-too-many-keys',
		],
	])('changes nothing for a text that is %s', async (_how, text, code) => {
		await local.set({settings: light, other: 'record'});
		const before = await local.get();
		expect(await handlers.importSettings(text, {})).toMatchObject({ok: false, failure: {code}});
		expect(await local.get()).toEqual(before);
	});
});

describe('the diagnostics', () => {
	it('are read, oldest first', async () => {
		await addEntry(SESSION, 0, entryOf('first'));
		await addEntry(SESSION, 1, entryOf('second'));
		expect(await handlers.readDiagnostics(null, {})).toEqual({
			ok: true,
			value: [entryOf('first'), entryOf('second')],
		});
	});

	it('are emptied', async () => {
		await addEntry(SESSION, 0, entryOf('first'));
		expect(await handlers.clearDiagnostics(null, {})).toEqual({ok: true, value: null});
		expect(await handlers.readDiagnostics(null, {})).toEqual({ok: true, value: []});
	});
});

it('finishCheck answers with the number of stored reports', async () => {
	await addCheck(SESSION, 0);
	await addCheck(SESSION, 1);
	expect(await handlers.finishCheck(SESSION, {})).toEqual({ok: true, value: 2});
});

describe('a store that fails', () => {
	it.each([
		['changeSettings', () => handlers.changeSettings({theme: 'dark'}, {})],
		['importSettings', () => handlers.importSettings('{"schema": 1, "theme": "dark"}', {})],
		['resetSettings', () => handlers.resetSettings(null, {})],
	])('is told by %s, and leaves the settings as they were', async (_name, ask) => {
		await local.set({settings: light});
		const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('quota of 5242880 bytes'));
		const answer = await ask();
		set.mockRestore();
		expect(answer).toMatchObject({
			ok: false,
			failure: {
				code: 'store-unavailable',
				problem: expect.stringContaining('Error: quota of <number> bytes'),
			},
		});
		expect(await local.get()).toEqual({settings: light});
	});

	it.each([
		['readDiagnostics', () => handlers.readDiagnostics(null, {})],
		['clearDiagnostics', () => handlers.clearDiagnostics(null, {})],
		['finishCheck', () => handlers.finishCheck(SESSION, {})],
	])('is told by %s', async (_name, ask) => {
		const fails = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('x'.repeat(1000), 'QuotaExceededError');
		});
		const answer = await ask();
		fails.mockRestore();
		expect(answer).toMatchObject({ok: false, failure: {code: 'store-unavailable'}});
		expect(
			!answer.ok && answer.failure.code === 'store-unavailable' && answer.failure.problem,
			'as long as a failure may be that crosses contexts',
		).toHaveLength(300);
	});

	it('is told by readSettings', async () => {
		const get = vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('disk I/O error'));
		expect(await handlers.readSettings(null, {})).toMatchObject({
			ok: false,
			failure: {code: 'store-unavailable'},
		});
		get.mockRestore();
	});
});
