/** One sleeve in the sizing: its share of a unit, and what one contract gains at the stress, in US dollars. */
export type SizedSleeve = {readonly ratio: number; readonly gain: number};

/** A base that needs more units than this is no base, or a gain this small is no hedge. */
const MOST_UNITS = 1e9;

/** With the number of contracts wanted. */
export type Counted<Sleeve> = Sleeve & {readonly want: number};

/**
 * The sleeves with the contracts whose gains together reach the target, at the smallest unit u for
 * which that is possible with every count within one of ratio · u.
 *
 * One more contract of a sleeve is allowed from u = count/ratio on, so contracts are added in that
 * order, ties in the order given, until the target is reached. A larger target therefore never
 * gives fewer contracts of any sleeve. Everything below the first u that could suffice is added in
 * one step.
 *
 * @param target US dollars; zero or less needs no contract
 * @returns undefined when no sleeve with a ratio gains anything, or next to nothing of the target
 * @see rule H-05
 */
export function sizeForGain<Sleeve extends SizedSleeve>(
	sleeves: readonly Sleeve[],
	target: number,
): readonly Counted<Sleeve>[] | undefined {
	const gainPerUnit = sum(sleeves, ({ratio, gain}) => ratio * gain);
	if (gainPerUnit <= 0 || target / gainPerUnit > MOST_UNITS) {
		return undefined;
	}
	const oneMoreEach = sum(sleeves, ({ratio, gain}) => (ratio > 0 ? gain : 0));
	// A hair below, so that a rounding error cannot add a contract that the target does not need.
	const firstUnit = Math.max(0, (target - oneMoreEach) / gainPerUnit) * (1 - 1e-9);
	let counted: readonly Counted<Sleeve>[] = sleeves.map((sleeve) => ({
		...sleeve,
		want: Math.ceil(sleeve.ratio * firstUnit),
	}));
	while (sum(counted, ({want, gain}) => want * gain) < target) {
		counted = addNext(counted);
	}
	return counted;
}

/**
 * The sleeves with their contracts in a number of units, halves rounded down.
 *
 * @see rule H-06
 */
export function sizeForUnits<Sleeve extends {readonly ratio: number}>(
	sleeves: readonly Sleeve[],
	units: number,
): readonly Counted<Sleeve>[] {
	return sleeves.map((sleeve) => ({
		...sleeve,
		want: Math.max(0, Math.ceil(sleeve.ratio * units - 0.5)),
	}));
}

function addNext<Sleeve extends SizedSleeve>(
	counted: readonly Counted<Sleeve>[],
): readonly Counted<Sleeve>[] {
	const next = counted
		.filter(({ratio}) => ratio > 0)
		.reduce((first, one) => (one.want / one.ratio < first.want / first.ratio ? one : first));
	return counted.map((one) => (one === next ? {...one, want: one.want + 1} : one));
}

/** The sum of something over items; zero of none. */
export function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
	return items.reduce((total, item) => total + value(item), 0);
}
