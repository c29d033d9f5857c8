import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {quotedCall, sleeveExpiration} from '../../../src/engine/hedge/quoted';
import {sleeveRules} from '../../../src/engine/hedge/sleeves';
import type {MarketExpiration, Quote} from '../../../src/engine/model';
import {impliedVolatility, optionGreeks} from '../../../src/engine/pricing';
import {defaultRuleSet} from '../../../src/engine/rules';
import {EIGHT, vixChain, vixExpiration} from './vix-chain';

const {values} = defaultRuleSet();

function expirationOf(days: number, root: 'VIX' | 'VIXW' = 'VIX'): MarketExpiration {
	return vixExpiration({root, expiry: '2026-12-23', days, forward: 18.5, volatility: 1.1});
}

const chosen = (id: 'near' | 'mid' | 'far', ...readings: readonly MarketExpiration[]) => {
	const found = sleeveExpiration(readings, sleeveRules(id, values));
	return found === undefined ? undefined : `${found.root} ${found.days}`;
};

describe('the expiry of a sleeve', () => {
	it.each([
		['near', 'VIXW 30'],
		['mid', 'VIX 114'],
		['far', 'VIX 205'],
	] as const)('of %s in a chain of eight is %s', (id, expected) => {
		expect(chosen(id, ...vixChain())).toBe(expected);
	});

	it.each([
		['near', 21, 56],
		['mid', 90, 135],
		['far', 180, 270],
	] as const)('of %s lies inside its band, both ends included', (id, low, high) => {
		expect(chosen(id, expirationOf(low))).toBe(`VIX ${low}`);
		expect(chosen(id, expirationOf(high))).toBe(`VIX ${high}`);
		expect(chosen(id, expirationOf(low - 0.01), expirationOf(high + 0.01))).toBeUndefined();
	});

	it('is the nearest to the target', () => {
		expect(chosen('near', expirationOf(27), expirationOf(31), expirationOf(34))).toBe('VIX 31');
	});

	it('is monthly for Mid and Far whatever weekly one is nearer', () => {
		const weekly = expirationOf(110, 'VIXW');
		expect(chosen('mid', weekly, expirationOf(91), expirationOf(120))).toBe('VIX 120');
		expect(chosen('mid', weekly)).toBe('VIXW 110');
		expect(chosen('far', expirationOf(220, 'VIXW'), expirationOf(260))).toBe('VIX 260');
	});

	it('is weekly for Near where that is nearer, monthly at the same distance', () => {
		expect(chosen('near', expirationOf(30, 'VIXW'), expirationOf(31))).toBe('VIXW 30');
		expect(chosen('near', expirationOf(31, 'VIXW'), expirationOf(29))).toBe('VIX 29');
	});
});

/** The quotes of a chain with those of one strike in their place. */
function withCall(expiration: MarketExpiration, strike: number, call: Quote): MarketExpiration {
	const rows = expiration.rows.map((row) => (row.strike === strike ? {...row, call} : row));
	return {...expiration, rows};
}

const near = expirationOf(30, 'VIXW');

describe('the call of a sleeve', () => {
	it('is the listed one nearest in delta, at its ask', () => {
		const call = quotedCall(near, 0.15, 10, values);
		const row = near.rows.find(({strike}) => strike === call?.strike);
		expect(call).toMatchObject({unitPrice: row?.call.ask, priceBasis: 'ask', forward: 18.5});
		const {years, forward, discount} = near;
		const distances = near.rows.flatMap(({strike, call: {bid = 0, ask = 0}}) => {
			const contract = {right: 'call', forward, strike, years, discount} as const;
			const implied = impliedVolatility({...contract, price: (bid + ask) / 2});
			return 'volatility' in implied
				? [Math.abs(optionGreeks({...contract, ...implied}).delta - 0.15)]
				: [];
		});
		expect(Math.abs((call?.delta ?? 1) - 0.15)).toBe(Math.min(...distances));
	});

	it.each([0.15, 0.3, 0.5, 0.8])('takes the volatility of its own mid at delta %d', (target) => {
		const call = quotedCall(near, target, 10, values);
		const row = near.rows.find(({strike}) => strike === call?.strike);
		const {bid = 0, ask = 0} = row?.call ?? {};
		const {years, discount} = near;
		const {forward, strike, volatility} = {...call, ...{forward: 18.5}};
		const implied = impliedVolatility({
			right: 'call',
			forward,
			strike: strike ?? 0,
			years,
			discount,
			price: (bid + ask) / 2,
		});
		expect(implied).toEqual({volatility});
	});

	it('never believes the volatility that the page shows', () => {
		const shown = {
			...near,
			rows: near.rows.map((row) => ({...row, call: {...row.call, volatility: 3, delta: 0.15}})),
		};
		expect(quotedCall(shown, 0.15, 10, values)).toEqual(quotedCall(near, 0.15, 10, values));
	});

	const unusable: readonly (readonly [string, Quote])[] = [
		['without a bid', {ask: 0.4}],
		['without an ask', {bid: 0.4}],
		['with a bid of zero', {bid: 0, ask: 0.05}],
		['that is crossed', {bid: 0.5, ask: 0.4}],
		['that is wide', {bid: 0.1, ask: 0.9}],
		['without any quote', {}],
	];

	it.each(unusable)('is never one %s', (_name, quote) => {
		const best = quotedCall(near, 0.15, 10, values)?.strike ?? 0;
		const strike = quotedCall(withCall(near, best, quote), 0.15, 10, values)?.strike;
		expect(strike).toBeDefined();
		expect(strike).not.toBe(best);
	});

	it('is never one whose mid no volatility explains', () => {
		const above = withCall(near, 20, {bid: 25, ask: 25});
		expect(quotedCall(above, 0.4, 10, values)).toBeDefined();
		expect(quotedCall(above, 0.4, 10, values)?.strike).not.toBe(20);
	});

	it.each([
		['end above it', 10, 22, 0.15, false],
		['begin below it', 35, 60, 0.15, false],
		['are none', 61, 62, 0.15, false],
		['reach around it', 10, 26, 0.3, true],
	] as const)(
		'is unknown unless the rows shown reach: they %s',
		(_name, low, high, delta, known) => {
			const rows = near.rows.filter(({strike}) => strike >= low && strike <= high);
			expect(quotedCall({...near, rows}, delta, 10, values) !== undefined).toBe(known);
		},
	);

	it('is never the edge of what is shown, whatever window is open', () => {
		const edge = fc.integer({min: 10, max: 60});
		fc.assert(
			fc.property(fc.constantFrom(...EIGHT), edge, edge, (expiry, one, other) => {
				const full = vixExpiration(expiry);
				const [low, high] = [Math.min(one, other), Math.max(one, other)];
				const rows = full.rows.filter(({strike}) => strike >= low && strike <= high);
				const seen = quotedCall({...full, rows}, 0.3, 10, values);
				expect([undefined, quotedCall(full, 0.3, 10, values)?.strike]).toContain(seen?.strike);
			}),
		);
	});
});
