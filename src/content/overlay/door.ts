import {send} from '../../shared';
import type {showOverlay} from './overlay';

/** Known only in the world of this extension's scripts; the page has its own. */
const KEY = Symbol.for('hedgewing overlay');

/**
 * The way to what is drawn. It is a script of its own, because most pages hold no chain and should not
 * carry it.
 */
export type Door = {
	readonly showOverlay: typeof showOverlay;
	readonly isAlive: () => boolean;
};

export function leaveDoor(door: Door): void {
	Reflect.set(globalThis, KEY, door);
}

/** Asks for the overlay's script where it is not here yet. Null when it does not come. */
export async function openDoor(): Promise<Door | null> {
	const here = doorHere();
	if (here) {
		return here;
	}
	await send('bringOverlay', null);
	return doorHere();
}

/** A door that a copy left which was cut off by an update leads nowhere. */
function doorHere(): Door | null {
	const door: Door | undefined = Reflect.get(globalThis, KEY);
	return door?.isAlive() ? door : null;
}
