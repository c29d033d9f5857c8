import {describe, expect, it} from 'vitest';
import {OPENING, walk} from '../../../demo/market';
import {levelsAfter} from '../support';

describe('the walk of the market', () => {
	it('is the same for the same seed and another for another', () => {
		expect(levelsAfter(50, 7)).toEqual(levelsAfter(50, 7));
		expect(levelsAfter(50, 8).spx).not.toBe(levelsAfter(50, 7).spx);
	});

	it('moves the volatility indexes against the index', () => {
		const moved = levelsAfter(30, 1);
		const up = moved.spx > OPENING.spx;
		expect(moved.vix < OPENING.vix).toBe(up);
		expect(moved.vix9d < OPENING.vix9d).toBe(up);
	});

	it('stays within two percent of where it opened for a day of looking', () => {
		let levels = OPENING;
		let farthest = 0;
		for (let step = 0; step < 50_000; step++) {
			levels = walk(levels, 3);
			farthest = Math.max(farthest, Math.abs(Math.log(levels.spx / OPENING.spx)));
		}
		expect(farthest).toBeLessThan(0.02);
		expect(levels.step).toBe(50_000);
	});

	it('takes steps smaller than a quarter of a point most of the time', () => {
		const moves = Array.from({length: 200}, (_, at) =>
			Math.abs(levelsAfter(at + 1, 5).spx - levelsAfter(at, 5).spx),
		).sort((left, right) => left - right);
		expect(moves[100]).toBeGreaterThan(0.05);
		expect(moves[100]).toBeLessThan(0.25);
	});
});
