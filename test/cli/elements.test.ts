import {describe, expect, it} from 'vitest';
import {sharedFile} from '../support/shared';
import {cli, gaps} from './command-line';

const OPTION = {
	right: 'call',
	forward: 100,
	strike: 100,
	years: 1,
	volatility: 0.2,
	discount: 0.95,
};

const PRICED = {right: 'call', forward: 100, strike: 100, years: 1, discount: 0.95, price: 7.5};

function answer(command: string, elements: unknown) {
	return cli([command, '-'], {input: JSON.stringify(elements)});
}

describe('price', () => {
	it('answers price and Greeks for each option in order', async () => {
		const said = await answer('price', [OPTION, {...OPTION, right: 'put', strike: 110, years: 0}]);
		expect(said.code).toBe(0);
		expect(said.answer).toEqual([
			{
				price: expect.closeTo(7.567289082635513, 12),
				delta: expect.closeTo(0.5128364454131775, 12),
				gamma: expect.closeTo(0.01885524600515806, 12),
				vega: expect.closeTo(37.71049201031612, 12),
				theta: expect.closeTo(-3.3828980144002916, 12),
			},
			{price: 9.5, delta: -0.95, gamma: 0, vega: 0, theta: 0},
		]);
	});

	it('answers an empty list with an empty list', async () => {
		expect((await answer('price', [])).answer).toEqual([]);
	});

	it.each([
		['right', 'C', '"call" or "put"', '"C"'],
		['forward', 0, 'a number above 0', '0'],
		['strike', -1, 'a number above 0', '-1'],
		['years', -0.1, 'a number from 0', '-0.1'],
		['years', '1', 'a number from 0', '"1"'],
		['volatility', undefined, 'a number from 0', 'nothing'],
		['volatility', [], 'a number from 0', 'a list of 0'],
		['discount', {}, 'a number above 0', 'an object'],
		['discount', true, 'a number above 0', 'true'],
	])('names the element whose %s is %j', async (field, value, expected, found) => {
		const said = await answer('price', [OPTION, {...OPTION, [field]: value}]);
		expect(said).toMatchObject({code: 2, output: ''});
		expect(said.complaint).toMatchObject({
			error: 'element-invalid',
			index: 1,
			field,
			expected,
			found,
		});
	});

	it('refuses an option whose figures are beyond all numbers', async () => {
		const said = await answer('price', [{...OPTION, forward: 1e308, discount: 1e308}]);
		expect(said.complaint).toMatchObject({error: 'element-invalid', index: 0});
	});

	it.each([
		['{}', 'list-expected'],
		['[1', 'json-malformed'],
		['', 'json-malformed'],
		['[5]', 'element-invalid'],
		['[null]', 'element-invalid'],
		['[{"__proto__":{}}]', 'json-forbidden-key'],
	])('refuses %j', async (input, error) => {
		const said = await cli(['price', '-'], {input});
		expect(said.code).toBe(2);
		expect(said.complaint).toMatchObject({error});
	});

	const reference = sharedFile('reference/vix_black76_reference.csv');

	it.runIf(reference !== null)('agrees with the reference options on VIX futures', async () => {
		const [header = '', ...lines] = (reference ?? '').trim().split('\n');
		const names = header.split(',');
		const rows = lines.map(
			(line) => new Map(line.split(',').map((cell, at) => [names[at] ?? '', cell])),
		);
		const elements = rows.map((row) => elementOf(row));
		const said = await answer('price', elements);
		expect(gaps(said.answer)).toEqual([]);
		const prices: unknown = said.answer;
		const list = Array.isArray(prices) ? prices : [];
		expect(list).toHaveLength(rows.length);
		for (const [at, row] of rows.entries()) {
			expect(list[at]?.price).toBeCloseTo(Number(row.get('price')), 11);
			expect(list[at]?.delta).toBeCloseTo(Number(row.get('delta_future')), 11);
			expect(list[at]?.theta).toBeCloseTo(Number(row.get('theta_year')), 9);
		}
	});
});

function elementOf(row: ReadonlyMap<string, string>) {
	const number = (name: string) => Number(row.get(name));
	const years = number('days') / 365;
	return {
		right: row.get('cp') === 'C' ? 'call' : 'put',
		forward: number('future'),
		strike: number('strike'),
		years,
		volatility: number('vol'),
		discount: Math.exp(-number('r') * years),
	};
}

describe('implied-volatility', () => {
	it('answers each price with its volatility, or why it has none', async () => {
		const said = await answer('implied-volatility', [
			PRICED,
			{...PRICED, strike: 50, price: 10},
			{...PRICED, price: 96},
			{...PRICED, years: 0},
			{...PRICED, price: -1},
			{...PRICED, price: 'ten'},
			{...PRICED, price: null},
		]);
		expect(said.code).toBe(0);
		expect(said.answer).toEqual([
			{volatility: expect.closeTo(0.1982157196457984, 12)},
			{reason: 'below-intrinsic'},
			{reason: 'above-maximum'},
			{reason: 'no-time'},
			{reason: 'not-a-price'},
			{reason: 'not-a-price'},
			{reason: 'not-a-price'},
		]);
	});

	it('names the element that is no option, or has no price', async () => {
		const said = await answer('implied-volatility', [PRICED, {...PRICED, discount: 0}]);
		expect(said.complaint).toMatchObject({error: 'element-invalid', index: 1, field: 'discount'});
		const {price: _price, ...unpriced} = PRICED;
		const other = await answer('implied-volatility', [unpriced]);
		expect(other.complaint).toMatchObject({error: 'element-invalid', index: 0, field: 'price'});
	});
});
