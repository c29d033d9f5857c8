import fc from 'fast-check';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {openReports, type ReportFrame} from '../../src/shared';
import {START} from '../support/examples';
import {browser, resetBrowser, stopBackground} from '../support/fake-browser';

type Stop = {readonly atMs: number; readonly silently: boolean};

/** A background that takes its time to store and to acknowledge, and forgets both when it is stopped. */
function startBackground(storeMs: number, acknowledgeMs: number) {
	const disk: ReportFrame[] = [];
	let life = 0;
	browser.runtime.onConnect.addListener((port) => {
		let closed = false;
		port.onDisconnect.addListener(() => {
			closed = true;
		});
		port.onMessage.addListener((message) => {
			const frame = message as ReportFrame;
			const born = life;
			setTimeout(() => {
				if (life === born) {
					disk.push(frame);
				}
			}, storeMs);
			setTimeout(() => {
				if (life === born && !closed) {
					port.postMessage({acknowledged: frame.number, start: START});
				}
			}, storeMs + acknowledgeMs);
		});
	});
	return {
		disk,
		stop(silently: boolean): void {
			life++;
			stopBackground({silently});
		},
	};
}

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

it('loses no report whenever the background is stopped, and what comes twice is recognisable', async () => {
	const stop: fc.Arbitrary<Stop> = fc.record({atMs: fc.nat(8000), silently: fc.boolean()});
	let stored = 0;
	let distinct = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.nat(6000), {minLength: 1, maxLength: 12}),
			fc.array(stop, {maxLength: 6}),
			fc.array(fc.nat(8000), {maxLength: 2}),
			fc.nat(60),
			fc.nat(60),
			async (sends, stops, returns, storeMs, acknowledgeMs) => {
				resetBrowser();
				vi.clearAllTimers();
				const background = startBackground(storeMs, acknowledgeMs);
				const reports = openReports();
				const answers: unknown[] = [];
				for (const atMs of sends) {
					setTimeout(() => {
						void reports.send({kind: 'check'}).then((answer) => answers.push(answer?.acknowledged));
					}, atMs);
				}
				for (const {atMs, silently} of stops) {
					setTimeout(() => background.stop(silently), atMs);
				}
				for (const atMs of returns) {
					setTimeout(reports.reconnect, atMs);
				}
				await vi.advanceTimersByTimeAsync(60_000);

				expect(
					answers.toSorted((left, right) => Number(left) - Number(right)),
					'every report is acknowledged, each once',
				).toEqual(sends.map((_, number) => number));
				const keys = new Set(background.disk.map(({session, number}) => `${session} ${number}`));
				expect(keys.size, 'reports on disk').toBe(sends.length);
				stored += background.disk.length;
				distinct += keys.size;
			},
		),
		{numRuns: 1000},
	);
	expect(stored, 'some came twice, so that the claim was tried').toBeGreaterThan(distinct);
}, 120_000);
