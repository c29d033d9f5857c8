// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {Sites} from '../../src/options/Sites';
import {browser, resetBrowser} from '../support/fake-browser';

const {permissions} = browser;
const grant = (...origins: string[]) => permissions.request({origins});
const none = () => screen.findByText(/^None\. Hedgewing sees a page only when/);

beforeEach(resetBrowser);
afterEach(cleanup);

it('says that there are none, and how to add one', async () => {
	render(<Sites />);
	expect((await none()).tagName).toBe('P');
	expect(screen.queryByRole('list')).toBeNull();
});

it('says nothing before it is known which there are', () => {
	render(<Sites />);
	expect(screen.queryByText(/^None\./)).toBeNull();
});

it('names each granted site', async () => {
	await grant('https://a.example/*', 'http://localhost/*');
	render(<Sites />);
	await screen.findByText('a.example');
	const buttons = screen.getAllByRole('button').map(({textContent}) => textContent);
	expect(buttons).toEqual(['Remove a.example', 'Remove localhost']);
	expect(screen.queryByText(/^None\./)).toBeNull();
});

it('gives one back, and keeps the rest', async () => {
	await grant('https://a.example/*', 'https://b.example/*');
	render(<Sites />);
	fireEvent.click(await screen.findByRole('button', {name: 'Remove a.example'}));
	await waitFor(() => expect(screen.queryByText('a.example')).toBeNull());
	expect(screen.getByText('b.example')).toBeDefined();
	expect((await permissions.getAll()).origins).toEqual(['https://b.example/*']);
});

it('shows a site that is granted elsewhere', async () => {
	render(<Sites />);
	await none();
	await grant('https://a.example/*');
	expect((await screen.findByText('a.example')).tagName).toBe('SPAN');
});

it('listens no longer when it is gone', async () => {
	const {unmount} = render(<Sites />);
	await none();
	expect(permissions.onAdded.listeners()).toBe(1);
	unmount();
	await waitFor(() => expect(permissions.onAdded.listeners()).toBe(0));
	expect(permissions.onRemoved.listeners()).toBe(0);
});
