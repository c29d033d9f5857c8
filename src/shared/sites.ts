import type {Result} from '../engine';
import {browser} from './browser';
import type {Failure} from './failure';

/**
 * The built content script, the same file for the toolbar button and for registered sites. The
 * slash matters: Firefox resolves a path without it against the page that asks.
 */
export const CONTENT_FILE = '/src/content/index.js';

/** What is drawn on a page, brought there only when a chain was found. */
export const OVERLAY_FILE = '/src/content/overlay/script.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/** An address may hold an asterisk where a match pattern would take it for "any". */
const ORDINARY_HOST = /^[a-z\d.-]+$/;

/**
 * The match pattern that covers the site of an address, and no other, for a permission request.
 *
 * Only secure sites, and pages served by the user's own machine, can be granted for good.
 */
export function sitePattern(address: string): Result<string, Failure> {
	if (!URL.canParse(address)) {
		return {ok: false, failure: {code: 'page-closed-to-extensions'}};
	}
	const {protocol, hostname} = new URL(address);
	if (protocol !== 'https:' && protocol !== 'http:') {
		return {ok: false, failure: {code: 'page-closed-to-extensions'}};
	}
	const grantable = protocol === 'https:' || LOOPBACK.has(hostname);
	return grantable && ORDINARY_HOST.test(hostname)
		? {ok: true, value: `${protocol}//${hostname}/*`}
		: {ok: false, failure: {code: 'site-not-grantable', site: hostname.slice(0, 300)}};
}

/** The name of a site as the user knows it, from a match pattern. */
export function siteName(pattern: string): string {
	return pattern.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '');
}

/** Looks now, and again at every change of what is granted, until the answer is called. */
export function followGrants(look: () => void): () => void {
	const {onAdded, onRemoved} = browser.permissions;
	look();
	onAdded.addListener(look);
	onRemoved.addListener(look);
	return () => {
		onAdded.removeListener(look);
		onRemoved.removeListener(look);
	};
}
