import {beforeEach, expect, it, vi} from 'vitest';
import {
	addEntry,
	allEntries,
	clearEntries,
	RING_SIZE,
} from '../../../src/background/store/diagnostics';
import {resetDatabase} from '../../support/database';
import {entryOf, SESSION, START} from '../../support/examples';

beforeEach(resetDatabase);

async function addMany(session: string, from: number, to: number): Promise<void> {
	for (let number = from; number < to; number++) {
		await addEntry(session, number, entryOf(`line ${number}`));
	}
}

it('is empty at first', async () => {
	expect(await allEntries()).toEqual([]);
});

it('keeps a line as it is', async () => {
	await addEntry(SESSION, 0, entryOf('a detail', 'restored'));
	expect(await allEntries()).toEqual([entryOf('a detail', 'restored')]);
});

it('keeps the lines in the order of their arrival, not of their numbers', async () => {
	await addEntry(SESSION, 5, entryOf('first'));
	await addEntry(START, 1, entryOf('second'));
	await addEntry(SESSION, 2, entryOf('third'));
	expect((await allEntries()).map(({detail}) => detail)).toEqual(['first', 'second', 'third']);
});

it('keeps a line once, however often it arrives', async () => {
	await addEntry(SESSION, 0, entryOf('first'));
	await addEntry(SESSION, 1, entryOf('second'));
	await addEntry(SESSION, 0, entryOf('first again'));
	expect((await allEntries()).map(({detail}) => detail)).toEqual(['first', 'second']);
});

it('keeps a line once when it arrives twice at the same time', async () => {
	await Promise.all([addEntry(SESSION, 0, entryOf()), addEntry(SESSION, 0, entryOf())]);
	expect(await allEntries()).toHaveLength(1);
});

it('tells lines of the same number apart by their session', async () => {
	await addEntry(SESSION, 0, entryOf('one'));
	await addEntry(START, 0, entryOf('other'));
	expect(await allEntries()).toHaveLength(2);
});

it('holds two hundred lines', async () => {
	expect(RING_SIZE).toBe(200);
	await addMany(SESSION, 0, 200);
	expect((await allEntries())[0]?.detail).toBe('line 0');
});

it('drops the oldest line for the two hundred and first', async () => {
	await addMany(SESSION, 0, 205);
	expect((await allEntries()).map(({detail}) => detail)).toEqual(
		Array.from({length: 200}, (_, at) => `line ${at + 5}`),
	);
});

it('is empty again when it was cleared, and goes on', async () => {
	await addMany(SESSION, 0, 3);
	await clearEntries();
	expect(await allEntries()).toEqual([]);
	await addEntry(SESSION, 3, entryOf('afterwards'));
	expect(await allEntries()).toEqual([entryOf('afterwards')]);
});

it('is not done with a line before the disk has it', async () => {
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	await addEntry(SESSION, 0, entryOf());
	const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
	transaction.mockRestore();
	expect(writes.map(([, , options]) => options)).toEqual([{durability: 'strict'}]);
});
