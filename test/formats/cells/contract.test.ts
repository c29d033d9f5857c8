import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readContractSymbol} from '../../../src/formats/cells';

describe('readContractSymbol', () => {
	const call = {root: 'SPXW', expiry: '2026-03-20', right: 'call', strike: 6600};

	it.each([
		'SPXW260320C06600000',
		'SPXW  260320C06600000',
		'.SPXW260320C6600',
		'SPXW260320C6600',
		' SPXW260320C06600000 ',
	])('reads %s', (text) => {
		expect(readContractSymbol(text)).toEqual(call);
	});

	it.each([
		['AAPL141024C00055000', 'AAPL', '2014-10-24', 'call', 55],
		['AAPL7141024P00105500', 'AAPL7', '2014-10-24', 'put', 105.5],
		['VIX260916P00013500', 'VIX', '2026-09-16', 'put', 13.5],
		['.VIXW260916P13.5', 'VIXW', '2026-09-16', 'put', 13.5],
	] as const)('reads %s', (text, root, expiry, right, strike) => {
		expect(readContractSymbol(text)).toEqual({root, expiry, right, strike});
	});

	it.each([
		'',
		'SPXW',
		'spxw260320C06600000',
		'SPXW261320C06600000',
		'SPXW260230C06600000',
		'SPXW260320X06600000',
		'SPXW260320C00000000',
		'SPXW260320C066000001',
		'SPXW26０320C06600000',
		'buy SPXW260320C06600000',
	])('refuses %j', (text) => {
		expect(readContractSymbol(text)).toBeUndefined();
	});

	it('reads back every symbol that is built', () => {
		const root = fc.stringMatching(/^[A-Z]{1,6}$/);
		const day = fc.date({
			min: new Date('2000-01-01'),
			max: new Date('2098-12-31'),
			noInvalidDate: true,
		});
		const thousandths = fc.integer({min: 1, max: 99_999_999});
		fc.assert(
			fc.property(root, day, fc.boolean(), thousandths, (name, date, isCall, amount) => {
				const expiry = date.toISOString().slice(0, 10);
				const digits = String(amount).padStart(8, '0');
				const text = `${name}${expiry.slice(2).replaceAll('-', '')}${isCall ? 'C' : 'P'}${digits}`;
				expect(readContractSymbol(text)).toEqual({
					root: name,
					expiry,
					right: isCall ? 'call' : 'put',
					strike: amount / 1000,
				});
			}),
		);
	});
});
