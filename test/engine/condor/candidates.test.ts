import {describe, expect, it} from 'vitest';
import {adviseCondors} from '../../../src/engine/condor';
import {AS_OF, contextOf, strikesFrom, syntheticReading} from './synthetic';

const [advice] = adviseCondors(
	contextOf([
		syntheticReading({
			expiry: '2026-04-17',
			asOf: AS_OF,
			forward: 6800.3,
			strikes: strikesFrom(5500, 7800, 5),
			skew: 0.5,
		}),
	]),
);

describe('the runners-up', () => {
	it('are those nearest to the targets on both sides together', () => {
		const chosen = advice?.legs;
		for (const {legs} of advice?.alternatives ?? []) {
			expect(legs).not.toEqual(chosen);
			const apart =
				Math.abs(legs.shortPut - (chosen?.shortPut ?? 0)) +
				Math.abs(legs.shortCall - (chosen?.shortCall ?? 0));
			expect(apart).toBeLessThanOrEqual(10);
		}
		expect(advice?.alternatives).toHaveLength(3);
	});

	it('are each told with the limit of their own quotes', () => {
		const limits = advice?.alternatives.map(({limit}) => limit) ?? [];
		for (const limit of limits) {
			expect(Math.abs(limit - (advice?.credit?.limit ?? 0))).toBeLessThan(0.5);
			expect(Math.round(limit * 100) % 5).toBe(0);
		}
	});
});

it('the funnel counts every pair of the band once', () => {
	const inBand = advice?.funnel.examined ?? 0;
	const counted = advice?.funnel.rejected.reduce((sum, {count}) => sum + count, 0) ?? 0;
	expect(counted + 1).toBe(inBand);
	expect(advice?.funnel.rejected).toEqual([{rule: 'I-05', part: 'preference', count: inBand - 1}]);
});
