import type {Strike} from '../cells';
import {type Listing, strikesOf} from '../market';
import * as print from '../print';

/** A heading over the strikes of one expiry. */
export type ExpiryRow = {
	readonly kind: 'expiry';
	readonly id: string;
	readonly listing: Listing;
	readonly open: boolean;
};
export type StrikeRow = {readonly kind: 'strike'} & Strike;
export type ChainRow = ExpiryRow | StrikeRow;

export function expiryId({expiry, settlement}: Listing): string {
	return `expiration-${expiry}-${settlement}`;
}

/** Every heading, and under those that are open their strikes. */
export function rowsOf(
	listings: readonly Listing[],
	open: ReadonlySet<Listing>,
	spot: number,
): readonly ChainRow[] {
	return listings.flatMap((listing): readonly ChainRow[] => {
		const heading = headingOf(listing, open.has(listing));
		return open.has(listing) ? [heading, ...strikeRows(listing, spot)] : [heading];
	});
}

export function headingOf(listing: Listing, open: boolean): ExpiryRow {
	return {kind: 'expiry', id: expiryId(listing), listing, open};
}

/** The id of the strike nearest to a level, where the grid is to open. */
export function nearestRow(listing: Listing, spot: number, level: number): string | undefined {
	const [nearest] = strikeRows(listing, spot).toSorted(
		(left, right) => Math.abs(left.strike - level) - Math.abs(right.strike - level),
	);
	return nearest?.id;
}

/** `Fri Jan 15 2027 · 45 days · SPXW PM-settled Weeklys`, in its parts. */
export function headingParts({expiry, days, root, settlement}: Listing): readonly string[] {
	const weekly = root.endsWith('W') ? ' Weeklys' : '';
	return [
		print.day(expiry),
		days === 1 ? '1 day' : `${days} days`,
		`${root} ${settlement}-settled${weekly}`,
	];
}

function strikeRows(listing: Listing, spot: number): readonly StrikeRow[] {
	return strikesOf(listing, spot).map((strike) => ({
		kind: 'strike',
		id: `${listing.expiry}-${listing.settlement}-${strike}`,
		listing,
		strike,
	}));
}
