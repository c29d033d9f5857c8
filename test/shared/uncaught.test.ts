import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {allEntries} from '../../src/background/store';
import {reportUncaught} from '../../src/shared';
import {startBackground} from '../support/background';
import {resetDatabase} from '../support/database';
import {connections, resetBrowser} from '../support/fake-browser';
import {settle} from '../support/settle';

let page: EventTarget;

beforeEach(() => {
	resetBrowser();
	resetDatabase();
	startBackground();
	page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	reportUncaught('popup', () => new Date('2026-11-21T09:30:00Z'));
});

afterEach(() => {
	vi.unstubAllGlobals();
});

function happen(kind: string, fields: object): void {
	page.dispatchEvent(Object.assign(new Event(kind), fields));
}

it('opens no port while nothing happens', async () => {
	await settle();
	expect(connections()).toBe(0);
});

it('reports an error with the time and the page', async () => {
	happen('error', {error: 'a word', message: 'Uncaught a word'});
	await settle();
	expect(await allEntries()).toEqual([
		{at: '2026-11-21T09:30:00.000Z', context: 'popup', event: 'unexpected', detail: 'a word'},
	]);
});

it('reports an error by its message where the error itself is not told', async () => {
	happen('error', {error: undefined, message: 'Script error.'});
	await settle();
	expect((await allEntries()).map(({detail}) => detail)).toEqual(['Script error.']);
});

it('reports the end of a promise, without what is private', async () => {
	happen('unhandledrejection', {reason: 'no account 12345678'});
	await settle();
	expect((await allEntries()).map(({detail}) => detail)).toEqual(['no account <number>']);
});

it('reports everything that happens, under one session', async () => {
	happen('error', {error: 'first', message: ''});
	happen('unhandledrejection', {reason: 'second'});
	await settle();
	expect((await allEntries()).map(({detail}) => detail)).toEqual(['first', 'second']);
	expect(connections()).toBe(1);
});
