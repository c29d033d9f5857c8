import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {CHECK_SIZE, checkConnection} from '../../src/options/check-connection';
import {startBackground} from '../support/background';
import {resetDatabase} from '../support/database';
import {orphan, resetBrowser, stopBackground} from '../support/fake-browser';
import {settle} from '../support/settle';

beforeEach(() => {
	resetBrowser();
	resetDatabase();
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
});

afterEach(() => {
	vi.useRealTimers();
});

/** Lets time pass until something has come of it. */
async function inTime<Value>(outcome: Promise<Value>): Promise<Value> {
	let over = false;
	void outcome.finally(() => {
		over = true;
	});
	while (!over) {
		await vi.advanceTimersByTimeAsync(100);
		await settle();
	}
	return outcome;
}

describe('a check of the connection', () => {
	it('sends two hundred messages, five at a time, and finds them all on disk', async () => {
		startBackground();
		const progress: number[] = [];
		expect(await inTime(checkConnection((sent) => progress.push(sent)))).toEqual({
			answered: 200,
			stored: {ok: true, value: 200},
			starts: 1,
		});
		expect(CHECK_SIZE).toBe(200);
		expect(progress).toEqual(Array.from({length: 40}, (_, batch) => batch * 5));
	});

	it('loses and doubles nothing when the background is stopped in the middle', async () => {
		startBackground();
		let stops = 0;
		const outcome = await inTime(
			checkConnection((sent) => {
				if (sent % 50 === 0) {
					queueMicrotask(() => stopBackground({silently: stops++ % 2 === 0}));
				}
			}),
		);
		expect(outcome).toEqual({answered: 200, stored: {ok: true, value: 200}, starts: 1});
		expect(stops).toBe(4);
	});

	it('counts one check only', async () => {
		startBackground();
		await inTime(checkConnection(() => {}));
		const {stored} = await inTime(checkConnection(() => {}));
		expect(stored).toEqual({ok: true, value: 200});
	});

	it('of a page that was cut off ends with nothing answered', async () => {
		startBackground();
		orphan();
		expect(await inTime(checkConnection(() => {}))).toEqual({
			answered: 0,
			stored: {ok: false, failure: {code: 'extension-reloaded'}},
			starts: 0,
		});
	});
});
