import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {impliedVolatility, type PricedOption, priceOption} from '../../../src/engine/pricing';
import {references} from './reference';

const option: PricedOption = {
	right: 'call',
	forward: 100,
	strike: 110,
	years: 0.5,
	discount: 0.98,
	price: 2,
};

function solve(priced: PricedOption): number {
	const solved = impliedVolatility(priced);
	return 'volatility' in solved ? solved.volatility : Number.NaN;
}

describe.each(references)('on %s', (_name, rows) => {
	it('solves every out-of-the-money price to what it can carry', () => {
		const priced = rows.filter(({outOfTheMoney}) => outOfTheMoney > 0);
		expect(priced.length).toBeGreaterThan(70);
		for (const {id, input, outOfTheMoney, attainable} of priced) {
			const {volatility, ...rest} = input;
			const found = solve({...rest, price: outOfTheMoney});
			expect(Math.abs(found / volatility - 1), `row ${id}`).toBeLessThan(8 * attainable);
		}
	});

	it('says that a price too small to write down has none', () => {
		const nothing = rows.filter(({input, outOfTheMoney}) => {
			const {right, strike, forward} = input;
			return outOfTheMoney === 0 && (right === 'call' ? strike >= forward : strike <= forward);
		});
		expect(nothing.length).toBeGreaterThan(10);
		for (const {input} of nothing) {
			expect(impliedVolatility({...input, price: 0})).toEqual({reason: 'below-intrinsic'});
		}
	});
});

describe('the implied volatility', () => {
	it('comes back from a price on either side of the money', () => {
		const around = fc.record({
			right: fc.constantFrom('call', 'put'),
			distance: fc.double({min: -4, max: 4, noNaN: true}),
			forward: fc.double({min: 5, max: 10_000, noNaN: true}),
			years: fc.double({min: 2e-6, max: 3, noNaN: true}),
			volatility: fc.double({min: 0.01, max: 3, noNaN: true}),
			discount: fc.double({min: 0.5, max: 1.05, noNaN: true}),
		});
		fc.assert(
			fc.property(around, ({distance, ...rest}) => {
				const deviation = rest.volatility * Math.sqrt(rest.years);
				const strike = rest.forward * Math.exp(distance * deviation);
				const price = priceOption({...rest, strike});
				const found = solve({...rest, strike, price});
				const back = priceOption({...rest, strike, volatility: found});
				expect(Math.abs(back - price)).toBeLessThan(1e-13 * (rest.forward + strike));
			}),
			{numRuns: 1000},
		);
	});

	it('comes back to ten digits over a grid of distances and deviations', () => {
		for (let exponent = -12; exponent <= 0.5; exponent += 0.25) {
			for (let size = -6; size <= 0.8; size += 0.2) {
				const [strike, volatility] = [100 * Math.exp(10 ** exponent), 10 ** size];
				const terms = {right: 'call', forward: 100, strike, years: 1, discount: 1} as const;
				const price = priceOption({...terms, volatility});
				if (price > 1e-280) {
					const noise = 1e-10 + 1e-14 / volatility;
					const error = Math.abs(solve({...terms, price}) / volatility - 1);
					expect(error, `${exponent} ${size}`).toBeLessThan(noise);
				}
			}
		}
	});

	it('is the same for a call and a put at one strike', () => {
		const put = {...option, right: 'put', price: option.price + 0.98 * 10} as const;
		expect(solve(put)).toBeCloseTo(solve(option), 12);
	});

	it.each([
		['not-a-price', {price: -0.01}],
		['not-a-price', {price: Number.NaN}],
		['not-a-price', {price: Infinity}],
		['no-time', {years: 0}],
		['below-intrinsic', {price: 0}],
		['below-intrinsic', {strike: 90, price: 9.7}],
		['above-maximum', {price: 98}],
		['above-maximum', {right: 'put', price: 110}],
	] as const)('does not exist: %s, with %o', (reason, part) => {
		expect(impliedVolatility({...option, ...part})).toEqual({reason});
	});

	it('refuses an option that is none', () => {
		expect(() => impliedVolatility({...option, strike: 0})).toThrow(
			new RangeError('strike must be a positive number, got 0'),
		);
		expect(() => impliedVolatility({...option, years: -1})).toThrow(
			new RangeError('years must be zero or a positive number, got -1'),
		);
	});
});
