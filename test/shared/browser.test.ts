import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {isOrphaned, openPanel} from '../../src/shared';
import {browser, orphan, resetBrowser, sidebarsOpen} from '../support/fake-browser';

beforeEach(resetBrowser);

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('a script', () => {
	it('is no orphan while the browser knows its extension', () => {
		expect(isOrphaned()).toBe(false);
	});

	it('is an orphan once its extension has no identity', () => {
		orphan();
		expect(isOrphaned()).toBe(true);
	});

	it('is an orphan when even the question is refused', () => {
		vi.spyOn(browser.runtime, 'id', 'get').mockImplementation(() => {
			throw new Error('Extension context invalidated.');
		});
		expect(isOrphaned()).toBe(true);
	});
});

describe('the panel', () => {
	it('is the side panel of the window where the browser has one', async () => {
		const open = vi.fn(async () => {});
		vi.stubGlobal('chrome', {sidePanel: {open}});
		await openPanel(7);
		expect(open).toHaveBeenCalledWith({windowId: 7});
		expect(sidebarsOpen()).toBe(0);
	});

	it('is the sidebar where the browser has no side panel', async () => {
		await openPanel(7);
		expect(sidebarsOpen()).toBe(1);
	});
});
