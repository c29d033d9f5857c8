import {describe, expect, it} from 'vitest';
import {adviseCondors} from '../../../src/engine/condor';
import {contextOf, managedReading, reasonOf} from './synthetic';

describe('the buying power', () => {
	const account = {netLiquidation: 1_000_000, buyingPower: 400};

	it('that carries none is named, and no account that would do', () => {
		const [advice] = adviseCondors(contextOf([managedReading()], {account}));
		expect(advice).toMatchObject({state: 'none', binding: 'buying-power'});
		expect(advice).not.toHaveProperty('accountForOne');
		const {measured, limit} = reasonOf(advice, 'I-12', 'little-buying-power') ?? {};
		expect([measured, limit]).toEqual([400, (advice?.margin ?? 0) / 0.5]);
		expect(reasonOf(advice, 'I-12', 'too-small')).toBeUndefined();
		expect(advice?.funnel.rejected).toContainEqual(
			expect.objectContaining({rule: 'I-12', part: 'little-buying-power'}),
		);
	});

	it('of which the smallest that would do is told carries one', () => {
		const [advice] = adviseCondors(contextOf([managedReading()], {account}));
		const {limit} = reasonOf(advice, 'I-12', 'little-buying-power') ?? {};
		const enough = {...account, buyingPower: Number(limit)};
		const [next] = adviseCondors(contextOf([managedReading()], {account: enough}));
		expect(next?.state).toBe('suggested');
	});

	it('and an account that are both too little are both told', () => {
		const poor = {netLiquidation: 5000, buyingPower: 400};
		const [advice] = adviseCondors(contextOf([managedReading()], {account: poor}));
		expect(advice).not.toHaveProperty('accountForOne');
		expect(reasonOf(advice, 'I-12', 'too-small')).toMatchObject({measured: 5000});
		expect(reasonOf(advice, 'I-12', 'little-buying-power')).toMatchObject({measured: 400});
	});
});
