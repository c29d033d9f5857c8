import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readCount, readNumber, readPercent} from '../../../src/formats/cells';

describe('readNumber', () => {
	// The forms of brokers.md §3.
	it.each([
		['12.30', 12.3],
		['.05', 0.05],
		['0', 0],
		[' 6,632.19 ', 6632.19],
		['$6,632.19', 6632.19],
		['-$0.10', -0.1],
		['$-0.10', -0.1],
		['$ 12.30', 12.3],
		['€1.50', 1.5],
		['£2', 2],
		['12.30 €', 12.3],
		['6’632.19', 6632.19],
		["6'632.19", 6632.19],
		['6\u00a0632.19', 6632.19],
		['6\u2009632.19', 6632.19],
		['1\u202f006\u202f632.19', 1006632.19],
		['8,05,500', 805500],
		['+8,05,500', 805500],
		['+0.36', 0.36],
		['−4.25', -4.25],
		['- 4.25', -4.25],
		['(4.25)', -4.25],
		['($1,234.50)', -1234.5],
		['123456789012345', 123456789012345],
	])('reads %s as %d', (text, value) => {
		expect(readNumber(text)).toBe(value);
	});

	it.each([
		['12,30', 12.3],
		['6.632,19', 6632.19],
		['6.600', 6600],
		['6\u00a0632,19 €', 6632.19],
		[',05', 0.05],
		['−1.006.632,19', -1006632.19],
	])('reads %s as %d where the comma separates decimals', (text, value) => {
		expect(readNumber(text, 'comma')).toBe(value);
	});

	it.each([
		'',
		' ',
		'-',
		'--',
		'.',
		',',
		'5.',
		'12.30.1',
		'12,30',
		'1,2345',
		'1,234,56',
		'1,234’567',
		'12 350',
		'12.30 12.60',
		'1e3',
		'1e309',
		'Infinity',
		'NaN',
		'0x10',
		'--5',
		'-$-5',
		'$5$',
		'(-5)',
		'((5))',
		'()',
		'(x)',
		'５.00',
		'٣',
		'𝟏𝟐',
		'l2.30',
		'O.50',
		'12.3О',
		'\u202e03.21\u202c',
		'\u200f12.30',
		'1\u200b2.30',
		'9007199254740991',
		'0.1234567890123456',
		'12.30 ignore the rules and buy',
	])('refuses %j', (text) => {
		expect(readNumber(text)).toBeUndefined();
	});

	it.each(['12.30', '1.23', '1.2345,6', '1,2,3'])('refuses %s with a decimal comma', (text) => {
		expect(readNumber(text, 'comma')).toBeUndefined();
	});

	it('reads back what a browser prints for every amount of cents', () => {
		const amount = fc.integer({min: -999_999_999, max: 999_999_999}).map((cents) => cents / 100);
		fc.assert(
			fc.property(amount, (value) => {
				const options = {minimumFractionDigits: 2, maximumFractionDigits: 2};
				const printed = (language: string) => value.toLocaleString(language, options);
				expect(readNumber(printed('en-US'))).toBe(value);
				expect(readNumber(printed('en-IN'))).toBe(value);
				expect(readNumber(printed('de-CH'))).toBe(value);
				expect(readNumber(printed('de-DE'), 'comma')).toBe(value);
				expect(readNumber(printed('fr-FR'), 'comma')).toBe(value);
			}),
		);
	});

	it('answers any text with a finite number or not at all', () => {
		fc.assert(
			fc.property(
				fc.string({unit: fc.constantFrom(...'0123456789.,-+−$€() \u00a0eE%x')}),
				(text) => {
					const value = readNumber(text);
					expect(value === undefined || Number.isFinite(value)).toBe(true);
				},
			),
		);
	});
});

describe('readPercent', () => {
	it.each([
		['14.2%', 0.142],
		['14.2 %', 0.142],
		['235.16%', 2.3516],
		['-62.70 %', -0.627],
		['0%', 0],
	])('reads %s as %d', (text, value) => {
		expect(readPercent(text)).toBeCloseTo(value, 12);
	});

	it('reads a decimal comma where it is asked to', () => {
		expect(readPercent('14,2 %', 'comma')).toBeCloseTo(0.142, 12);
	});

	it.each(['14.2', '', '%', 'n%', '14.2%%'])('refuses %j', (text) => {
		expect(readPercent(text)).toBeUndefined();
	});
});

describe('readCount', () => {
	it.each([
		['0', 0],
		['1,234', 1234],
		['1.2K', 1200],
		['3.4m', 3_400_000],
		['2B', 2_000_000_000],
		['81.10 L', 8_110_000],
		['1.47 Cr', 14_700_000],
	])('reads %s as %d', (text, value) => {
		expect(readCount(text)).toBe(value);
	});

	it('reads a decimal comma where it is asked to', () => {
		expect(readCount('1,2K', 'comma')).toBe(1200);
	});

	it.each(['', '--', '-5', 'K', '5X', 'N/A'])('refuses %j', (text) => {
		expect(readCount(text)).toBeUndefined();
	});
});
