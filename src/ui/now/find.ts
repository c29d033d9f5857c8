import type {
	CondorAdvice,
	ExpirationSummary,
	Lacking,
	SleeveAdvice,
	Suggestion,
	TierName,
} from '../../engine/model';

export function findCondor({condors}: Suggestion, tier: TierName): CondorAdvice | undefined {
	return condors.find((condor) => condor.tier === tier);
}

/** The expiration that a condor stands in. */
export function findExpiration(
	{chain}: Suggestion,
	{root, expiry}: CondorAdvice,
): ExpirationSummary | undefined {
	return chain.expirations.find((one) => one.root === root && one.expiry === expiry);
}

export function findSleeve(
	{hedge}: Suggestion,
	id: SleeveAdvice['id'] | undefined,
): SleeveAdvice | undefined {
	return hedge.sleeves.find((sleeve) => sleeve.id === id);
}

/** Whether an input is missed anywhere in the suggestion. */
export function lacks({verdict, condors, hedge}: Suggestion, input: Lacking): boolean {
	return [verdict, ...condors, hedge].some(({lacking}) => lacking.includes(input));
}
