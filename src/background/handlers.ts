import type {Result} from '../engine';
import {parseBoundedJson, SETTINGS_LIMITS} from '../formats';
import {
	DEFAULT_SETTINGS,
	describeThrown,
	type Failure,
	type Handlers,
	type Settings,
	settingsFrom,
} from '../shared';
import type {Diary} from './diary';
import * as store from './store';

/** What the background answers. It may be stopped between two messages, so nothing is kept in memory. */
export function createHandlers(diary: Diary): Handlers {
	return {
		readSettings: () =>
			guarded(async () => {
				const settings = await store.readSettings();
				if (!settings.ok) {
					await diary('settings-damaged', settings.failure.code);
				}
				return settings;
			}),
		changeSettings: (change) => guarded(() => store.changeSettings(change)),
		importSettings: (text) => guarded(() => importSettings(text)),
		resetSettings: () => guarded(() => store.writeSettings(DEFAULT_SETTINGS)),
		readDiagnostics: () => guarded(async () => ({ok: true, value: await store.allEntries()})),
		clearDiagnostics: () =>
			guarded(async () => {
				await store.clearEntries();
				return {ok: true, value: null};
			}),
		finishCheck: (session) =>
			guarded(async () => ({ok: true, value: await store.finishCheck(session)})),
	};
}

async function importSettings(text: string): Promise<Result<Settings, Failure>> {
	const parsed = parseBoundedJson(text, SETTINGS_LIMITS);
	if (!parsed.ok) {
		return parsed;
	}
	const settings = settingsFrom(parsed.value);
	return settings.ok ? store.writeSettings(settings.value) : settings;
}

/** A disk that is full or a database of a later version is told, not thrown. */
async function guarded<Value>(
	work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
	try {
		return await work();
	} catch (error) {
		const problem = describeThrown(error).slice(0, 300);
		return {ok: false, failure: {code: 'store-unavailable', problem}};
	}
}
