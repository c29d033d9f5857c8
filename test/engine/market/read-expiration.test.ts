import {describe, expect, it} from 'vitest';
import {readExpiration, settlementInstant} from '../../../src/engine/market';
import type {Expiration, MarketExpiration, Row} from '../../../src/engine/model';
import {asOf, changeRows, range, synthetic, usual} from './synthetic';

function read(expiration: Expiration, at = asOf): MarketExpiration {
	const found = readExpiration(expiration, at);
	if (!found.ok) {
		throw new Error(found.failure.code);
	}
	return found.value;
}

describe('reading an expiration', () => {
	it('finds what made its quotes', () => {
		const found = read(synthetic());
		expect(found).toMatchObject({root: 'SPXW', expiry: '2026-04-01', settlement: 'PM'});
		expect(found.minutes).toBe((settlementInstant('2026-04-01', 'PM') - asOf) / 60_000);
		expect(found.years).toBe(found.minutes / 525_600);
		expect(found.days).toBe(found.minutes / 1440);
		expect(found.forward).toBeCloseTo(6003, 6);
		expect(found.discount).toBeCloseTo(Math.exp(-0.04 * found.years), 12);
		expect(found.discountBasis).toBe('assumed-rate');
		expect(found.residual).toBeLessThan(1e-9);
		expect(found.volatility).toBeCloseTo(0.18, 4);
		expect(found.expectedMove.basis).toBe('atm-volatility');
		expect(found.expectedMove.points).toBeCloseTo(6003 * 0.18 * Math.sqrt(found.years), 0);
		expect(found.forwardBounds?.low).toBeCloseTo(6003 - 0.2 / found.discount, 4);
		expect(found.forwardBounds?.high).toBeCloseTo(6003 + 0.2 / found.discount, 4);
		expect(found.quality).toEqual({state: 'good', reasons: []});
	});

	it('takes the discount factor from parity from 60 days on', () => {
		const far = read(synthetic({expiry: '2026-09-16', rate: 0.05}));
		expect(far.discountBasis).toBe('parity');
		expect(far.discount).toBeCloseTo(Math.exp(-0.05 * far.years), 9);
		const near = read(synthetic({rate: 0.055}));
		expect(near.discountBasis).toBe('assumed-rate');
		expect(near.forward, 'hardly moved by the assumption').toBeCloseTo(6003, 6);
	});

	it('keeps SPX of the morning and SPXW of the afternoon apart', () => {
		const morning = read(synthetic({root: 'SPX', expiry: '2026-03-20'}));
		const afternoon = read(synthetic({expiry: '2026-03-20'}));
		expect([morning.settlement, afternoon.settlement]).toEqual(['AM', 'PM']);
		expect(afternoon.minutes - morning.minutes).toBe(6.5 * 60);
		expect(morning.volatility).toBeCloseTo(afternoon.volatility, 4);
	});

	it('reads VIX from three strikes', () => {
		const vix = {root: 'VIX', expiry: '2026-03-18', forward: 18.3, strikes: [17, 18, 20]};
		const found = read(synthetic({...vix, volatility: (k) => 0.8 + k}));
		expect(found.forward).toBeCloseTo(18.3, 9);
		expect(found.volatility).toBeCloseTo(0.8, 1);
	});

	it('believes the settlement that the chain says', () => {
		const {root, ...rest} = synthetic();
		const told = read({...rest, root: 'NDXP', settlement: 'AM'});
		expect(told.settlement).toBe('AM');
		expect(readExpiration({...rest, root: 'NDXP'}, asOf)).toEqual({
			ok: false,
			failure: {code: 'settlement-unknown', root: 'NDXP', expiry: '2026-04-01'},
		});
		expect(root).toBe('SPXW');
	});

	it('works to the last minute, and not after it', () => {
		const settles = settlementInstant('2026-04-01', 'PM');
		const last = read(synthetic({spread: 0.05}, settles - 60_000), settles - 60_000);
		expect(last.minutes).toBe(1);
		expect(last.forward).toBeCloseTo(6003, 3);
		const after = readExpiration(synthetic(), settles);
		expect(after).toMatchObject({ok: false, failure: {code: 'settled'}});
	});

	it('needs six strikes near the money that are quoted on both sides', () => {
		const few = synthetic({strikes: range(5980, 6020, 10)});
		expect(readExpiration(few, asOf)).toMatchObject({failure: {code: 'too-few-quotes'}});
		const oneSided = changeRows(synthetic(), ({strike, call}) => ({strike, call, put: {}}));
		expect(readExpiration(oneSided, asOf)).toMatchObject({failure: {code: 'too-few-quotes'}});
	});

	it('finds no forward where parity slopes the wrong way', () => {
		const exchanged = changeRows(synthetic(), ({strike, call, put}) => ({
			strike,
			call: put,
			put: call,
		}));
		expect(readExpiration(exchanged, asOf)).toMatchObject({failure: {code: 'no-forward'}});
		const quote = {bid: 5, ask: 5.2};
		const same = changeRows(synthetic(), ({strike}) => ({strike, call: quote, put: quote}));
		expect(readExpiration(same, asOf)).toMatchObject({failure: {code: 'no-forward'}});
	});

	it('finds no volatility where every price is more than its strike', () => {
		const rows = range(95, 105, 1).map((strike): Row => {
			const [call, put] = [500 + 100 - strike, 500];
			return {strike, call: {bid: call, ask: call + 1}, put: {bid: put, ask: put + 1}};
		});
		expect(readExpiration({root: 'SPXW', expiry: usual.expiry, rows}, asOf)).toMatchObject({
			failure: {code: 'no-volatility'},
		});
	});

	it('says of the expiration itself when it is doubtful or sick', () => {
		const crossed = changeRows(synthetic(), (row) =>
			row.strike === 5700 ? {...row, put: {bid: 9, ask: 8}} : row,
		);
		expect(read(crossed).quality.state).toBe('doubtful');
		const shifted = changeRows(synthetic(), (row, i, rows) => ({
			...row,
			put: rows[i + 1]?.put ?? {},
		}));
		expect(read(shifted).quality).toMatchObject({
			state: 'refused',
			reasons: [{code: 'rows-shifted', root: 'SPXW', expiry: '2026-04-01'}],
		});
	});

	it('hands on rows that were not seen for a minute, but does not use them', () => {
		const aged = (seenAt: number) =>
			changeRows(synthetic(), (row, i) =>
				i % 2 === 0
					? row
					: {strike: row.strike, call: {bid: 100, ask: 100.2}, put: row.put, seenAt},
			);
		const old = read(aged(asOf - 60_001));
		expect(old.rows).toHaveLength(111);
		expect(old.smile.points).toHaveLength(56);
		expect(old.forward).toBeCloseTo(6003, 6);
		expect(old.quality.state).toBe('good');
		expect(read(aged(asOf - 60_000)).quality.state, 'still of this market').toBe('refused');
	});

	it('refuses an expiry that is no date', () => {
		expect(() => readExpiration({...synthetic(), expiry: 'soon'}, asOf)).toThrow(RangeError);
	});
});
