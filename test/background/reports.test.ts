import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {listenForReports} from '../../src/background/reports';
import {allEntries, finishCheck} from '../../src/background/store';
import {paperDiary} from '../support/background';
import {resetDatabase} from '../support/database';
import {entryOf, SESSION} from '../support/examples';
import {browser, type FakePort, ID, resetBrowser, speakAs} from '../support/fake-browser';
import {settle} from '../support/settle';

let noted: string[];

beforeEach(() => {
	resetBrowser();
	resetDatabase();
	const {lines, diary} = paperDiary();
	noted = lines;
	listenForReports(diary);
});

afterEach(() => {
	vi.restoreAllMocks();
});

/** A port, what came back over it, and whether the background closed it. */
function open(name = 'reports') {
	const port = browser.runtime.connect({name});
	const heard: unknown[] = [];
	const closed = vi.fn();
	port.onMessage.addListener((message) => heard.push(message));
	port.onDisconnect.addListener(closed);
	return {port, heard, closed};
}

function report(port: FakePort, number: number, detail = ''): void {
	const entry = entryOf(detail);
	port.postMessage({session: SESSION, number, report: {kind: 'diagnostic', entry}});
}

describe('a connection', () => {
	it.each(['page', 'content'] as const)('of the role “%s” is kept', async (role) => {
		speakAs(role);
		const {closed} = open();
		await settle();
		expect(closed).not.toHaveBeenCalled();
	});

	it.each([
		['another extension', {id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: 'https://a.example/'}],
		['a sender without an address', {id: ID}],
		['nobody', {}],
	])('of %s is closed, and nothing it says is kept', async (_who, sender) => {
		speakAs(sender);
		const {port, closed, heard} = open();
		report(port, 0);
		await settle();
		expect(closed).toHaveBeenCalledTimes(1);
		expect(heard).toEqual([]);
		expect(await allEntries()).toEqual([]);
	});

	it('of another name is closed', async () => {
		const {closed} = open('trades');
		await settle();
		expect(closed).toHaveBeenCalledTimes(1);
	});
});

describe('a report', () => {
	it('is on disk when it is acknowledged', async () => {
		const {port} = open();
		const onDisk = new Promise<unknown>((done) => {
			port.onMessage.addListener(() => done(allEntries()));
		});
		report(port, 0, 'a detail');
		expect(await onDisk).toEqual([entryOf('a detail')]);
	});

	it('is acknowledged by its number and the start of this background', async () => {
		const {port, heard} = open();
		report(port, 7);
		port.postMessage({session: SESSION, number: 8, report: {kind: 'check'}});
		await settle();
		const start = expect.stringMatching(/^[\da-f-]{36}$/);
		expect(heard).toHaveLength(2);
		expect(heard).toContainEqual({acknowledged: 7, start});
		expect(heard).toContainEqual({acknowledged: 8, start});
	});

	it('that comes twice is stored once and acknowledged twice', async () => {
		const {port, heard} = open();
		report(port, 0);
		await settle();
		report(port, 0);
		await settle();
		expect(heard).toHaveLength(2);
		expect(await allEntries()).toHaveLength(1);
	});

	it('of a check is counted', async () => {
		const {port} = open();
		for (const number of [0, 1, 1]) {
			port.postMessage({session: SESSION, number, report: {kind: 'check'}});
		}
		await settle();
		expect(await finishCheck(SESSION)).toBe(2);
	});

	it('is stored without what is private in it', async () => {
		speakAs('content');
		const {port} = open();
		report(port, 0, 'https://broker.example/account/12345678 ada@broker.example 5,900.25');
		await settle();
		expect((await allEntries()).map(({detail}) => detail)).toEqual(['<address> <mail> <number>']);
	});

	it('is stored though its sender left without waiting', async () => {
		const {port} = open();
		report(port, 0, 'a last word');
		port.disconnect();
		await settle();
		expect(await allEntries()).toEqual([entryOf('a last word')]);
	});
});

describe('no acknowledgement', () => {
	it('is given for what could not be stored', async () => {
		const {port, heard} = open();
		const fails = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		report(port, 0);
		await settle();
		expect(heard).toEqual([]);
		fails.mockRestore();
		report(port, 0);
		await settle();
		expect(heard, 'the same report, sent again').toHaveLength(1);
	});

	it.each([
		['words', 'hello'],
		['no number', {session: SESSION, report: {kind: 'check'}}],
	])('is given for %s, which is noted as refused', async (_what, message) => {
		const {port, heard} = open();
		port.postMessage(message);
		await settle();
		expect(heard).toEqual([]);
		expect(noted).toEqual([expect.stringMatching(/^message-refused ./)]);
	});

	it.each([
		['an unknown kind', {kind: 'trade'}],
		['a detail that is too long', {kind: 'diagnostic', entry: entryOf('x'.repeat(501))}],
	])('but a refusal is given for %s, so that it does not come again', async (_what, words) => {
		const {port, heard} = open();
		port.postMessage({session: SESSION, number: 7, report: words});
		await settle();
		expect(heard).toEqual([{refused: 7}]);
		expect(noted).toEqual([expect.stringMatching(/^message-refused ./)]);
		expect(await allEntries()).toEqual([]);
		expect(await finishCheck(SESSION)).toBe(0);
	});
});
