import {describe, expect, it} from 'vitest';
import {readSettings} from '../../demo/settings';

describe('the address of the page', () => {
	it('says nothing by itself', () => {
		expect(readSettings('')).toEqual({seed: 1, ticking: true});
	});

	it('names seed, day and theme, and stops the ticks', () => {
		expect(readSettings('?ticks=0&seed=7&date=2026-11-23T15:00:00Z&theme=dark')).toEqual({
			seed: 7,
			ticking: false,
			date: Date.UTC(2026, 10, 23, 15),
			theme: 'dark',
		});
	});

	it.each(['?seed=x', '?seed=1e400', '?seed=0.5', '?date=soon', '?theme=pink', '?ticks=1'])(
		'is as if empty where it cannot be read: %s',
		(query) => {
			expect(readSettings(query)).toEqual({seed: 1, ticking: true});
		},
	);
});
