import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {openReports, REPORTS_PORT, type ReportFrame} from '../../src/shared';
import {entryOf, START} from '../support/examples';
import {
	browser,
	connections,
	type FakePort,
	orphan,
	resetBrowser,
	stopBackground,
	unreadErrors,
} from '../support/fake-browser';

const check = {kind: 'check'} as const;

/** A background that keeps what comes, and acknowledges it when it is willing. */
function startBackground({willing = true} = {}) {
	const background = {willing, arrived: [] as ReportFrame[], ports: [] as FakePort[]};
	browser.runtime.onConnect.addListener((port) => {
		background.ports.push(port);
		port.onMessage.addListener((message) => {
			const frame = message as ReportFrame;
			background.arrived.push(frame);
			if (background.willing) {
				port.postMessage({acknowledged: frame.number, start: START});
			}
		});
	});
	return background;
}

const pass = (delayMs: number) => vi.advanceTimersByTimeAsync(delayMs);

beforeEach(() => {
	resetBrowser();
	vi.useFakeTimers();
});

afterEach(() => {
	expect(unreadErrors(), 'errors that the browser would log').toEqual([]);
	vi.useRealTimers();
});

describe('a report', () => {
	it('is acknowledged by the background that kept it', async () => {
		const {arrived, ports} = startBackground();
		const reports = openReports();
		const report = {kind: 'diagnostic', entry: entryOf('a detail')} as const;
		expect(await reports.send(report)).toEqual({acknowledged: 0, start: START});
		expect(arrived).toEqual([{session: reports.session, number: 0, report}]);
		expect(ports.map(({name}) => name)).toEqual([REPORTS_PORT]);
	});

	it('is sent once when it was acknowledged', async () => {
		const {arrived} = startBackground();
		await openReports().send(check);
		await pass(60_000);
		expect(arrived).toHaveLength(1);
		expect(vi.getTimerCount(), 'timers left when nothing waits').toBe(0);
	});

	it('has the next number of its session, over the same port', async () => {
		const {arrived} = startBackground();
		const reports = openReports();
		const sent = [reports.send(check), reports.send(check), reports.send(check)];
		const numbers = (await Promise.all(sent)).map((answer) => answer?.acknowledged);
		expect(numbers).toEqual([0, 1, 2]);
		expect(new Set(arrived.map(({session}) => session)).size).toBe(1);
		expect(connections()).toBe(1);
	});

	it('belongs to a session of its own for each sender', () => {
		expect(openReports().session).not.toBe(openReports().session);
	});
});

it('opens no port before there is something to say', async () => {
	startBackground();
	openReports();
	await pass(60_000);
	expect(connections()).toBe(0);
});

describe('a port that is killed', () => {
	it('is replaced, and the report comes again under the same session and number', async () => {
		const background = startBackground({willing: false});
		const answer = openReports().send(check);
		await pass(10);
		stopBackground();
		background.willing = true;
		await pass(100);
		expect(await answer).toEqual({acknowledged: 0, start: START});
		const [first, second] = background.arrived;
		expect(background.arrived).toHaveLength(2);
		expect(second).toEqual(first);
	});

	it('brings only what was not acknowledged', async () => {
		const background = startBackground();
		const reports = openReports();
		await reports.send(check);
		background.willing = false;
		const answer = reports.send(check);
		await pass(10);
		stopBackground();
		background.willing = true;
		await pass(100);
		expect((await answer)?.acknowledged).toBe(1);
		expect(background.arrived.map(({number}) => number)).toEqual([0, 1, 1]);
	});

	it('is left alone while nothing waits, and replaced for the next report', async () => {
		startBackground();
		const reports = openReports();
		await reports.send(check);
		stopBackground();
		await pass(60_000);
		expect(connections()).toBe(1);
		expect((await reports.send(check))?.acknowledged).toBe(1);
		expect(connections()).toBe(2);
	});

	it('again and again is tried after ever longer pauses', async () => {
		browser.runtime.onConnect.addListener((port) => port.disconnect());
		void openReports().send(check);
		const opened: number[] = [];
		for (const delayMs of [99, 1, 200, 400, 800, 1600, 3200, 5000, 5000]) {
			await pass(delayMs);
			opened.push(connections());
		}
		expect(opened).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
	});
});

it('is patient anew after an acknowledgement', async () => {
	const background = startBackground({willing: false});
	const reports = openReports();
	void reports.send(check);
	for (let stop = 0; stop < 4; stop++) {
		stopBackground();
		await pass(5000);
	}
	background.willing = true;
	reports.reconnect();
	await pass(0);
	background.willing = false;
	void reports.send(check);
	await pass(10);
	const before = connections();
	stopBackground();
	await pass(100);
	expect(connections(), 'a new port after a tenth of a second').toBe(before + 1);
});

describe('a port that dies in silence', () => {
	it('is replaced after two seconds without an acknowledgement', async () => {
		const {arrived} = startBackground();
		const reports = openReports();
		await reports.send(check);
		stopBackground({silently: true});
		const answer = reports.send(check);
		await pass(1999);
		expect(arrived).toHaveLength(1);
		await pass(1);
		expect(await answer).toEqual({acknowledged: 1, start: START});
		expect(arrived.map(({number}) => number)).toEqual([0, 1]);
	});

	it('is replaced though ever more reports are sent into it', async () => {
		const {arrived} = startBackground();
		const reports = openReports();
		await reports.send(check);
		stopBackground({silently: true});
		const answers = [];
		for (let sent = 0; sent < 25; sent++) {
			answers.push(reports.send(check));
			await pass(100);
		}
		await Promise.all(answers);
		expect(arrived.map(({number}) => number)).toEqual(Array.from({length: 26}, (_, at) => at));
	});

	it('is replaced at once when the page returns from the back-forward cache', async () => {
		const background = startBackground({willing: false});
		const reports = openReports();
		const answer = reports.send(check);
		await pass(10);
		stopBackground({silently: true});
		background.willing = true;
		reports.reconnect();
		await pass(0);
		expect(await answer).toEqual({acknowledged: 0, start: START});
		expect(connections()).toBe(2);
	});
});

it('opens no port on the return of a page with nothing waiting', async () => {
	startBackground();
	const reports = openReports();
	reports.reconnect();
	await pass(60_000);
	expect(connections()).toBe(0);
	expect((await reports.send(check))?.acknowledged).toBe(0);
});

it('waits for a background that is not there yet', async () => {
	const answer = openReports().send(check);
	await pass(10_000);
	startBackground();
	await pass(10_000);
	expect(await answer).toEqual({acknowledged: 0, start: START});
});

it.each([
	['words', 'acknowledged'],
	['another number', {acknowledged: 5, start: START}],
	['no start', {acknowledged: 0}],
])('does not take %s for an acknowledgement', async (_what, wrong) => {
	browser.runtime.onConnect.addListener((port) => {
		port.onMessage.addListener(() => port.postMessage(wrong));
	});
	const settled = vi.fn();
	void openReports().send(check).then(settled);
	await pass(60_000);
	expect(settled).not.toHaveBeenCalled();
});

describe('a script that was cut off', () => {
	it('is answered null at once', async () => {
		orphan();
		expect(await openReports().send(check)).toBeNull();
	});

	it('is answered null for what was waiting, and stops trying', async () => {
		startBackground({willing: false});
		const reports = openReports();
		const answers = [reports.send(check), reports.send(check)];
		await pass(10);
		orphan();
		await pass(100);
		expect(await Promise.all(answers)).toEqual([null, null]);
		await pass(60_000);
		expect(connections()).toBe(1);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('is answered null on the return of its page', async () => {
		startBackground({willing: false});
		const reports = openReports();
		const answer = reports.send(check);
		orphan();
		reports.reconnect();
		expect(await answer).toBeNull();
	});
});

describe('a thousand reports that wait', () => {
	it('are the most: the next one is answered null', async () => {
		const background = startBackground({willing: false});
		const reports = openReports();
		const answers = Array.from({length: 1000}, () => reports.send(check));
		expect(await reports.send(check)).toBeNull();
		background.willing = true;
		reports.reconnect();
		await pass(0);
		const acknowledged = (await Promise.all(answers)).map((answer) => answer?.acknowledged);
		expect(acknowledged).toEqual(Array.from({length: 1000}, (_, number) => number));
	});
});

it('gives up a report that is refused', async () => {
	const seen: unknown[] = [];
	browser.runtime.onConnect.addListener((port) => {
		port.onMessage.addListener((message) => {
			seen.push(message);
			port.postMessage({refused: (message as ReportFrame).number});
		});
	});
	const sent = openReports().send(check);
	await pass(60_000);
	expect(await sent).toBeNull();
	expect(seen, 'it does not come again').toHaveLength(1);
});
