import {beforeEach, expect, it, vi} from 'vitest';
import {addCheck, clearEntries, finishCheck} from '../../../src/background/store';
import {resetDatabase} from '../../support/database';
import {SESSION, START} from '../../support/examples';

beforeEach(resetDatabase);

it('counts nothing for a check of which nothing arrived', async () => {
	expect(await finishCheck(SESSION)).toBe(0);
});

it('counts every report of a check once', async () => {
	for (const number of [0, 1, 2, 1, 0, 2, 2]) {
		await addCheck(SESSION, number);
	}
	expect(await finishCheck(SESSION)).toBe(3);
});

it('counts the reports of its own check only', async () => {
	await addCheck(SESSION, 0);
	await addCheck(START, 0);
	await addCheck(START, 1);
	expect(await finishCheck(SESSION)).toBe(1);
});

it('counts the largest number', async () => {
	await addCheck(SESSION, Number.MAX_SAFE_INTEGER);
	expect(await finishCheck(SESSION)).toBe(1);
});

it('removes what it counted', async () => {
	await addCheck(SESSION, 0);
	await finishCheck(SESSION);
	expect(await finishCheck(SESSION)).toBe(0);
});

it('leaves the reports of a check in another tab alone', async () => {
	await addCheck(START, 0);
	await finishCheck(SESSION);
	expect(await finishCheck(START)).toBe(1);
});

it('leaves nothing of a check that never ended once the diagnostics are emptied', async () => {
	await addCheck(START, 0);
	await clearEntries();
	expect(await finishCheck(START)).toBe(0);
});

it('is not done with a report before the disk has it', async () => {
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	await addCheck(SESSION, 0);
	const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
	transaction.mockRestore();
	expect(writes.map(([, , options]) => options)).toEqual([{durability: 'strict'}]);
});
