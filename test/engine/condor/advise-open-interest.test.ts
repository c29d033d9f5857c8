import {describe, expect, it} from 'vitest';
import {adviseCondors} from '../../../src/engine/condor';
import {contextOf, managedReading, STRIKES, strikesFrom, valuesWith} from './synthetic';

describe('open interest', () => {
	const fewAt = (limit: number) => {
		const thin = managedReading(STRIKES, {openInterest: 3});
		const values = valuesWith({'I-08.openInterest': limit});
		return adviseCondors(contextOf([thin], {values}))[0];
	};

	it('below the limit everywhere leaves no short strike, and says how much there is', () => {
		const advice = fewAt(4);
		expect(advice?.state).toBe('none');
		expect(advice?.reasons.filter(({state}) => state === 'fail')).toEqual([
			{rule: 'I-08', part: 'open-interest', state: 'fail', measured: 3, limit: 4},
			{rule: 'I-05', part: 'no-put', state: 'fail'},
			{rule: 'I-08', part: 'open-interest', state: 'fail', measured: 3, limit: 4},
			{rule: 'I-05', part: 'no-call', state: 'fail'},
		]);
		const {examined = 0, rejected} = advice?.funnel ?? {};
		expect(examined).toBeGreaterThan(100);
		expect(rejected).toEqual([{rule: 'I-08', part: 'open-interest', count: examined}]);
	});

	it('at the limit is enough', () => {
		expect(fewAt(3)?.state).toBe('suggested');
	});

	it('below the limit at one strike passes that strike over, for short and long legs', () => {
		const [before] = adviseCondors(contextOf([managedReading()]));
		const {shortPut = 0, longCall = 0} = before?.legs ?? {};
		const reading = managedReading();
		const rows = reading.rows.map((row) => ({
			...row,
			...(row.strike === shortPut ? {put: {...row.put, openInterest: 9}} : {}),
			...(row.strike === longCall ? {call: {...row.call, openInterest: 0}} : {}),
		}));
		const [after] = adviseCondors(contextOf([{...reading, rows}]));
		expect(after?.state).toBe('suggested');
		expect(Math.abs((after?.legs?.shortPut ?? 0) - shortPut)).toBe(5);
		expect(after?.legs?.shortCall).toBe(before?.legs?.shortCall);
		expect(after?.legs?.longCall).toBe(longCall - 5);
		expect(after?.funnel.rejected).toContainEqual(
			expect.objectContaining({rule: 'I-08', part: 'open-interest'}),
		);
	});

	it('of the only next-day wing leaves no condor, and says how much there is', () => {
		const tomorrow = managedReading(strikesFrom(6500, 7100, 5), {expiry: '2026-03-03', skew: 1});
		const playbook = '1dte' as const;
		const [before] = adviseCondors(contextOf([tomorrow], {playbook}));
		const rows = tomorrow.rows.map((row) =>
			row.strike === before?.legs?.longPut ? {...row, put: {...row.put, openInterest: 2}} : row,
		);
		const [after] = adviseCondors(contextOf([{...tomorrow, rows}], {playbook}));
		expect(after).not.toHaveProperty('legs');
		expect(after?.reasons).toContainEqual({
			rule: 'I-08',
			part: 'open-interest',
			state: 'fail',
			measured: 2,
			limit: 10,
		});
	});
});
