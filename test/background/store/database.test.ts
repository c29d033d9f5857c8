import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type Database, openDatabase, withDatabase} from '../../../src/background/store/database';
import {resetDatabase} from '../../support/database';
import {entryOf, SESSION} from '../../support/examples';

type Steps = NonNullable<Parameters<typeof openDatabase>[0]>;

const sighting = {session: SESSION, number: 0, entry: entryOf('precious')};
const first: Steps[number] = {
	to: 1,
	upgrade() {
		throw new Error('a step that was done before is not done again');
	},
};

let open: Database[] = [];

async function opened(steps?: Steps): Promise<Database> {
	const database = await openDatabase(steps);
	open.push(database);
	return database;
}

/** Leaves a database of version 1 behind, with one line in it. */
async function leaveVersion1(): Promise<void> {
	await withDatabase((database) => database.add('diagnostics', sighting));
}

beforeEach(() => {
	resetDatabase();
	open = [];
});

afterEach(() => {
	for (const database of open) {
		database.close();
	}
});

describe('a new database', () => {
	it('is of version 1 and has its two stores', async () => {
		const database = await opened();
		expect(database.name).toBe('hedgewing');
		expect(database.version).toBe(1);
		expect([...database.objectStoreNames]).toEqual(['checks', 'diagnostics']);
	});

	it('numbers its lines and finds them by their sender', async () => {
		const {store} = (await opened()).transaction('diagnostics');
		expect(store.autoIncrement).toBe(true);
		expect(store.keyPath).toBeNull();
		expect([...store.indexNames]).toEqual(['bySender']);
		expect(store.index('bySender').keyPath).toEqual(['session', 'number']);
		expect(store.index('bySender').unique).toBe(true);
	});

	it('keys the reports of a check by sender and number', async () => {
		const {store} = (await opened()).transaction('checks');
		expect(store.keyPath).toEqual(['session', 'number']);
	});
});

it('keeps what is in it when it is opened again', async () => {
	await leaveVersion1();
	expect(await (await opened()).getAll('diagnostics')).toEqual([sighting]);
});

describe('a second step', () => {
	let runs = 0;
	const second: Steps[number] = {
		to: 2,
		upgrade(_database, transaction) {
			runs++;
			transaction.objectStore('diagnostics').createIndex('byNumber' as 'bySender', 'number');
		},
	};

	beforeEach(() => {
		runs = 0;
	});

	it('is run once, alone, and keeps what is stored', async () => {
		await leaveVersion1();
		(await opened([first, second])).close();
		const database = await opened([first, second]);
		expect(runs).toBe(1);
		expect(database.version).toBe(2);
		expect(await database.getAll('diagnostics')).toEqual([sighting]);
		expect([...database.transaction('diagnostics').store.indexNames]).toEqual([
			'byNumber',
			'bySender',
		]);
	});

	it('is not waited for by a connection that is still open', async () => {
		const earlier = await opened();
		await opened([first, second]);
		expect(runs).toBe(1);
		expect(() => earlier.transaction('diagnostics')).toThrow(/InvalidState|clos/i);
	});

	it('makes an earlier Hedgewing refuse the database instead of harming it', async () => {
		await leaveVersion1();
		(await opened([first, second])).close();
		await expect(openDatabase()).rejects.toMatchObject({name: 'VersionError'});
	});
});

describe('a step that throws', () => {
	const broken: Steps[number] = {
		to: 2,
		upgrade(database, transaction) {
			transaction.done.catch(() => {}); // its rejection says nothing that the opening does not
			database.deleteObjectStore('diagnostics');
			throw new Error('half way');
		},
	};

	it('leaves the old version and everything in it', async () => {
		await leaveVersion1();
		await expect(openDatabase([first, broken])).rejects.toThrow();
		const database = await opened();
		expect(database.version).toBe(1);
		expect(await database.getAll('diagnostics')).toEqual([sighting]);
	});

	it('undoes the steps before it', async () => {
		const createsStore: Steps[number] = {
			to: 1,
			upgrade(database) {
				database.createObjectStore('checks', {keyPath: ['session', 'number']});
			},
		};
		await expect(openDatabase([createsStore, broken])).rejects.toThrow();
		const database = await opened();
		expect([...database.objectStoreNames]).toEqual(['checks', 'diagnostics']);
	});
});

describe('work on the database', () => {
	it('answers and leaves no connection open', async () => {
		let used: Database | null = null;
		const answer = await withDatabase(async (database) => {
			used = database;
			return database.count('checks');
		});
		expect(answer).toBe(0);
		expect(() => (used as Database | null)?.transaction('checks')).toThrow();
	});

	it('leaves no connection open when it fails', async () => {
		let used: Database | null = null;
		const work = withDatabase(async (database) => {
			used = database;
			throw new Error('no');
		});
		await expect(work).rejects.toThrow('no');
		expect(() => (used as Database | null)?.transaction('checks')).toThrow();
	});
});
