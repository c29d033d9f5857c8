import {describe, expect, it} from 'vitest';
import {openBoard} from '../../demo/board';
import {type Cells, differences, FIELDS, type Strike} from '../../demo/cells';
import {OPENING} from '../../demo/market';
import {OPENED, SPX, VIX} from './support';

const SECOND = 1000;

function strikeOf(listing: (typeof SPX)[number] | undefined, strike: number): Strike {
	if (listing === undefined) {
		throw new Error('no such expiry');
	}
	return {id: `${listing.root} ${listing.expiry} ${strike}`, listing, strike};
}

const middle = strikeOf(
	SPX.find(({days}) => days > 40),
	6625,
);
const asIs = {last: '--', bid: '--', ask: '--', impliedVolatility: '--', delta: '--'};

describe('the board', () => {
	it('prints both contracts of a strike as a broker does', () => {
		const {call, put} = openBoard(7, OPENED).cells(middle);
		for (const {bid, ask, impliedVolatility, openInterest} of [call, put]) {
			expect(bid).toMatch(/^\d+\.\d{2}$/);
			expect(ask).toMatch(/^\d+\.\d{2}$/);
			expect(impliedVolatility).toMatch(/^\d+\.\d{2}%$/);
			expect(openInterest).toMatch(/^[\d,]+$/);
		}
		expect(call.delta).toMatch(/^0\.\d{4}$/);
		expect(put.delta).toMatch(/^-0\.\d{4}$/);
	});

	it('prints a zero bid as 0.00, a missing trade as two dashes, and thousands with a comma', () => {
		const board = openBoard(7, OPENED);
		const [near] = SPX;
		const wing = [5225, 5250, 5275, 5300].map((strike) => board.cells(strikeOf(near, strike)));
		for (const {call, put} of wing) {
			expect(put).toMatchObject({bid: '0.00', ask: '0.10'});
			expect(call.bid).toMatch(/^1,\d{3}\.\d{2}$/);
		}
		expect(wing.map(({put}) => put.last)).toContain('--');
	});

	it('says the same as long as the market stands', () => {
		const board = openBoard(7, OPENED);
		const before = board.cells(middle);
		expect(board.renew(middle)).toBe(0);
		expect(board.cells(middle)).toEqual(before);
	});

	it('keeps what it printed until the strike is renewed, and then says how much changed', () => {
		const board = openBoard(7, OPENED);
		const before = board.cells(middle);
		board.step(OPENED + SECOND);
		expect(board.cells(middle)).toBe(before);
		const changed = board.renew(middle);
		expect(changed).toBeGreaterThan(0);
		expect(changed).toBe(differences(before, board.cells(middle)));
	});

	it('never shows a text more than one step old', () => {
		const board = openBoard(7, OPENED);
		const before = board.cells(middle);
		board.step(OPENED + SECOND);
		board.step(OPENED + 2 * SECOND);
		expect(board.cells(middle)).not.toBe(before);
	});

	it('leaves last trades and open interest as they were', () => {
		const board = openBoard(7, OPENED);
		const still = ({call, put}: Cells) =>
			[call, put].map(({last, openInterest}) => [last, openInterest]);
		const before = still(board.cells(middle));
		for (let step = 1; step < 40; step++) {
			board.step(OPENED + step * SECOND);
			board.renew(middle);
		}
		expect(still(board.cells(middle))).toEqual(before);
	});

	it('has nothing to renew for a strike that nobody has seen', () => {
		const board = openBoard(7, OPENED);
		board.step(OPENED + SECOND);
		expect(board.renew(middle)).toBe(0);
	});

	it('shows the same to everybody with the same seed', () => {
		const run = (seed: number) => {
			const board = openBoard(seed, OPENED);
			board.step(OPENED + SECOND);
			return [board.levels(), board.cells(middle)];
		};
		expect(run(7)).toEqual(run(7));
		expect(run(8)).not.toEqual(run(7));
		expect(openBoard(7, OPENED).levels()).toEqual(OPENING);
	});

	it('shows nothing of a series that has settled', () => {
		const [next] = VIX;
		const board = openBoard(7, OPENED);
		board.step(OPENED + 5 * 86_400_000);
		const {call, put} = board.cells(strikeOf(next, 20));
		expect([call, put]).toMatchObject([asIs, asIs]);
	});

	it('counts the cells that differ', () => {
		const cells = openBoard(7, OPENED).cells(middle);
		expect(differences(cells, cells)).toBe(0);
		expect(differences(cells, {...cells, call: {...cells.call, bid: '1.00', ask: '2.00'}})).toBe(2);
		expect(FIELDS).toHaveLength(6);
	});
});
