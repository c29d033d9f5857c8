// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {lightnessOf, schemeAround} from '../../../src/content/overlay/colours';

const root = document.documentElement;
let grid: HTMLElement;

beforeEach(() => {
	grid = document.createElement('div');
	document.body.append(grid);
});

afterEach(() => {
	grid.remove();
	root.removeAttribute('style');
	document.body.removeAttribute('style');
	vi.unstubAllGlobals();
});

const preferDark = (matches: boolean) => vi.stubGlobal('matchMedia', () => ({matches}));

describe('how light a colour is', () => {
	it.each([
		['rgb(255, 255, 255)', 1],
		['rgb(0, 0, 0)', 0],
		['rgba(15, 17, 21, 1)', 0.0658],
		['rgba(255, 255, 255, 0.8)', 1],
		['color(srgb 1 1 1)', 1],
		['color(display-p3 0.1 0.1 0.1 / 0.9)', 0.1],
		['oklch(0.98 0.01 200)', 0.98],
		['oklab(0.2 0 0)', 0.2],
		['lab(95 0 0)', 0.95],
		['lch(12 3 200 / 80%)', 0.12],
	])('%s', (colour, lightness) => {
		expect(lightnessOf(colour)).toBeCloseTo(lightness, 3);
	});

	it.each(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0.3)', 'oklch(0.2 0 0 / 10%)', 'transparent', ''])(
		'is not told by “%s”',
		(colour) => {
			expect(lightnessOf(colour)).toBeUndefined();
		},
	);
});

describe('the colours of a page', () => {
	it.each([
		['rgb(15, 17, 21)', 'dark'],
		['rgb(251, 251, 252)', 'light'],
	])('are those around the chain: %s', (colour, scheme) => {
		document.body.style.backgroundColor = colour;
		expect(schemeAround(grid)).toBe(scheme);
	});

	it('are those of what is painted last', () => {
		document.body.style.backgroundColor = 'rgb(255, 255, 255)';
		grid.style.backgroundColor = 'rgb(20, 20, 20)';
		expect(schemeAround(grid)).toBe('dark');
	});

	it('are seen through an open shadow root', () => {
		document.body.style.backgroundColor = 'rgb(20, 20, 20)';
		const inner = document.createElement('p');
		grid.attachShadow({mode: 'open'}).append(inner);
		expect(schemeAround(inner)).toBe('dark');
	});

	it.each([
		['', true, 'light'],
		['dark', false, 'dark'],
		['light dark', true, 'dark'],
		['light dark', false, 'light'],
	])(
		'are those of the browser where nothing is painted: “%s”, dark preferred: %s',
		(asked, preferred, scheme) => {
			root.style.setProperty('color-scheme', asked);
			preferDark(preferred);
			expect(schemeAround(grid)).toBe(scheme);
		},
	);
});
