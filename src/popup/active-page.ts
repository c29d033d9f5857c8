import type {Result} from '../engine';
import {browser, CONTENT_FILE, describeThrown, type Failure, sitePattern} from '../shared';

/** The page in front of the user, with our script in it. */
export type ActivePage = {
	readonly windowId: number;
	/** What to ask for to be here at every visit, or why that cannot be had. */
	readonly site: Result<string, Failure>;
};

/** Runs the content script in the active tab. The press of the toolbar button is the permission. */
export async function openActivePage(): Promise<Result<ActivePage, Failure>> {
	const [tab] = await browser.tabs.query({active: true, currentWindow: true});
	if (tab?.id === undefined || tab.windowId === undefined) {
		return {ok: false, failure: {code: 'no-page-open'}};
	}
	try {
		const target = {tabId: tab.id};
		const [run] = await browser.scripting.executeScript({target, files: [CONTENT_FILE]});
		if (run?.error !== undefined) {
			return {ok: false, failure: {code: 'unexpected', problem: describeThrown(run.error)}};
		}
	} catch {
		return {ok: false, failure: {code: 'page-closed-to-extensions'}};
	}
	return {ok: true, value: {windowId: tab.windowId, site: sitePattern(tab.url ?? '')}};
}
