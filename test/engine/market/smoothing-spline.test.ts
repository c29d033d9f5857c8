import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	type Measurement,
	prepareSpline,
	type SplineNode,
	smoothingSpline,
} from '../../../src/engine/market/smoothing-spline';

const measurements: readonly Measurement[] = [0, 1, 2.5, 3, 4.2, 5].map((x, i) => ({
	x,
	y: Math.sin(x),
	error: 1 + i / 10,
}));

/** What the spline minimises: misfit plus stiffness times ∫g″² of the cubics through the nodes. */
function objective(nodes: readonly SplineNode[], stiffness: number): number {
	let sum = 0;
	for (const [i, {value, x, slope}] of nodes.entries()) {
		const {y, error} = measurements[i] ?? {y: 0, error: 1};
		sum += ((y - value) / error) ** 2;
		const next = nodes[i + 1];
		if (next !== undefined) {
			const gap = next.x - x;
			const secant = (next.value - value) / gap;
			const start = (6 * secant - 4 * slope - 2 * next.slope) / gap;
			const end = (-6 * secant + 2 * slope + 4 * next.slope) / gap;
			sum += (stiffness * gap * (start * start + start * end + end * end)) / 3;
		}
	}
	return sum;
}

describe('the smoothing spline', () => {
	it('passes through every measurement when it is not stiff', () => {
		const nodes = smoothingSpline(prepareSpline(measurements), 0);
		expect(nodes.map(({value}) => value)).toEqual(measurements.map(({y}) => y));
	});

	it('is the weighted straight line when it is very stiff', () => {
		const nodes = smoothingSpline(prepareSpline(measurements), 1e9);
		const weights = measurements.map(({error}) => 1 / error ** 2);
		const sum = (of: (one: Measurement) => number) =>
			measurements.reduce((total, one, i) => total + (weights[i] ?? 0) * of(one), 0);
		const centre = sum(({x}) => x) / sum(() => 1);
		const level = sum(({y}) => y) / sum(() => 1);
		const slope =
			sum(({x, y}) => (x - centre) * (y - level)) / sum(({x}) => (x - centre) * (x - centre));
		for (const node of nodes) {
			expect(node.slope).toBeCloseTo(slope, 6);
			expect(node.value).toBeCloseTo(level + slope * (node.x - centre), 6);
		}
	});

	it.each([0.01, 0.1, 3])('is the least of all curves at stiffness %d', (stiffness) => {
		const nodes = smoothingSpline(prepareSpline(measurements), stiffness);
		const least = objective(nodes, stiffness);
		const nudge = fc.array(fc.double({min: -0.02, max: 0.02, noNaN: true}), {
			minLength: 12,
			maxLength: 12,
		});
		fc.assert(
			fc.property(nudge, (by) => {
				const other = nodes.map(({x, value, slope}, i) => ({
					x,
					value: value + (by[2 * i] ?? 0),
					slope: slope + (by[2 * i + 1] ?? 0),
				}));
				expect(objective(other, stiffness)).toBeGreaterThanOrEqual(least - 1e-14);
			}),
		);
	});

	it('keeps a straight line whatever its stiffness, and is one between two measurements', () => {
		const line = [0, 1, 4, 9].map((x) => ({x, y: 2 * x - 1, error: 1}));
		for (const count of [2, 3, 4]) {
			for (const {x, value, slope} of smoothingSpline(prepareSpline(line.slice(0, count)), 5)) {
				expect(value).toBeCloseTo(2 * x - 1, 12);
				expect(slope).toBeCloseTo(2, 12);
			}
		}
	});
});
