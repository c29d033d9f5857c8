import {browser, type Desk, freshnessOf} from '../shared';

/** What the toolbar button says, in at most four characters, and whether it stands behind it. */
export type Badge = {readonly text: string; readonly tone: 'sure' | 'grey'};

/** The verdict as a badge. Nothing on a page without a chain; grey as soon as the quotes are old. */
export function badgeOf({main, suggestion}: Desk, now: number): Badge {
	if (!main) {
		return {text: '', tone: 'grey'};
	}
	if (main.quality.state === 'refused' || main.unsuitable) {
		return {text: '!', tone: 'sure'};
	}
	if (!suggestion) {
		return {text: '…', tone: 'grey'};
	}
	const {state, contracts = 0} = suggestion.verdict;
	const tone = freshnessOf(main, now) === 'stale' ? 'grey' : 'sure';
	switch (state) {
		case 'enter':
			return {text: `×${contracts}`, tone};
		case 'manage':
			return {text: 'ACT', tone};
		case 'wait':
			return {text: 'WAIT', tone};
		case 'cannot-tell':
			return {text: '?', tone};
	}
}

const COLOURS = {sure: '#161b22', grey: '#858d99'} as const;

/** Puts the badge on one tab; a browser takes it off when the tab goes elsewhere. */
export async function showBadge(tabId: number | undefined, {text, tone}: Badge): Promise<void> {
	if (tabId === undefined) {
		return;
	}
	// A tab that has just been closed is no failure.
	await Promise.allSettled([
		browser.action.setBadgeText({tabId, text}),
		browser.action.setBadgeBackgroundColor({tabId, color: COLOURS[tone]}),
	]);
}
