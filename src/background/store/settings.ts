import type {Result} from '../../engine';
import {
	browser,
	DEFAULT_SETTINGS,
	type Failure,
	type Settings,
	type SettingsChange,
	settingsFrom,
} from '../../shared';

const KEY = 'settings';

/** The stored settings; the defaults where nothing is stored yet. */
export async function readSettings(): Promise<Result<Settings, Failure>> {
	const record = (await browser.storage.local.get(KEY))[KEY];
	return record === undefined ? {ok: true, value: DEFAULT_SETTINGS} : settingsFrom(record);
}

/** Changes what is named and keeps the rest. Settings that cannot be read are not written over. */
export async function changeSettings(change: SettingsChange): Promise<Result<Settings, Failure>> {
	const current = await readSettings();
	return current.ok ? writeSettings({...current.value, ...change}) : current;
}

/** Replaces all settings, also a record that could not be read. */
export async function writeSettings(settings: Settings): Promise<Result<Settings, Failure>> {
	await browser.storage.local.set({[KEY]: settings});
	return {ok: true, value: settings};
}
