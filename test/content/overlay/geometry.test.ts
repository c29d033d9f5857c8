import {describe, expect, it} from 'vitest';
import type {Sight} from '../../../src/content/overlay/sight';
import {box, drawn, heading, ids, leg, level, named, putBid, ROW, strikeCell} from './sights';

describe('a leg in view', () => {
	it.each([
		['right', 231],
		['left', 165],
	] as const)('has its chip beside the number on the %s', (side, left) => {
		expect(named({legs: [leg('SP', 3, {side})]}, 'chip SP')).toEqual({
			id: 'chip SP',
			look: 'chip short firm',
			left,
			top: 185,
			width: 22,
			height: 19,
			text: 'SP',
		});
	});

	it('has the price that counts underlined at the bottom edge of its cell, and nothing else on it', () => {
		const all = drawn({legs: [leg('SP', 3, {counts: putBid(3)})]});
		expect(all.find(({id}) => id === 'underline SP')).toEqual({
			id: 'underline SP',
			look: 'underline short firm',
			left: 258,
			top: 206,
			width: 60,
		});
		const over = all.filter(
			({left, width = 0, top, height = 0}) =>
				left < 318 && left + width > 258 && top < 206 && top + height > 181,
		);
		expect(over).toEqual([]);
	});

	it('has its note in the margin, level with its row', () => {
		expect(named({legs: [leg('SP', 3)]}, 'note SP')).toMatchObject({
			left: 378,
			top: 184,
			height: 21,
			text: 'SP −5',
		});
	});

	it.each([
		['no room on its side', {printed: box(225, 187, 32, 15)}, 'chip short firm', 197],
		['no room on either side', {printed: box(165, 187, 88, 15)}, 'chip slim short firm', 253],
		['an empty cell', {printed: undefined}, 'chip slim short firm', 253],
	])('has a chip also with %s', (_case, {printed: figure}, look, left) => {
		const {printed: _printed, ...rest} = leg('SP', 3);
		const given = figure ? {...rest, printed: figure} : rest;
		expect(named({legs: [given]}, 'chip SP')).toMatchObject({look, left});
	});

	it('stands at the other inner edge when it is slim and traded on the left', () => {
		const {printed: _printed, ...rest} = leg('SC', 3);
		const chip = named({legs: [{...rest, side: 'left'}]}, 'chip SC');
		expect(chip).toMatchObject({left: 160, width: 5});
		expect(chip).not.toHaveProperty('text');
	});

	it('says less where the longer words have no room', () => {
		const chips = ['Near +2', '+2'];
		const narrow = {chips, printed: box(193, 187, 32, 15)};
		const wide = {chips, printed: box(200, 187, 3, 15)};
		expect(named({legs: [leg('near', 3, narrow)]}, 'chip near')?.text).toBe('+2');
		expect(named({legs: [leg('near', 3, wide)]}, 'chip near')?.text).toBe('+2');
		const cell = box(100, 181, 220, ROW);
		expect(named({legs: [leg('near', 3, {...wide, cell})]}, 'chip near')?.text).toBe('Near +2');
	});

	it('is lower in a low row', () => {
		const cell = box(160, 200, 98, 14);
		expect(named({legs: [leg('SP', 3, {cell})]}, 'chip SP')).toMatchObject({top: 201, height: 12});
	});

	it('draws nothing while something stands over it', () => {
		expect(ids({legs: [leg('SP', 3, {covered: true})]})).toEqual([]);
	});
});

describe('a leg out of view', () => {
	const top = {legs: [leg('SP', -2), leg('LP', -4)]};
	const bottom = {legs: [leg('SC', 20)]};

	it('is named at the edge, one pointer for all beyond it', () => {
		expect(drawn(top)).toEqual([
			{
				id: 'edge top',
				look: 'note edge short firm',
				left: 378,
				top: 106,
				height: 21,
				text: '↑ SP 7020 · LP 7020',
			},
		]);
		expect(named(bottom, 'edge bottom')).toMatchObject({top: 484, text: '↓ SC 7020'});
	});

	it.each([
		['under the pinned heading', 0],
		['half under the pinned heading', 0.5],
	])('is out of view %s', (_case, at) => {
		expect(ids({legs: [leg('SP', at)]})).toEqual(['edge top']);
	});

	it.each([
		['half below the lower edge', 14.5, ['edge bottom']],
		['a few pixels below it', 14.1, ['chip SP', 'note SP']],
	])('is judged by what can be seen of it: %s', (_case, at, expected) => {
		expect(ids({legs: [leg('SP', at)]})).toEqual(expected);
	});

	it('is named also where its row is not on the page', () => {
		const {cell: _cell, printed: _printed, ...gone} = leg('SC', 3);
		expect(ids({legs: [{...gone, beyond: 'bottom'}]})).toEqual(['edge bottom']);
		expect(ids({legs: [gone]})).toEqual([]);
	});

	it('is not pointed at sideways', () => {
		const cell = box(-40, 181, 98, ROW);
		expect(ids({legs: [leg('SP', 3, {cell})]})).toEqual([]);
	});

	it('has no underline when only its price is scrolled away', () => {
		const counts = box(360, 181, 60, ROW);
		expect(ids({legs: [leg('SP', 3, {counts})]})).toEqual(['chip SP', 'note SP']);
	});

	it('is not hidden by a heading further down that stands elsewhere', () => {
		const headings = [heading, box(20, 300, 350, ROW)];
		expect(ids({headings, legs: [leg('SP', 3)]})).toContain('chip SP');
		expect(ids({headings, legs: [leg('SP', 7.4)]})).toEqual([]);
	});

	it('is pointed at when it lies under a second heading below the first', () => {
		const headings = [heading, box(20, 100 + ROW, 350, ROW)];
		const under = named({headings, margin: 0, legs: [leg('SP', 1)]}, 'edge top');
		expect(under).toMatchObject({text: '↑ SP 7020', top: 100 + 2 * ROW});
	});

	it('is nothing in a grid of which nothing can be seen', () => {
		expect(ids({...top, view: box(20, 100, 350, 12)})).toEqual([]);
		expect(ids({...top, view: box(20, 100, 0, 300)})).toEqual([]);
	});
});

describe('a break-even', () => {
	it.each([
		['rising', {below: strikeCell(2), above: strikeCell(3)}],
		['falling', {below: strikeCell(3), above: strikeCell(2)}],
	])('lies between its two rows, the strikes %s', (_case, between) => {
		expect(named({levels: [level('low', between)]}, 'line low')).toEqual({
			id: 'line low',
			look: 'line firm',
			left: 20,
			top: 180,
			width: 350,
		});
	});

	it.each([
		['a row is missing', {below: strikeCell(2)}],
		['both are missing', {}],
		['the rows are under the heading', {below: strikeCell(-1), above: strikeCell(0)}],
		['the rows are below the view', {below: strikeCell(15), above: strikeCell(16)}],
		['something stands over a row', {below: strikeCell(2), above: strikeCell(3), covered: true}],
	])('is not drawn when %s', (_case, between) => {
		expect(ids({levels: [level('low', between)]})).toEqual([]);
	});
});

describe('the expected move', () => {
	const low = {below: strikeCell(4), above: strikeCell(5)};
	const high = {below: strikeCell(8), above: strikeCell(9)};
	const band = (more: Partial<NonNullable<Sight['band']>> = {}) => ({
		look: 'firm',
		low,
		high,
		...more,
	});

	it('is shaded from row to row', () => {
		expect(drawn({band: band()})).toEqual([
			{id: 'band', look: 'band firm', left: 20, top: 235, width: 350, height: 108},
		]);
	});

	it.each([
		['rising, beyond the lowest', true, {low: {above: strikeCell(1)}}, 127, 216],
		['rising, beyond the highest', true, {high: {below: strikeCell(14)}}, 235, 270],
		['falling, beyond the lowest', false, {low: {above: strikeCell(14)}}, 343, 162],
		['falling, beyond the highest', false, {high: {below: strikeCell(1)}}, 127, 108],
	])('ends at the edge where it goes on: strikes %s', (_case, ascending, more, top, height) => {
		expect(named({ascending, band: band(more)}, 'band')).toMatchObject({top, height});
	});

	it('is not drawn where all of it is out of view', () => {
		const above = {
			low: {below: strikeCell(-8), above: strikeCell(-7)},
			high: {below: strikeCell(-3), above: strikeCell(-2)},
		};
		expect(ids({band: band(above)})).toEqual([]);
	});

	it('steps aside with the break-evens while the page shows something over its grid', () => {
		expect(ids({overlaid: true, band: band(), levels: [level('low', low)]})).toEqual([]);
	});
});
