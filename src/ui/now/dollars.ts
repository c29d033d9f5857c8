import type {CondorAdvice, SleeveAdvice} from '../../engine/model';

const MULTIPLIER = 100;

/**
 * Dollars of credit for each calendar day until settlement, for all contracts, or for one where
 * their number is not known. A last day counts as a whole one.
 */
export function creditPerDay({credit, contracts = 1, days}: CondorAdvice): number | undefined {
	return credit === undefined || days === undefined
		? undefined
		: (credit.limit * MULTIPLIER * contracts) / Math.max(1, days);
}

/** Dollars for the contracts of a sleeve that are to be bought now. */
export function costToBuy({buy, unitPrice}: SleeveAdvice): number | undefined {
	if (buy === 0) {
		return 0;
	}
	return buy === undefined || unitPrice === undefined ? undefined : buy * unitPrice * MULTIPLIER;
}
