import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type SizedSleeve, sizeForGain, sizeForUnits} from '../../../src/engine/hedge/size';

const wants = (sleeves: readonly SizedSleeve[], target: number) =>
	sizeForGain(sleeves, target)?.map(({want}) => want);

const DEFAULTS: readonly SizedSleeve[] = [
	{ratio: 4, gain: 120},
	{ratio: 4, gain: 88},
	{ratio: 2, gain: 58},
];

/** Every vector of counts up to `most`: the smallest unit at which it is within one of its shares. */
function smallestUnit(sleeves: readonly SizedSleeve[], target: number, most: number): number {
	let best = Number.POSITIVE_INFINITY;
	const visit = (counts: readonly number[]): void => {
		const at = counts.length;
		const sleeve = sleeves[at];
		if (sleeve !== undefined) {
			const last = sleeve.ratio > 0 ? most : 0;
			for (let count = 0; count <= last; count += 1) {
				visit([...counts, count]);
			}
			return;
		}
		const used = sleeves.map(({ratio, gain}, index) => ({ratio, gain, count: counts[index] ?? 0}));
		const gain = used.reduce((total, one) => total + one.count * one.gain, 0);
		const shares = used.filter(({ratio}) => ratio > 0);
		const from = Math.max(0, ...shares.map(({count, ratio}) => (count - 1) / ratio));
		const to = Math.min(...shares.map(({count, ratio}) => (count + 1) / ratio));
		if (gain >= target && from <= to) {
			best = Math.min(best, from);
		}
	};
	visit([]);
	return best;
}

const unitOf = (sleeves: readonly SizedSleeve[], counts: readonly number[]) =>
	Math.max(
		0,
		...sleeves.flatMap(({ratio}, at) => (ratio > 0 ? [((counts[at] ?? 0) - 1) / ratio] : [])),
	);

const sleeve = fc.record({
	ratio: fc.integer({min: 0, max: 5}),
	gain: fc.double({min: 5, max: 200, noNaN: true}),
});
const sleeves = fc
	.array(sleeve, {minLength: 1, maxLength: 3})
	.filter((all) => all.some(({ratio}) => ratio > 0));

describe('sizing by the gain at the stress', () => {
	it.each([
		[0, [0, 0, 0]],
		[-5, [0, 0, 0]],
		[1, [1, 0, 0]],
		[120, [1, 0, 0]],
		[121, [1, 1, 0]],
		[209, [1, 1, 1]],
		[948, [4, 4, 2]],
		[949, [5, 4, 2]],
		[94_800, [400, 400, 200]],
	])('for %d dollars takes %j', (target, expected) => {
		expect(wants(DEFAULTS, target)).toEqual(expected);
	});

	it('knows no size where nothing gains', () => {
		expect(sizeForGain([], 100)).toBeUndefined();
		expect(sizeForGain([{ratio: 0, gain: 50}], 100)).toBeUndefined();
		expect(sizeForGain([{ratio: 4, gain: 0}], 100)).toBeUndefined();
	});

	it('knows no size that would be beyond counting', () => {
		expect(sizeForGain(DEFAULTS, 1e300)).toBeUndefined();
		expect(sizeForGain([{ratio: 1, gain: 1e-12}], 100)).toBeUndefined();
	});

	it('keeps a sleeve without a ratio out', () => {
		expect(
			wants(
				[
					{ratio: 0, gain: 500},
					{ratio: 2, gain: 50},
				],
				480,
			),
		).toEqual([0, 10]);
	});

	it('finds the smallest unit that enumeration finds', () => {
		fc.assert(
			fc.property(sleeves, fc.double({min: 0.01, max: 1500, noNaN: true}), (all, target) => {
				const counts = wants(all, target) ?? [];
				fc.pre(Math.max(...counts) <= 12);
				const found = unitOf(all, counts);
				expect(found).toBeCloseTo(smallestUnit(all, target, 13), 9);
				for (const [at, {ratio}] of all.entries()) {
					expect(Math.abs((counts[at] ?? 0) - ratio * found)).toBeLessThanOrEqual(1 + 1e-9);
				}
			}),
			{numRuns: 200},
		);
	});

	it('reaches the target, and not with its last contract to spare', () => {
		fc.assert(
			fc.property(sleeves, fc.double({min: 0.01, max: 1e8, noNaN: true}), (all, target) => {
				const counts = wants(all, target) ?? [];
				const gain = all.reduce((sum, one, at) => sum + one.gain * (counts[at] ?? 0), 0);
				const most = Math.max(...all.filter(({ratio}) => ratio > 0).map((one) => one.gain));
				expect(gain).toBeGreaterThanOrEqual(target);
				expect(gain).toBeLessThan(target + most + target * 1e-9);
			}),
		);
	});

	it('never takes fewer of any sleeve for a larger target', () => {
		const target = fc.double({min: 0, max: 1e6, noNaN: true});
		fc.assert(
			fc.property(sleeves, target, target, (all, one, other) => {
				const less = wants(all, Math.min(one, other)) ?? [];
				const more = wants(all, Math.max(one, other)) ?? [];
				expect(more.every((count, at) => count >= (less[at] ?? 0))).toBe(true);
			}),
		);
	});
});

describe('sizing by ratio', () => {
	it.each([
		[1, [4, 4, 2]],
		[0.5, [2, 2, 1]],
		[0.25, [1, 1, 0]],
		[0.125, [0, 0, 0]],
		[0.13, [1, 1, 0]],
		[0, [0, 0, 0]],
		[2.26, [9, 9, 5]],
	])('rounds halves down: %d units are %j', (units, expected) => {
		const sized = sizeForUnits([{ratio: 4}, {ratio: 4}, {ratio: 2}], units);
		expect(sized.map(({want}) => want)).toEqual(expected);
	});
});
