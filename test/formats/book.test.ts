import {describe, expect, it} from 'vitest';
import {parseBook} from '../../src/formats';

const POSITION = {
	root: 'VIX',
	expiry: '2022-07-20',
	right: 'call',
	strike: 40,
	contracts: -4,
	openPrice: 0.9,
};

function parse(positions: unknown) {
	return parseBook(JSON.stringify({schema: 1, positions}));
}

describe('a book', () => {
	it('is read position by position', () => {
		expect(parse([{...POSITION, note: 'x'}])).toEqual({ok: true, value: {positions: [POSITION]}});
		expect(parse([])).toEqual({ok: true, value: {positions: []}});
	});

	it.each([
		['root', 'vix', 'a root as in SPXW', '"vix"'],
		['expiry', '20 July', 'a date as in 2026-03-20', '"20 July"'],
		['right', 'C', 'call or put', '"C"'],
		['strike', 0, 'a number above 0', '0'],
		['contracts', 1.5, 'a whole number, long positive, short negative', '1.5'],
		['contracts', 0, 'a whole number, long positive, short negative', '0'],
		['contracts', true, 'a whole number, long positive, short negative', 'true'],
		['openPrice', -0.1, 'a number from 0', '-0.1'],
	])('is refused where %s is %j', (field, value, expected, found) => {
		expect(parse([POSITION, {...POSITION, [field]: value}])).toEqual({
			ok: false,
			failure: {code: 'field-invalid', path: `positions[1].${field}`, expected, found},
		});
	});

	it.each([
		['[5]', 'positions[0]', 'an object', '5'],
		['{}', 'positions', 'a list', 'an object'],
	])('is refused where its positions are %s', (positions, path, expected, found) => {
		expect(parse(JSON.parse(positions))).toEqual({
			ok: false,
			failure: {code: 'field-invalid', path, expected, found},
		});
	});

	it('is refused without its schema, or where it is no JSON', () => {
		const schema = {code: 'field-invalid', path: 'schema', expected: '1', found: 'nothing'};
		expect(parseBook('{"positions":[]}')).toEqual({ok: false, failure: schema});
		expect(parseBook('')).toEqual({ok: false, failure: {code: 'json-malformed'}});
	});
});
