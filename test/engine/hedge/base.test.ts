import {describe, expect, it} from 'vitest';
import {adviseHedge} from '../../../src/engine/hedge';
import {advise, BASE, reasonsOf, states, valuesWith, wants, without} from './context';

describe('the base of the hedge', () => {
	it.each([
		[
			'is typed in the account',
			{account: {netLiquidation: 1e6, exposure: 15_000}},
			15_000,
			'typed',
		],
		['is typed in the rules', {values: valuesWith({'trader.exposure': 9000})}, 9000, 'typed'],
		['is the risk of the account', {}, 4300, 'account'],
		[
			'is typed in the rules where the account says zero',
			{account: {netLiquidation: 1e6, exposure: 0}, values: valuesWith({'trader.exposure': 9000})},
			9000,
			'typed',
		],
	] as const)('%s', (_name, changes, amount, basis) => {
		expect(advise(changes).base).toEqual({amount, basis});
	});

	it('is what is open where that is more', () => {
		const legs = [
			[7000, 1, 20],
			[7050, -1, 30],
		] as const;
		const book = (contracts: number) => ({
			positions: legs.map(([strike, sign, openPrice]) => ({
				root: 'SPXW',
				expiry: '2026-12-18',
				right: 'put' as const,
				strike,
				contracts: sign * contracts,
				openPrice,
			})),
		});
		expect(advise({book: book(2)}).base).toEqual({amount: 8000, basis: 'open-positions'});
		expect(advise({book: book(1)}).base).toEqual({amount: 4300, basis: 'account'});
	});

	it('is one condor of the tier without an account', () => {
		const hedge = adviseHedge(without('account'));
		expect(hedge.base).toEqual({amount: 430, basis: 'one-condor'});
		expect(hedge.budget).toBeUndefined();
		expect(hedge.sleeves.map(({buy}) => buy)).toEqual([undefined, undefined, undefined]);
		expect(wants(hedge)[0]).toBeGreaterThanOrEqual(1);
		expect(reasonsOf(hedge, 'H-08', 'account')).toHaveLength(3);
	});

	it.each([
		['without an account and without a condor', {...without('account'), condors: []}],
		['for an account of zero', {...BASE, account: {netLiquidation: 0}}],
	])('is unknown %s: prices, but no count', (_name, context) => {
		const hedge = adviseHedge(context);
		expect(hedge).toMatchObject({state: 'unknown', lacking: ['account']});
		expect(hedge.base).toBeUndefined();
		expect(states(hedge)).toEqual(['priced', 'priced', 'priced']);
		expect(wants(hedge)).toEqual([undefined, undefined, undefined]);
		expect(reasonsOf(hedge, 'H-05', 'contracts')).toHaveLength(3);
	});

	it('says that calls sold uncovered are not in it', () => {
		const naked = {root: 'SPXW', expiry: '2026-12-18', right: 'call', strike: 7300} as const;
		const book = {positions: [{...naked, contracts: -1, openPrice: 10}]};
		expect(reasonsOf(advise({book}), 'H-05', 'open-positions')).toHaveLength(3);
	});
});
