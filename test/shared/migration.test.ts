import {describe, expect, it} from 'vitest';
import {stepsBetween} from '../../src/shared';

const steps = [
	{to: 3, upgrade: 'third'},
	{to: 1, upgrade: 'first'},
	{to: 2, upgrade: 'second'},
	{to: 4, upgrade: 'fourth'},
];

describe('the steps between two versions', () => {
	it('come in the order of their versions, each once', () => {
		expect(stepsBetween(steps, 0, 4)).toEqual(['first', 'second', 'third', 'fourth']);
	});

	it('leave out the version that is there already and what comes after the wanted one', () => {
		expect(stepsBetween(steps, 1, 3)).toEqual(['second', 'third']);
	});

	it('are none when the version is reached', () => {
		expect(stepsBetween(steps, 4, 4)).toEqual([]);
	});

	it('are none towards an earlier version', () => {
		expect(stepsBetween(steps, 4, 2)).toEqual([]);
	});

	it('are refused when one is missing', () => {
		const gap = steps.filter(({to}) => to !== 3);
		expect(() => stepsBetween(gap, 1, 4)).toThrow(
			new RangeError('expected one step to version 3, found 0'),
		);
	});

	it('are refused when one stands twice', () => {
		const twice = [...steps, {to: 2, upgrade: 'another second'}];
		expect(() => stepsBetween(twice, 0, 4)).toThrow(
			new RangeError('expected one step to version 2, found 2'),
		);
	});

	it('are not refused for a double outside the way', () => {
		const twice = [...steps, {to: 2, upgrade: 'another second'}];
		expect(stepsBetween(twice, 2, 4)).toEqual(['third', 'fourth']);
	});
});
