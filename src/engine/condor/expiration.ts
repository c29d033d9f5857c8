import {minutesToSettlement, newYorkTime, nextSession, settlementOf} from '../market';
import type {Expiration, MarketExpiration, PlaybookName} from '../model';
import type {RuleValues} from '../rules';
import type {CondorContext} from './context';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Calendar days from the New York date of `asOf` to a date, as option chains count them. */
export function daysTo(expiry: string, asOf: number): number {
	const {date} = newYorkTime(asOf);
	return Math.round((Date.parse(expiry) - Date.parse(date)) / MILLISECONDS_PER_DAY);
}

/**
 * The expirations that the playbook allows, in the order in which they are to be tried. Managed: those
 * inside the band, nearest to the target in calendar days first; of two equally near the later. 1dte:
 * the next session's, settled at its close. Where one date has an AM- and a PM-settled series the PM
 * one goes first; legs are never mixed. Readings of refused quality do not count.
 *
 * @see rule I-01
 */
export function rankExpirations({
	readings,
	playbook,
	asOf,
	values,
}: Pick<CondorContext, 'readings' | 'playbook' | 'asOf' | 'values'>): readonly MarketExpiration[] {
	return readings
		.filter(({quality}) => quality.state !== 'refused')
		.filter((reading) => isWanted(reading, playbook, asOf, values))
		.sort(
			(one, other) =>
				missOf(one.expiry, asOf, values) - missOf(other.expiry, asOf, values) ||
				other.expiry.localeCompare(one.expiry) ||
				other.settlement.localeCompare(one.settlement),
		);
}

/** An expiration that would be preferred to the chosen one, or to none, and that could not be read. */
export function findUnread(
	{expirations, readings, playbook, asOf, values}: CondorContext,
	chosen: MarketExpiration | undefined,
): Expiration | undefined {
	const limit =
		chosen === undefined ? Number.POSITIVE_INFINITY : missOf(chosen.expiry, asOf, values);
	return expirations
		.filter((expiration) => !readings.some((reading) => isReadAs(expiration, reading)))
		.filter((expiration) => isAhead(expiration, asOf))
		.filter((expiration) => isWanted(expiration, playbook, asOf, values))
		.find(({expiry}) => missOf(expiry, asOf, values) < limit);
}

/** Whether an AM-settled series of the same date was passed over. */
export function hasMorningTwin(
	readings: readonly MarketExpiration[],
	{expiry, settlement}: MarketExpiration,
): boolean {
	return (
		settlement === 'PM' &&
		readings.some((other) => other.expiry === expiry && other.settlement === 'AM')
	);
}

function isWanted(
	{
		root,
		expiry,
		settlement = settlementOf(root),
	}: Pick<Expiration, 'root' | 'expiry' | 'settlement'>,
	playbook: PlaybookName,
	asOf: number,
	values: RuleValues,
): boolean {
	if (playbook === '1dte') {
		return settlement !== 'AM' && expiry === nextSession(newYorkTime(asOf).date);
	}
	const days = daysTo(expiry, asOf);
	return days >= values['I-01'].managedLow && days <= values['I-01'].managedHigh;
}

/** Days away from the managed target. 1dte knows one date only, at which all are equal. */
function missOf(expiry: string, asOf: number, values: RuleValues): number {
	return Math.abs(daysTo(expiry, asOf) - values['I-01'].managedTarget);
}

function isReadAs(expiration: Expiration, reading: MarketExpiration): boolean {
	const {root, expiry, settlement = settlementOf(root)} = expiration;
	return (
		reading.quality.state !== 'refused' &&
		reading.root === root &&
		reading.expiry === expiry &&
		reading.settlement === settlement
	);
}

/** Not settled yet; one whose settlement cannot be told counts as ahead. */
function isAhead(
	{root, expiry, settlement = settlementOf(root)}: Expiration,
	asOf: number,
): boolean {
	return settlement === undefined || minutesToSettlement(expiry, settlement, asOf) > 0;
}
