import {describe, expect, it} from 'vitest';
import type {Rung} from '../../../src/engine/condor/ladder';
import {wingsBeyond, wingsToTry} from '../../../src/engine/condor/wings';

function ladderOf(right: 'put' | 'call', strikes: readonly number[]): readonly Rung[] {
	return strikes.map((strike) => ({
		right,
		strike,
		distance: Math.abs(strike - 6800.3),
		delta: 0.1,
	}));
}

function triedWidths(
	puts: readonly number[],
	calls: readonly number[],
	rule: Parameters<typeof wingsBeyond>[2],
) {
	const [put, call] = [ladderOf('put', puts), ladderOf('call', calls)].map((ladder) => {
		const [short = {right: 'put', strike: 0, distance: 0, delta: 0}] = ladder;
		return wingsBeyond(short, ladder, rule);
	});
	const tried = put === undefined || call === undefined ? [] : [...wingsToTry(put, call)];
	return tried.map(({width}) => [width.put, width.call]);
}

describe('managed wings', () => {
	const rule = {width: 50, order: 'widest-first'} as const;

	it('are tried from the widest allowed inward, equal on both sides', () => {
		expect(
			triedWidths([6300, 6290, 6275, 6250, 6240], [7200, 7210, 7225, 7250, 7300], rule),
		).toEqual([
			[50, 50],
			[25, 25],
			[10, 10],
		]);
	});

	it('are as equal as the listing allows, then as wide', () => {
		expect(triedWidths([6300, 6275, 6250], [7200, 7220, 7240], rule)).toEqual([
			[25, 20],
			[50, 40],
			[25, 40],
			[50, 20],
		]);
	});

	it('are none where nothing is listed within the width', () => {
		expect(triedWidths([6300, 6200], [7200, 7300], rule)).toEqual([]);
		expect(triedWidths([6300], [7200], rule)).toEqual([]);
	});

	it('lie beyond the short strike, never nearer the money', () => {
		const ladder = ladderOf('put', [6350, 6300, 6250]);
		const short = ladder[1];
		expect(short && wingsBeyond(short, ladder, rule).wings).toEqual([{rung: ladder[2], width: 50}]);
	});
});

describe('next-day wings', () => {
	const rule = {width: 5, order: 'narrowest-first'} as const;

	it('are of the given width first, then wider', () => {
		expect(triedWidths([6700, 6695, 6690], [6900, 6905, 6910], rule)).toEqual([
			[5, 5],
			[10, 10],
		]);
	});

	it('are the next wider where the given width is not listed', () => {
		expect(triedWidths([6700, 6690, 6680], [6900, 6910, 6915], rule)).toEqual([[10, 10]]);
		expect(triedWidths([6700, 6690], [6900, 6925], rule)).toEqual([[10, 25]]);
	});
});
