// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {VixForm} from '../../src/popup/VixForm';
import {EMPTY_DESK} from '../../src/shared';
import {answerWithDesk} from '../support/desk';
import {browser, orphan, resetBrowser} from '../support/fake-browser';

beforeEach(resetBrowser);
afterEach(cleanup);

const field = () => screen.getByLabelText<HTMLInputElement>('VIX now');
const type = (value: string) => fireEvent.input(field(), {target: {value}});

it('sends the level, empties the field, and hands on what follows', async () => {
	const desk = {...EMPTY_DESK, typedVix: {value: 27.75, at: 1}};
	const {asked} = answerWithDesk(desk);
	const onTyped = vi.fn();
	render(<VixForm typed={undefined} onTyped={onTyped} />);
	type('27.75');
	fireEvent.click(screen.getByRole('button', {name: 'Use'}));
	await waitFor(() => expect(onTyped.mock.calls).toEqual([[desk]]));
	expect(asked).toEqual([{name: 'typeVix', payload: {value: 27.75}}]);
	expect(field().value).toBe('');
});

it('sends it with the enter key too, and leaves the page where it is', async () => {
	const {asked} = answerWithDesk(EMPTY_DESK);
	const onTyped = vi.fn();
	const {container} = render(<VixForm typed={undefined} onTyped={onTyped} />);
	type('14.2');
	const form = container.querySelector('form');
	const stays = form && !fireEvent.submit(form);
	expect(stays, 'the browser is kept from sending the form').toBe(true);
	await waitFor(() => expect(onTyped).toHaveBeenCalledTimes(1));
	expect(asked.length).toBe(1);
});

it.each(['', '4.9', '151', 'fourteen', '14,2'])(
	'refuses “%s” and says what it takes',
	async (text) => {
		const {asked} = answerWithDesk(EMPTY_DESK);
		render(<VixForm typed={undefined} onTyped={() => {}} />);
		type(text);
		fireEvent.click(screen.getByRole('button', {name: 'Use'}));
		await screen.findByText('The VIX stands between 5 and 150. Type its level, like 14.2.');
		expect(asked).toEqual([]);
		type('14.2');
		fireEvent.click(screen.getByRole('button', {name: 'Use'}));
		await waitFor(() => expect(asked.length).toBe(1));
		expect(screen.queryByRole('status')).toBeNull();
	},
);

it('says why it could not be kept, and keeps what was typed', async () => {
	browser.runtime.onMessage.addListener(async () => ({
		ok: false,
		failure: {code: 'store-unavailable', problem: 'QuotaExceededError'},
	}));
	const onTyped = vi.fn();
	render(<VixForm typed={undefined} onTyped={onTyped} />);
	type('14.2');
	fireEvent.click(screen.getByRole('button', {name: 'Use'}));
	expect((await screen.findByRole('status')).textContent).toContain('QuotaExceededError');
	expect(onTyped).not.toHaveBeenCalled();
	expect(field().value).toBe('14.2');
});

it('says that it was cut off', async () => {
	orphan();
	render(<VixForm typed={undefined} onTyped={() => {}} />);
	type('14.2');
	fireEvent.click(screen.getByRole('button', {name: 'Use'}));
	expect((await screen.findByRole('status')).textContent).toContain('Refresh this page');
});
