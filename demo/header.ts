import type {Levels} from './market';
import * as print from './print';

/** Where the indexes stood a session before, for the change beside them. */
const CLOSES = {spx: 6611.84, vix: 14.63, vix9d: 14.52} as const;

/** Prints the indexes and the time over the chains, touching only what has changed. */
export function showHeader(levels: Levels, now: number): void {
	for (const index of ['spx', 'vix', 'vix9d'] as const) {
		say(`${index}-last`, print.price(levels[index]));
		const change = say(`${index}-change`, print.change(CLOSES[index], levels[index]));
		change.dataset['way'] = levels[index] < CLOSES[index] ? 'down' : 'up';
	}
	say('last-tick', print.clock(now));
}

/** @throws {Error} when the page has no such place */
export function place(id: string): HTMLElement {
	const element = document.getElementById(id);
	if (element === null) {
		throw new Error(`The page has no place called ${id}`);
	}
	return element;
}

function say(id: string, text: string): HTMLElement {
	const element = place(id);
	if (element.textContent !== text) {
		element.textContent = text;
	}
	return element;
}
