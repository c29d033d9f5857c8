/** Steps in which index strikes are listed, widest first. A strike belongs to the widest that holds it. */
const STEPS = [200, 100, 50, 25, 10, 5, 1];

/**
 * A step is in use between its outermost strikes only if this share of them is there. Below it they
 * are strays, such as the few odd strikes that customers ask for.
 */
const LEAST_SHARE = 0.05;

/**
 * Strikes that the listing must hold and that are not among `strikes`: rows that were not in view.
 *
 * A listing is a union of grids, finer ones closer to the money, and each without holes between its
 * outermost strikes. So a strike is implied where a grid that is in use passes over it. What was
 * thinned so regularly that it looks like a wider listing cannot be told from one.
 *
 * @param strikes ascending
 * @returns ascending
 * @see two complete Cboe files, 105 expirations: within 20 % of the index nothing is wrongly implied
 * but in two expirations with strays and one of sixteen months
 */
export function findImpliedStrikes(strikes: readonly number[]): readonly number[] {
	const present = new Set(strikes);
	const implied = new Set(STEPS.flatMap((step) => impliedBy(step, strikes, present)));
	return [...implied].sort((one, other) => one - other);
}

/** The widest listed step that holds the strike; none for a strike between whole points. */
function stepOf(strike: number): number | undefined {
	return STEPS.find((step) => strike % step === 0);
}

function impliedBy(
	step: number,
	strikes: readonly number[],
	present: ReadonlySet<number>,
): readonly number[] {
	const own = strikes.filter((strike) => stepOf(strike) === step);
	const [low] = own;
	const high = own.at(-1);
	if (low === undefined || high === undefined) {
		return [];
	}
	const grid = multiples(step, low, high);
	const expected = grid.filter((strike) => stepOf(strike) === step).length;
	return own.length < LEAST_SHARE * expected ? [] : grid.filter((strike) => !present.has(strike));
}

function multiples(step: number, low: number, high: number): readonly number[] {
	return Array.from(
		{length: Math.round((high - low) / step) + 1},
		(_, index) => low + index * step,
	);
}
