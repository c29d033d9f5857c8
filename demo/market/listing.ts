import {isSession} from '../engine';
import {
	addDays,
	daysBetween,
	lastSessionOfMonth,
	sessionAtOrBefore,
	thirdFriday,
	weekday,
} from './dates';

export type Product = 'SPX' | 'VIX';

/** One listed series: what the contract symbols begin with, when it ends, how it settles. */
export type Listing = {
	readonly product: Product;
	readonly root: 'SPX' | 'SPXW' | 'VIX' | 'VIXW';
	readonly expiry: string;
	readonly settlement: 'AM' | 'PM';
	/** Calendar days from the page's day. */
	readonly days: number;
};

const WEDNESDAY = 3;
const FRIDAY = 5;
const SPX_DAYS = 60;
/** So far out every session has an expiry; beyond, only Fridays and the ends of months. */
const SPX_DAILY_DAYS = 21;
const VIX_DAYS = 240;
const VIX_LISTINGS = 11;

/** The S&P 500 expiries of 1 to 60 days; on third Fridays the morning series stands before the evening one. */
export function listSpx(today: string): readonly Listing[] {
	return daysAhead(today, SPX_DAYS).flatMap((date) => {
		const days = daysBetween(today, date);
		const series: Listing[] = [];
		if (date === sessionAtOrBefore(thirdFriday(date))) {
			series.push({product: 'SPX', root: 'SPX', expiry: date, settlement: 'AM', days});
		}
		if (isSession(date) && (days <= SPX_DAILY_DAYS || endsWeek(date) || endsMonth(date))) {
			series.push({product: 'SPX', root: 'SPXW', expiry: date, settlement: 'PM', days});
		}
		return series;
	});
}

/** Eleven VIX expiries: every monthly of the next 240 days, and the nearest weeklies between them. */
export function listVix(today: string): readonly Listing[] {
	const all = daysAhead(today, VIX_DAYS).flatMap((date) => {
		const wednesday = addDays(date, WEDNESDAY - weekday(date));
		if (date !== vixExpiry(wednesday)) {
			return [];
		}
		const monthly = addDays(wednesday, 30) === thirdFriday(addDays(wednesday, 30));
		const root = monthly ? 'VIX' : 'VIXW';
		const days = daysBetween(today, date);
		return [{product: 'VIX', root, expiry: date, settlement: 'AM', days} as const];
	});
	const weeklies = all.filter(({root}) => root === 'VIXW');
	const chosen = new Set(weeklies.slice(0, VIX_LISTINGS - (all.length - weeklies.length)));
	return all.filter((listing) => listing.root === 'VIX' || chosen.has(listing));
}

/** A number of days that is looked for, and how far from it is still good. */
export type Tenor = {readonly low: number; readonly target: number; readonly high: number};

/** What an iron condor of the longer kind is sold at. */
export const CONDOR_TENOR: Tenor = {low: 30, target: 45, high: 60};
/** What a layered hedge is bought at. */
export const HEDGE_TENORS: readonly Tenor[] = [
	{low: 21, target: 30, high: 56},
	{low: 90, target: 110, high: 135},
	{low: 180, target: 220, high: 270},
];

/** The listing nearest to the target; of two on one date the one that settles in the evening. */
export function nearestTo(
	{low, target, high}: Tenor,
	listings: readonly Listing[],
): Listing | undefined {
	const good = listings.filter(({days}) => days >= low && days <= high);
	return good.reduce<Listing | undefined>((best, next) => {
		const nearer =
			best === undefined || Math.abs(next.days - target) <= Math.abs(best.days - target);
		return nearer ? next : best;
	}, undefined);
}

/**
 * VIX settles thirty days before the S&P 500 options that it is made of. When those end on a
 * Thursday because Friday is a holiday, or when the Wednesday itself is one, it settles a session
 * earlier.
 */
function vixExpiry(wednesday: string): string {
	const whole = isSession(addDays(wednesday, 30));
	return sessionAtOrBefore(whole ? wednesday : addDays(wednesday, -1));
}

function daysAhead(today: string, days: number): readonly string[] {
	return Array.from({length: days}, (_, ahead) => addDays(today, ahead + 1));
}

function endsWeek(date: string): boolean {
	return date === sessionAtOrBefore(addDays(date, FRIDAY - weekday(date)));
}

function endsMonth(date: string): boolean {
	return date === lastSessionOfMonth(date);
}
