/** A measurement: where, what, and how far off it may be. */
export type Measurement = {readonly x: number; readonly y: number; readonly error: number};

/** A natural cubic spline at its nodes. */
export type SplineNode = {readonly x: number; readonly value: number; readonly slope: number};

/** Numbers of a band matrix or vector: zero beyond the ends. */
function entry(numbers: ArrayLike<number>, index: number): number {
	return numbers[index] ?? 0;
}

/** Solves a symmetric positive system of three bands: the diagonal and the two beside it. */
function solveBanded(
	diagonal: readonly number[],
	first: readonly number[],
	second: readonly number[],
	right: readonly number[],
): readonly number[] {
	const pivots: number[] = [];
	const near: number[] = [];
	const far: number[] = [];
	const forward: number[] = [];
	right.forEach((value, i) => {
		const pivot =
			entry(diagonal, i) -
			entry(pivots, i - 1) * entry(near, i - 1) ** 2 -
			entry(pivots, i - 2) * entry(far, i - 2) ** 2;
		const beside = entry(first, i) - entry(pivots, i - 1) * entry(near, i - 1) * entry(far, i - 1);
		pivots.push(pivot);
		near.push(beside / pivot);
		far.push(entry(second, i) / pivot);
		forward.push(
			value -
				entry(near, i - 1) * entry(forward, i - 1) -
				entry(far, i - 2) * entry(forward, i - 2),
		);
	});
	const solution = new Array<number>(right.length);
	for (let i = right.length - 1; i >= 0; i--) {
		solution[i] =
			entry(forward, i) / entry(pivots, i) -
			entry(near, i) * entry(solution, i + 1) -
			entry(far, i) * entry(solution, i + 2);
	}
	return solution;
}

/** The parts of the fit that do not depend on the stiffness. */
export type SplineProblem = {
	readonly measurements: readonly Measurement[];
	readonly gaps: readonly number[];
	/** Change of slope at each inner measurement. */
	readonly kinks: readonly number[];
};

export function prepareSpline(measurements: readonly Measurement[]): SplineProblem {
	const gaps: number[] = [];
	const kinks: number[] = [];
	let before: {readonly x: number; readonly y: number; readonly slope?: number} | undefined;
	for (const {x, y} of measurements) {
		let slope: number | undefined;
		if (before !== undefined) {
			slope = (y - before.y) / (x - before.x);
			gaps.push(x - before.x);
			if (before.slope !== undefined) {
				kinks.push(slope - before.slope);
			}
		}
		before = {x, y, ...(slope === undefined ? {} : {slope})};
	}
	return {measurements, gaps, kinks};
}

/**
 * The natural cubic spline that minimises Σ((y − g)/error)² + stiffness·∫g″².
 *
 * At stiffness zero it passes through every measurement; towards infinity it is their straight line.
 *
 * @param problem at least two measurements, ascending in x, errors positive
 * @see Reinsch, Smoothing by spline functions, Numer. Math. 10 (1967); Green and Silverman (1994), 2.3
 */
export function smoothingSpline(problem: SplineProblem, stiffness: number): readonly SplineNode[] {
	const {measurements, gaps, kinks} = problem;
	const variance = measurements.map(({error}) => stiffness * error * error);
	const inverse = gaps.map((gap) => 1 / gap);
	const diagonal: number[] = [];
	const first: number[] = [];
	const second: number[] = [];
	kinks.forEach((_kink, i) => {
		const a = entry(inverse, i);
		const b = entry(inverse, i + 1);
		const c = entry(inverse, i + 2);
		diagonal.push(
			(entry(gaps, i) + entry(gaps, i + 1)) / 3 +
				entry(variance, i) * a * a +
				entry(variance, i + 1) * (a + b) ** 2 +
				entry(variance, i + 2) * b * b,
		);
		first.push(
			entry(gaps, i + 1) / 6 -
				entry(variance, i + 1) * (a + b) * b -
				entry(variance, i + 2) * b * (b + c),
		);
		second.push(entry(variance, i + 2) * b * c);
	});
	const bends = solveBanded(diagonal, first, second, kinks);
	return nodesOf(problem, inverse, variance, bends);
}

/** Values and slopes from the second derivatives at the inner measurements. */
function nodesOf(
	{measurements, gaps}: SplineProblem,
	inverse: readonly number[],
	variance: readonly number[],
	bends: readonly number[],
): readonly SplineNode[] {
	const bend = (i: number): number => entry(bends, i - 1);
	const values = measurements.map(({y}, i) => {
		const a = entry(inverse, i - 1);
		const b = entry(inverse, i);
		return y - entry(variance, i) * (a * (bend(i - 1) - bend(i)) + b * (bend(i + 1) - bend(i)));
	});
	const last = values.length - 1;
	return measurements.map(({x}, i) => {
		const from = Math.min(i, last - 1);
		const secant = (entry(values, from + 1) - entry(values, from)) * entry(inverse, from);
		const tilt = (entry(gaps, from) / 6) * (i < last ? -1 : 1);
		const here = bend(i);
		const other = bend(i < last ? i + 1 : i - 1);
		return {x, value: entry(values, i), slope: secant + tilt * (2 * here + other)};
	});
}
