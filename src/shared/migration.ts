/** One step of a stored shape: from the version before `to` to `to`. A released step is never edited. */
export type Step<Upgrade> = {readonly to: number; readonly upgrade: Upgrade};

/**
 * The steps that bring version `from` to version `to`, in order.
 *
 * @throws RangeError when a step between the two is missing or stands twice
 */
export function stepsBetween<Upgrade>(
	steps: readonly Step<Upgrade>[],
	from: number,
	to: number,
): readonly Upgrade[] {
	const upgrades: Upgrade[] = [];
	for (let version = from + 1; version <= to; version++) {
		const matching = steps.filter((step) => step.to === version);
		const [step] = matching;
		if (!step || matching.length > 1) {
			throw new RangeError(`expected one step to version ${version}, found ${matching.length}`);
		}
		upgrades.push(step.upgrade);
	}
	return upgrades;
}
