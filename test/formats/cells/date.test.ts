import {describe, expect, it} from 'vitest';
import {readDate} from '../../../src/formats/cells';

describe('readDate', () => {
	// brokers.md §3 and §2, with the site that prints each form where it is known.
	it.each([
		['2026-03-20', '2026-03-20'],
		['2026/03/20', '2026-03-20'],
		['2026-07-17-m', '2026-07-17'], // Barchart
		['Mar 20, 2026 (M)|in 49 days', '2026-03-20'], // Fidelity, row id
		['March 20, 2026', '2026-03-20'],
		['September 18, 2026', '2026-09-18'], // Nasdaq
		['Sept. 18th, 2026', '2026-09-18'],
		['25 JUL 26 (0)', '2026-07-25'], // thinkorswim
		['19 DEC 25 (146) ± 245.80', '2025-12-19'], // thinkorswim
		['10 APR 26  (0)  100 (Weeklys)', '2026-04-10'], // thinkorswim
		['Show March 20, 2026 (49 days) SPX options', '2026-03-20'], // thinkorswim, label
		['Sep 29, 2025 (123)', '2025-09-29'], // TradingView
		['Fri Mar 13 2026', '2026-03-13'], // Cboe
		['14 March 2026 at 07:34 GMT-4', '2026-03-14'], // Cboe
		['June 11, 2022, 8:47 PM EDT', '2022-06-11'], // Cboe
		['20-Mar-2026', '2026-03-20'],
		["20 Mar '26", '2026-03-20'],
		['13 Mar 20', '2020-03-13'],
		['3/20/2026', '2026-03-20'],
		['03/20/26', '2026-03-20'],
		['03/03/2026', '2026-03-03'],
		['1414108800', '2014-10-24'], // Yahoo, seconds at midnight UTC
		['SPXW260320C06600000', '2026-03-20'],
		['Mar 20, 2026 and again 2026-03-20', '2026-03-20'],
	])('reads %s', (text, date) => {
		expect(readDate(text)).toBe(date);
	});

	it.each([
		['Expiring December 18 (104d)', '2026-09-05', '2026-12-18'], // Robinhood
		['Expiring today', '2026-09-05', '2026-09-05'],
		['Expiring tomorrow', '2026-12-31', '2027-01-01'],
		['tomorrow', '2026-02-28', '2026-03-01'],
		['29 Sep (3 Days)', '2025-09-26', '2025-09-29'],
		['25 JUL (0)', '2026-07-25', '2026-07-25'],
		['January 15 (119)', '2026-09-18', '2027-01-15'],
		['Jan 15 (484 days)', '2026-09-18', '2028-01-15'],
		['Dec 18', '2026-09-18', '2026-12-18'],
		['Dec 18 10:30', '2026-09-18', '2026-12-18'],
		['Mar 20, 2026 in 49 days', '2026-01-30', '2026-03-20'],
		['Mar 20, 2026 in 7 days', '2026-01-30', '2026-03-20'],
		['Mar 20 in 50 days', '2026-01-30', '2026-03-20'],
	])('reads %s as seen on %s', (text, reference, date) => {
		expect(readDate(text, reference)).toBe(date);
	});

	it.each([
		'',
		'Calls',
		'3/4/2026',
		'Feb 30, 2026',
		'2026-13-01',
		'2069 strikes',
		'Expiring December 18 (104d)',
		'Expiring today',
		'29 Sep (3 Days)',
		'Mar 20, 2026 or Mar 27, 2026',
		'Mar 20 2026, page of 2026-03-21',
		'1414108801',
		'5.12 Mar 20',
		`Mar 20, 2026 ${'and so on '.repeat(30)}`,
	])('refuses %j without a reference', (text) => {
		expect(readDate(text)).toBeUndefined();
	});

	it.each([
		['Mar 20 in 49 days', '2026-02-10'],
		['Expiring December 18 (12d)', '2026-09-05'],
		['Expires never', '2026-09-05'],
		['Feb 29 (3d)', '2026-02-26'],
	])('refuses %s as seen on %s, where the days do not agree', (text, reference) => {
		expect(readDate(text, reference)).toBeUndefined();
	});
});
