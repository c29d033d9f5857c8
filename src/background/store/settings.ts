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

/**
 * Changes what is named and keeps the rest. Settings that cannot be read are not written over, and
 * those that do not pass the check are not written.
 */
export async function changeSettings(
	change: SettingsChange,
	check: (settings: Settings) => Result<unknown, Failure>,
): Promise<Result<Settings, Failure>> {
	const current = await readSettings();
	if (!current.ok) {
		return current;
	}
	const next = changed(current.value, change);
	const checked = check(next);
	return checked.ok ? writeSettings(next) : checked;
}

/** Replaces all settings, also a record that could not be read. */
export async function writeSettings(settings: Settings): Promise<Result<Settings, Failure>> {
	await browser.storage.local.set({[KEY]: settings});
	return {ok: true, value: settings};
}

function changed(settings: Settings, {account, ...rest}: SettingsChange): Settings {
	const {account: kept, ...others} = settings;
	const next = account === undefined ? kept : account;
	return {...others, ...rest, ...(next ? {account: next} : {})};
}
