// @vitest-environment happy-dom
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {type HiddenBy, type Overlay, showOverlay} from '../../../src/content/overlay/overlay';
import type {Desk} from '../../../src/shared';
import {
	type FakeAnimation,
	grantRoots,
	installAnimations,
	rememberRoots,
	surfaces,
} from '../../support/page';
import {exampleReading, exampleSuggestion} from '../../support/suggestions';
import {showChain} from './chain-page';
import {AS_OF, deskWith, exampleDesk, STRIKES} from './examples';

let animations: FakeAnimation[];
let overlay: Overlay;
let onHide: ReturnType<typeof vi.fn<(reason: HiddenBy) => void>>;

beforeAll(() => {
	rememberRoots();
	grantRoots();
});

beforeEach(() => {
	animations = installAnimations();
	onHide = vi.fn<(reason: HiddenBy) => void>();
	overlay = showOverlay({onHide});
});

afterEach(() => {
	overlay.remove();
	document.body.replaceChildren();
	document.body.removeAttribute('style');
	vi.restoreAllMocks();
	vi.useRealTimers();
});

const find = <Kind extends HTMLElement>(selector: string) =>
	surfaces()[0]?.querySelector<Kind>(selector) ?? undefined;
const says = () => find('.says');
const panel = () => find('[role="dialog"]');
const words = (element: Element | undefined) =>
	element?.textContent?.replaceAll(/[\u00a0\u202f]/g, ' ');
const focused = () => {
	const root = surfaces()[0]?.getRootNode();
	return root instanceof ShadowRoot ? root.activeElement : null;
};
const update = (desk: Desk = exampleDesk(), now = AS_OF) => overlay.update({desk, now, grids: []});

function press(element: Element | undefined, key: string, kind = 'keydown'): void {
	element?.dispatchEvent(new KeyboardEvent(kind, {key, bubbles: true, composed: true}));
}

describe('the overlay', () => {
	it('says that it is here, and holds the notice ready', () => {
		expect(words(says())).toBe('Hedgewing is hereLooking for a chain');
		expect(words(find('.notice'))).toBe('Hedgewing was updated: refresh this page');
	});

	it('goes when the user hides it, and says so', () => {
		expect(find('.hide')?.getAttribute('aria-label')).toBe('Hide Hedgewing on this page');
		find('.hide')?.click();
		expect(surfaces()).toEqual([]);
		expect(onHide.mock.calls).toEqual([['user']]);
	});

	it('goes without a word when it is removed', () => {
		overlay.remove();
		expect(surfaces()).toEqual([]);
		expect(onHide).not.toHaveBeenCalled();
	});

	it('goes when the page keeps taking it away, and says so', async () => {
		for (let time = 1; time <= 4; time++) {
			[...document.documentElement.children]
				.find(({tagName}) => tagName.startsWith('X-'))
				?.remove();
			await new Promise((done) => setTimeout(done));
		}
		expect(surfaces()).toEqual([]);
		expect(onHide.mock.calls).toEqual([['fought']]);
	});

	it('takes the place of the one that an earlier copy left', () => {
		const [earlier] = surfaces();
		const later = showOverlay({onHide});
		expect(surfaces()).toHaveLength(1);
		expect(surfaces()[0]).not.toBe(earlier);
		later.remove();
	});

	it('puts marks, panel and dock under the switch that hides them all', () => {
		update();
		says()?.click();
		expect(animations.map(({element}) => element.className)).toEqual(['content', 'dock notice']);
		const content = animations[0]?.element;
		for (const part of ['.marks', '.panel', '.says', '.hide', '.status']) {
			expect(content?.querySelector(part), part).not.toBeNull();
		}
		overlay.withdraw();
		expect(animations.map(({finished}) => finished)).toEqual([true, true]);
	});

	it('has no control with consequences', () => {
		update();
		says()?.click();
		const controls = surfaces()[0]?.querySelectorAll('a, input:not([type="radio"]), select, form');
		expect(controls).toHaveLength(0);
		expect(words(panel())).not.toContain('Copy');
	});

	it.each(['<img src=x onerror=alert(1)>', '</div><script>alert(1)</script>', '&lt;b&gt;', '$1'])(
		'shows what a page calls itself as words alone: %s',
		(text) => {
			const main = exampleReading({symbol: text, site: text, unsuitable: true});
			update(exampleDesk({main}));
			says()?.click();
			expect(words(says())).toContain(text);
			expect(surfaces()[0]?.querySelectorAll('img, script, b, iframe')).toHaveLength(0);
		},
	);
});

describe('the colours of the overlay', () => {
	const theme = () => surfaces()[0]?.getAttribute('data-theme');

	it.each(['light', 'dark'] as const)('are those that were chosen: %s', (chosen) => {
		overlay.setTheme(chosen);
		expect(theme()).toBe(chosen);
	});

	it('are those of the page until they are chosen, and follow it', () => {
		expect(theme()).toBe('light');
		document.body.style.backgroundColor = 'rgb(10, 10, 10)';
		overlay.setTheme('system');
		expect(theme()).toBe('dark');
		document.body.style.backgroundColor = 'rgb(250, 250, 250)';
		update();
		expect(theme()).toBe('light');
	});

	it('are those around the chain', () => {
		const page = showChain({strikes: STRIKES});
		page.box.style.backgroundColor = 'rgb(10, 10, 10)';
		overlay.update({desk: exampleDesk(), now: AS_OF, grids: [page.view]});
		expect(theme()).toBe('dark');
		page.box.remove();
		overlay.update({desk: exampleDesk(), now: AS_OF, grids: [page.view]});
		expect(theme()).toBe('light');
	});
});

describe('the dock', () => {
	it('shows the verdict, with a shape where it holds something back', () => {
		update();
		expect(words(says())).toBe('Enter 51.35buy 34 s');
		expect(find('.stop, .question')).toBeUndefined();
		const wait = {state: 'wait', reason: 'market-closed', lacking: []} as const;
		update(deskWith({}, {verdict: wait}));
		expect(find('.stop')).toBeDefined();
		const lacking = {state: 'cannot-tell', reason: 'input-missing', lacking: ['vix']} as const;
		update(deskWith({}, {verdict: lacking}));
		expect(find('.question')?.textContent).toBe('?');
	});

	it('changes its figures in place', async () => {
		update();
		const records: MutationRecord[] = [];
		const observer = new MutationObserver((seen) => {
			records.push(...seen);
		});
		const [surface] = surfaces();
		const everything = {subtree: true, childList: true, attributes: true, characterData: true};
		if (surface) {
			observer.observe(surface, everything);
		}
		update();
		overlay.place();
		await new Promise((done) => setTimeout(done));
		expect(records).toEqual([]);
		update(exampleDesk(), AS_OF + 2_000);
		await new Promise((done) => setTimeout(done));
		expect(records.map(({type}) => type)).toEqual(['characterData']);
		observer.disconnect();
	});

	it('says aloud what became different, and not that time passes', () => {
		vi.useFakeTimers();
		const status = () => find('.status[role="status"]')?.textContent;
		update();
		expect(status()).toBe('Hedgewing: enter 5');
		update(exampleDesk(), AS_OF + 4_000);
		update(exampleDesk(), AS_OF + 70_000);
		expect(status()).toBe('Hedgewing: enter 5');
		vi.advanceTimersByTime(5000);
		expect(status()).toBe('withdrawn');
	});
});

describe('the panel', () => {
	it('opens and closes with the words of the dock', () => {
		update();
		expect(panel()).toBeUndefined();
		expect(says()?.getAttribute('aria-expanded')).toBe('false');
		says()?.click();
		expect(panel()?.getAttribute('aria-label')).toBe('Hedgewing: what to do now');
		expect(says()?.getAttribute('aria-expanded')).toBe('true');
		expect(words(panel())).toContain('Enter 5');
		says()?.click();
		expect(panel()).toBeUndefined();
	});

	it('takes the focus, and gives it back when it is closed', () => {
		update();
		says()?.click();
		expect(focused()).toBe(find('.close'));
		find('.close')?.click();
		expect(panel()).toBeUndefined();
		expect(focused()).toBe(says());
	});

	it('closes with Escape, from the dock too, and only then', () => {
		update();
		says()?.click();
		press(find('.close'), 'a');
		expect(panel()).toBeDefined();
		press(says(), 'Escape');
		expect(panel()).toBeUndefined();
		expect(focused()).toBe(says());
		press(says(), 'Escape');
		expect(panel()).toBeUndefined();
	});

	it('stays open and up to date', () => {
		update();
		says()?.click();
		update(deskWith({}, {verdict: {...exampleSuggestion().verdict, contracts: 7}}));
		expect(words(panel())).toContain('Enter 7');
	});

	it('guides to both chains while one is not read', () => {
		update({schema: 1, main: exampleReading()});
		says()?.click();
		expect(words(panel())).toContain('open symbol VIX');
	});

	it('opens also before anything is read', () => {
		says()?.click();
		expect(panel()).toBeDefined();
	});
});

describe('what is typed in the overlay', () => {
	it.each(['keydown', 'keypress', 'keyup'])('never reaches the page: %s', (kind) => {
		const heard = vi.fn();
		document.addEventListener(kind, heard);
		for (const key of ['a', 'Enter', ' ', 'Escape', 'b']) {
			press(says(), key, kind);
		}
		expect(heard).not.toHaveBeenCalled();
		press(document.body, 'a', kind);
		expect(heard).toHaveBeenCalledTimes(1);
		document.removeEventListener(kind, heard);
	});
});
