// @vitest-environment happy-dom
import {cleanup, fireEvent, screen} from '@testing-library/preact';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {Suggestion} from '../../../src/engine/model';
import {Actions, Clocks, FreshnessPill, Stops, TierSwitch, TopLine} from '../../../src/ui';
import {AS_OF, exampleCondor, exampleReading, exampleSuggestion} from '../../support/suggestions';
import {draw, said} from './draw';

afterEach(cleanup);

describe('the top line', () => {
	function top(overrides: Partial<Suggestion>, now = AS_OF): string {
		const suggestion = exampleSuggestion(overrides);
		const {container} = draw(
			<TopLine suggestion={suggestion} main={exampleReading()} freshness="fresh" now={now} />,
		);
		return said(container);
	}

	it('counts the next session of the one-day playbook as one, over a weekend too', () => {
		expect(top({})).toBe('SPXWMon 23 Nov PM · 1 sessionlive 4 s');
	});

	it('calls the day of settlement today', () => {
		expect(top({}, Date.UTC(2026, 10, 23, 15))).toContain('Mon 23 Nov PM · today');
	});

	it('counts days for the managed playbook', () => {
		const condors = [exampleCondor({expiry: '2027-01-04', days: 45.1})];
		expect(top({condors, playbook: 'managed'})).toContain('Mon 4 Jan 2027 PM · 45 d');
	});

	it('leaves out what is unknown', () => {
		const {days: _days, settlement: _settlement, ...condor} = exampleCondor();
		expect(top({condors: [condor], playbook: 'managed'})).toBe('SPXWMon 23 Novlive 4 s');
		const {expiry: _expiry, root: _root, ...bare} = exampleCondor();
		expect(top({condors: [bare]})).toBe('SPXlive 4 s');
	});

	it('names the symbol before there is a suggestion', () => {
		const {container} = draw(
			<TopLine suggestion={undefined} main={exampleReading()} freshness="fresh" now={AS_OF} />,
		);
		expect(said(container)).toBe('SPXlive 4 s');
	});
});

describe('the age of the quotes', () => {
	it.each([
		['fresh', {}, 'live 4 s'],
		['ageing', {pulseAt: AS_OF - 31_000}, 'live 31 s'],
		['stale', {pulseAt: AS_OF - 75_000}, 'old 75 s'],
		['stale', {seenAt: AS_OF - 90_000}, 'old 90 s'],
		['delayed', {delayMinutes: 15}, '15 min delayed'],
		['fresh', {synthetic: true}, 'synthetic 4 s'],
	] as const)('%s: %o is shown as %s', (freshness, overrides, words) => {
		const main = exampleReading(overrides);
		const {container} = draw(<FreshnessPill main={main} freshness={freshness} now={AS_OF} />);
		expect(said(container)).toBe(words);
	});

	it('is not called live where the delay is unknown', () => {
		const {delayMinutes: _delay, ...main} = exampleReading();
		const {container} = draw(<FreshnessPill main={main} freshness="fresh" now={AS_OF} />);
		expect(said(container)).toBe('4 s ago');
	});

	it('has a shape of its own in each state', () => {
		const shapes = (['fresh', 'ageing', 'stale', 'delayed'] as const).map((freshness) => {
			const {container} = draw(
				<FreshnessPill main={exampleReading()} freshness={freshness} now={AS_OF} />,
			);
			return container.querySelector('svg')?.innerHTML;
		});
		expect(new Set(shapes).size).toBe(4);
	});
});

describe('the actions', () => {
	const buy = exampleSuggestion().actions[1];

	function list(actions: Suggestion['actions'], overrides: Partial<Suggestion> = {}) {
		const suggestion = exampleSuggestion({...overrides, actions});
		return draw(<Actions actions={actions} suggestion={suggestion} now={AS_OF} canCopy />)
			.container;
	}

	it('are numbered, with why they fit and what they cost', () => {
		const lines = [...list(exampleSuggestion().actions).querySelectorAll('li')].map(said);
		expect(lines).toEqual([
			'1Sell condor ×5 at limit 1.35fits your rules · after costs −$54 per condor at this chain’s odds',
			'2Buy 2 VIX 16 Dec 25 C at 0.61Near sleeve: have 2, want 4 · $122 of the $640 left this month',
			'3Buy 1 VIX 16 Jun 2027 28 C at 1.95Far sleeve: have 1, want 2 · $195 of the $640 left this month',
		]);
	});

	it('fold after the third', () => {
		const many = [1, 2, 3, 4, 5].flatMap((order) => (buy ? [{...buy, order}] : []));
		const container = list(many);
		const folded = container.querySelector('details');
		expect(said(folded?.querySelector('summary'))).toBe('2 more');
		expect(folded?.querySelectorAll('li').length).toBe(2);
		expect(container.querySelectorAll('li').length).toBe(5);
		expect(said(folded?.querySelector('li'))).toMatch(/^4Buy/);
	});

	it('are none where there is nothing to do', () => {
		expect(list([]).querySelector('ol')).toBeNull();
	});

	it.each([
		[{kind: 'sell-condor', quantity: 5}, 'Sell condor ×5'],
		[{kind: 'sell-condor', limit: 1.35}, 'Sell condor at limit 1.35'],
		[{kind: 'sell-condor'}, 'Sell condor'],
		[{kind: 'buy-hedge', quantity: 2}, 'Buy 2 VIX 16 Dec 25 C'],
		[{kind: 'wait'}, 'Open no new condor'],
		[{kind: 'give-input'}, 'an input is missing'],
		[{kind: 'give-input', input: 'vix'}, 'Type the VIX'],
		[{kind: 'give-input', input: 'account'}, 'Set your account'],
		[{kind: 'give-input', input: 'vix-chain'}, 'Open symbol VIX once'],
		[{kind: 'give-input', input: 'settlement'}, 'Open an expiry marked AM or PM'],
		[{kind: 'give-input', input: 'expiry'}, 'Choose one expiry on the page'],
		[{kind: 'give-input', input: 'strikes'}, 'Scroll the chain, or choose more strikes'],
		[{kind: 'give-input', input: 'strikes', rule: 'H-04'}, 'Show more strikes of the VIX chain'],
		[{kind: 'give-input', input: 'volatility'}, 'Scroll the chain, or choose more strikes'],
		[{kind: 'give-input', input: 'quotes'}, 'Show the bid and ask columns'],
	] as const)('%o reads %s', (action, words) => {
		const whole = {
			order: 1,
			legs: action.kind === 'buy-hedge' ? (buy?.legs ?? []) : [],
			rule: 'I-12',
			ifNothing: 'no-position' as const,
			...action,
		};
		const container = list([whole]);
		expect(said(container.querySelector('.now-do'))).toBe(words);
	});

	it('say what the sale is worth at the volatility that was', () => {
		const expectedValue = [
			{value: -54, basis: 'smile'},
			{value: 31, basis: 'realised-volatility'},
		];
		const [sell] = exampleSuggestion().actions;
		const container = list(sell ? [sell] : [], {condors: [exampleCondor({expectedValue})]});
		expect(said(container)).toContain('$31 under the volatility of 20 closes');
	});

	it('say that a ticket was copied', () => {
		const suggestion = exampleSuggestion();
		const {actions} = suggestion;
		const [sell] = actions;
		draw(
			<Actions
				actions={actions}
				suggestion={suggestion}
				now={AS_OF}
				canCopy
				onCopy={() => {}}
				copied={sell?.ticket}
			/>,
		);
		expect(screen.getAllByRole('button').map(said)).toEqual(['Copied', 'Copy', 'Copy']);
	});
});

describe('the tiers', () => {
	it('are three, of which one is shown', () => {
		const onShow = vi.fn();
		draw(<TierSwitch shown="balanced" chosen="balanced" onShow={onShow} />);
		const radios = screen.getAllByRole('radio') as HTMLInputElement[];
		expect(radios.map(({checked}) => checked)).toEqual([false, true, false]);
		expect(screen.queryByText('shown, not chosen')).toBeNull();
		fireEvent.click(screen.getByRole('radio', {name: 'Aggressive'}));
		expect(onShow.mock.calls).toEqual([['aggressive']]);
	});
});

describe('the clocks', () => {
	function clocks(main = exampleReading(), vix: Partial<typeof main> | null = {}): string {
		const {container} = draw(
			<Clocks
				suggestion={exampleSuggestion()}
				main={main}
				vix={vix === null ? undefined : exampleReading({symbol: 'VIX', ...vix})}
				now={AS_OF}
			/>,
		);
		return said(container);
	}

	it('tell when the page was looked at, when it moved, and how far it is behind', () => {
		expect(clocks(exampleReading(), {seenAt: AS_OF - 180_000})).toBe(
			'Educational, not advice. SPX on broker.example looked at 2 s ago, moved 4 s ago. Live. VIX chain 14:02 ET. Fees assumed $1.50 a leg.',
		);
	});

	it('say that a VIX chain is too old', () => {
		expect(clocks(exampleReading(), {seenAt: AS_OF - 45 * 60_000})).toContain(
			'VIX chain 13:20 ET, older than 30 min: open it again.',
		);
	});

	it('say what the source says of itself', () => {
		expect(clocks(exampleReading({delayMinutes: 15, synthetic: true}), null)).toContain(
			'Quotes 15 min delayed. Synthetic quotes.',
		);
		const {delayMinutes: _delay, ...unknown} = exampleReading();
		expect(clocks(unknown, null)).toContain('Delay of the quotes unknown.');
	});

	it('name assumed fees only while they are assumed', () => {
		const condors = [exampleCondor({fees: {open: 2.6, assumed: false}})];
		const {container} = draw(
			<Clocks
				suggestion={exampleSuggestion({condors})}
				main={undefined}
				vix={undefined}
				now={AS_OF}
			/>,
		);
		expect(said(container)).toBe('Educational, not advice.');
	});
});

it('an old VIX chain is a stop to make again', () => {
	const vix = exampleReading({symbol: 'VIX', seenAt: AS_OF - 45 * 60_000});
	const {container} = draw(<Stops main={exampleReading()} vix={vix} now={AS_OF} />);
	expect(said(container)).toBe('✓ SPX 14:04 ET→☐ open symbol VIX again (was 13:20 ET)');
});
