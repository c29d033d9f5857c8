import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	formatAge,
	formatCents,
	formatClock,
	formatDate,
	formatDays,
	formatDelta,
	formatEm,
	formatExpiry,
	formatPercent,
	formatPoints,
	formatPrice,
	formatStrike,
	formatUsd,
	newYorkDate,
} from '../../src/ui';

/** A thin space, at which no line breaks. */
const thin = (text: string) => text.replaceAll('~', '\u202f');
const NOW = Date.UTC(2026, 10, 20, 19, 5);

const TABLES = [
	[
		'formatPoints',
		formatPoints,
		[
			[1.35, '1.35'],
			[7018.65, '7018.65'],
			[-0.5, '−0.50'],
			[-0.001, '0.00'],
		],
	],
	[
		'formatPrice',
		formatPrice,
		[
			[0.61, '0.61'],
			[2.5, '2.50'],
			[3, '3.0'],
			[144.8, '144.8'],
			[144.85, '144.85'],
			[-0.61, '−0.61'],
		],
	],
	[
		'formatStrike',
		formatStrike,
		[
			[7020, '7020'],
			[22.5, '22.5'],
			[14.2, '14.2'],
			[27.75, '27.75'],
		],
	],
	[
		'formatUsd',
		formatUsd,
		[
			[4355, '$4,355'],
			[-54.4, '−$54'],
			[215_000, '$215,000'],
			[-0.2, '$0'],
		],
	],
	[
		'formatCents',
		formatCents,
		[
			[1.5, '$1.50'],
			[-0.65, '−$0.65'],
			[1200, '$1,200.00'],
		],
	],
	[
		'formatPercent',
		formatPercent,
		[
			[0.817, '82~%'],
			[0, '0~%'],
			[1, '100~%'],
			[0.004, '<~1~%'],
			[0.998, '>~99~%'],
			[-0.12, '−12~%'],
			[12.5, '1,250~%'],
		],
	],
	[
		'formatDelta',
		formatDelta,
		[
			[-0.07, '.07~Δ'],
			[0.12, '.12~Δ'],
			[1, '1.00~Δ'],
		],
	],
	[
		'formatEm',
		formatEm,
		[
			[-1.76, '−1.76~EM'],
			[1.149, '+1.15~EM'],
			[0.001, '0.00~EM'],
		],
	],
	[
		'formatDays',
		formatDays,
		[
			[45.4, '45~d'],
			[1, '1~d'],
			[0.3, '7~h'],
			[-0.1, '0~h'],
		],
	],
	[
		'formatAge',
		formatAge,
		[
			[-5, '0~s'],
			[4_900, '4~s'],
			[75_000, '75~s'],
			[120_000, '2~min'],
			[3 * 3_600_000, '3~h'],
			[49 * 3_600_000, '2~d'],
		],
	],
] as const;

describe.each(TABLES)('%s', (_name, write, table) => {
	it.each<readonly [number, string]>(table)('writes %d as %s', (value, text) => {
		expect(write(value)).toBe(thin(text));
	});
});

describe('a time in New York', () => {
	it.each([
		[NOW, '14:05 ET'],
		[Date.UTC(2026, 6, 1, 4, 2), '00:02 ET'],
	])('of %d is %s', (instant, text) => {
		expect(formatClock(instant)).toBe(text);
	});

	it('is of another date than in London after midnight there', () => {
		expect(newYorkDate(Date.UTC(2026, 10, 21, 3))).toBe('2026-11-20');
	});
});

describe('an expiry', () => {
	it.each([
		['2026-11-23', 'Mon 23 Nov'],
		['2026-09-01', 'Tue 1 Sep'],
		['2027-03-17', 'Wed 17 Mar 2027'],
	])('%s is written %s', (expiry, text) => {
		expect(formatExpiry(expiry, NOW)).toBe(text);
		expect(formatDate(expiry, NOW)).toBe(text.slice(4));
	});
});

describe('every figure', () => {
	const writers = [
		formatPoints,
		formatPrice,
		formatStrike,
		formatUsd,
		formatCents,
		formatPercent,
		formatEm,
	];

	it('has a true minus where it has one, before everything else, and none at zero', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...writers),
				fc.double({min: -1e6, max: 1e6, noNaN: true}),
				(write, value) => {
					const text = write(value);
					expect(text).not.toContain('-');
					expect(text.lastIndexOf('−')).toBe(text.startsWith('−') ? 0 : -1);
					expect(/^−/.test(text) && !/[1-9]/.test(text)).toBe(false);
				},
			),
		);
	});
});
