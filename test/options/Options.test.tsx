// @vitest-environment happy-dom
import {cleanup, render, screen} from '@testing-library/preact';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {Options} from '../../src/options/Options';
import {startBackground} from '../support/background';
import {resetDatabase} from '../support/database';
import {resetBrowser} from '../support/fake-browser';

beforeEach(() => {
	resetBrowser();
	resetDatabase();
	startBackground();
});

afterEach(cleanup);

it('has every part under its title, and the version at the top', async () => {
	render(<Options />);
	await screen.findByRole('heading', {name: 'All rules'});
	await screen.findByRole('heading', {name: 'Always on these sites'});
	const headings = screen.getAllByRole('heading').map(({textContent}) => textContent);
	expect(headings).toEqual([
		'Hedgewing options',
		'Essentials',
		'All rules',
		'Settings',
		'Always on these sites',
		'Diagnostics',
		'Privacy',
	]);
	expect(document.querySelector('header')?.textContent).toBe('Hedgewing options0.1.0');
});
