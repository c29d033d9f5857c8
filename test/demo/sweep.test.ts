import {describe, expect, it} from 'vitest';
import {sweeper} from '../../demo/sweep';

/** A page of so many rows, of which each has so many cells that change with every step. */
function page(rows: number, cellsEach: number) {
	const renewedAt = new Map<number, number>();
	let step = 0;
	const tick = sweeper(
		{
			rows: () => Array.from({length: rows}, (_, row) => row),
			renew: (row) => {
				const stale = renewedAt.get(row) !== step;
				renewedAt.set(row, step);
				return stale ? cellsEach : 0;
			},
			step: () => {
				step += 1;
			},
		},
		50,
	);
	return {tick, step: () => step, renewedAt};
}

describe('a tick', () => {
	it('changes fifty cells and gives back their rows', () => {
		const {tick} = page(100, 5);
		expect(tick()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(tick()).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
	});

	it('moves the market only when every row has followed the last move', () => {
		const {tick, step, renewedAt} = page(23, 5);
		for (let ticks = 0; ticks < 100; ticks++) {
			tick();
			const ages = [...renewedAt.values()].map((at) => step() - at);
			expect(Math.max(...ages)).toBeLessThanOrEqual(1);
		}
		expect(step()).toBeGreaterThan(20);
	});

	it('goes on with the next move when the last row did not fill it', () => {
		const {tick, step} = page(15, 5);
		tick();
		expect(tick()).toEqual([10, 11, 12, 13, 14, 0, 1, 2, 3, 4]);
		expect(step()).toBe(2);
	});

	it('ends after one move on a screen that has not so many cells', () => {
		const {tick, step} = page(3, 5);
		expect(tick()).toEqual([0, 1, 2]);
		expect(step()).toBe(1);
	});

	it('gives back no row that did not change, and ends when nothing does', () => {
		expect(page(30, 0).tick()).toEqual([]);
		expect(page(0, 5).tick()).toEqual([]);
	});
});
