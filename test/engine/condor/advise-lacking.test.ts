import {describe, expect, it} from 'vitest';
import {adviseCondors} from '../../../src/engine/condor';
import {
	AS_OF,
	contextOf,
	listed,
	managedReading,
	reasonOf,
	STRIKES,
	statesOf,
	strikesFrom,
} from './synthetic';

describe('strikes out of view', () => {
	it('leave the tier unknown and are named with their wings, in the step of the page', () => {
		const near = managedReading(strikesFrom(6650, 6950, 5));
		const advice = adviseCondors(contextOf([near]));
		expect(statesOf(advice)).toEqual(['unknown', 'unknown', 'unknown']);
		const [conservative] = advice;
		const full = adviseCondors(contextOf([managedReading()]))[0]?.legs;
		expect(conservative?.lacking).toEqual(['strikes']);
		expect(conservative).not.toHaveProperty('legs');
		const [put, call] = conservative?.missing ?? [];
		expect(put?.right).toBe('put');
		expect(put?.from).toBeLessThanOrEqual(full?.longPut ?? 0);
		expect(put?.to).toBeGreaterThanOrEqual(full?.shortPut ?? 0);
		expect(call?.from).toBeLessThanOrEqual(full?.shortCall ?? 0);
		expect(call?.to).toBeGreaterThanOrEqual(full?.longCall ?? 0);
		expect((put?.from ?? 0) % 5).toBe(0);
	});

	it('of the wing alone are named alone', () => {
		const full = adviseCondors(contextOf([managedReading()]))[0]?.legs;
		const {shortPut = 0, longPut = 0} = full ?? {};
		const rows = STRIKES.filter((strike) => strike >= longPut + 20);
		const [advice] = adviseCondors(contextOf([managedReading(rows)]));
		expect(advice?.state).toBe('unknown');
		expect(advice?.missing).toEqual([{right: 'put', from: longPut, to: longPut + 15}]);
		expect(reasonOf(advice, 'I-06', 'strikes')?.state).toBe('unknown');
		expect(shortPut - longPut).toBe(50);
	});

	it('that no rule needs change nothing', () => {
		const full = adviseCondors(contextOf([managedReading()]));
		const {longPut = 0} = full[0]?.legs ?? {};
		const some = STRIKES.filter((strike) => strike >= longPut - 100 && strike < 7500);
		const advice = adviseCondors(contextOf([managedReading(some)]));
		expect(advice.map(({legs}) => legs)).toEqual(full.map(({legs}) => legs));
	});

	it('do not unblock a tier', () => {
		const near = managedReading(strikesFrom(6650, 6950, 5));
		const [advice] = adviseCondors(contextOf([near], {vix: 25}));
		expect(advice).toMatchObject({state: 'blocked', lacking: ['strikes']});
	});

	it('are not named when a page shows a single row', () => {
		const [advice] = adviseCondors(contextOf([managedReading([6300])]));
		expect(advice).toMatchObject({state: 'unknown', lacking: ['strikes']});
		expect(advice).not.toHaveProperty('missing');
	});
});

describe('quotes of a page', () => {
	const live = {live: true};

	it('name the leg that was out of view longest', () => {
		const fresh = managedReading(STRIKES, {seenAt: AS_OF - 12_000});
		const [advice] = adviseCondors(contextOf([fresh], live));
		expect(advice?.oldestLeg).toMatchObject({seconds: 12});
	});

	it('older than a minute are no legs', () => {
		const old = managedReading(STRIKES, {seenAt: AS_OF - 75_000});
		const [advice] = adviseCondors(contextOf([old], live));
		expect(advice).toMatchObject({state: 'unknown', lacking: ['quotes']});
		expect(reasonOf(advice, 'V-04', 'age')).toEqual({
			rule: 'V-04',
			part: 'age',
			state: 'unknown',
			measured: 75,
			limit: 60,
		});
		expect(advice).not.toHaveProperty('missing');
		expect(advice?.funnel.rejected).toMatchObject([{rule: 'V-04', part: 'age'}]);
		expect(statesOf(adviseCondors(contextOf([old])))).toContain('suggested');
	});

	it('of a wing older than a minute are no legs', () => {
		const full = adviseCondors(contextOf([managedReading()]))[0]?.legs;
		const reading = managedReading();
		const rows = reading.rows.map((row) => ({
			...row,
			seenAt: row.strike === full?.longCall ? AS_OF - 61_000 : AS_OF,
		}));
		const [advice] = adviseCondors(contextOf([{...reading, rows}], live));
		expect(advice).toMatchObject({state: 'unknown', lacking: ['quotes']});
		expect(reasonOf(advice, 'V-04', 'age')?.measured).toBe(61);
	});

	it('that show one side alone are told apart from strikes out of view', () => {
		const reading = managedReading();
		const rows = reading.rows.map((row) => ({...row, call: {}}));
		const [advice] = adviseCondors(contextOf([{...reading, rows}], live));
		expect(advice).toMatchObject({state: 'unknown', lacking: ['quotes']});
		expect(reasonOf(advice, 'V-04', 'unquoted')?.state).toBe('unknown');
		expect(advice?.funnel.rejected).toMatchObject([{rule: 'V-04', part: 'unquoted'}]);
	});
});

describe('without an expiration', () => {
	const lackingOf = (context: Parameters<typeof adviseCondors>[0]) => {
		const [advice] = adviseCondors(context);
		return [advice?.state, ...(advice?.lacking ?? [])];
	};
	const late = managedReading(STRIKES, {expiry: '2026-06-19'});
	const good = listed(managedReading());

	it('the tiers are unknown and say so', () => {
		expect(lackingOf(contextOf([]))).toEqual(['unknown', 'expiry']);
		expect(lackingOf(contextOf([late]))).toEqual(['unknown', 'expiry']);
	});

	it('one that could not be read lacks quotes, or its settlement', () => {
		expect(lackingOf(contextOf([], {expirations: [good]}))).toEqual(['unknown', 'quotes']);
		const {settlement, ...bare} = good;
		expect(settlement).toBe('PM');
		expect(lackingOf(contextOf([], {expirations: [{...bare, root: 'SPY'}]}))).toEqual([
			'unknown',
			'settlement',
		]);
		expect(lackingOf(contextOf([], {expirations: [bare]}))).toEqual(['unknown', 'quotes']);
	});

	it('a blocked tier stays blocked', () => {
		expect(lackingOf(contextOf([], {vix: 30}))).toEqual(['blocked', 'expiry']);
	});

	it('another one is used, and the one that could not be read is named', () => {
		const second = managedReading(STRIKES, {expiry: '2026-04-10'});
		const [advice] = adviseCondors(contextOf([second], {expirations: [good, listed(second)]}));
		expect(advice?.expiry).toBe('2026-04-10');
		expect(reasonOf(advice, 'I-01', 'unread')).toMatchObject({
			state: 'unknown',
			measured: 'SPXW 2026-04-17',
		});
	});
});
