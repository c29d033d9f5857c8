import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {spendBudget} from '../../../src/engine/hedge/budget';
import {defaultRuleSet} from '../../../src/engine/rules';

const {values} = defaultRuleSet();

type Missing = readonly (readonly [missing: number, unitPrice: number])[];

function spend(sleeves: Missing, netLiquidation: number, used = 0) {
	const {budget, bought} = spendBudget(
		sleeves.map(([missing, unitPrice]) => ({missing, unitPrice})),
		used,
		{netLiquidation},
		values,
	);
	return {...budget, buys: bought.map(({buy}) => buy)};
}

describe('the budget of the hedge', () => {
	it('is half a percent of the account a month and two percent a year', () => {
		expect(spend([], 100_000)).toEqual({
			month: 500,
			year: 2000,
			used: 0,
			binding: 'none',
			buys: [],
		});
	});

	it.each([
		['everything where it suffices', [[4, 0.4]], 100_000, 0, [4], 'target'],
		[
			'Near before Mid before Far',
			[
				[4, 0.5],
				[4, 1.3],
				[2, 1.6],
			],
			100_000,
			0,
			[4, 2, 0],
			'month',
		],
		[
			'what is left of a sleeve that is too dear',
			[
				[1, 9],
				[2, 0.5],
			],
			100_000,
			0,
			[0, 2],
			'month',
		],
		['no more than the year has left', [[4, 0.5]], 100_000, 1900, [2], 'year'],
		['nothing once the year is used up', [[4, 0.5]], 100_000, 2500, [0], 'year'],
		[
			'nothing where nothing is missing',
			[
				[0, 0.5],
				[0, 1],
			],
			100_000,
			0,
			[0, 0],
			'none',
		],
		['nothing for an account of zero', [[1, 0.5]], 0, 0, [0], 'month'],
		['to the cent: 7 dollars buy 0.07', [[1, 0.07]], 1400, 0, [1], 'target'],
	] as const)('buys %s', (_name, sleeves, account, used, buys, binding) => {
		expect(spend(sleeves, account, used)).toMatchObject({buys, binding});
	});

	it('is never exceeded, and never buys more than is missing', () => {
		const sleeve = fc.tuple(
			fc.integer({min: 0, max: 50}),
			fc.integer({min: 1, max: 900}).map((cents) => cents / 100),
		);
		const usd = fc.double({min: 0, max: 1e6, noNaN: true});
		fc.assert(
			fc.property(fc.array(sleeve, {maxLength: 3}), usd, usd, (sleeves, account, used) => {
				const {buys, month, year} = spend(sleeves, account, used);
				const paid = sleeves.reduce((sum, [, price], at) => sum + 100 * price * (buys[at] ?? 0), 0);
				expect(paid).toBeLessThanOrEqual(Math.min(month, Math.max(0, year - used)) + 1e-4);
				expect(sleeves.every(([missing], at) => (buys[at] ?? 0) <= missing)).toBe(true);
				expect(buys.every((buy) => Number.isInteger(buy) && buy >= 0)).toBe(true);
			}),
		);
	});
});
