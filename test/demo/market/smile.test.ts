import {describe, expect, it} from 'vitest';
import {curveOf, OPENING} from '../../../demo/market';
import {settlementInstant} from '../../../src/engine/market';
import {curveAt, OPENED, SPX, VIX} from '../support';

describe('the curve of an expiry', () => {
	it('is gone once the expiry has settled', () => {
		for (const listing of [...SPX, ...VIX]) {
			const settles = settlementInstant(listing.expiry, listing.settlement);
			expect(curveOf(listing, OPENING, settles - 60_000)).toBeDefined();
			expect(curveOf(listing, OPENING, settles)).toBeUndefined();
		}
	});

	it('of the morning series ends before that of the evening series on the same date', () => {
		const third = SPX.filter(({expiry}) => expiry === '2026-12-18');
		const [morning, evening] = third.map((listing) => curveAt(listing).years * 525_600);
		expect((evening ?? 0) - (morning ?? 0)).toBeCloseTo(6.5 * 60, 6);
	});

	it('measures time in minutes, so that a night in which the clocks change is an hour off', () => {
		const [listing] = SPX;
		const minutesFrom = (expiry: string, now: string) =>
			listing ? curveAt({...listing, expiry}, OPENING, Date.parse(now)).years * 525_600 : 0;
		expect(minutesFrom('2026-03-09', '2026-03-06T21:00:00Z')).toBeCloseTo(71 * 60, 6);
		expect(minutesFrom('2026-11-02', '2026-10-30T20:00:00Z')).toBeCloseTo(73 * 60, 6);
	});

	it('carries the S&P 500 forward at rate less dividends', () => {
		for (const listing of SPX) {
			const {forward, years} = curveAt(listing);
			expect(Math.log(forward / OPENING.spx) / years).toBeCloseTo(0.028, 9);
		}
	});

	it('lets VIX futures rise from the index to about 19.5 at eight months', () => {
		const forwards = VIX.map((listing) => curveAt(listing).forward);
		expect(forwards).toEqual(forwards.toSorted((left, right) => left - right));
		expect(forwards[0]).toBeGreaterThan(OPENING.vix);
		expect(forwards.at(-1)).toBeGreaterThan(19);
		expect(forwards.at(-1)).toBeLessThan(20);
	});

	it('is worth more with more time at every strike, so that no calendar spread is free', () => {
		const evenings = SPX.filter(({settlement}) => settlement === 'PM').map((listing) =>
			curveAt(listing, OPENING, OPENED),
		);
		const variance = ({forward, years, volatility}: (typeof evenings)[number], money: number) =>
			volatility(forward * money) ** 2 * years;
		for (const money of [0.8, 0.9, 0.95, 1, 1.03, 1.06]) {
			const variances = evenings.map((curve) => variance(curve, money));
			expect(variances).toEqual(variances.toSorted((left, right) => left - right));
		}
	});
});
