import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type OptionInput, optionGreeks, priceOption} from '../../../src/engine/pricing';
import {sharedFile} from '../../support/shared';
import {type Reference, readTable, references} from './reference';

const option: OptionInput = {
	right: 'call',
	forward: 100,
	strike: 100,
	years: 0.5,
	volatility: 0.25,
	discount: 0.98,
};

/**
 * Haug, The Complete Guide to Option Pricing Formulas: Black-76, strike 100, rate 10 %. He prints four
 * digits from an approximate normal distribution, so the last may be off by one.
 */
const LAST_DIGIT = 1e-4;
const HAUG = [
	// years, volatility, calls and puts on forwards of 90, 100 and 110
	[0.1, 0.15, [0.0205, 1.8734, 9.9413], [9.921, 1.8734, 0.0408]],
	[0.1, 0.25, [0.315, 3.1217, 10.3556], [10.2155, 3.1217, 0.4551]],
	[0.1, 0.35, [0.9474, 4.3693, 11.1381], [10.8479, 4.3693, 1.2376]],
	[0.5, 0.15, [0.8069, 4.0232, 10.5769], [10.3192, 4.0232, 1.0646]],
	[0.5, 0.25, [2.7026, 6.6997, 12.7857], [12.2149, 6.6997, 3.2734]],
	[0.5, 0.35, [4.9329, 9.3679, 15.3086], [14.4452, 9.3679, 5.7963]],
] as const;

describe('the price of an option', () => {
	it.each(HAUG)('agrees with Haug over %d years at %d', (years, volatility, calls, puts) => {
		const discount = Math.exp(-0.1 * years);
		for (const [i, forward] of [90, 100, 110].entries()) {
			const terms = {forward, strike: 100, years, volatility, discount};
			const call = priceOption({...terms, right: 'call'});
			const put = priceOption({...terms, right: 'put'});
			expect(Math.abs(call - (calls[i] ?? 0))).toBeLessThan(LAST_DIGIT);
			expect(Math.abs(put - (puts[i] ?? 0))).toBeLessThan(LAST_DIGIT);
		}
	});

	it('agrees with Haug on Brent futures: nine months at 28 % and 10 %', () => {
		const terms = {forward: 19, strike: 19, years: 0.75, volatility: 0.28};
		const brent = {...terms, discount: Math.exp(-0.075)};
		expect(priceOption({...brent, right: 'call'})).toBeCloseTo(1.7011, 4);
		expect(priceOption({...brent, right: 'put'})).toBeCloseTo(1.7011, 4);
	});

	it.each([{years: 0}, {volatility: 0}])('is discounted intrinsic value with %o', (nothing) => {
		const at = (right: 'call' | 'put', strike: number) =>
			priceOption({...option, ...nothing, right, strike});
		expect([at('call', 90), at('call', 110), at('put', 110), at('put', 90)]).toEqual([
			0.98 * 10,
			0,
			0.98 * 10,
			0,
		]);
	});

	it.each(['forward', 'strike', 'discount'] as const)(
		'refuses a %s that is not positive',
		(name) => {
			for (const value of [0, -1, Number.NaN, Infinity]) {
				expect(() => priceOption({...option, [name]: value})).toThrow(
					new RangeError(`${name} must be a positive number, got ${value}`),
				);
			}
		},
	);

	it.each(['years', 'volatility'] as const)('refuses %s below zero', (name) => {
		for (const value of [-1, Number.NaN, Infinity]) {
			expect(() => priceOption({...option, [name]: value})).toThrow(
				new RangeError(`${name} must be zero or a positive number, got ${value}`),
			);
		}
	});
});

describe.each(references)('on %s', (_name, rows) => {
	/** The worst difference over all rows, in units of a scale. */
	function worst(difference: (row: Reference) => number): number {
		return Math.max(...rows.map(difference));
	}

	it('prices within 1e-13 of the forward', () => {
		expect(rows.length).toBeGreaterThan(200);
		const error = worst(({input, price}) => Math.abs(priceOption(input) - price) / input.forward);
		expect(error).toBeLessThan(1e-13);
	});

	it('finds delta, gamma and vega within 1e-11 of their scale', () => {
		const delta = worst(({input, delta}) => Math.abs(optionGreeks(input).delta - delta));
		const gamma = worst(({input, gamma}) => {
			const scale = input.discount / (input.forward * input.volatility * Math.sqrt(input.years));
			return Math.abs(optionGreeks(input).gamma - gamma) / scale;
		});
		const vega = worst(({input, vega}) => {
			const scale = input.forward * Math.sqrt(input.years);
			return Math.abs(optionGreeks(input).vega - vega) / scale;
		});
		expect(delta).toBeLessThan(1e-11);
		expect(gamma).toBeLessThan(1e-11);
		expect(vega).toBeLessThan(1e-11);
	});

	it('finds theta within 1e-11 of its scale, beyond what the discount factor cannot say', () => {
		// A discount factor in double precision knows the rate to 2^-53 / years only.
		const error = worst(({input, theta, price}) => {
			const scale = (input.forward * input.volatility) / Math.sqrt(input.years) + input.forward;
			const unknown = (2 ** -53 / input.years) * price;
			return (Math.abs(optionGreeks(input).theta - theta) - unknown) / scale;
		});
		expect(error).toBeLessThan(1e-11);
	});
});

const vixTable = sharedFile('reference/vix_black76_reference.csv');

describe.runIf(vixTable !== null)('on VIX options priced on their future', () => {
	it('agrees with the reference', () => {
		const rows = readTable(vixTable ?? '');
		expect(rows.length).toBeGreaterThan(500);
		for (const row of rows) {
			const number = (name: string) => Number(row[name]);
			const years = number('days') / 365;
			const found = optionGreeks({
				right: row['cp'] === 'C' ? 'call' : 'put',
				forward: number('future'),
				strike: number('strike'),
				years,
				volatility: number('vol'),
				discount: Math.exp(-number('r') * years),
			});
			expect(found.price).toBeCloseTo(number('price'), 12);
			expect(found.delta).toBeCloseTo(number('delta_future'), 12);
			expect(found.vega).toBeCloseTo(number('vega'), 12);
			expect(found.theta).toBeCloseTo(number('theta_year'), 10);
		}
	});
});

const anyOption = fc.record({
	right: fc.constantFrom('call', 'put'),
	forward: fc.double({min: 10, max: 10_000, noNaN: true}),
	strike: fc.double({min: 10, max: 10_000, noNaN: true}),
	years: fc.double({min: 0, max: 3, noNaN: true}),
	volatility: fc.double({min: 0, max: 4, noNaN: true}),
	discount: fc.double({min: 0.5, max: 1.05, noNaN: true}),
});

describe('of every option', () => {
	it('call minus put is the discounted distance of the forward from the strike', () => {
		fc.assert(
			fc.property(anyOption, (any) => {
				const {forward, strike, discount} = any;
				const call = priceOption({...any, right: 'call'});
				const put = priceOption({...any, right: 'put'});
				const error = call - put - discount * (forward - strike);
				expect(Math.abs(error)).toBeLessThan(1e-14 * (forward + strike));
			}),
		);
	});

	it('the price is between intrinsic value and the discounted forward or strike', () => {
		fc.assert(
			fc.property(anyOption, (any) => {
				const {right, forward, strike, discount} = any;
				const price = priceOption(any);
				const sign = right === 'call' ? 1 : -1;
				expect(price).toBeGreaterThanOrEqual(discount * Math.max(sign * (forward - strike), 0));
				const most = discount * (right === 'call' ? forward : strike);
				expect(price).toBeLessThanOrEqual(most * (1 + 1e-14));
			}),
		);
	});

	it('a higher strike makes calls cheaper and puts dearer, by no more than the difference', () => {
		fc.assert(
			fc.property(anyOption, fc.double({min: 0.1, max: 500, noNaN: true}), (any, gap) => {
				const sign = any.right === 'call' ? -1 : 1;
				const change = priceOption({...any, strike: any.strike + gap}) - priceOption(any);
				const noise = 1e-14 * (any.forward + any.strike + gap);
				expect(sign * change).toBeGreaterThanOrEqual(-noise);
				expect(sign * change).toBeLessThanOrEqual(any.discount * gap + noise);
			}),
		);
	});

	it('the Greeks are the changes of the price', () => {
		const usual = anyOption.filter(
			({forward, strike, years, volatility}) =>
				years > 0.05 && volatility > 0.1 && Math.abs(Math.log(forward / strike)) < 1,
		);
		fc.assert(
			fc.property(usual, (any) => {
				const {delta, gamma, vega, theta} = optionGreeks(any);
				const slope = (name: 'forward' | 'volatility', step: number) =>
					(priceOption({...any, [name]: any[name] + step}) -
						priceOption({...any, [name]: any[name] - step})) /
					(2 * step);
				const deltaAt = (forward: number) => optionGreeks({...any, forward}).delta;
				const step = any.forward * 1e-4;
				const bend = (deltaAt(any.forward + step) - deltaAt(any.forward - step)) / (2 * step);
				const later = (years: number) =>
					priceOption({...any, years, discount: any.discount ** (years / any.years)});
				const soon = any.years * 1e-4;
				const decay = (later(any.years - soon) - later(any.years + soon)) / (2 * soon);
				expect(Math.abs(slope('forward', step) - delta)).toBeLessThan(1e-6);
				expect(Math.abs(slope('volatility', 1e-5) - vega)).toBeLessThan(1e-4 * any.forward);
				expect(Math.abs(bend - gamma) * any.forward).toBeLessThan(1e-4);
				expect(Math.abs(decay - theta)).toBeLessThan(1e-4 * any.forward);
			}),
		);
	});
});

describe('the Greeks without time or volatility', () => {
	it.each([
		['call', 90, 0.98],
		['call', 100, 0.49],
		['call', 110, 0],
		['put', 90, 0],
		['put', 100, -0.49],
		['put', 110, -0.98],
	] as const)('are those of a step: %s at %d has delta %d', (right, strike, delta) => {
		const found = optionGreeks({...option, right, strike, years: 0});
		expect(found.delta).toBeCloseTo(delta, 15);
		expect([found.gamma, found.vega, found.theta]).toEqual([0, 0, 0]);
		expect(optionGreeks({...option, right, strike, volatility: 0})).toEqual(found);
	});
});
