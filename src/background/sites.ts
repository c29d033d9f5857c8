import {browser, CONTENT_FILE} from '../shared';

const REGISTRATION = 'sites';

/** The sites the user has granted for good. */
export type Sites = {
	/** Makes the registered content script cover exactly the granted sites. */
	readonly register: () => Promise<void>;
	/** Runs the content script in the tabs that are open on these sites. */
	readonly inject: (origins: readonly string[]) => Promise<void>;
	/** The same for every granted site: after an update the copies in open tabs are cut off. */
	readonly injectEverywhere: () => Promise<void>;
};

/**
 * Registrations run one after another: two at once would both remove and both add, and one would
 * fail. Neither browser promises to keep grants and registrations in step, so each run compares.
 */
export function createSites(): Sites {
	let turn = Promise.resolve();
	return {
		register() {
			turn = turn.then(registerGranted, registerGranted);
			return turn;
		},
		inject,
		injectEverywhere: async () => inject(await grantedOrigins()),
	};
}

async function grantedOrigins(): Promise<string[]> {
	return (await browser.permissions.getAll()).origins ?? [];
}

/** One call at most changes the registration, so that a stop in between leaves the old or the new one. */
async function registerGranted(): Promise<void> {
	const matches = await grantedOrigins();
	const {scripting} = browser;
	const registered = await scripting.getRegisteredContentScripts({ids: [REGISTRATION]});
	if (matches.length === 0) {
		if (registered.length > 0) {
			await scripting.unregisterContentScripts({ids: [REGISTRATION]});
		}
		return;
	}
	const script = {
		id: REGISTRATION,
		js: [CONTENT_FILE],
		matches,
		runAt: 'document_idle' as const,
		persistAcrossSessions: true,
	};
	await (registered.length > 0
		? scripting.updateContentScripts([script])
		: scripting.registerContentScripts([script]));
}

/** A tab that refuses (a shop page, an error page, a page just closing) is passed over. */
async function inject(origins: readonly string[]): Promise<void> {
	if (origins.length === 0) {
		return;
	}
	const tabs = await browser.tabs.query({url: [...origins]});
	await Promise.allSettled(
		tabs.map(({id}) =>
			id === undefined
				? undefined
				: browser.scripting.executeScript({target: {tabId: id}, files: [CONTENT_FILE]}),
		),
	);
}
