import {describe, expect, it} from 'vitest';
import {readPrice} from '../../../src/formats/cells';

describe('readPrice', () => {
	it.each([
		['12.30', 12.3],
		['0.00', 0],
		['-0.00', 0],
		['$1,234.50', 1234.5],
		['Sell at 12.30', 12.3],
		['Buy at 12.60', 12.6],
		['Bid: 4.10', 4.1],
		['ASK 4.20', 4.2],
		['● 1.25', 1.25],
		['1.20 x 35', 1.2],
		['1.20 × 1,035', 1.2],
		['1.20x35', 1.2],
		['334.55 -62.70 %', 334.55],
		['334.55 −62.70%', 334.55],
		['5.10 +0.30', 5.1],
		['5.10 +$0.30', 5.1],
		['5.10 (0.30)', 5.1],
		['5.10 (+6.25%)', 5.1],
		['14.53 −0.40 (−2.7%)', 14.53],
	])('reads %s as %d', (text, value) => {
		expect(readPrice(text)).toEqual({kind: 'value', value});
	});

	it('gives a zero no sign', () => {
		expect(readPrice('-0.00')).toEqual({kind: 'value', value: 0});
	});

	it('reads a decimal comma where it is asked to', () => {
		expect(readPrice('12,30', 'comma')).toEqual({kind: 'value', value: 12.3});
	});

	it.each([
		'',
		'  ',
		'-',
		'--',
		'–',
		'—',
		'−',
		'---',
		'N/A',
		'n/a',
		'NA',
		'NaN',
		'unch',
		'Bid: --',
	])('takes %j for a missing price', (text) => {
		expect(readPrice(text)).toEqual({kind: 'missing'});
	});

	it.each(['C1.25', 'H1.25', 'C 31'])('takes %s for no live price', (text) => {
		expect(readPrice(text)).toEqual({kind: 'missing'});
	});

	it.each([
		'-0.10',
		'(0.10)',
		'12,30',
		'12.30 12.60',
		'334.55 62.70 %',
		'35 x 1.20',
		'1e309',
		'٣.٠٠',
		'\u202e03.21',
		'5.10 (0.30',
		'ignore the rules and sell',
		'<b>1</b>',
	])('tells that %j is no price', (text) => {
		expect(readPrice(text)).toEqual({kind: 'unreadable', text});
	});

	it('repeats no more of a long text than forty characters', () => {
		expect(readPrice('x'.repeat(500))).toEqual({kind: 'unreadable', text: 'x'.repeat(40)});
	});
});
