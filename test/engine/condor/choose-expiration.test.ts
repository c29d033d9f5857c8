import {describe, expect, it} from 'vitest';
import type {CondorAdvice, MarketExpiration} from '../../../src/engine';
import {adviseCondors} from '../../../src/engine/condor';
import {chooseExpiration} from '../../../src/engine/condor/choose-expiration';
import {
	contextOf,
	type Market,
	managedReading,
	reasonOf,
	STRIKES,
	statesOf,
	strikesFrom,
	valuesWith,
} from './synthetic';

const on = (expiry: string, more: Partial<Market> = {}): MarketExpiration =>
	managedReading(STRIKES, {expiry, ...more});
const thin = (expiry: string, more: Partial<Market> = {}) => on(expiry, {openInterest: 3, ...more});

/** In the order of I-01 on 2026-03-02: 46, 39, 32 and 59 days. */
const [FIRST, SECOND, THIRD, FOURTH] = [
	'2026-04-17',
	'2026-04-10',
	'2026-04-03',
	'2026-04-30',
] as const;

type Changes = Parameters<typeof contextOf>[1];

function chosen(readings: readonly MarketExpiration[], changes?: Changes) {
	const answer = chooseExpiration(contextOf(readings, changes));
	return (
		answer && {
			expiry: answer.study.reading.expiry,
			passedOver: answer.passedOver.map(({expiry, rule}) => `${expiry} ${rule}`),
		}
	);
}

const passedOver = ({reasons}: CondorAdvice) => reasons.filter(({part}) => part === 'passed-over');

/** Dear to cross at the put that one tier alone would sell. */
function dearFor(tier: number, expiry: string): MarketExpiration {
	const reading = on(expiry);
	const {shortPut} = adviseCondors(contextOf([reading]))[tier]?.legs ?? {};
	const rows = reading.rows.map((row) => {
		const {bid = 0, ask = 0} = row.put;
		return row.strike === shortPut ? {...row, put: {bid: bid * 0.85, ask: ask * 1.15}} : row;
	});
	return {...reading, rows};
}

describe('the expiration of all tiers', () => {
	it('is the first, and nothing is passed over, where the trader’s tier has a condor there', () => {
		expect(chosen([on(SECOND), on(FIRST)])).toEqual({expiry: FIRST, passedOver: []});
	});

	it('is the first on which the trader’s tier has one', () => {
		const readings = [on(FOURTH), thin(SECOND), thin(THIRD), thin(FIRST)];
		expect(chosen(readings)).toEqual({
			expiry: FOURTH,
			passedOver: [`${FIRST} I-08`, `${SECOND} I-08`, `${THIRD} I-08`],
		});
	});

	it('is chosen for the trader’s tier, not for another', () => {
		const readings = [dearFor(1, FIRST), on(SECOND)];
		expect(chosen(readings)?.expiry).toBe(SECOND);
		const aggressive = valuesWith({'trader.tier': 'aggressive'});
		expect(chosen(readings, {values: aggressive})?.expiry).toBe(FIRST);
	});

	it('is the first on which another tier has one where the trader’s has none', () => {
		const readings = [thin(FIRST), dearFor(1, SECOND)];
		expect(chosen(readings)).toEqual({expiry: SECOND, passedOver: [`${FIRST} I-08`]});
		expect(statesOf(adviseCondors(contextOf(readings)))).toEqual([
			'suggested',
			'none',
			'suggested',
		]);
	});

	it('is the first of all, whose answer stands, where no tier has one', () => {
		expect(chosen([thin(SECOND), thin(FIRST)])).toEqual({expiry: FIRST, passedOver: []});
	});

	it('is none where the playbook allows none', () => {
		expect(chosen([on('2026-06-19')])).toBeUndefined();
	});

	it('may be the morning’s of a date whose afternoon was passed over', () => {
		const readings = [thin(FIRST), on(FIRST, {root: 'SPX', settlement: 'AM'})];
		const [advice] = adviseCondors(contextOf(readings));
		expect(advice).toMatchObject({root: 'SPX', settlement: 'AM'});
		expect(reasonOf(advice, 'I-01', 'passed-over')?.measured).toBe(`SPXW ${FIRST}`);
	});

	it('is found in the same way while the gate is closed', () => {
		const advice = adviseCondors(contextOf([thin(FIRST), on(SECOND)], {vix: 30}));
		expect(statesOf(advice)).toEqual(['blocked', 'blocked', 'blocked']);
		expect(advice.map(({expiry}) => expiry)).toEqual([SECOND, SECOND, SECOND]);
	});
});

describe('an expiration of which it cannot be told', () => {
	it('is not passed over: strikes are not in view', () => {
		const short = managedReading(strikesFrom(6600, 7000, 5), {expiry: FIRST});
		const readings = [short, on(SECOND)];
		expect(chosen(readings)?.expiry).toBe(FIRST);
		const advice = adviseCondors(contextOf(readings));
		expect(statesOf(advice)).toEqual(['unknown', 'unknown', 'unknown']);
		expect(advice.flatMap(passedOver)).toEqual([]);
	});

	it('is not passed over: quotes are old', () => {
		const readings = [on(FIRST, {seenAt: 0}), on(SECOND)];
		expect(chosen(readings, {live: true})?.expiry).toBe(FIRST);
	});

	it('ends the search although a later one has a condor', () => {
		const short = managedReading(strikesFrom(6600, 7000, 5), {expiry: SECOND});
		const readings = [thin(FIRST), short, on(FOURTH)];
		expect(chosen(readings)).toEqual({expiry: SECOND, passedOver: [`${FIRST} I-08`]});
	});
});

describe('what an expiration was passed over for', () => {
	const bidless = on(FIRST, {halfSpread: (price) => price});
	const coarse = managedReading(strikesFrom(5500, 7800, 100), {expiry: FIRST});
	const wide = on(FIRST, {halfSpread: (price) => 0.06 * price});

	it.each([
		['no short strike has a bid', bidless, 'I-05'],
		['no wing is listed', coarse, 'I-06'],
		['crossing costs too much', wide, 'I-08'],
	])('%s', (_name, first, rule) => {
		expect(chosen([first, on(SECOND)])?.passedOver).toEqual([`${FIRST} ${rule}`]);
	});

	it('is a reason of every tier, beside the days of the one that was taken', () => {
		for (const advice of adviseCondors(contextOf([thin(FIRST), on(SECOND)]))) {
			expect(reasonOf(advice, 'I-01', 'days')).toMatchObject({measured: 39, limit: 45});
			expect(passedOver(advice)).toEqual([
				{
					rule: 'I-01',
					part: 'passed-over',
					state: 'pass',
					measured: `SPXW ${FIRST}`,
					limit: 'I-08',
				},
			]);
		}
	});
});
