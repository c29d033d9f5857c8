import {expect, it} from 'vitest';
import {accumulate} from '../../../src/content/reader';
import type {Expiration, Row} from '../../../src/engine/model';

const row = (strike: number, seenAt: number, bid = 1): Row => ({
	strike,
	call: {bid},
	put: {},
	seenAt,
});
const spxw = (...rows: readonly Row[]): Expiration => ({
	root: 'SPXW',
	expiry: '2027-01-08',
	settlement: 'PM',
	rows,
});

it('adds rows that came into view, strikes ascending', () => {
	const seen = [spxw(row(6500, 0), row(6600, 0))];
	expect(accumulate(seen, [spxw(row(6550, 9), row(6450, 9))], 9, 100)).toEqual([
		spxw(row(6450, 9), row(6500, 0), row(6550, 9), row(6600, 0)),
	]);
});

it('makes a row that was looked at again as old as the look, changed or not', () => {
	const seen = [spxw(row(6500, 0), row(6600, 0))];
	expect(accumulate(seen, [spxw(row(6500, 9), row(6600, 9, 2))], 9, 100)).toEqual([
		spxw(row(6500, 9), row(6600, 9, 2)),
	]);
});

it('drops rows that were not seen for too long, and expirations with them', () => {
	const monthly: Expiration = {...spxw(row(6500, 0)), root: 'SPX', settlement: 'AM'};
	const seen = [spxw(row(6500, 0), row(6600, 1)), monthly];
	expect(accumulate(seen, [], 101, 100)).toEqual([spxw(row(6600, 1))]);
});

it('never lets rows of different series meet', () => {
	const others: readonly Expiration[] = [
		{...spxw(row(6500, 9)), root: 'SPX', settlement: 'AM'},
		{...spxw(row(6500, 9)), expiry: '2027-01-15'},
		{root: 'SPX', expiry: '2027-01-08', rows: [row(6500, 9)]},
	];
	expect(accumulate([spxw(row(6500, 0))], others, 9, 100)).toEqual([spxw(row(6500, 0)), ...others]);
});

it('keeps rows without a time of their own', () => {
	const undated: Row = {strike: 6500, call: {}, put: {}};
	expect(accumulate([spxw(undated)], [], 1e12, 1)).toEqual([spxw(undated)]);
});

it('leaves its arguments as they were', () => {
	const seen = [spxw(row(6600, 0))];
	const looked = [spxw(row(6500, 9))];
	accumulate(seen, looked, 9, 100);
	expect([seen, looked]).toEqual([[spxw(row(6600, 0))], [spxw(row(6500, 9))]]);
});
