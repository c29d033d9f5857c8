import {describe, expect, it} from 'vitest';
import type {Quote} from '../../../src/engine';
import {readLeg} from '../../../src/engine/condor/quotes';
import {defaultRuleSet} from '../../../src/engine/rules';
import {AS_OF} from './synthetic';

const clock = {asOf: AS_OF, live: true, values: defaultRuleSet().values};

function rungOf(put: Quote, seenAt?: number) {
	const row = {strike: 6000, call: {}, put, ...(seenAt === undefined ? {} : {seenAt})};
	return {right: 'put' as const, strike: 6000, distance: 800, delta: 0.1, row};
}

const GOOD = {bid: 4, ask: 4.4, openInterest: 12};

describe('a leg', () => {
	it('is read with its mid, its open interest and when it was seen', () => {
		expect(readLeg(rungOf(GOOD, AS_OF - 1000), 'short', clock)).toEqual({
			ok: true,
			value: {
				right: 'put',
				strike: 6000,
				bid: 4,
				ask: 4.4,
				mid: 4.2,
				openInterest: 12,
				seenAt: AS_OF - 1000,
			},
		});
	});

	it('of which fewer are open than the limit is passed over, where that is shown', () => {
		for (const role of ['short', 'long'] as const) {
			expect(readLeg(rungOf({...GOOD, openInterest: 9}), role, clock)).toEqual({
				ok: false,
				failure: 'open-interest',
				measured: 9,
				limit: 10,
			});
			expect(readLeg(rungOf({...GOOD, openInterest: 10}), role, clock).ok).toBe(true);
		}
		expect(readLeg(rungOf({bid: 1, ask: 2, openInterest: 0}), 'short', clock)).toEqual({
			ok: false,
			failure: 'wide',
		});
	});

	it('leaves out what was not shown', () => {
		const leg = readLeg(rungOf({bid: 4, ask: 4.4}), 'long', clock);
		expect(leg.ok && Object.keys(leg.value)).toEqual(['right', 'strike', 'bid', 'ask', 'mid']);
	});

	it('of a strike out of view is unseen', () => {
		const rung = {right: 'put' as const, strike: 6000, distance: 800, delta: 0.1};
		expect(readLeg(rung, 'short', clock)).toEqual({ok: false, failure: 'unseen'});
	});

	it('is stale after a minute out of view on a page', () => {
		expect(readLeg(rungOf(GOOD, AS_OF - 60_000), 'short', clock).ok).toBe(true);
		expect(readLeg(rungOf(GOOD, AS_OF - 60_001), 'short', clock)).toEqual({
			ok: false,
			failure: 'stale',
		});
	});

	it('of a file does not age', () => {
		expect(readLeg(rungOf(GOOD, 0), 'short', {...clock, live: false}).ok).toBe(true);
	});

	it.each<[string, Quote]>([
		['unquoted', {}],
		['unquoted', {last: 4}],
		['absent', {bid: 4}],
		['absent', {ask: 4}],
		['absent', {bid: 0, ask: 0}],
		['crossed', {bid: 4.5, ask: 4}],
		['wide', {bid: 1, ask: 2}],
	])('is %s when the quote is %j', (failure, quote) => {
		for (const role of ['short', 'long'] as const) {
			expect(readLeg(rungOf(quote), role, clock)).toEqual({ok: false, failure});
		}
	});

	it('without a bid can be bought where it is cheap, and never sold', () => {
		const cheap = {bid: 0, ask: 0.1};
		expect(readLeg(rungOf(cheap), 'long', clock)).toMatchObject({ok: true, value: {mid: 0.05}});
		expect(readLeg(rungOf(cheap), 'short', clock)).toEqual({ok: false, failure: 'zero-bid'});
		expect(readLeg(rungOf({bid: 0, ask: 0.15}), 'long', clock)).toEqual({
			ok: false,
			failure: 'zero-bid',
		});
	});
});
