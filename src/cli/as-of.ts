import {
	type Expiration,
	lastOptionClose,
	minutesToSettlement,
	type Snapshot,
	settlementOf,
	tradingPhase,
} from '../engine';
import {readInstant} from '../formats';
import type {Call} from './command';
import {type Answer, refuse} from './complaint';
import {nameOf} from './files';

/** The `--as-of` of a call in UTC milliseconds; undefined when it was not given. */
export function givenAsOf({options}: Call): Answer<number | undefined> {
	const given = options['as-of'];
	if (given === undefined) {
		return {ok: true, value: undefined};
	}
	const asOf = readInstant(given);
	const expected = 'a time with Z or an offset, as in 2026-03-13T16:15:00-04:00';
	return asOf === undefined
		? refuse('option-invalid', {option: '--as-of', expected, found: given})
		: {ok: true, value: asOf};
}

/**
 * The time a command speaks of: as given, else when the snapshot was read. The quotes of a file that
 * was saved after the market closed are those of the close.
 */
export function asOfFor(snapshot: Snapshot, call: Call): Answer<number> {
	const given = givenAsOf(call);
	if (!given.ok) {
		return given;
	}
	if (given.value !== undefined) {
		return {ok: true, value: given.value};
	}
	const readAt = snapshot.readAt === undefined ? undefined : readInstant(snapshot.readAt);
	if (readAt === undefined) {
		return refuse('as-of-missing', {file: nameOf(call.file)});
	}
	const open = snapshot.source.kind === 'page' || tradingPhase(readAt) === 'regular';
	return {ok: true, value: open ? readAt : lastOptionClose(readAt)};
}

/** Whether contracts had settled; where it is not known when, at the end of their last day. */
export function hasSettled(
	{root, expiry, settlement = settlementOf(root) ?? 'PM'}: Expiration,
	asOf: number,
): boolean {
	return minutesToSettlement(expiry, settlement, asOf) <= 0;
}
