import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {spread, type Wish} from '../../../src/content/overlay/spread';

const at = (centre: number, height = 20, weight = 1): Wish => ({centre, height, weight});

describe('what stands in the margin', () => {
	it('stays where it wants to be while there is room', () => {
		expect(spread([at(10), at(40), at(100)], 2)).toEqual([0, 30, 90]);
	});

	it('moves apart evenly where two want the same place', () => {
		expect(spread([at(50), at(50)], 2)).toEqual([29, 51]);
	});

	it('lets what weighs less give way', () => {
		const [light, heavy] = spread([at(50, 16, 1), at(55, 21, 8)], 2);
		expect(heavy).toBeCloseTo(44.5 + 15.5 / 9, 9);
		expect(light).toBeCloseTo(44.5 + 15.5 / 9 - 18, 9);
	});

	it('moves a third out of the way of two that moved', () => {
		const tops = spread([at(50), at(50), at(74)], 2);
		expect(tops).toEqual([26, 48, 70]);
	});

	it('is nothing for nothing', () => {
		expect(spread([], 2)).toEqual([]);
	});

	const wishes = fc
		.array(
			fc.record({
				centre: fc.integer({min: 0, max: 800}),
				height: fc.integer({min: 8, max: 30}),
				weight: fc.integer({min: 1, max: 9}),
			}),
			{maxLength: 12},
		)
		.map((some) => some.sort((one, other) => one.centre - other.centre));

	it('never stands over another, and keeps its order', () => {
		fc.assert(
			fc.property(wishes, fc.integer({min: 0, max: 6}), (some, gap) => {
				const tops = spread(some, gap);
				return some.every((wish, index) => {
					const next = tops[index + 1];
					return next === undefined || next >= (tops[index] ?? 0) + wish.height + gap - 1e-6;
				});
			}),
		);
	});

	it('is moved no further in all than by pushing everything down', () => {
		fc.assert(
			fc.property(wishes, (some) => {
				let free = Number.NEGATIVE_INFINITY;
				const pushed = some.map(({centre, height}) => {
					const top = Math.max(free, centre - height / 2);
					free = top + height + 2;
					return top;
				});
				const moved = (tops: readonly number[]) =>
					some.reduce(
						(sum, {centre, height, weight}, index) =>
							sum + weight * ((tops[index] ?? 0) + height / 2 - centre) ** 2,
						0,
					);
				return moved(spread(some, 2)) <= moved(pushed) + 1e-6;
			}),
		);
	});
});
