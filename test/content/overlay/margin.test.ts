import {describe, expect, it} from 'vitest';
import {arrange} from '../../../src/content/overlay/geometry';
import {drawn, ids, leg, level, named, sight, strikeCell} from './sights';

describe('without a margin', () => {
	it.each([149, 0, -30])('of %i px there is the chip alone', (margin) => {
		const between = {below: strikeCell(2), above: strikeCell(3)};
		expect(ids({margin, legs: [leg('SP', 3)], levels: [level('low', between)]})).toEqual([
			'line low',
			'chip SP',
		]);
	});

	it('the pointers stand over the strikes', () => {
		const legs = [leg('SP', -2), leg('SC', 20)];
		expect(drawn({margin: 0, legs})).toEqual([
			{
				id: 'edge top',
				look: 'edge short firm top',
				left: 160,
				top: 127,
				width: 98,
				text: '↑ SP 7020',
			},
			{
				id: 'edge bottom',
				look: 'edge short firm bottom',
				left: 160,
				top: 505,
				width: 98,
				text: '↓ SC 7020',
			},
		]);
	});

	it('there is no pointer where even the strikes are unknown', () => {
		const {column: _column, ...rest} = sight({margin: 0, legs: [leg('SP', -2)]});
		expect(arrange(rest)).toEqual([]);
	});
});

describe('the notes in the margin', () => {
	it('never stand over each other', () => {
		const legs = [leg('LP', 3), leg('SP', 3.2), leg('SC', 3.4), leg('LC', 3.6), leg('near', -1)];
		const between = {below: strikeCell(2), above: strikeCell(3)};
		const placed = drawn({legs, levels: [level('low', between)]}).filter(({id}) =>
			/^(note|label|edge)/.test(id),
		);
		expect(placed).toHaveLength(6);
		const sorted = placed.sort((one, other) => one.top - other.top);
		for (const [at, {top, height = 0}] of sorted.entries()) {
			expect((sorted[at + 1]?.top ?? 9999) - top - height).toBeGreaterThanOrEqual(1);
		}
	});

	it('keep to their rows while a break-even gives way', () => {
		const between = {below: strikeCell(2), above: strikeCell(3)};
		const placed = {legs: [leg('SP', 3)], levels: [level('low', between)]};
		expect(Math.abs((named(placed, 'note SP')?.top ?? 0) - 184)).toBeLessThanOrEqual(1);
		expect(named(placed, 'label low')?.top).toBeLessThanOrEqual(168);
	});
});
