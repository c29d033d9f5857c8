// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {Options} from '../../../src/options/Options';
import {startBackground} from '../../support/background';
import {resetDatabase} from '../../support/database';
import {settingsOf} from '../../support/examples';
import {browser, resetBrowser} from '../../support/fake-browser';
import {giveFile} from '../../support/files';

const {local} = browser.storage;
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const stored = async () => (await local.get())['settings'];

async function type(label: string, text: string): Promise<void> {
	const input = await field(label);
	input.value = text;
	fireEvent.change(input);
}

function rules(changes: Record<string, unknown>, preset = 'house') {
	return {...settingsOf('system'), rules: {preset, changes}};
}

beforeEach(() => {
	resetBrowser();
	resetDatabase();
	startBackground();
});

afterEach(cleanup);

describe('the essentials', () => {
	it('are twelve, each with a label', async () => {
		render(<Options />);
		const labels = [
			'Account',
			'Risk per trade',
			'Whose rules',
			'Playbook',
			'Tier',
			'Wing width',
			'Days to expiry',
			'VIX gate',
			'VIX hedge',
			'Hedge budget a month',
			'Usual exposure',
			'Fees a leg',
		];
		for (const label of labels) {
			expect(await field(label), label).toBeDefined();
		}
		expect((await field('Risk per trade')).value).toBe('2');
		expect((await field('VIX hedge')).checked).toBe(true);
	});

	it('keep a value in the unit of the engine', async () => {
		render(<Options />);
		await type('Risk per trade', '1.5');
		await waitFor(async () => expect(await stored()).toEqual(rules({'I-12.risk': 0.015})));
		expect((await field('Risk per trade')).value).toBe('1.5');
	});

	it('go back to the default at a press', async () => {
		await local.set({settings: rules({'I-12.risk': 0.015})});
		render(<Options />);
		const backs = await screen.findAllByRole('button', {name: 'Back'});
		fireEvent.click(backs[0] as HTMLElement);
		await waitFor(async () => expect(await stored()).toEqual(rules({})));
	});

	it('refuse a value outside its range by name, and change nothing', async () => {
		render(<Options />);
		await type('Risk per trade', '90');
		expect(
			(await screen.findByText(/^The rules were not taken: I-12\.risk/)).textContent,
		).toContain('Nothing was changed.');
		expect(await stored()).toBeUndefined();
	});

	it('refuse what is no number', async () => {
		render(<Options />);
		await type('Wing width', 'wide');
		expect(await screen.findByText(/I-06\.managedWidth .* found .*wide/)).toBeDefined();
		expect(await stored()).toBeUndefined();
	});

	it('take the account as it is written, and forget it', async () => {
		render(<Options />);
		await type('Account', '$250,000');
		await waitFor(async () =>
			expect(await stored()).toMatchObject({account: {netLiquidation: 250_000}}),
		);
		fireEvent.click(await screen.findByRole('button', {name: 'Forget'}));
		await waitFor(async () => expect(await stored()).toEqual(rules({})));
	});

	it('refuse an account that is no amount', async () => {
		render(<Options />);
		await type('Account', 'plenty');
		expect(await screen.findByText(/account\.netLiquidation/)).toBeDefined();
		expect(await stored()).toBeUndefined();
	});

	it('show the time and the width of the one-day playbook when it is chosen', async () => {
		render(<Options />);
		await type('Playbook', '1dte');
		expect((await field('Entry from')).value).toBe('15:10');
		expect((await field('Wing width')).value).toBe('5');
		await type('Entry from', '14:45');
		await waitFor(async () =>
			expect(await stored()).toEqual(rules({'trader.playbook': '1dte', 'I-02.fromMinute': 885})),
		);
	});

	it('start from the rules of somebody else', async () => {
		render(<Options />);
		await type('Whose rules', 'cboe');
		await waitFor(async () => expect(await stored()).toEqual(rules({}, 'cboe')));
		expect((await field('I-05.balancedDelta')).value).toBe('0.2');
	});

	it('switch the hedge off', async () => {
		render(<Options />);
		fireEvent.click(await field('VIX hedge'));
		await waitFor(async () => expect(await stored()).toEqual(rules({'H-01.hedgeOn': false})));
	});
});

describe('all rules', () => {
	it('stand with formula, sources and the mark of a dispute', async () => {
		render(<Options />);
		expect(await screen.findByText('R-03a')).toBeDefined();
		expect(screen.getAllByText('disputed').length).toBeGreaterThan(5);
		expect(screen.getByText('Sources: vixshield.com/glossary/vix-risk-scaling')).toBeDefined();
		expect(screen.getByText(/^Rule set house 1\.0\.0, hash [\da-f]{8}\./)).toBeDefined();
	});

	it('can be changed one by one', async () => {
		render(<Options />);
		await type('I-08.gauge', '8');
		await waitFor(async () => expect(await stored()).toEqual(rules({'I-08.gauge': 0.08})));
	});
});

it('an imported file is in force at once, on the whole page', async () => {
	const file = JSON.stringify(rules({'I-12.risk': 0.01}));
	giveFile(new File([file], 'settings.json'));
	render(<Options />);
	fireEvent.click(await screen.findByRole('button', {name: 'Load settings from a file'}));
	await waitFor(async () => expect((await field('Risk per trade')).value).toBe('1'));
});

it.each([
	['a value that the engine refuses', JSON.stringify(rules({'I-12.risk': 7})), /I-12\.risk/],
	['a rule that is not there', JSON.stringify(rules({'I-99.risk': 7})), /I-99/],
	['a prototype', '{"schema": 2, "theme": "dark", "__proto__": {"x": 1}}', /__proto__/],
	['five megabytes of arrays', '['.repeat(5 * 1024 * 1024), /too large|256/],
])('an imported file with %s changes nothing and is told', async (_what, text, told) => {
	giveFile(new File([text], 'settings.json'));
	render(<Options />);
	fireEvent.click(await screen.findByRole('button', {name: 'Load settings from a file'}));
	expect((await screen.findAllByText(told)).length).toBeGreaterThan(0);
	expect(await stored()).toBeUndefined();
});
