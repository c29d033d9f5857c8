import {describe, expect, it} from 'vitest';
import type {Rung} from '../../../src/engine/condor/ladder';
import {inPreference, placementOf} from '../../../src/engine/condor/placement';
import {chooseShort} from '../../../src/engine/condor/shorts';
import {defaultRuleSet} from '../../../src/engine/rules';
import {AS_OF, valuesWith} from './synthetic';

const {values} = defaultRuleSet();
const clock = {asOf: AS_OF, live: true, values};
const range = {value: 0.01, points: 68, mode: 'vix'} as const;
const managed = placementOf('balanced', 'managed', values, range);

type Sight = 'good' | 'thin' | 'bare' | 'unseen' | 'stale' | 'unquoted' | 'zero-bid';

function rung(strike: number, delta: number, sight: Sight = 'good'): Rung {
	const place = {right: 'put' as const, strike, distance: 6800 - strike, delta};
	const put = {
		good: {bid: 4, ask: 4.2},
		thin: {bid: 4, ask: 4.2, openInterest: 7},
		bare: {bid: 4, ask: 4.2, openInterest: 0},
		unseen: {},
		stale: {bid: 4, ask: 4.2},
		unquoted: {},
		'zero-bid': {bid: 0, ask: 0.05},
	}[sight];
	const seenAt = sight === 'stale' ? AS_OF - 90_000 : AS_OF;
	return sight === 'unseen' ? place : {...place, row: {strike, call: {}, put, seenAt}};
}

const strikeOf = (choice: ReturnType<typeof chooseShort>) =>
	choice.kind === 'none' ? undefined : choice.rung?.strike;

describe('the managed short strike', () => {
	it('is the one whose delta is nearest to the target', () => {
		const ladder = [rung(6500, 0.3), rung(6400, 0.18), rung(6350, 0.157), rung(6300, 0.13)];
		expect(chooseShort(ladder, managed, clock)).toEqual({kind: 'chosen', rung: ladder[2]});
	});

	it('of two equally near is the further out', () => {
		const ladder = [rung(6500, 0.3), rung(6400, 0.17), rung(6350, 0.15), rung(6300, 0.1)];
		expect(strikeOf(chooseShort(ladder, managed, clock))).toBe(6350);
	});

	it('stays inside the band', () => {
		const ladder = [rung(6500, 0.3), rung(6400, 0.201), rung(6300, 0.099)];
		expect(chooseShort(ladder, managed, clock)).toEqual({kind: 'none'});
	});

	it('passes over a strike without a bid', () => {
		const ladder = [
			rung(6500, 0.3),
			rung(6400, 0.18),
			rung(6350, 0.16, 'zero-bid'),
			rung(6300, 0.1),
		];
		expect(strikeOf(chooseShort(ladder, managed, clock))).toBe(6400);
	});

	it('passes over a strike of which few are open, and tells the most where there is no other', () => {
		const [near, next, far] = [rung(6400, 0.18, 'bare'), rung(6350, 0.16, 'thin'), rung(6300, 0.1)];
		expect(strikeOf(chooseShort([rung(6500, 0.3), near, next, far], managed, clock))).toBe(6300);
		expect(chooseShort([rung(6500, 0.3), near, next], managed, clock)).toEqual({
			kind: 'none',
			shortfall: {measured: 7, limit: 10},
		});
	});

	it.each(['unseen', 'stale', 'unquoted'] as const)(
		'is not guessed past one that is %s',
		(sight) => {
			const ladder = [rung(6500, 0.3), rung(6400, 0.18), rung(6350, 0.16, sight), rung(6300, 0.1)];
			const choice = chooseShort(ladder, managed, clock);
			expect([choice.kind, strikeOf(choice)]).toEqual([sight, 6350]);
		},
	);

	it('does not mind what is further from the target', () => {
		const ladder = [
			rung(6500, 0.3),
			rung(6400, 0.18, 'unseen'),
			rung(6350, 0.16),
			rung(6300, 0.13, 'stale'),
		];
		expect(strikeOf(chooseShort(ladder, managed, clock))).toBe(6350);
	});

	it('is not told from rows on one side of the target alone', () => {
		const inner = [rung(6400, 0.18), rung(6350, 0.161), rung(6300, 0.12, 'unseen')];
		const outer = [rung(6400, 0.19, 'unseen'), rung(6350, 0.159), rung(6300, 0.12)];
		expect(chooseShort(inner, managed, clock)).toEqual({kind: 'unseen', rung: inner[1]});
		expect(chooseShort(outer, managed, clock)).toEqual({kind: 'unseen', rung: outer[1]});
	});

	it('may be the outermost where the listing ends', () => {
		const ladder = [rung(6400, 0.18), rung(6350, 0.161)];
		expect(strikeOf(chooseShort(ladder, managed, clock))).toBe(6350);
	});

	it('is unseen where nothing is listed', () => {
		expect(chooseShort([], managed, clock)).toEqual({kind: 'unseen'});
	});
});

describe('the targets of the tiers', () => {
	it.each([
		['conservative', 0.12],
		['balanced', 0.16],
		['aggressive', 0.2],
	] as const)('managed, %s: %d', (tier, target) => {
		expect(placementOf(tier, 'managed', values, range)).toMatchObject({rule: 'I-05', target});
	});

	it('are drawn into the band', () => {
		const narrow = valuesWith({'I-05.low': 0.15, 'I-05.high': 0.18});
		expect(placementOf('conservative', 'managed', narrow, range).target).toBe(0.15);
		expect(placementOf('aggressive', 'managed', narrow, range).target).toBe(0.18);
	});

	it.each([
		['conservative', 1.4 * 68],
		['balanced', 1.1 * 68],
		['aggressive', 0.85 * 68],
	] as const)('next day, %s: %d points', (tier, target) => {
		expect(placementOf(tier, '1dte', values, range)).toMatchObject({rule: 'I-04', target});
	});
});

describe('the next-day short strike', () => {
	const balanced = placementOf('balanced', '1dte', values, range);

	it('is the first at or beyond the tier’s distance', () => {
		// 1.1 · 68 = 74.8 points below 6800
		const ladder = [rung(6730, 0.17), rung(6725.3, 0.16), rung(6725, 0.15), rung(6720, 0.14)];
		expect(strikeOf(chooseShort(ladder, balanced, clock))).toBe(6725);
	});

	it('goes further out while its delta is above the cap', () => {
		const ladder = [rung(6725, 0.19), rung(6720, 0.181), rung(6715, 0.18), rung(6710, 0.17)];
		expect(strikeOf(chooseShort(ladder, balanced, clock))).toBe(6715);
		const aggressive = placementOf('aggressive', '1dte', values, range);
		expect(strikeOf(chooseShort(ladder, aggressive, clock))).toBe(6725);
	});

	it('is not looked for beyond twice the distance', () => {
		expect(inPreference([rung(6651, 0.1), rung(6650, 0.1)], balanced)).toHaveLength(1);
	});
});
