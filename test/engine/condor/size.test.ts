import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {describeSize, sizeCondor} from '../../../src/engine/condor/size';
import {defaultRuleSet} from '../../../src/engine/rules';
import {valuesWith} from './synthetic';

const {values} = defaultRuleSet();
const condor = {maxLoss: 430, margin: 430};

describe('the size', () => {
	it('of the golden vector is four: 100,000 at 2 %, five wide for 0.70', () => {
		// methodology §5.8 no. 7
		expect(sizeCondor(condor, {netLiquidation: 100_000}, 1, values)).toMatchObject({
			contracts: 4,
			binding: 'risk',
		});
	});

	it('is halved by the gate', () => {
		expect(sizeCondor(condor, {netLiquidation: 100_000}, 0.5, values).contracts).toBe(2);
	});

	it('is held by the ceiling', () => {
		const bold = valuesWith({'I-12.risk': 0.5, 'I-12.ceiling': 0.03});
		expect(sizeCondor(condor, {netLiquidation: 100_000}, 1, bold)).toMatchObject({
			contracts: 6,
			binding: 'ceiling',
			accountForOne: 430 / 0.03,
		});
	});

	it('is held by the buying power, which is the account where it is not known', () => {
		const bold = valuesWith({'I-12.risk': 0.5, 'I-12.ceiling': 1, 'I-12.buyingPowerCap': 0.1});
		expect(sizeCondor(condor, {netLiquidation: 100_000}, 1, bold)).toMatchObject({
			contracts: 23,
			binding: 'buying-power',
			accountForOne: 4300,
		});
		const poor = {netLiquidation: 100_000, buyingPower: 5000};
		expect(sizeCondor(condor, poor, 1, bold)).toMatchObject({
			contracts: 1,
			binding: 'buying-power',
			accountForOne: 860,
		});
	});

	it('of an account too small is none, with the account that carries one', () => {
		const size = sizeCondor(condor, {netLiquidation: 21_499}, 1, values);
		expect(size).toEqual({contracts: 0, binding: 'risk', accountForOne: 21_500});
		expect(sizeCondor(condor, {netLiquidation: 21_500}, 1, values).contracts).toBe(1);
	});

	it('of a buying power too small is none, with the one that carries one', () => {
		const poor = {netLiquidation: 1_000_000, buyingPower: 859};
		const size = sizeCondor(condor, poor, 1, values);
		expect(size).toEqual({
			contracts: 0,
			binding: 'buying-power',
			accountForOne: 21_500,
			buyingPower: {measured: 859, limit: 860},
		});
		expect(sizeCondor(condor, {...poor, buyingPower: 860}, 1, values).contracts).toBe(1);
	});

	it('of an account below zero is none', () => {
		expect(sizeCondor(condor, {netLiquidation: -5000}, 1, values).contracts).toBe(0);
	});

	it('never risks more than any limit, and one more would', () => {
		const dollars = fc.integer({min: 1, max: 100_000});
		fc.assert(
			fc.property(
				dollars,
				fc.integer({min: 0, max: 50_000_000}),
				fc.constantFrom(0.5, 1),
				(maxLoss, netLiquidation, factor) => {
					const {contracts} = sizeCondor(
						{maxLoss, margin: maxLoss},
						{netLiquidation},
						factor,
						values,
					);
					const risk = 0.02 * factor * netLiquidation;
					expect(contracts * maxLoss).toBeLessThanOrEqual(risk + 1e-3);
					expect((contracts + 1) * maxLoss).toBeGreaterThan(risk - 1e-3);
				},
			),
		);
	});
});

describe('what a size adds to the advice', () => {
	const priced = {maxProfit: 70, maxLoss: 436, margin: 430, fees: {open: 6, assumed: true}};
	const four = {contracts: 4, binding: 'risk', accountForOne: 21_800} as const;

	it('for a suggestion are contracts and totals', () => {
		expect(describeSize(priced, four, 'suggested')).toEqual({
			...four,
			total: {maxProfit: 280, maxLoss: 1744, margin: 1720, fees: 24},
		});
	});

	it('for practice and conditions is nothing', () => {
		expect(describeSize(priced, four, 'blocked')).toEqual({});
		expect(describeSize(priced, four, 'conditional')).toEqual({});
	});

	it('for a buying power that carries none is that alone', () => {
		const buyingPower = {measured: 859, limit: 860};
		const none = {...four, contracts: 0, buyingPower};
		expect(describeSize(priced, none, 'none')).toEqual({binding: 'buying-power'});
	});

	it('for none is what one would need', () => {
		const none = {...four, contracts: 0};
		expect(describeSize(priced, none, 'none')).toEqual({binding: 'risk', accountForOne: 21_800});
	});
});
