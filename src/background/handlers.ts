import {type Result, rulesDocument} from '../engine';
import {parseBoundedJson, SETTINGS_LIMITS} from '../formats';
import {
	DEFAULT_SETTINGS,
	type Desk,
	describeThrown,
	type Failure,
	type Handlers,
	type Origin,
	type Settings,
	settingsFrom,
} from '../shared';
import {rulesOf} from './advise';
import {badgeOf, showBadge} from './badge';
import type {DeskKeeper} from './desk';
import type {Diary} from './diary';
import {bringOverlay} from './overlay';
import * as store from './store';

/** What the background answers. It may be stopped between two messages, so nothing is kept in memory. */
export function createHandlers(diary: Diary, desk: DeskKeeper, now: () => Date): Handlers {
	/** Follows a change of the settings with a new suggestion. */
	async function settle(settings: Result<Settings, Failure>): Promise<Result<Settings, Failure>> {
		if (settings.ok) {
			await desk.renew(settings.value);
		}
		return settings;
	}

	async function answer(
		{tabId}: Origin,
		work: (settings: Settings) => Promise<Desk>,
	): Promise<Result<Desk, Failure>> {
		const settings = await store.readSettings();
		if (!settings.ok) {
			return settings;
		}
		const value = await work(settings.value);
		await showBadge(tabId, badgeOf(value, now().getTime()));
		return {ok: true, value};
	}

	return {
		readTheme: () =>
			guarded(async () => {
				const settings = await store.readSettings();
				return settings.ok ? {ok: true, value: settings.value.theme} : settings;
			}),
		readSettings: () =>
			guarded(async () => {
				const settings = await store.readSettings();
				if (!settings.ok) {
					await diary('settings-damaged', settings.failure.code);
				}
				return settings;
			}),
		changeSettings: (change) =>
			guarded(async () => settle(await store.changeSettings(change, rulesOf))),
		importSettings: (text) => guarded(async () => settle(await importSettings(text))),
		resetSettings: () => guarded(async () => settle(await store.writeSettings(DEFAULT_SETTINGS))),
		readRules: () =>
			guarded(async () => {
				const settings = await store.readSettings();
				const rules = settings.ok ? rulesOf(settings.value) : settings;
				return rules.ok ? {ok: true, value: rulesDocument(rules.value)} : rules;
			}),
		bringOverlay: (_nothing, {tabId}) => bringOverlay(tabId),
		reportLook: (look, origin) =>
			guarded(() => answer(origin, (settings) => desk.takeLook(look, settings))),
		readDesk: (_nothing, origin) => guarded(() => answer(origin, desk.read)),
		typeVix: ({value}, origin) =>
			guarded(() => answer(origin, (settings) => desk.takeVix(value, settings))),
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
	if (!settings.ok) {
		return settings;
	}
	const rules = rulesOf(settings.value);
	return rules.ok ? store.writeSettings(settings.value) : rules;
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
