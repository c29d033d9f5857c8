import {type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames} from 'idb';
import type {Entry, Step} from '../../shared';
import {stepsBetween} from '../../shared';

const NAME = 'hedgewing';

type Sighting = {readonly session: string; readonly number: number};

/** Version 1. A change of shape is a new version with its own step; released steps are never edited. */
export interface SchemaV1 extends DBSchema {
	/** A ring, oldest first by its running key. The sender's number keeps a report sent twice single. */
	diagnostics: {
		key: number;
		value: Sighting & {readonly entry: Entry};
		indexes: {bySender: [string, number]};
	};
	/** Numbered reports of a running connection check. */
	checks: {key: [string, number]; value: Sighting};
}

export type Database = IDBPDatabase<SchemaV1>;
type Upgrade = (
	database: Database,
	transaction: IDBPTransaction<SchemaV1, StoreNames<SchemaV1>[], 'versionchange'>,
) => void;

const STEPS: readonly Step<Upgrade>[] = [
	{
		to: 1,
		upgrade(database) {
			const diagnostics = database.createObjectStore('diagnostics', {autoIncrement: true});
			diagnostics.createIndex('bySender', ['session', 'number'], {unique: true});
			database.createObjectStore('checks', {keyPath: ['session', 'number']});
		},
	},
];

/**
 * Opens the database at the last step's version, running the steps it has not seen, each once, all
 * in one transaction: a step that throws leaves the database as it was.
 *
 * A later version that waits to upgrade is let through: this connection closes.
 */
export function openDatabase(steps: readonly Step<Upgrade>[] = STEPS): Promise<Database> {
	return openDB<SchemaV1>(NAME, steps.length, {
		upgrade(database, from, to, transaction) {
			// A step that fails is told by the opening itself; this promise would tell it a second time.
			transaction.done.catch(() => {});
			for (const upgrade of stepsBetween(steps, from, to ?? steps.length)) {
				upgrade(database, transaction);
			}
		},
		blocking(_current, _next, event) {
			if (event.target instanceof IDBDatabase) {
				event.target.close();
			}
		},
	});
}

/** For what is acknowledged: finished when the disk has it, not when the system has taken it over. */
export const ON_DISK: IDBTransactionOptions = {durability: 'strict'};

/** Runs work on a connection of its own, closed afterwards, so that a stopped background leaves nothing open. */
export async function withDatabase<Value>(
	work: (database: Database) => Promise<Value>,
): Promise<Value> {
	const database = await openDatabase();
	try {
		return await work(database);
	} finally {
		database.close();
	}
}
