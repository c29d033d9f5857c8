// What a person does on the demo page after pressing the button, and what the extension then knows.
import {eventually} from './scratch.mjs';

/** The account of the demonstration: made up, and said so. */
export const DEMO_ACCOUNT = 500_000;

/**
 * @typedef {object} Visit
 * @property {(name: string, payload: unknown) => Promise<any>} ask asks the background, as a page of the extension does
 * @property {(body: string) => Promise<unknown>} inPage runs the body of an async function in the page
 * @property {() => Promise<void>} openPanel opens the small panel of the overlay
 * @property {() => Promise<string[]>} look the words of each overlay on the page
 *
 * @typedef {object} Seen
 * @property {any} suggestion as the background keeps it, or null
 * @property {string[]} overlays the words of each overlay
 */

const PATIENCE_MS = 15_000;

/**
 * Types the account of the demonstration, as the user would in the options. A background that is just
 * starting may not answer the first time.
 *
 * @param {Visit['ask']} ask
 */
export async function setDemoAccount(ask) {
	await eventually('the settings are taken', async () => {
		const answer = await ask('changeSettings', {account: {netLiquidation: DEMO_ACCOUNT}});
		return answer?.ok || null;
	});
}

/**
 * Scrolls through the last grid of the page and back, as somebody would who looks for an expiry.
 * A row counts only once it has been in view.
 */
const SCROLL_THROUGH = `
	const grid = [...document.querySelectorAll('[role="grid"]')].at(-1);
	const viewport = grid && [grid, ...grid.querySelectorAll('*')].find(
		(one) => one.clientHeight > 100 && one.scrollHeight > one.clientHeight + 100 && getComputedStyle(one).overflowY !== 'visible');
	const pause = () => new Promise((done) => setTimeout(done, 600));
	for (let top = 0; viewport && top <= viewport.scrollHeight; top += viewport.clientHeight * 0.8) {
		viewport.scrollTop = top;
		await pause();
	}
	if (viewport) { viewport.scrollTop = 0; }
	await pause();
`;

/**
 * Waits for the strikes, lets the extension see the hedge's chain, and opens the small panel.
 *
 * @param {Visit} visit
 * @returns {Promise<Seen>}
 */
export async function visitDemo({ask, inPage, openPanel, look}) {
	const suggestion = await eventually(
		'a suggestion with four strikes',
		async () => {
			const suggestion = await suggested(ask);
			return suggestion && chosenCondor(suggestion)?.legs ? suggestion : null;
		},
		PATIENCE_MS,
	).catch(() => null);
	if (suggestion === null) {
		return {suggestion, overlays: await look()};
	}
	await inPage(SCROLL_THROUGH);
	await openPanel();
	let last = suggestion;
	const overlays = await eventually(
		'the overlay shows strikes and hedge',
		async () => {
			last = (await suggested(ask)) ?? last;
			const texts = await look();
			return showsAll(last, texts) ? texts : null;
		},
		PATIENCE_MS,
	).catch(look);
	return {suggestion: last, overlays};
}

/** @param {Visit['ask']} ask */
async function suggested(ask) {
	const answer = await ask('readDesk', null);
	return answer?.value?.suggestion ?? null;
}

/**
 * The condor that the verdict speaks of.
 *
 * @param {any} suggestion
 */
export function chosenCondor(suggestion) {
	return suggestion.condors.find((/** @type {any} */ {tier}) => tier === suggestion.tier);
}

/**
 * Whether the overlays show all four strikes and every sleeve that has a strike.
 *
 * @param {any} suggestion
 * @param {readonly string[]} overlays
 */
export function showsAll(suggestion, overlays) {
	const legs = chosenCondor(suggestion)?.legs;
	const sleeves = suggestion.hedge.sleeves.filter((/** @type {any} */ one) => one.strike);
	if (!legs || sleeves.length === 0) {
		return false;
	}
	const text = overlays.join(' ').replace(/,/g, '');
	const strikes = Object.values(legs).map(String);
	return [...strikes, 'Near'].every((word) => text.includes(word));
}
