import {describe, expect, it} from 'vitest';
import {adviseCondors} from '../../../src/engine/condor';
import {readAll, readCboe} from './chains';
import {contextOf, reasonOf} from './synthetic';

/** A Cboe file as of the last option close before it was saved. */
function adviseOn(
	file: string,
	close: string,
	changes: Parameters<typeof contextOf>[1],
): ReturnType<typeof adviseCondors> {
	const asOf = Date.parse(close);
	const expirations = readCboe(file) ?? [];
	const readings = readAll(expirations, asOf);
	return adviseCondors(contextOf(readings, {expirations, asOf, ...changes}));
}

const FILES = {
	june: 'cboe-spx-2022-06-10-full.csv',
	august: 'cboe-spx-2023-08-18-full.csv',
	window: 'cboe-spx-2026-03-13-near-money.csv',
};
const areHere = Object.values(FILES).every((file) => readCboe(file) !== null);

describe.runIf(areHere)('the chain of 2022-06-10, VIX 27.75', () => {
	const advice = adviseOn(FILES.june, '2022-06-10T20:15:00Z', {vix: 27.75});

	it('is blocked by the strict gate in all tiers', () => {
		expect(advice.map(({state}) => state)).toEqual(['blocked', 'blocked', 'blocked']);
	});

	it('would sell a PM-settled expiration of the band, not the new weekly that is nearest', () => {
		for (const one of advice) {
			expect(one).toMatchObject({root: 'SPXW', expiry: '2022-07-29', settlement: 'PM'});
			expect(one.days).toBeCloseTo(49, 0);
			expect(reasonOf(one, 'I-01', 'days')).toMatchObject({measured: 49, limit: 45});
			expect(reasonOf(one, 'I-01', 'passed-over')).toMatchObject({
				measured: 'SPXW 2022-07-22',
				limit: 'I-08',
			});
		}
	});

	it('passes over the call of 4195, nearest to the aggressive tier, of which five are open', () => {
		const shown = advice.map((one) => reasonOf(one, 'I-08', 'open-interest'));
		expect(shown.map((one) => [one?.state, one?.measured])).toEqual([
			['pass', 42],
			['pass', 45],
			['pass', 46],
		]);
		expect(advice[2]?.legs?.shortCall).toBe(4200);
	});

	it('without a VIX has three conditional tiers, at least ten open at each leg, every pair counted', () => {
		const expirations = readCboe(FILES.june) ?? [];
		const tiers = adviseOn(FILES.june, '2022-06-10T20:15:00Z', {noVix: true, noAccount: true});
		for (const {state, root, expiry, legs, reasons, funnel} of tiers) {
			expect(state).toBe('conditional');
			expect(reasons.length).toBeGreaterThan(5);
			const rows = expirations.find((one) => one.root === root && one.expiry === expiry)?.rows;
			const open = (right: 'put' | 'call', strike: number | undefined) =>
				rows?.find((row) => row.strike === strike)?.[right].openInterest;
			for (const shown of [
				open('put', legs?.longPut),
				open('put', legs?.shortPut),
				open('call', legs?.shortCall),
				open('call', legs?.longCall),
			]) {
				expect(shown).toBeGreaterThanOrEqual(10);
			}
			const rejected = funnel.rejected.reduce((sum, {count}) => sum + count, 0);
			expect([rejected + funnel.survived, funnel.survived]).toEqual([funnel.examined, 1]);
		}
	});

	it('places the short strikes inside those of ten delta, about 3400 and 4290', () => {
		for (const {legs, shortDeltas} of advice) {
			expect(legs?.shortPut).toBeGreaterThan(3400);
			expect(legs?.shortCall).toBeLessThan(4290);
			expect(shortDeltas?.put).toBeGreaterThan(-0.21);
			expect(shortDeltas?.put).toBeLessThan(-0.1);
			expect(shortDeltas?.call).toBeLessThan(0.21);
			expect(shortDeltas?.call).toBeGreaterThan(0.1);
		}
		const [conservative, balanced] = advice;
		expect(conservative?.legs?.shortPut).toBeLessThan(balanced?.legs?.shortPut ?? 0);
	});

	it('refuses the next-day condor of which the natural is five cents', () => {
		const [conservative] = adviseOn(FILES.june, '2022-06-10T20:15:00Z', {
			vix: 27.75,
			playbook: '1dte',
		});
		expect(conservative?.expiry).toBe('2022-06-13');
		expect(conservative?.legs).toEqual({
			longPut: 3805,
			shortPut: 3810,
			shortCall: 4010,
			longCall: 4015,
		});
		expect(conservative?.credit?.natural).toBe(0.05);
		expect(conservative?.reasons).toContainEqual(
			expect.objectContaining({rule: 'I-08', part: 'friction', state: 'fail'}),
		);
	});
});

describe.runIf(areHere)('the chain of 2023-08-18, VIX 17.30', () => {
	const advice = adviseOn(FILES.august, '2023-08-18T20:15:00Z', {
		vix: 17.3,
		historicalVolatility: 0.11,
	});

	it('is open for conservative and balanced alone', () => {
		expect(advice.map(({state}) => state)).toEqual(['suggested', 'suggested', 'blocked']);
	});

	it('has the condor that its quotes give, checked by hand', () => {
		const [conservative] = advice;
		expect(conservative).toMatchObject({
			expiry: '2023-09-29',
			legs: {longPut: 3995, shortPut: 4045, shortCall: 4605, longCall: 4655},
			credit: {limit: 8.65, mid: 8.9, natural: 8},
			maxProfit: 859,
			maxLoss: 4141,
			margin: 4135,
			contracts: 4,
			binding: 'risk',
			breakevens: [4036.41, 4613.59],
		});
		expect(conservative?.probabilityOfProfit?.value).toBeCloseTo(0.79, 1);
	});

	it('gives away at the market’s odds about what limit and fees cost', () => {
		for (const {expectedValue, credit, fees} of advice) {
			const given = ((credit?.limit ?? 0) - (credit?.mid ?? 0)) * 100 - (fees?.open ?? 0);
			expect(Math.abs((expectedValue?.[0]?.value ?? 0) - given)).toBeLessThan(25);
		}
	});

	it('counts every pair it examined', () => {
		for (const {funnel} of advice) {
			const rejected = funnel.rejected.reduce((sum, {count}) => sum + count, 0);
			expect(rejected + funnel.survived).toBe(funnel.examined);
			expect(funnel.examined).toBeGreaterThan(100);
		}
	});
});

describe.runIf(areHere)('the window of 18 strikes of 2026-03-13', () => {
	it.each(['managed', '1dte'] as const)('leaves %s unknown and names the strikes', (playbook) => {
		const advice = adviseOn(FILES.window, '2026-03-13T20:15:00Z', {vix: 14, playbook});
		for (const {state, lacking, missing, legs} of advice) {
			expect([state, lacking, legs]).toEqual(['unknown', ['strikes'], undefined]);
			expect(missing?.length).toBeGreaterThanOrEqual(playbook === 'managed' ? 2 : 1);
			for (const {right, from, to} of missing ?? []) {
				expect(right === 'put' ? to < 6590 : from > 6675).toBe(true);
				expect([from % 5, to % 5, from <= to]).toEqual([0, 0, true]);
			}
		}
	});
});
