import {describe, expect, it} from 'vitest';
import type {Book} from '../../../src/engine/hedge';
import {heldContracts, heldPremium, openMaximumLoss} from '../../../src/engine/hedge/book';
import {defaultRuleSet} from '../../../src/engine/rules';

const {values} = defaultRuleSet();

/** Monday 23 November 2026, 10:00 in New York. */
const AS_OF = Date.UTC(2026, 10, 23, 15, 0);

type Position = Book['positions'][number];

const bookOf = (...positions: readonly Position[]): Book => ({positions});

function vixCall(expiry: string, overrides: Partial<Position> = {}): Position {
	return {
		root: 'VIX',
		expiry,
		right: 'call',
		strike: 25,
		contracts: 3,
		openPrice: 0.6,
		...overrides,
	};
}

describe('the VIX calls held in a sleeve', () => {
	it.each([
		['2026-12-16', 'near', 'inside the band'],
		['2027-03-17', 'mid', 'inside the band'],
		['2027-02-17', 'mid', 'aged below it, before its roll'],
		['2027-06-16', 'far', 'inside the band'],
		['2027-04-21', 'far', 'aged below it, before its roll'],
	] as const)('of %s counts for %s: %s', (expiry, sleeve, _why) => {
		const held = heldContracts(bookOf(vixCall(expiry)), AS_OF, values);
		expect(held).toEqual({near: 0, mid: 0, far: 0, [sleeve]: 3});
	});

	it.each([
		['due to be rolled', vixCall('2026-12-09')],
		['settled', vixCall('2026-11-18')],
		['beyond every band', vixCall('2027-12-15')],
		['between two sleeves', vixCall('2027-01-20', {root: 'VIXW'})],
		['short', vixCall('2026-12-16', {contracts: -3})],
		['a put', vixCall('2026-12-16', {right: 'put'})],
		['of another root', vixCall('2026-12-16', {root: 'SPX'})],
	])('of a contract %s count for none', (_name, position) => {
		expect(heldContracts(bookOf(position), AS_OF, values)).toEqual({near: 0, mid: 0, far: 0});
	});

	it('are added up over strikes, monthly and weekly', () => {
		const book = bookOf(
			vixCall('2026-12-16'),
			vixCall('2026-12-23', {root: 'VIXW', strike: 30, contracts: 2}),
		);
		expect(heldContracts(book, AS_OF, values).near).toBe(5);
		expect(heldPremium(book, AS_OF)).toBeCloseTo(300, 10);
	});

	it('are none without a book', () => {
		expect(heldContracts(undefined, AS_OF, values)).toEqual({near: 0, mid: 0, far: 0});
		expect(heldPremium(undefined, AS_OF)).toBe(0);
	});
});

/** A condor of five-point wings sold at 0.70: each loses 430 dollars at most. */
function condor(contracts: number, overrides: Partial<Position> = {}): readonly Position[] {
	const legs = [
		['put', 7020, 1, 0.5],
		['put', 7025, -1, 0.9],
		['call', 7255, -1, 0.8],
		['call', 7260, 1, 0.5],
	] as const;
	return legs.map(([right, strike, ratio, openPrice]) => ({
		root: 'SPXW',
		expiry: '2026-11-24',
		right,
		strike,
		contracts: ratio * contracts,
		openPrice,
		...overrides,
	}));
}

describe('the maximum loss of what is open', () => {
	it('of a condor is its wing less its credit', () => {
		const {amount, unbounded} = openMaximumLoss(bookOf(...condor(10)), AS_OF);
		expect(amount).toBeCloseTo(4300, 8);
		expect(unbounded).toBe(false);
	});

	it('is added over expiries and roots, not netted', () => {
		const other = condor(1, {expiry: '2026-12-18', root: 'SPX'});
		expect(openMaximumLoss(bookOf(...condor(2), ...other), AS_OF).amount).toBeCloseTo(1290, 8);
	});

	it('of a spread that was paid for is what was paid', () => {
		const bought = condor(-1).filter(({right}) => right === 'put');
		expect(openMaximumLoss(bookOf(...bought), AS_OF).amount).toBeCloseTo(40, 8);
	});

	it('of a position that can only win is zero', () => {
		const [long] = condor(1, {openPrice: 0});
		expect(openMaximumLoss(bookOf(...(long === undefined ? [] : [long])), AS_OF).amount).toBe(0);
	});

	it('leaves out calls sold uncovered, and says so', () => {
		const naked = condor(1, {expiry: '2026-12-01'}).filter(({contracts}) => contracts < 0);
		const {amount, unbounded} = openMaximumLoss(bookOf(...condor(1), ...naked), AS_OF);
		expect(amount).toBeCloseTo(430, 8);
		expect(unbounded).toBe(true);
	});

	it.each([
		['VIX options', condor(1, {root: 'VIX'})],
		['what is settled', condor(1, {expiry: '2026-11-20'})],
		['nothing', []],
	])('does not count %s', (_name, positions) => {
		expect(openMaximumLoss(bookOf(...positions), AS_OF)).toEqual({amount: 0, unbounded: false});
	});

	it('counts a root whose settlement is not known to the close of its last day', () => {
		const today = condor(1, {root: 'NDXP', expiry: '2026-11-23'});
		expect(openMaximumLoss(bookOf(...today), AS_OF).amount).toBeCloseTo(430, 8);
	});
});
