// @vitest-environment happy-dom
import path from 'node:path';
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Attached} from '../../src/content/attach';
import '../../src/content/overlay/script';
import {chainPage, exampleDraft} from '../support/chains';
import {orphan, resetBrowser} from '../support/fake-browser';
import {
	grantRoots,
	installAnimations,
	rememberRoots,
	removeSurfaces,
	surfaces,
} from '../support/page';
import {settle} from '../support/settle';

const KEY = Symbol.for('hedgewing');

/** Runs the script in this page, as the browser does at every press of the button. */
async function inject(): Promise<void> {
	const file = path.resolve(import.meta.dirname, '../../src/content/index.ts');
	await import(/* @vite-ignore */ `${file}?press=${crypto.randomUUID()}`);
	await settle();
}

beforeAll(() => {
	rememberRoots();
	grantRoots();
});

beforeEach(() => {
	resetBrowser();
	installAnimations();
	document.body.innerHTML = chainPage(exampleDraft({asOf: Date.now()}));
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']});
});

afterEach(async () => {
	orphan();
	vi.advanceTimersByTime(10_000);
	removeSurfaces();
	await settle();
	vi.useRealTimers();
	Reflect.deleteProperty(globalThis, KEY);
});

describe('an injection', () => {
	it('attaches the script to the page', async () => {
		await inject();
		expect(surfaces()).toHaveLength(1);
		const attached: Attached | undefined = Reflect.get(globalThis, KEY);
		expect(attached?.isAlive()).toBe(true);
	});

	it('into a page that has the script already shows what there is', async () => {
		await inject();
		const first: unknown = Reflect.get(globalThis, KEY);
		const [shown] = surfaces();
		await inject();
		expect(Reflect.get(globalThis, KEY)).toBe(first);
		expect(surfaces()).toEqual([shown]);
	});

	it('into a page whose script was cut off attaches anew', async () => {
		await inject();
		const first: unknown = Reflect.get(globalThis, KEY);
		orphan();
		await inject();
		expect(Reflect.get(globalThis, KEY)).not.toBe(first);
	});
});
