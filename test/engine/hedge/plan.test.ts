import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {adviseHedge} from '../../../src/engine/hedge';
import type {Override} from '../../../src/engine/rules';
import {advise, CONDOR, reasonsOf, valuesWith, wants, without} from './context';

describe('what is bought now', () => {
	it('is what is missing, within the month', () => {
		const positions = [
			{
				root: 'VIXW',
				expiry: '2026-12-23',
				right: 'call' as const,
				strike: 26,
				contracts: 2,
				openPrice: 0.5,
			},
		];
		const hedge = advise({book: {positions}});
		expect(hedge.sleeves.map(({have}) => have)).toEqual([2, 0, 0]);
		expect(hedge.budget).toMatchObject({used: 100, year: 4300, month: 1075, binding: 'target'});
		for (const {have, want = 0, buy} of hedge.sleeves) {
			expect(buy).toBe(want - have);
		}
	});

	it('starts with Near where the month is short', () => {
		const hedge = advise({account: {netLiquidation: 40_000, exposure: 4300}});
		expect(hedge.budget?.binding).toBe('month');
		expect(reasonsOf(hedge, 'H-08', 'month')[0]).toMatchObject({state: 'fail', limit: 200});
		expect(hedge.sleeves[0]?.buy).toBeGreaterThan(0);
		expect(hedge.sleeves[2]?.buy).toBe(0);
		expect(hedge.coverage?.ofBase).toBeGreaterThanOrEqual(0.2);
	});

	it('ends with the year', () => {
		const positions = [
			{
				root: 'VIX',
				expiry: '2027-06-16',
				right: 'call' as const,
				strike: 90,
				contracts: 1,
				openPrice: 42.5,
			},
		];
		const hedge = advise({book: {positions}});
		expect(hedge.budget).toMatchObject({used: 4250, binding: 'year'});
		expect(reasonsOf(hedge, 'H-08', 'year')[0]).toMatchObject({state: 'fail', limit: 50});
	});

	it('never exceeds the budget and never more than is missing, and a larger base never wants less', () => {
		const usd = fc.double({min: 1000, max: 2e6, noNaN: true});
		fc.assert(
			fc.property(usd, usd, usd, (netLiquidation, one, other) => {
				const [small, large] = [Math.min(one, other), Math.max(one, other)].map((exposure) =>
					advise({account: {netLiquidation, exposure}}),
				);
				for (const hedge of [small, large]) {
					const paid = hedge?.sleeves.reduce(
						(sum, {buy = 0, unitPrice = 0}) => sum + buy * unitPrice * 100,
						0,
					);
					expect(paid).toBeLessThanOrEqual((hedge?.budget?.month ?? 0) + 1e-4);
					for (const {buy = 0, want = 0, have} of hedge?.sleeves ?? []) {
						expect(buy).toBeLessThanOrEqual(want - have);
					}
				}
				for (const [at, {want = 0}] of (large?.sleeves ?? []).entries()) {
					expect(want).toBeGreaterThanOrEqual(small?.sleeves[at]?.want ?? 0);
				}
			}),
			{numRuns: 50},
		);
	});

	it('gains more the higher the stress', () => {
		const gains = [5, 10, 20, 50].map((stress) => {
			const values = valuesWith({'H-05.managedStress': stress});
			const {gainAtStress = 0, want = 1} = advise({values}).sleeves[1] ?? {};
			return gainAtStress / want;
		});
		expect(gains).toEqual(gains.toSorted((one, other) => one - other));
	});
});

describe('sizing by ratio', () => {
	const ratio = (more: Override = {}) => valuesWith({'H-05.sizing': 'ratio', ...more});

	it('takes one unit for ten condors when the year bears it', () => {
		const hedge = advise({values: ratio({'H-08.year': 1})});
		expect(wants(hedge)).toEqual([4, 4, 2]);
		expect(reasonsOf(hedge, 'H-06', 'condors')[0]).toMatchObject({state: 'pass', measured: 1});
	});

	it('takes what the year bears of the decay otherwise', () => {
		const hedge = advise({values: ratio({'H-08.year': 0.01})});
		const units = reasonsOf(hedge, 'H-06', 'budget')[0]?.measured;
		const unit = advise({values: ratio({'H-08.year': 1})}).cost?.perDay ?? 0;
		expect(units).toBeCloseTo(2150 / (365 * unit), 9);
		expect(wants(hedge)).toEqual([4, 4, 2].map((one) => Math.ceil(one * Number(units) - 0.5)));
	});

	it('counts condors by the base where their number is not known, and asks no budget', () => {
		const {contracts: _, ...uncounted} = CONDOR;
		const context = {...without('account'), values: ratio(), condors: [uncounted]};
		const hedge = adviseHedge({...context, values: ratio({'trader.exposure': 4300})});
		expect(wants(hedge)).toEqual([4, 4, 2]);
	});

	it('is unknown without any number of condors', () => {
		const hedge = advise({values: ratio(), condors: []});
		expect(hedge.state).toBe('unknown');
		expect(wants(hedge)).toEqual([undefined, undefined, undefined]);
	});

	it('wants nothing where nothing is available', () => {
		const hedge = advise({values: ratio(), vixReadings: []});
		expect(hedge.state).toBe('known');
		expect(hedge.cost).toBeUndefined();
	});

	it('reports an offset that falls short', () => {
		const hedge = advise({
			values: ratio({'H-08.year': 1}),
			account: {netLiquidation: 215_000, exposure: 100_000},
		});
		expect(reasonsOf(hedge, 'H-05', 'offset')[0]?.state).toBe('fail');
	});
});
