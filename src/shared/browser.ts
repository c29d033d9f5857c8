/** The one door to the browser's extension interface: promises everywhere, one name in both browsers. */
import browser from 'webextension-polyfill';

export {browser};

/**
 * Whether this script outlived its extension: after an update or a reload the old copy keeps
 * running in the page, but the browser has cut it off.
 */
export function isOrphaned(): boolean {
	try {
		return browser.runtime.id === undefined;
	} catch {
		return true;
	}
}

/** Tells the browser that a disconnection was noticed: unread, it would be logged as an error. */
export function readLastError(): void {
	void browser.runtime.lastError;
}

/** Opens the panel beside the page. Works only inside a click; the two browsers name it differently. */
export async function openPanel(windowId: number): Promise<void> {
	const {sidePanel} = chrome;
	await (sidePanel ? sidePanel.open({windowId}) : browser.sidebarAction.open());
}
