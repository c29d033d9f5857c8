import {ON_DISK, withDatabase} from './database';

/** Keeps one numbered report of a connection check. Twice the same is once. */
export function addCheck(session: string, number: number): Promise<void> {
	return withDatabase(async (database) => {
		const transaction = database.transaction('checks', 'readwrite', ON_DISK);
		await transaction.store.put({session, number});
		await transaction.done;
	});
}

/** How many reports of a check are stored. Removes them. */
export function finishCheck(session: string): Promise<number> {
	return withDatabase(async (database) => {
		const range = IDBKeyRange.bound([session, 0], [session, Number.MAX_SAFE_INTEGER]);
		const stored = await database.count('checks', range);
		await database.delete('checks', range);
		return stored;
	});
}
