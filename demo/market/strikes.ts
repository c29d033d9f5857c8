import type {Listing} from './listing';

/** Beyond this many days the strikes stand 25 points apart everywhere. */
const FINE_DAYS = 21;

/** The listed strikes of one series, ascending. */
export function strikesOf({product, days}: Listing, spot: number): readonly number[] {
	if (product === 'VIX') {
		return ascending([...ladder(10, 15, 0.5), ...ladder(15, 60, 1)]);
	}
	const centre = Math.round(spot / 100) * 100;
	if (days > FINE_DAYS) {
		return ladder(centre - 2800, centre + 2400, 25);
	}
	return ascending([
		...ladder(centre - 1400, centre + 1000, 25),
		...ladder(centre - 400, centre + 400, 5),
	]);
}

function ladder(from: number, to: number, step: number): readonly number[] {
	return Array.from({length: Math.round((to - from) / step) + 1}, (_, at) => from + at * step);
}

function ascending(strikes: readonly number[]): readonly number[] {
	return [...new Set(strikes)].sort((left, right) => left - right);
}
