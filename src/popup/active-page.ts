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
	try {
		const [tab] = await browser.tabs.query({active: true, currentWindow: true});
		return await (tab ? openIn(tab) : {ok: false, failure: {code: 'no-page-open'}});
	} catch (error) {
		return {ok: false, failure: {code: 'unexpected', problem: describeThrown(error).slice(0, 300)}};
	}
}

async function openIn({
	id,
	windowId,
	url = '',
}: {
	readonly id?: number | undefined;
	readonly windowId?: number | undefined;
	readonly url?: string | undefined;
}): Promise<Result<ActivePage, Failure>> {
	if (id === undefined || windowId === undefined) {
		return {ok: false, failure: {code: 'no-page-open'}};
	}
	const target = {tabId: id};
	const runs = await browser.scripting
		.executeScript({target, files: [CONTENT_FILE]})
		.catch(() => null);
	if (runs === null) {
		return {ok: false, failure: {code: 'page-closed-to-extensions'}};
	}
	const error = runs[0]?.error;
	return error === undefined
		? {ok: true, value: {windowId, site: sitePattern(url)}}
		: {ok: false, failure: {code: 'unexpected', problem: describeThrown(error).slice(0, 300)}};
}
