import type {RuleValues} from '../rules';

/**
 * How many points the VIX forward of so many days moves when VIX itself moves by one.
 *
 * A fit to settlements of VX futures, capped; one on the settlement day, where forward and
 * settlement value meet.
 *
 * @param days days of 24 hours to settlement, not negative
 * @returns a ratio between zero and one
 * @throws RangeError when days is negative or not finite
 * @see rule V-18; VX settlements 2004 to 2021
 */
export function vixBeta(days: number, values: RuleValues): number {
	if (!(days >= 0 && Number.isFinite(days))) {
		throw new RangeError(`days must be a finite number and not negative, got ${days}`);
	}
	const {cap, scale, power} = values['V-18'];
	return days < 1 ? 1 : Math.min(cap, scale * days ** -power);
}
