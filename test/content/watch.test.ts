// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type Sight, type Watch, watchPage} from '../../src/content/watch';
import {chainPage, exampleDraft} from '../support/chains';
import {settle} from '../support/settle';

const START = Date.UTC(2026, 10, 23, 16);
let time: number;
let sights: Sight[];
let watch: Watch;

beforeEach(() => {
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
	time = START;
	sights = [];
	document.body.innerHTML = '';
	watch = watchPage({now: () => time, onSight: (sight) => sights.push(sight), onMove: () => {}});
});

afterEach(() => {
	watch.stop();
	vi.useRealTimers();
});

function showChain(rows = 20, centre = 6600): void {
	document.body.innerHTML = chainPage(exampleDraft({asOf: START, rows, centre}));
}

const last = () => sights.at(-1);
const strikes = () => last()?.chains[0]?.draft.expirations[0]?.rows.map(({strike}) => strike) ?? [];

describe('a page', () => {
	it('without a chain says why there is none', () => {
		watch.look();
		expect(last()).toEqual({grids: [], chains: [], problem: 'no-grid'});
	});

	it('that gets its chain later is looked at without being asked', async () => {
		showChain();
		await settle();
		vi.advanceTimersByTime(400);
		expect(last()?.chains[0]?.draft).toMatchObject({
			source: {kind: 'page', synthetic: true},
			underlying: {symbol: 'SPX', price: 6600},
		});
	});

	it('that ticks is looked at no more often than it must, and its pulse is the last change', async () => {
		showChain();
		watch.look();
		const before = sights.length;
		const cell = document.querySelector('td');
		for (let tick = 0; tick < 20; tick++) {
			time += 50;
			if (cell) {
				cell.textContent = String(700 + tick);
			}
			await settle();
			vi.advanceTimersByTime(50);
		}
		expect(sights.length - before).toBeLessThanOrEqual(3);
		expect(sights.length - before).toBeGreaterThanOrEqual(2);
		time += 30_000;
		watch.look();
		expect(last()?.chains[0]?.pulseAt, 'not the time of the look').toBe(START + 1000);
	});

	it('that shows other rows adds them to those seen, each with its own time', () => {
		showChain(20, 6400);
		watch.look();
		time += 5000;
		showChain(20, 6900);
		watch.look();
		expect(strikes()).toHaveLength(40);
		const rows = last()?.chains[0]?.draft.expirations[0]?.rows ?? [];
		expect(rows.at(0)?.seenAt).toBe(START);
		expect(rows.at(-1)?.seenAt).toBe(START + 5000);
	});

	it('forgets rows that were out of view for half an hour', () => {
		showChain(20, 6400);
		watch.look();
		time += 31 * 60_000;
		showChain(20, 6900);
		watch.look();
		expect(strikes()).toHaveLength(20);
	});

	it('is left as it was found', () => {
		showChain();
		const before = document.documentElement.outerHTML;
		watch.look();
		expect(document.documentElement.outerHTML).toBe(before);
	});

	it('that is no longer watched is not looked at', async () => {
		watch.stop();
		showChain();
		await settle();
		vi.advanceTimersByTime(5000);
		expect(sights).toEqual([]);
	});
});
