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

async function registerGranted(): Promise<void> {
	const matches = await grantedOrigins();
	const registered = await browser.scripting.getRegisteredContentScripts({ids: [REGISTRATION]});
	if (registered.length > 0) {
		await browser.scripting.unregisterContentScripts({ids: [REGISTRATION]});
	}
	if (matches.length > 0) {
		await browser.scripting.registerContentScripts([
			{
				id: REGISTRATION,
				js: [CONTENT_FILE],
				matches,
				runAt: 'document_idle',
				persistAcrossSessions: true,
			},
		]);
	}
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
