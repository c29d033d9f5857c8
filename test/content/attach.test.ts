// @vitest-environment happy-dom
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {allEntries} from '../../src/background/store';
import {type Attached, attach} from '../../src/content/attach';
import {leaveDoor} from '../../src/content/overlay/door';
import {showOverlay} from '../../src/content/overlay/overlay';
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
	removeSurfaces,
	showPage,
	surfaces,
} from '../support/page';
import {settle} from '../support/settle';

let animations: FakeAnimation[];
let attached: Attached;

beforeAll(() => {
	rememberRoots();
	grantRoots();
	leaveDoor({showOverlay, isAlive: () => true});
});

beforeEach(async () => {
	resetBrowser();
	resetDatabase();
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']});
	animations = installAnimations();
	speakAs('content');
	startBackground();
	document.body.innerHTML = chainPage(exampleDraft({asOf: MONDAY.getTime()}));
	attached = attach(() => MONDAY);
	await settle();
});

afterEach(async () => {
	orphan();
	vi.advanceTimersByTime(10_000);
	removeSurfaces();
	await settle();
	vi.useRealTimers();
});

const events = async () => (await allEntries()).map(({event}) => event);
const hide = () => surfaces()[0]?.querySelector<HTMLButtonElement>('.hide')?.click();

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

	it('shows the overlay again when the user asks after hiding it', async () => {
		hide();
		expect(surfaces()).toHaveLength(0);
		vi.advanceTimersByTime(2000);
		await settle();
		expect(surfaces(), 'a beat does not bring it back').toHaveLength(0);
		attached.show();
		await settle();
		expect(surfaces()).toHaveLength(1);
	});

	it('draws nothing where there is no chain, and takes away what it drew when the chain goes', async () => {
		document.body.innerHTML = '<h1>Positions</h1>';
		vi.advanceTimersByTime(6000);
		await settle();
		expect(surfaces()).toHaveLength(0);
	});

	it('says what it sees: the suggestion that follows stands on the page', async () => {
		const text = surfaces()[0]?.textContent ?? '';
		expect(text).toContain('VIX unknown');
		const known = (await browser.storage.session.get('desk'))['desk'];
		expect(known).toMatchObject({main: {symbol: 'SPX', rows: 60, synthetic: true}});
	});

	it('asks for the overlay once, and leaves the page alone when it does not come', async () => {
		Reflect.deleteProperty(globalThis, Symbol.for('hedgewing overlay'));
		hide();
		attached.show();
		await settle();
		expect(surfaces()).toHaveLength(0);
		leaveDoor({showOverlay, isAlive: () => true});
	});

	it('notes a return from the back-forward cache over a new port', async () => {
		await settle();
		stopBackground({silently: true});
		showPage({persisted: true});
		await settle();
		expect(await events()).toEqual(['attached', 'restored']);
		expect(connections()).toBe(2);
	});

	it('notes a fault once, however often it comes, and leaves the page alone', async () => {
		const broken = () => {
			throw new Error('planted');
		};
		leaveDoor({showOverlay: broken, isAlive: () => true});
		hide();
		attached.show();
		await settle();
		vi.advanceTimersByTime(10_000);
		await settle();
		leaveDoor({showOverlay, isAlive: () => true});
		expect((await events()).filter((event) => event === 'unexpected')).toHaveLength(1);
		expect(surfaces()).toHaveLength(0);
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
