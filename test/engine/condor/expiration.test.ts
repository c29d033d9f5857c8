import {describe, expect, it} from 'vitest';
import type {MarketExpiration} from '../../../src/engine';
import {
	daysTo,
	findUnread,
	hasMorningTwin,
	rankExpirations,
} from '../../../src/engine/condor/expiration';
import {defaultRuleSet} from '../../../src/engine/rules';
import {AS_OF, contextOf, listed, strikesFrom, syntheticReading, valuesWith} from './synthetic';

const {values} = defaultRuleSet();

function reading(expiry: string, root: 'SPX' | 'SPXW' = 'SPXW'): MarketExpiration {
	const settlement = root === 'SPX' ? 'AM' : 'PM';
	const strikes = strikesFrom(6500, 7100, 50);
	return syntheticReading({root, expiry, settlement, asOf: AS_OF, forward: 6800, strikes});
}

const ranked = (readings: readonly MarketExpiration[], rules = values) =>
	rankExpirations({readings, playbook: 'managed', asOf: AS_OF, values: rules}).map(
		({root, expiry}) => `${root} ${expiry}`,
	);
const expiryOf = (readings: readonly MarketExpiration[], rules = values) =>
	ranked(readings, rules)[0];

// 2026-03-02 is a Monday; 45 days later is Thursday 2026-04-16
describe('the managed expiration', () => {
	it('comes first of those that are tried: by days from the target, later first, close before morning', () => {
		const weeklies = ['2026-04-24', '2026-04-10', '2026-04-17', '2026-04-15'].map((expiry) =>
			reading(expiry),
		);
		expect(ranked([reading('2026-04-17', 'SPX'), ...weeklies, reading('2026-06-19')])).toEqual([
			'SPXW 2026-04-17',
			'SPX 2026-04-17',
			'SPXW 2026-04-15',
			'SPXW 2026-04-10',
			'SPXW 2026-04-24',
		]);
	});

	it('is the one nearest to 45 days', () => {
		const readings = ['2026-03-31', '2026-04-10', '2026-04-17', '2026-04-30'].map((expiry) =>
			reading(expiry),
		);
		expect(expiryOf(readings)).toBe('SPXW 2026-04-17');
	});

	it('of two equally near is the later', () => {
		expect(expiryOf([reading('2026-04-17'), reading('2026-04-15')])).toBe('SPXW 2026-04-17');
		expect(expiryOf([reading('2026-04-15'), reading('2026-04-17')])).toBe('SPXW 2026-04-17');
	});

	it('lies within 30 and 60 days, both included', () => {
		expect(expiryOf([reading('2026-03-31'), reading('2026-05-04')])).toBeUndefined();
		expect(expiryOf([reading('2026-04-01')])).toBe('SPXW 2026-04-01');
		expect(expiryOf([reading('2026-05-01')])).toBe('SPXW 2026-05-01');
		const wide = valuesWith({'I-01.managedHigh': 63});
		expect(expiryOf([reading('2026-05-04')], wide)).toBe('SPXW 2026-05-04');
	});

	it('is settled at the close where one date has both, in either order', () => {
		const both = [reading('2026-04-17', 'SPX'), reading('2026-04-17')];
		expect(expiryOf(both)).toBe('SPXW 2026-04-17');
		expect(expiryOf(both.toReversed())).toBe('SPXW 2026-04-17');
		expect(expiryOf([reading('2026-04-17', 'SPX')])).toBe('SPX 2026-04-17');
	});

	it('is not one whose quotes are refused', () => {
		const refused: MarketExpiration = {
			...reading('2026-04-17'),
			quality: {state: 'refused', reasons: [{code: 'rows-shifted'}]},
		};
		expect(expiryOf([refused, reading('2026-04-10')])).toBe('SPXW 2026-04-10');
		expect(expiryOf([refused])).toBeUndefined();
	});
});

describe('the next-day expiration', () => {
	const choose = (readings: readonly MarketExpiration[], asOf = AS_OF) =>
		rankExpirations({readings, playbook: '1dte', asOf, values})[0]?.expiry;

	it('is the next session’s, settled at its close', () => {
		const readings = ['2026-03-02', '2026-03-03', '2026-03-04'].map((expiry) => reading(expiry));
		expect(choose(readings)).toBe('2026-03-03');
		expect(choose([reading('2026-03-03', 'SPX')])).toBeUndefined();
		expect(choose([reading('2026-03-04')])).toBeUndefined();
	});

	it('of a Friday is Monday’s', () => {
		const friday = Date.parse('2026-03-06T20:10:00Z');
		expect(choose([reading('2026-03-09')], friday)).toBe('2026-03-09');
	});

	it('goes over a holiday: of Thursday 2026-04-02 it is Monday’s', () => {
		const thursday = Date.parse('2026-04-02T19:00:00Z');
		expect(choose([reading('2026-04-06')], thursday)).toBe('2026-04-06');
	});
});

it('counts days by the calendar of New York', () => {
	expect(daysTo('2026-04-17', AS_OF)).toBe(46);
	expect(daysTo('2026-03-03', Date.parse('2026-03-03T04:30:00Z'))).toBe(1);
	expect(daysTo('2026-03-03', Date.parse('2026-03-03T05:30:00Z'))).toBe(0);
});

describe('an expiration that could not be read', () => {
	const near = reading('2026-04-10');
	const best = listed(reading('2026-04-17'));

	it('is named when it would have been preferred', () => {
		const context = contextOf([near], {expirations: [best, listed(near)]});
		expect(findUnread(context, near)).toBe(best);
		expect(findUnread(context, undefined)).toBe(best);
	});

	it('is of no interest when it would not', () => {
		const far = listed(reading('2026-05-01'));
		const settled = {...listed(near), root: 'SPX', settlement: 'AM'} as const;
		const context = contextOf([near], {expirations: [far, listed(near), settled]});
		expect(findUnread(context, near)).toBeUndefined();
	});

	it('is not one that has settled', () => {
		const gone = listed(reading('2026-03-03'));
		const late = Date.parse('2026-03-03T21:30:00Z');
		const context = contextOf([], {
			expirations: [gone],
			asOf: late,
			values: valuesWith({'I-01.managedLow': 1, 'I-01.managedTarget': 2}),
		});
		expect(findUnread(context, undefined)).toBeUndefined();
	});

	it('counts when its quotes are refused or its settlement is unknown', () => {
		const refused: MarketExpiration = {
			...near,
			quality: {state: 'refused', reasons: [{code: 'crossed'}]},
		};
		expect(findUnread(contextOf([refused]), undefined)).toMatchObject({expiry: '2026-04-10'});
		const {settlement, ...bare} = best;
		const strange = {...bare, root: 'SPY'};
		expect(settlement).toBe('PM');
		expect(findUnread(contextOf([], {expirations: [strange]}), undefined)).toBe(strange);
		const known = {...bare, root: 'SPXW'};
		expect(findUnread(contextOf([reading('2026-04-17')], {expirations: [known]}), undefined)).toBe(
			undefined,
		);
	});
});

it('knows an AM-settled series of the same date', () => {
	const evening = reading('2026-04-17');
	const morning = reading('2026-04-17', 'SPX');
	expect(hasMorningTwin([evening, morning], evening)).toBe(true);
	expect(hasMorningTwin([evening, morning], morning)).toBe(false);
	expect(hasMorningTwin([evening, reading('2026-04-10', 'SPX')], evening)).toBe(false);
});
