import type {Entry} from '../../shared';
import {ON_DISK, withDatabase} from './database';

/** Lines kept; the oldest go first. */
export const RING_SIZE = 200;

/** Adds a line once, however often it arrives, and drops what the ring can no longer hold. */
export function addEntry(session: string, number: number, entry: Entry): Promise<void> {
	return withDatabase(async (database) => {
		const transaction = database.transaction('diagnostics', 'readwrite', ON_DISK);
		const {store} = transaction;
		const known = await store.index('bySender').getKey([session, number]);
		if (known === undefined) {
			await store.add({session, number, entry});
			const surplus = (await store.count()) - RING_SIZE;
			if (surplus > 0) {
				for (const key of await store.getAllKeys(null, surplus)) {
					await store.delete(key);
				}
			}
		}
		await transaction.done;
	});
}

/** All lines, oldest first. */
export function allEntries(): Promise<Entry[]> {
	return withDatabase(async (database) => {
		const records = await database.getAll('diagnostics');
		return records.map(({entry}) => entry);
	});
}

/** Removes all lines, and what is left of connection checks that never ended. */
export function clearEntries(): Promise<void> {
	return withDatabase(async (database) => {
		await database.clear('diagnostics');
		await database.clear('checks');
	});
}
