import {describe, expect, it} from 'vitest';
import {parseAccount} from '../../src/formats';

function parse(document: unknown) {
	return parseAccount(JSON.stringify(document));
}

const ACCOUNT = {
	netLiquidation: 100_000,
	buyingPower: 50_000,
	exposure: 0,
	fees: {perLeg: 0.65},
};

describe('an account file', () => {
	it('is read with everything it may say', () => {
		expect(parse({schema: 1, ...ACCOUNT, broker: 'x'})).toEqual({ok: true, value: ACCOUNT});
	});

	it('needs its net liquidation alone', () => {
		expect(parse({schema: 1, netLiquidation: 1})).toEqual({ok: true, value: {netLiquidation: 1}});
	});

	it.each([
		[[], '', 'an object', 'a list of 0'],
		[{...ACCOUNT}, 'schema', '1', 'nothing'],
		[{schema: 1}, 'netLiquidation', 'a number above 0', 'nothing'],
		[{schema: 1, netLiquidation: 0}, 'netLiquidation', 'a number above 0', '0'],
		[{schema: 1, ...ACCOUNT, buyingPower: -1}, 'buyingPower', 'a number from 0', '-1'],
		[{schema: 1, ...ACCOUNT, exposure: '5'}, 'exposure', 'a number from 0', '"5"'],
		[{schema: 1, ...ACCOUNT, fees: 1.5}, 'fees', 'an object', '1.5'],
		[{schema: 1, ...ACCOUNT, fees: {}}, 'fees.perLeg', 'a number from 0', 'nothing'],
	])('is refused at its first wrong field: %j', (document, path, expected, found) => {
		expect(parse(document)).toEqual({
			ok: false,
			failure: {code: 'field-invalid', path, expected, found},
		});
	});

	it('is refused where it is no JSON', () => {
		expect(parseAccount('netLiquidation: 5')).toEqual({
			ok: false,
			failure: {code: 'json-malformed'},
		});
	});
});
