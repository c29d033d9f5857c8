import {describe, expect, it} from 'vitest';
import {judgeDraft, readExpiration} from '../../src/engine/market';
import type {Expiration} from '../../src/engine/model';
import {ALL, curveAt, OPENED, quotedStrikes} from './support';

const expirations = ALL.map((listing): Expiration => {
	const {root, expiry, settlement} = listing;
	return {root, expiry, settlement, rows: quotedStrikes(listing, 7)};
});

describe('the engine, given what the page shows', () => {
	it.each(ALL.map((listing, at) => [`${listing.root} ${listing.expiry}`, listing, at] as const))(
		'reads the forward and the volatility of %s that its quotes were made from',
		(_name, listing, at) => {
			const [expiration] = expirations.slice(at);
			const reading = expiration && readExpiration(expiration, OPENED);
			if (!reading?.ok) {
				throw new Error(`not read: ${JSON.stringify(reading)}`);
			}
			const {forward, atTheMoney, volatility} = curveAt(listing);
			const read = reading.value;
			expect(Math.abs(read.forward / forward - 1)).toBeLessThan(0.001);
			expect(Math.abs(read.volatility / volatility(forward) - 1)).toBeLessThan(0.02);
			expect(volatility(forward)).toBeCloseTo(atTheMoney, 12);
			expect(read.quality.state).toBe('good');
		},
	);

	it.each(['SPX', 'VIX'])('finds nothing wrong with the %s chain as a whole', (symbol) => {
		const quality = judgeDraft({
			source: {kind: 'page', name: 'demo', synthetic: true},
			underlying: {symbol, price: symbol === 'SPX' ? 6632.19 : 14.2},
			expirations: expirations.filter(({root}) => root.startsWith(symbol)),
		});
		expect(quality).toEqual({state: 'good', reasons: []});
	});
});
