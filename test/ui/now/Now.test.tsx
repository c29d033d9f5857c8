// @vitest-environment happy-dom
import {cleanup, fireEvent, screen} from '@testing-library/preact';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {Suggestion} from '../../../src/engine/model';
import {Now, type NowProps} from '../../../src/ui';
import {
	AS_OF,
	exampleCondor,
	exampleReading,
	exampleSuggestion,
	exampleTier,
} from '../../support/suggestions';
import {draw, said} from './draw';

afterEach(cleanup);

function show(overrides: Partial<Suggestion> = {}, props: Partial<NowProps> = {}) {
	return draw(
		<Now
			suggestion={exampleSuggestion(overrides)}
			main={exampleReading()}
			vix={exampleReading({symbol: 'VIX', seenAt: AS_OF - 180_000})}
			freshness="fresh"
			now={AS_OF}
			canCopy
			{...props}
		/>,
	).container;
}

const copyButtons = () => screen.queryAllByRole('button');
const blocked = {
	verdict: {
		state: 'wait',
		reason: 'gate-vix',
		until: {rule: 'R-03a', limit: 20},
		lacking: [],
	},
	gates: [{id: 'R-03a', state: 'fail', measured: 27.75, limit: 20, source: 'page', allows: []}],
	actions: [{order: 1, kind: 'wait', legs: [], rule: 'R-03a', ifNothing: 'stays-closed'}],
	condors: [
		exampleCondor({
			state: 'blocked',
			reasons: [{rule: 'R-03a', part: 'vix', state: 'fail', measured: 27.75, limit: 20}],
		}),
	],
} as const satisfies Partial<Suggestion>;

describe('on a calm day', () => {
	it('reads from the verdict down to the clocks', () => {
		const parts = said(show());
		const order = [
			'SPXW',
			'live 4 s',
			'Enter 5',
			'Sell condor ×5 at limit 1.35',
			'7010',
			'7225',
			'Limit to type1.35',
			'VIX hedge',
			'Why',
			'Educational, not advice.',
		].map((part) => parts.indexOf(part));
		expect(order).toEqual([...order].sort((one, other) => one - other));
		expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
	});

	it('shows width, maximum loss and the needed win rate beside the credit', () => {
		const figures = said(show().querySelector('.now-figures'));
		for (const figure of ['1.35', '10points', '▼ $4,355', '82 %', 'needs 87 %']) {
			expect(figures).toContain(figure);
		}
	});

	it('has both stops behind it', () => {
		expect(said(show())).not.toContain('☐');
	});

	it('gives every button and every choice a name', () => {
		show({}, {onCopy: () => {}});
		const named = [...copyButtons(), ...screen.getAllByRole('radio')];
		expect(named.length).toBe(6);
		for (const control of named) {
			expect(
				control.getAttribute('aria-label') ?? control.closest('label')?.textContent,
			).toBeTruthy();
		}
	});
});

describe('copying', () => {
	it('hands the action over while the quotes are fresh', () => {
		const onCopy = vi.fn();
		show({}, {onCopy});
		fireEvent.click(screen.getByRole('button', {name: 'Copy: Sell condor ×5 at limit 1.35'}));
		expect(onCopy.mock.calls.map(([action]) => action.order)).toEqual([1]);
	});

	it.each([
		['ageing', 'Copying is off until the page moves again.'],
		['delayed', 'Copying is off: these quotes are delayed.'],
		['stale', 'Copying is off: these quotes are old.'],
	] as const)('is off on %s quotes, and says why', (freshness, why) => {
		const container = show({}, {onCopy: () => {}, freshness});
		expect(copyButtons().length).toBeGreaterThan(0);
		expect(copyButtons().every((button) => button.hasAttribute('disabled'))).toBe(true);
		expect(said(container)).toContain(why);
	});

	it('is off where the surface does not allow it', () => {
		show({}, {onCopy: () => {}, canCopy: false});
		expect(copyButtons().every((button) => button.hasAttribute('disabled'))).toBe(true);
	});

	it('does not exist where the surface has no clipboard', () => {
		show();
		expect(copyButtons()).toEqual([]);
	});
});

describe('old quotes', () => {
	const stale = {freshness: 'stale', now: AS_OF + 72_000} as const;

	it('withdraw verdict, sale and figures, and leave the strikes greyed', () => {
		const container = show({}, stale);
		const words = said(container);
		expect(words).toContain('Withdrawnquotes are old: short put 7020 was last seen 75 s ago');
		expect(words).not.toMatch(/Enter|Sell|Limit to type|POP/);
		expect(said(container.querySelector('.now-withdrawn'))).toContain('7020');
		expect(words).toContain('Strikes withdrawn.');
	});

	it('leave the hedge, whose quotes hold longer', () => {
		const words = said(show({}, stale));
		expect(words).toContain('Buy 2 VIX 16 Dec 25 C at 0.61');
		expect(words).toContain('Carry $19 a day$317');
	});

	it('do not withdraw the plan for the next session', () => {
		const words = said(
			show(
				{session: 'closed', verdict: {state: 'wait', reason: 'market-closed', lacking: []}},
				{freshness: 'stale', main: exampleReading({pulseAt: AS_OF - 7_200_000})},
			),
		);
		expect(words).toContain('A plan for the next session');
		expect(words).toContain('Mid, not a limit1.52');
		expect(words).not.toContain('Limit to type');
	});
});

it('quotes that are behind the market are for analysis: no sale and no limit', () => {
	const words = said(show({}, {freshness: 'delayed', main: exampleReading({delayMinutes: 15})}));
	expect(words).toContain('15 min delayed');
	expect(words).toContain('Analysis only');
	expect(words).toContain('Mid, not a limit1.52');
	expect(words).not.toMatch(/Enter|Sell|Limit to type/);
});

it('a sale that names no limit, as from a file, has none to type', () => {
	const actions = exampleSuggestion().actions.map(
		({limit: _limit, ticket: _ticket, ...action}) => action,
	);
	const words = said(show({actions}, {onCopy: () => {}}));
	expect(words).toContain('Sell condor ×5');
	expect(words).toContain('Mid, not a limit1.52');
	expect(words).not.toContain('Limit to type');
	expect(copyButtons()).toEqual([]);
});

it('a thin session is named', () => {
	expect(said(show({session: 'thin'}))).toContain('Thin session');
});

describe('while a gate holds', () => {
	it('the strikes show as practice, with no limit to type', () => {
		const words = said(show(blocked));
		expect(words).toContain('WaitVIX 27.75, above 20 · resumes at 20');
		expect(words).toContain('1Open no new condor');
		expect(words).toContain('Practice only, held back: VIX 27.75, limit 20');
		expect(words).toContain('Limit, not to type1.35');
	});

	it('another tier that it leaves open is practice too', () => {
		const condors = [...blocked.condors, exampleTier('conservative')];
		const words = said(show({...blocked, condors, tier: 'conservative'}));
		expect(words).toContain('Shown as practice: these strikes are not to be opened now.');
	});
});

describe('another tier', () => {
	it('is shown when asked for, and never called chosen', () => {
		const container = show();
		expect(said(container.querySelector('.now-legs'))).toContain('7020');
		fireEvent.click(screen.getByRole('radio', {name: 'Conservative'}));
		expect(said(container.querySelector('.now-legs'))).toContain('7000');
		const words = said(container);
		expect(words).toContain('shown, not chosen');
		expect(words).toContain('Limit, not to type');
		expect(words).toContain('Enter 5');
	});
});

it('a tier that is missing leaves the rest', () => {
	const words = said(show({condors: []}));
	expect(words).toContain('Enter 5');
	expect(words).toContain('VIX hedge');
});

it('does not repeat why there are no strikes', () => {
	const {legs: _legs, ...condor} = exampleCondor({
		state: 'unknown',
		lacking: ['strikes'],
		missing: [{right: 'put', from: 6100, to: 6150}],
	});
	const verdict = {state: 'cannot-tell', reason: 'strikes-missing', lacking: ['strikes']} as const;
	const words = said(show({condors: [condor], verdict, actions: []}));
	expect(words.split('need puts 6100–6150').length).toBe(2);
});

describe('without a suggestion', () => {
	it('says how much is read so far', () => {
		const container = show({}, {suggestion: undefined, vix: undefined});
		expect(said(container)).toContain('Reading SPX… 84 rows');
		expect(said(container)).toContain('✓ SPX 14:04 ET→☐ open symbol VIX');
	});

	it('says what to open', () => {
		const container = show(
			{},
			{suggestion: undefined, main: undefined, vix: undefined, freshness: undefined},
		);
		expect(said(container)).toContain('?Open an option chain for SPX');
		expect(said(container)).toContain('☐ open symbol SPX→☐ open symbol VIX');
	});
});

it('a product that it is not built on gets no advice', () => {
	const words = said(show({}, {main: exampleReading({symbol: 'SPY', unsuitable: true})}));
	expect(words).toContain('SPY is not a product this condor is built on: open SPX');
	expect(words).not.toContain('Enter');
});

it('a chain that failed a health test gives nothing but the reason and what to do', () => {
	const quality = {
		state: 'refused',
		reasons: [{code: 'rows-stale'}, {code: 'not-monotone', strikes: [7020]}],
	} as const;
	const words = said(show({}, {main: exampleReading({quality})}));
	expect(words).toContain('Not usedthe SPX chain failed a health test');
	expect(words).toContain('Scroll through the chain once');
	expect(words).toContain('Prices around 7020');
	expect(words).not.toMatch(/Enter|7215|SPXW/);
});

it.each([
	['beside a suggestion', {}],
	['before one', {suggestion: undefined}],
	[
		'where the chain is refused',
		{main: exampleReading({quality: {state: 'refused', reasons: []}})},
	],
] as const)('shows what its surface asks for %s', (_when, props) => {
	expect(said(show({}, {...props, children: <p>asked</p>}))).toContain('asked');
});
