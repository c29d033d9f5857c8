// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {watchElement} from '../../../src/content/overlay/watchdog';

let element: HTMLElement;
let onLost: ReturnType<typeof vi.fn<() => void>>;
let end: () => void;

const seen = () => vi.advanceTimersByTimeAsync(1);

beforeEach(() => {
	vi.useFakeTimers();
	element = document.createElement('x-ours');
	document.documentElement.append(element);
	onLost = vi.fn<() => void>();
	end = watchElement(element, onLost);
});

afterEach(() => {
	end();
	element.remove();
	vi.useRealTimers();
});

describe('the watch over our element', () => {
	it.each(['style', 'hidden', 'class', 'popover', 'inert'])(
		'takes away what the page writes on it: %s',
		async (name) => {
			element.setAttribute(name, 'opacity: 0');
			await seen();
			expect(element.attributes).toHaveLength(0);
			expect(onLost).not.toHaveBeenCalled();
		},
	);

	it.each([
		['removes it', () => element.remove()],
		['moves it', () => document.body.append(element)],
	])('puts it back when the page %s', async (_case, act) => {
		act();
		await seen();
		expect(element.parentNode).toBe(document.documentElement);
	});

	it('leaves alone what happens beside it', async () => {
		document.documentElement.append(document.createElement('x-other'));
		element.setAttribute('data-other', '1');
		await seen();
		expect(element.dataset['other']).toBe('1');
	});

	it('gives up the fourth time in five seconds', async () => {
		for (let time = 1; time <= 3; time++) {
			element.hidden = true;
			await seen();
			expect(element.hidden).toBe(false);
		}
		expect(onLost).not.toHaveBeenCalled();
		element.hidden = true;
		await seen();
		expect(onLost).toHaveBeenCalledTimes(1);
		element.hidden = true;
		await seen();
		expect(element.hidden).toBe(true);
		expect(onLost).toHaveBeenCalledTimes(1);
	});

	it('bears with a page that does it now and then', async () => {
		for (let time = 1; time <= 12; time++) {
			element.hidden = true;
			await seen();
			expect(element.hidden).toBe(false);
			await vi.advanceTimersByTimeAsync(2500);
		}
		expect(onLost).not.toHaveBeenCalled();
	});

	it('ends a fight with a page that answers every time', async () => {
		let answers = 0;
		const page = new MutationObserver(() => {
			if (!element.hidden && element.isConnected) {
				answers++;
				element.hidden = true;
			}
		});
		page.observe(element, {attributes: true});
		element.hidden = true;
		for (let turn = 0; turn < 50; turn++) {
			await seen();
		}
		page.disconnect();
		expect(onLost).toHaveBeenCalledTimes(1);
		expect(answers).toBeLessThanOrEqual(4);
	});

	it('is over when it is ended', async () => {
		element.hidden = true;
		await seen();
		end();
		element.hidden = true;
		await seen();
		expect(element.hidden).toBe(true);
		expect(vi.getTimerCount()).toBe(0);
	});
});
