import {expect, it} from 'vitest';
import {callTicket, condorTicket} from '../../../src/engine/advice/ticket';

const LEGS = {longPut: 7010, shortPut: 7020, shortCall: 7230, longCall: 7240};

it.each([
	[
		'SPXW',
		'2026-11-23',
		5,
		1,
		'SELL -5 IRON CONDOR SPX 100 (Weeklys) 23 NOV 26 7230/7240/7020/7010 CALL/PUT @1.00 LMT',
	],
	[
		'SPX',
		'2027-01-15',
		1,
		14.25,
		'SELL -1 IRON CONDOR SPX 100 15 JAN 27 7230/7240/7020/7010 CALL/PUT @14.25 LMT',
	],
	[
		'XSP',
		'2026-12-04',
		2,
		0.7,
		'SELL -2 IRON CONDOR XSP 100 4 DEC 26 7230/7240/7020/7010 CALL/PUT @.70 LMT',
	],
])('a condor in %s of %s is an order text', (root, expiry, contracts, credit, text) => {
	expect(condorTicket({root, expiry}, LEGS, contracts, credit)).toBe(text);
});

it.each([
	['VIX', '2026-12-16', 25, 2, 0.61, 'BUY +2 VIX 100 16 DEC 26 25 CALL @.61 LMT'],
	['VIXW', '2026-12-09', 14.5, 1, 10.3, 'BUY +1 VIX 100 (Weeklys) 9 DEC 26 14.5 CALL @10.30 LMT'],
])('a call in %s of %s is an order text', (root, expiry, strike, contracts, price, text) => {
	expect(callTicket({root, expiry}, strike, contracts, price)).toBe(text);
});
