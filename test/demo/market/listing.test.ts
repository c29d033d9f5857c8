import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	addDays,
	CONDOR_TENOR,
	daysBetween,
	HEDGE_TENORS,
	type Listing,
	listSpx,
	listVix,
	nearestTo,
} from '../../../demo/market';
import {isSession} from '../../../src/engine/market';

/** Any day on which somebody may open the page. */
const anyDay = fc.integer({min: 0, max: 4000}).map((days) => addDays('2024-01-01', days));
const everyDate = {numRuns: 400};
const names = (listings: readonly Listing[]) =>
	listings.map(({root, expiry}) => `${root} ${expiry}`);

describe('the S&P 500 expiries', () => {
	it('have one within 30 to 60 days to sell a condor in, near 45 days, on any day', () => {
		fc.assert(
			fc.property(anyDay, (today) => {
				const found = nearestTo(CONDOR_TENOR, listSpx(today));
				expect(found?.root).toBe('SPXW');
				expect(Math.abs((found?.days ?? 0) - 45)).toBeLessThanOrEqual(4);
			}),
			everyDate,
		);
	});

	it('are sessions 1 to 60 days ahead, in order, each series once, on any day', () => {
		fc.assert(
			fc.property(anyDay, (today) => {
				const listings = listSpx(today);
				const days = listings.map((listing) => listing.days);
				expect(days).toEqual(days.toSorted((left, right) => left - right));
				expect(new Set(names(listings)).size).toBe(listings.length);
				const wrong = listings.filter(
					({expiry, days}) =>
						!isSession(expiry) || days !== daysBetween(today, expiry) || days < 1 || days > 60,
				);
				expect(wrong).toEqual([]);
			}),
			everyDate,
		);
	});

	it('have a morning and an evening series on one date, on any day', () => {
		fc.assert(
			fc.property(anyDay, (today) => {
				const listings = listSpx(today);
				const mornings = listings.filter(({root}) => root === 'SPX');
				expect(mornings.length).toBeGreaterThanOrEqual(1);
				for (const morning of mornings) {
					expect(morning.settlement).toBe('AM');
					const evening = listings[listings.indexOf(morning) + 1];
					expect(evening).toMatchObject({
						root: 'SPXW',
						expiry: morning.expiry,
						settlement: 'PM',
					});
				}
			}),
			everyDate,
		);
	});

	it('stand on Thursday when the exchange is closed on Good Friday', () => {
		expect(names(listSpx('2025-04-01'))).toEqual(
			expect.arrayContaining(['SPX 2025-04-17', 'SPXW 2025-04-17']),
		);
		expect(names(listSpx('2025-04-01')).join()).not.toContain('2025-04-18');
	});

	it('count the days over a change of clocks as the calendar does', () => {
		const spring = listSpx('2026-03-06').find(({expiry}) => expiry === '2026-03-09');
		const autumn = listSpx('2026-10-30').find(({expiry}) => expiry === '2026-11-02');
		expect([spring?.days, autumn?.days]).toEqual([3, 3]);
	});
});

describe('the VIX expiries', () => {
	it('are eleven, and one of them fits each tenor of the hedge, on any day', () => {
		fc.assert(
			fc.property(anyDay, (today) => {
				const listings = listVix(today);
				expect(listings).toHaveLength(11);
				expect(listings.every(({days}) => days >= 1 && days <= 240)).toBe(true);
				const found = HEDGE_TENORS.map((tenor) => nearestTo(tenor, listings));
				expect(new Set(found).size).toBe(3);
				expect(found).not.toContain(undefined);
			}),
			everyDate,
		);
	});

	it.each([
		// Cboe's list of VIX settlement dates.
		['2025-01-02', '2025-01-22'],
		['2025-01-02', '2025-03-18'], // the Friday thirty days on is Good Friday
		['2024-04-01', '2024-06-18'], // the Wednesday is Juneteenth
		['2026-11-01', '2026-12-16'],
	])('seen from %s have a monthly on %s', (today, expiry) => {
		expect(names(listVix(today))).toContain(`VIX ${expiry}`);
	});

	it('carry the weekly root between the monthlies only', () => {
		expect(names(listVix('2026-11-23')).slice(0, 5)).toEqual([
			'VIXW 2026-11-24',
			'VIXW 2026-12-01',
			'VIXW 2026-12-09',
			'VIX 2026-12-16',
			'VIX 2027-01-20',
		]);
	});
});

describe('the expiry nearest to a tenor', () => {
	it('is none when all lie outside its bounds', () => {
		const near = listSpx('2026-11-23').filter(({days}) => days < 30);
		expect(nearestTo(CONDOR_TENOR, near)).toBeUndefined();
	});

	it('is the evening series of two on one date', () => {
		const third = listSpx('2026-11-23').filter(({expiry}) => expiry === '2026-12-18');
		expect(third).toHaveLength(2);
		const tenor = {low: 20, target: 25, high: 30};
		expect(nearestTo(tenor, third)?.settlement).toBe('PM');
	});
});
