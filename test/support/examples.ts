import {defaultRuleSet, rulesDocument} from '../../src/engine';
import {DEFAULT_SETTINGS, type Entry, type Failure, type Settings} from '../../src/shared';
import type {Handlers, Payload, Reply, RequestName} from '../../src/shared/protocol';

export const SESSION = '0b7f3a52-5a0e-4c0d-9d0f-6e2b7a3f41d7';
export const START = '7c1f0b52-5a0e-4c0d-9d0f-6e2b7a3f41d7';

/** One line of the diagnostics. */
export function entryOf(detail = '', event: Entry['event'] = 'attached'): Entry {
	return {at: '2026-11-21T09:30:00.000Z', context: 'content', event, detail};
}

/** Settings under which only the colours were chosen. */
export function settingsOf(theme: Settings['theme']): Settings {
	return {...DEFAULT_SETTINGS, theme};
}

/** One of each failure. The compiler asks for a new one here. */
export const failures: {
	readonly [Code in Failure['code']]: Extract<Failure, {readonly code: Code}>;
} = {
	'page-closed-to-extensions': {code: 'page-closed-to-extensions'},
	'no-page-open': {code: 'no-page-open'},
	'site-not-grantable': {code: 'site-not-grantable', site: 'www.example.com'},
	'extension-reloaded': {code: 'extension-reloaded'},
	'background-silent': {code: 'background-silent'},
	'message-refused': {code: 'message-refused', name: 'changeSettings', problem: 'a problem'},
	'settings-damaged': {code: 'settings-damaged', problem: 'theme: a problem'},
	'settings-newer': {code: 'settings-newer', found: 7, supported: 1},
	'store-unavailable': {code: 'store-unavailable', problem: 'QuotaExceededError'},
	'file-unreadable': {code: 'file-unreadable'},
	'json-too-large': {code: 'json-too-large', characters: 2049, limit: 1024},
	'json-too-deep': {code: 'json-too-deep', limit: 8},
	'json-too-many-keys': {code: 'json-too-many-keys', limit: 2000},
	'json-forbidden-key': {code: 'json-forbidden-key', key: '__proto__'},
	'json-malformed': {code: 'json-malformed'},
	'rule-refused': {
		code: 'rule-refused',
		path: 'I-12.risk',
		expected: '0.0005 to 0.5',
		found: '7',
	},
	unexpected: {code: 'unexpected', problem: 'TypeError'},
};

/** One payload that each request accepts. */
export const payloads: {readonly [Name in RequestName]: Payload<Name>} = {
	readTheme: null,
	readSettings: null,
	changeSettings: {theme: 'dark'},
	importSettings: '{"schema": 1, "theme": "dark"}',
	resetSettings: null,
	readRules: null,
	bringOverlay: null,
	reportLook: {kind: 'none', site: 'www.example.com', problem: 'no-grid'},
	readDesk: null,
	typeVix: {value: 14.2},
	readDiagnostics: null,
	clearDiagnostics: null,
	finishCheck: SESSION,
};

/** One reply that each request may get. */
export const replies: {readonly [Name in RequestName]: Reply<Name>} = {
	readTheme: 'dark',
	readSettings: settingsOf('system'),
	changeSettings: settingsOf('dark'),
	importSettings: settingsOf('light'),
	resetSettings: settingsOf('system'),
	readRules: rulesDocument(defaultRuleSet()),
	bringOverlay: null,
	reportLook: {schema: 1},
	readDesk: {schema: 1, typedVix: {value: 14.2, at: 1}},
	typeVix: {schema: 1, typedVix: {value: 14.2, at: 1}},
	readDiagnostics: [entryOf('a detail'), entryOf('', 'restored')],
	clearDiagnostics: null,
	finishCheck: 200,
};

export const names = Object.keys(payloads) as RequestName[];

type Calls = {readonly name: RequestName; readonly payload: unknown}[];

/** Handlers that give the example reply to everything, and a list of what reached them. */
export function stubHandlers(): {readonly handlers: Handlers; readonly calls: Calls} {
	const calls: Calls = [];
	function stub<Name extends RequestName>(name: Name): Handlers[Name] {
		const handler = async (payload: Payload<Name>) => {
			calls.push({name, payload});
			return {ok: true as const, value: replies[name]};
		};
		return handler as unknown as Handlers[Name];
	}
	const handlers: Handlers = {
		readTheme: stub('readTheme'),
		readSettings: stub('readSettings'),
		changeSettings: stub('changeSettings'),
		importSettings: stub('importSettings'),
		resetSettings: stub('resetSettings'),
		readRules: stub('readRules'),
		bringOverlay: stub('bringOverlay'),
		reportLook: stub('reportLook'),
		readDesk: stub('readDesk'),
		typeVix: stub('typeVix'),
		readDiagnostics: stub('readDiagnostics'),
		clearDiagnostics: stub('clearDiagnostics'),
		finishCheck: stub('finishCheck'),
	};
	return {handlers, calls};
}
