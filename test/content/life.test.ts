// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {followLife} from '../../src/content/life';
import {orphan, resetBrowser} from '../support/fake-browser';
import {showPage} from '../support/page';

let seen: string[];

beforeEach(() => {
	resetBrowser();
	vi.useFakeTimers();
	seen = [];
	followLife({
		onBeat: () => seen.push('beat'),
		onOrphaned: () => seen.push('orphaned'),
		onRestored: () => seen.push('restored'),
	});
});

afterEach(() => {
	orphan();
	vi.advanceTimersByTime(2000);
	vi.useRealTimers();
});

describe('a script that lives', () => {
	it('beats every two seconds', () => {
		vi.advanceTimersByTime(1999);
		expect(seen).toEqual([]);
		vi.advanceTimersByTime(4001);
		expect(seen).toEqual(['beat', 'beat', 'beat']);
	});

	it('beats when its page comes into view', () => {
		document.dispatchEvent(new Event('visibilitychange'));
		expect(seen).toEqual(['beat']);
	});

	it('beats and is told when its page returns from the back-forward cache', () => {
		showPage({persisted: true});
		expect(seen).toEqual(['beat', 'restored']);
	});

	it('is not told when its page is shown for the first time', () => {
		showPage({persisted: false});
		expect(seen).toEqual([]);
	});
});

describe('a script that was cut off', () => {
	it('is told at the next beat, and then nothing more', () => {
		orphan();
		vi.advanceTimersByTime(2000);
		expect(seen).toEqual(['orphaned']);
		vi.advanceTimersByTime(60_000);
		document.dispatchEvent(new Event('visibilitychange'));
		showPage({persisted: true});
		expect(seen).toEqual(['orphaned']);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('is told when its page comes into view', () => {
		orphan();
		document.dispatchEvent(new Event('visibilitychange'));
		expect(seen).toEqual(['orphaned']);
	});
});
