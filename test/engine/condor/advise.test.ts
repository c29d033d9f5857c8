import {describe, expect, it} from 'vitest';
import {adviseCondors} from '../../../src/engine/condor';
import {
	contextOf,
	managedReading,
	reasonOf,
	STRIKES,
	statesOf,
	strikesFrom,
	valuesWith,
} from './synthetic';

describe('with VIX at 14 and an account', () => {
	const advice = adviseCondors(contextOf([managedReading()]));

	it('suggests all tiers, conservative first, the bolder the nearer', () => {
		expect(advice.map(({tier}) => tier)).toEqual(['conservative', 'balanced', 'aggressive']);
		expect(statesOf(advice)).toEqual(['suggested', 'suggested', 'suggested']);
		const [first, second, third] = advice.map(({legs}) => legs?.shortPut ?? 0);
		expect(first).toBeLessThan(second ?? 0);
		expect(second).toBeLessThan(third ?? 0);
	});

	it('sells the strikes whose deltas are nearest to the targets', () => {
		for (const [index, target] of [0.12, 0.16, 0.2].entries()) {
			const {put = 0, call = 0} = advice[index]?.shortDeltas ?? {};
			expect(Math.abs(-put - target)).toBeLessThan(0.003);
			expect(Math.abs(call - target)).toBeLessThan(0.003);
		}
	});

	it('sizes by the risk and totals what one costs', () => {
		const [conservative] = advice;
		const {contracts = 0, maxLoss = 0, total} = conservative ?? {};
		expect(contracts).toBe(Math.floor(20_000 / maxLoss));
		expect(total?.maxLoss).toBe(contracts * maxLoss);
		expect(conservative).toMatchObject({binding: 'risk', width: {put: 50, call: 50}, lacking: []});
	});

	it('gives a reason for each rule, and the runners-up', () => {
		const [conservative] = advice;
		expect(conservative?.reasons.map(({rule, part}) => `${rule} ${part}`)).toEqual([
			'R-03a vix',
			'I-01 days',
			'I-02 session',
			'I-05 short-put-delta',
			'I-05 short-call-delta',
			'I-06 width',
			'I-08 legs',
			'I-08 gauge',
			'I-08 friction',
			'I-16 friction',
			'I-12 risk',
		]);
		expect(conservative?.alternatives).toHaveLength(3);
		expect(conservative?.alternatives[0]).toMatchObject({rule: 'I-05', part: 'preference'});
		expect(conservative?.funnel).toMatchObject({survived: 1});
	});

	it('names no oldest leg of a file', () => {
		expect(advice[0]).not.toHaveProperty('oldestLeg');
	});
});

describe('the gate', () => {
	it('blocks the aggressive tier between 15 and 20, and shows it as practice', () => {
		const advice = adviseCondors(contextOf([managedReading()], {vix: 17.3}));
		expect(statesOf(advice)).toEqual(['suggested', 'suggested', 'blocked']);
		const [, , aggressive] = advice;
		expect(aggressive?.legs).toBeDefined();
		expect(aggressive).not.toHaveProperty('contracts');
		expect(aggressive).not.toHaveProperty('total');
		expect(reasonOf(aggressive, 'R-03a', 'vix')).toEqual({
			rule: 'R-03a',
			part: 'vix',
			state: 'fail',
			measured: 17.3,
			limit: 15,
		});
		expect(aggressive?.funnel.rejected).toContainEqual({rule: 'R-03a', part: 'vix', count: 1});
		expect(aggressive?.funnel.survived).toBe(0);
	});

	it('blocks all above 20, with the wings they would have', () => {
		const open = adviseCondors(contextOf([managedReading()]));
		const advice = adviseCondors(contextOf([managedReading()], {vix: 27.75}));
		expect(statesOf(advice)).toEqual(['blocked', 'blocked', 'blocked']);
		expect(advice.map(({legs}) => legs)).toEqual(open.map(({legs}) => legs));
		expect(reasonOf(advice[0], 'R-03a', 'vix')?.limit).toBe(20);
	});

	it('halves the size under the scaled profile from 28', () => {
		const values = valuesWith({'R-03a.profile': 'scaled'});
		const [full] = adviseCondors(contextOf([managedReading()], {values, vix: 27}));
		const [half] = adviseCondors(contextOf([managedReading()], {values, vix: 28}));
		expect([full?.contracts, half?.contracts]).toEqual([5, 2]);
		expect(reasonOf(half, 'R-03b', 'vix')?.limit).toBe(40);
	});

	it('leaves the tiers conditional while VIX is unknown', () => {
		const advice = adviseCondors(contextOf([managedReading()], {noVix: true}));
		expect(statesOf(advice)).toEqual(['conditional', 'conditional', 'conditional']);
		expect(advice[0]?.lacking).toEqual(['vix']);
		expect(advice[0]).not.toHaveProperty('contracts');
		expect(reasonOf(advice[0], 'R-03a', 'vix')).toMatchObject({state: 'unknown', limit: 20});
		const [bare] = adviseCondors(contextOf([managedReading()], {noVix: true, noAccount: true}));
		expect(bare?.lacking).toEqual(['vix', 'account']);
	});
});

describe('the account', () => {
	it('leaves the tiers conditional while it is unknown, at the widest wings', () => {
		const advice = adviseCondors(contextOf([managedReading()], {noAccount: true}));
		expect(statesOf(advice)).toEqual(['conditional', 'conditional', 'conditional']);
		expect(advice[0]).toMatchObject({lacking: ['account'], width: {put: 50, call: 50}});
		expect(advice[0]).not.toHaveProperty('contracts');
		expect(reasonOf(advice[0], 'I-12', 'account')?.state).toBe('unknown');
	});

	it('too small for one is told with the account that would do, legs and all', () => {
		const account = {netLiquidation: 5000};
		const [advice] = adviseCondors(contextOf([managedReading()], {account}));
		expect(advice).toMatchObject({state: 'none', binding: 'risk', lacking: []});
		expect(advice?.legs).toBeDefined();
		expect(advice?.accountForOne).toBeCloseTo((advice?.maxLoss ?? 0) / 0.02, 6);
		expect(reasonOf(advice, 'I-12', 'too-small')).toMatchObject({state: 'fail', measured: 5000});
		expect(advice).not.toHaveProperty('contracts');
	});
});

describe('a condor that breaks a rule', () => {
	it('is none, with its legs, the reason and what would fit', () => {
		const strict = valuesWith({'I-08.gauge': 0.25});
		const [advice] = adviseCondors(contextOf([managedReading()], {values: strict}));
		expect(advice?.state).toBe('none');
		expect(reasonOf(advice, 'I-08', 'gauge')?.state).toBe('fail');
		expect(advice?.legs).toBeDefined();
		expect(advice?.probabilityOfProfit).toBeDefined();
		expect(advice?.alternatives[0]).toMatchObject({rule: 'I-05', part: 'preference'});
	});

	it('shows what would break a rule too when nothing fits', () => {
		const strict = valuesWith({'I-08.gauge': 0.9});
		const [advice] = adviseCondors(contextOf([managedReading()], {values: strict}));
		expect(advice?.alternatives).toHaveLength(3);
		for (const alternative of advice?.alternatives ?? []) {
			expect(Object.keys(alternative)).toEqual(['legs', 'limit', 'rule', 'part']);
			expect(alternative).toMatchObject({rule: 'I-08', part: 'gauge'});
			expect(alternative.limit).toBeLessThan(20);
		}
	});

	it('has no figures when its limit is no price', () => {
		const broad = managedReading(STRIKES, {halfSpread: (price) => 0.2 * price});
		const values = valuesWith({'I-09.limitShare': 1});
		const [advice] = adviseCondors(contextOf([broad], {values}));
		expect(advice?.state).toBe('none');
		expect(reasonOf(advice, 'I-09', 'limit')?.state).toBe('fail');
		expect(advice?.legs).toBeDefined();
		expect(advice?.credit?.limit).toBeLessThanOrEqual(0);
		expect(advice).not.toHaveProperty('probabilityOfProfit');
		expect(advice?.alternatives).toEqual([]);
	});

	it('is none without legs when no wing is listed', () => {
		const wide = managedReading(strikesFrom(4000, 9000, 100));
		const narrow = valuesWith({'I-06.managedWidth': 60});
		const [advice] = adviseCondors(contextOf([wide], {values: narrow}));
		expect(advice?.state).toBe('none');
		expect(reasonOf(advice, 'I-06', 'not-listed')?.state).toBe('fail');
		expect(advice).not.toHaveProperty('legs');
		expect(advice).toMatchObject({root: 'SPXW', expiry: '2026-04-17', settlement: 'PM'});
	});

	it('is none when no strike lies in the band', () => {
		const values = valuesWith({'I-05.low': 0.1195, 'I-05.high': 0.12});
		const [advice] = adviseCondors(
			contextOf([managedReading(strikesFrom(5000, 8000, 100))], {values}),
		);
		expect(advice?.state).toBe('none');
		expect(reasonOf(advice, 'I-05', 'no-put')?.state).toBe('fail');
		expect(reasonOf(advice, 'I-05', 'no-call')?.state).toBe('fail');
		expect(advice?.funnel).toEqual({examined: 0, survived: 0, rejected: []});
	});
});

it('says that of AM and PM on one date the PM series was taken', () => {
	const morning = managedReading(STRIKES, {root: 'SPX', settlement: 'AM'});
	const [advice] = adviseCondors(contextOf([morning, managedReading()]));
	expect(advice).toMatchObject({root: 'SPXW', settlement: 'PM'});
	expect(reasonOf(advice, 'I-01', 'settlement')?.measured).toBe('PM');
});

it('adds the expected value at the realised volatility where it is known', () => {
	const [advice] = adviseCondors(contextOf([managedReading()], {historicalVolatility: 0.11}));
	expect(advice?.expectedValue?.map(({basis}) => basis)).toEqual(['smile', 'realised-volatility']);
});

describe('the next-day playbook', () => {
	const tomorrow = managedReading(strikesFrom(6500, 7100, 5), {
		expiry: '2026-03-03',
		skew: 1,
		openInterest: 500,
	});
	const context = contextOf([tomorrow], {playbook: '1dte', vix: 14.5});
	const advice = adviseCondors(context);

	it('places the short strikes by expected ranges, outward to the step', () => {
		const points = (6800.3 * 0.145) / Math.sqrt(252);
		for (const [index, ranges] of [1.4, 1.1, 0.85].entries()) {
			const {shortPut, shortCall} = advice[index]?.legs ?? {};
			expect(shortPut).toBe(Math.floor((6800.3 - ranges * points) / 5) * 5);
			expect(shortCall).toBe(Math.ceil((6800.3 + ranges * points) / 5) * 5);
		}
	});

	it('buys five points further, and tells the range, the distances and the named credit', () => {
		const [conservative] = advice;
		expect(conservative?.width).toEqual({put: 5, call: 5});
		expect(reasonOf(conservative, 'V-02', 'vix')?.measured).toBeCloseTo(0.145 / Math.sqrt(252), 9);
		expect(reasonOf(conservative, 'I-04', 'short-put-distance')).toMatchObject({limit: 1.4});
		expect(reasonOf(conservative, 'I-04', 'short-call-delta')).toMatchObject({limit: 0.18});
		expect(reasonOf(conservative, 'I-03', 'credit-below')).toMatchObject({limit: 0.7});
	});

	it('tells a credit above and below the named one without failing either', () => {
		const values = valuesWith({'I-03.balancedCredit': 0.05, 'I-03.aggressiveCredit': 50});
		const [, balanced, aggressive] = adviseCondors({...context, values});
		expect(reasonOf(balanced, 'I-03', 'credit')).toMatchObject({state: 'pass', limit: 0.05});
		expect(reasonOf(aggressive, 'I-03', 'credit-below')).toMatchObject({state: 'pass', limit: 50});
	});

	it('prefers the blend of VIX9D and realised volatility', () => {
		const [blend] = adviseCondors({...context, vix9d: 12, historicalVolatility: 0.1});
		expect(reasonOf(blend, 'V-02', 'blend')).toBeDefined();
	});

	it('falls back on the expiration’s own volatility', () => {
		const {vix, ...unknown} = context;
		const [own] = adviseCondors(unknown);
		expect(vix).toBe(14.5);
		expect(reasonOf(own, 'V-02', 'atm')?.measured).toBeCloseTo(0.16 / Math.sqrt(252), 9);
	});

	it('names the strikes that a short page lacks', () => {
		const near = managedReading(strikesFrom(6780, 6820, 5), {expiry: '2026-03-03'});
		const [unknown] = adviseCondors(contextOf([near], {playbook: '1dte', vix: 14.5}));
		expect(unknown).toMatchObject({state: 'unknown', lacking: ['strikes']});
		expect(unknown?.missing?.map(({right}) => right)).toEqual(['put', 'call']);
	});
});
