// @vitest-environment happy-dom
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {showOverlay} from '../../../src/content/overlay';
import {
	type FakeAnimation,
	grantRoots,
	installAnimations,
	rememberRoots,
	surfaces,
} from '../../support/page';

let animations: FakeAnimation[];

beforeAll(() => {
	rememberRoots();
	grantRoots();
});

beforeEach(() => {
	animations = installAnimations();
});

afterEach(() => {
	for (const element of [...document.documentElement.children]) {
		if (element.tagName.startsWith('X-')) {
			element.remove();
		}
	}
});

const button = () => surfaces()[0]?.querySelector<HTMLElement>('button');

describe('the overlay', () => {
	it('says that it is here, and holds the notice ready', () => {
		showOverlay({onHide() {}});
		const lines = [...(surfaces()[0]?.querySelectorAll('.line') ?? [])];
		expect(lines.map(({textContent}) => textContent)).toEqual([
			'Hedgewing is hereIt reads no chain yet',
			'Hedgewing was updated: refresh this page',
		]);
	});

	it('is announced to who cannot see it', () => {
		showOverlay({onHide() {}});
		expect(surfaces()[0]?.querySelector('[role="status"]')).not.toBeNull();
		expect(button()?.getAttribute('aria-label')).toBe('Hide Hedgewing on this page');
	});

	it('has one control, which takes it off the page and says so', () => {
		const onHide = vi.fn();
		showOverlay({onHide});
		expect(surfaces()[0]?.querySelectorAll('button, a, input, select, textarea')).toHaveLength(1);
		button()?.click();
		expect(surfaces()).toEqual([]);
		expect(onHide).toHaveBeenCalledTimes(1);
	});

	it('takes the place of the one that an earlier copy left', () => {
		showOverlay({onHide() {}});
		const [earlier] = surfaces();
		showOverlay({onHide() {}});
		expect(surfaces()).toHaveLength(1);
		expect(surfaces()[0]).not.toBe(earlier);
	});

	it.each(['system', 'light', 'dark'] as const)('stands under the colours “%s”', (theme) => {
		showOverlay({onHide() {}}).setTheme(theme);
		expect(surfaces()[0]?.getAttribute('data-theme')).toBe(theme);
	});

	it('gives the notice when it is withdrawn', () => {
		const overlay = showOverlay({onHide() {}});
		expect(animations.map(({element}) => element.className)).toEqual(['line', 'line notice']);
		overlay.withdraw();
		expect(animations.map(({finished}) => finished)).toEqual([true, true]);
	});
});
