// @vitest-environment happy-dom
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {allEntries} from '../../src/background/store';
import {type Attached, attach} from '../../src/content/attach';
import {MONDAY, startBackground} from '../support/background';
import {chainPage, exampleDraft} from '../support/chains';
import {resetDatabase} from '../support/database';
import {
	browser,
	connections,
	orphan,
	resetBrowser,
	speakAs,
	stopBackground,
} from '../support/fake-browser';
import {
	type FakeAnimation,
	grantRoots,
	installAnimations,
	rememberRoots,
	showPage,
	surfaces,
} from '../support/page';
import {settle} from '../support/settle';

let animations: FakeAnimation[];
let attached: Attached;

beforeAll(() => {
	rememberRoots();
	grantRoots();
});

beforeEach(() => {
	resetBrowser();
	resetDatabase();
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']});
	animations = installAnimations();
	speakAs('content');
	startBackground();
	document.body.innerHTML = chainPage(exampleDraft({asOf: MONDAY.getTime()}));
	attached = attach(() => MONDAY);
});

afterEach(() => {
	orphan();
	vi.advanceTimersByTime(10_000);
	vi.useRealTimers();
});

const events = async () => (await allEntries()).map(({event}) => event);
const hide = () => surfaces()[0]?.querySelector('button')?.click();

describe('a script that settles in a page', () => {
	it('shows the overlay and tells the background', async () => {
		expect(surfaces()).toHaveLength(1);
		await settle();
		expect(await allEntries()).toEqual([
			{at: MONDAY.toISOString(), context: 'content', event: 'attached', detail: ''},
		]);
	});

	it('puts the overlay under the chosen colours', async () => {
		await browser.storage.local.set({settings: {schema: 1, theme: 'dark'}});
		await settle();
		hide();
		attached.show();
		await settle();
		expect(surfaces()[0]?.getAttribute('data-theme')).toBe('dark');
	});

	it('keeps the overlay alive with every beat', () => {
		for (const animation of animations) {
			animation.currentTime = 3000;
		}
		vi.advanceTimersByTime(2000);
		expect(animations.map(({currentTime}) => currentTime)).toEqual([0, 0]);
	});

	it('shows one overlay, however often it is asked', () => {
		const [shown] = surfaces();
		attached.show();
		attached.show();
		expect(surfaces()).toEqual([shown]);
	});

	it('shows the overlay again when the user asks after hiding it', () => {
		hide();
		expect(surfaces()).toHaveLength(0);
		vi.advanceTimersByTime(2000);
		attached.show();
		expect(surfaces()).toHaveLength(1);
	});

	it('notes a return from the back-forward cache over a new port', async () => {
		await settle();
		stopBackground({silently: true});
		showPage({persisted: true});
		await settle();
		expect(await events()).toEqual(['attached', 'restored']);
		expect(connections()).toBe(2);
	});

	it('lives until it is cut off', () => {
		expect(attached.isAlive()).toBe(true);
		orphan();
		expect(attached.isAlive()).toBe(false);
	});

	it('withdraws the overlay once it is cut off', () => {
		orphan();
		expect(animations.map(({finished}) => finished)).toEqual([false, false]);
		vi.advanceTimersByTime(2000);
		expect(animations.map(({finished}) => finished)).toEqual([true, true]);
	});
});
