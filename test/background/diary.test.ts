import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createDiary, noteUncaught} from '../../src/background/diary';
import {allEntries} from '../../src/background/store';
import type {DiagnosticEvent} from '../../src/shared';
import {resetDatabase} from '../support/database';

const now = () => new Date('2026-11-21T09:30:00Z');

beforeEach(resetDatabase);

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('the diary', () => {
	it('notes when, where and what', async () => {
		await createDiary(now)('installed');
		expect(await allEntries()).toEqual([
			{at: '2026-11-21T09:30:00.000Z', context: 'background', event: 'installed', detail: ''},
		]);
	});

	it('notes a detail without what is private in it', async () => {
		await createDiary(now)('unexpected', 'ada@broker.example owns 12345678');
		expect((await allEntries())[0]?.detail).toBe('<mail> owns <number>');
	});

	it('notes the same thing as often as it happens', async () => {
		const diary = createDiary(now);
		await Promise.all([diary('updated'), diary('updated'), diary('updated')]);
		expect(await allEntries()).toHaveLength(3);
	});

	it('is no reason to fail when it cannot be written', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(createDiary(now)('updated')).resolves.toBeUndefined();
	});
});

describe('an error that nothing caught', () => {
	let noted: [DiagnosticEvent, string][];
	let context: EventTarget;

	beforeEach(() => {
		noted = [];
		context = new EventTarget();
		vi.stubGlobal('addEventListener', context.addEventListener.bind(context));
		noteUncaught(async (event, detail = '') => void noted.push([event, detail]));
	});

	function happen(kind: string, fields: object): void {
		context.dispatchEvent(Object.assign(new Event(kind), fields));
	}

	it('is noted with its kind', () => {
		happen('error', {error: new RangeError('too far'), message: 'Uncaught'});
		expect(noted).toEqual([['unexpected', expect.stringContaining('RangeError: too far')]]);
	});

	it('is noted by its message where the error itself is not told', () => {
		happen('error', {error: null, message: 'Script error.'});
		expect(noted).toEqual([['unexpected', 'Script error.']]);
	});

	it('is noted when it was the end of a promise', () => {
		happen('unhandledrejection', {reason: 'account 12345678'});
		expect(noted).toEqual([['unexpected', 'account <number>']]);
	});
});
