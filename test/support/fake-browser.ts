import {createAction} from './fake-browser/action';
import {createPermissions} from './fake-browser/permissions';
import {createRuntime} from './fake-browser/runtime';
import {createStorageArea} from './fake-browser/storage';
import {createTabs} from './fake-browser/tabs';
import {getMessage} from './fake-browser/words';

export type {FakePort, FakeSender} from './fake-browser/ports';
export {ID} from './fake-browser/runtime';

const {runtime, controls, reset: resetRuntime} = createRuntime();
const local = createStorageArea();
const session = createStorageArea();
const action = createAction();
const permissions = createPermissions();
const {tabs, scripting, setTabs, created, injections, reset: resetTabs} = createTabs();
let sidebarsOpened = 0;

/** An in-memory browser: what the extension asks of a real one, as strict as the stricter of the two. */
const browser = {
	runtime,
	storage: {local, session},
	action,
	permissions,
	tabs,
	scripting,
	i18n: {getMessage},
	sidebarAction: {
		async open(): Promise<void> {
			sidebarsOpened++;
		},
	},
};

// Both browsers have this name too; without the side panel and the door into closed roots it is Firefox's.
Reflect.set(globalThis, 'chrome', {});

// biome-ignore lint/style/noDefaultExport: stands in for a library that exports so
export default browser;
export {browser};

export const {speakAs, orphan, stopBackground, stopBeforeAnswering} = controls;
export const {connections, unreadErrors, optionsOpened} = controls;
export {created as createdTabs, injections, setTabs};

/** What the toolbar button says on a tab. */
export const badgeOn = (tabId: number): string | undefined => action.badges.get(tabId);

/** The user says no to every question for a permission. */
export const declineRequests = (): void => permissions.decline();

export const sidebarsOpen = (): number => sidebarsOpened;

/** A new browser: nothing stored, nothing granted, nobody listening. */
export function resetBrowser(): void {
	resetRuntime();
	local.reset();
	session.reset();
	action.reset();
	permissions.reset();
	resetTabs();
	sidebarsOpened = 0;
}
