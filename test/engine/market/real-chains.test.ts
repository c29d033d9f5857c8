import {describe, expect, it} from 'vitest';
import {
	judgeDraft,
	probabilityBelow,
	probabilityOfTouch,
	readExpiration,
	snapshotFrom,
} from '../../../src/engine/market';
import {pairsOf} from '../../../src/engine/market/pairs';
import {quotedVariances} from '../../../src/engine/market/quoted-volatility';
import {varianceAt} from '../../../src/engine/market/smile';
import type {MarketExpiration, Row} from '../../../src/engine/model';
import {mapRows, type RealChain, realChains} from './chains';
import {range, scale, swapBidAsk} from './synthetic';

const spx = realChains.filter(({name}) => name.includes('spx'));
const vix = realChains.filter(({name}) => name.includes('vix'));

function readAll({draft, asOf}: RealChain): readonly MarketExpiration[] {
	return draft.expirations.flatMap((expiration) => {
		const found = readExpiration(expiration, asOf);
		return found.ok ? [found.value] : [];
	});
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Forward of the VIX method: the strike where call and put are nearest to each other. */
function oneStrikeForward({rows, discount}: MarketExpiration): number {
	const [nearest] = pairsOf(rows).toSorted(
		(a, b) => Math.abs(a.difference) - Math.abs(b.difference),
	);
	return nearest === undefined ? Number.NaN : nearest.strike + nearest.difference / discount;
}

describe.runIf(realChains.length > 0)('the real chains', () => {
	it('are four, with every expiration by itself', () => {
		expect(realChains.map(({draft}) => draft.expirations.length)).toEqual([49, 56, 59, 3]);
	});
});

describe.each(spx)('the forwards of $name', (chain) => {
	const near = readAll(chain).filter(({days}) => days <= 92);

	it('are read from nearly all expirations', () => {
		expect(near.length).toBeGreaterThan(24);
		expect(readAll(chain).length).toBeGreaterThan(chain.draft.expirations.length - 8);
	});

	it('are within 0.05 points of the one-strike forward up to 92 days, in the median', () => {
		const distances = near.map((one) => Math.abs(one.forward - oneStrikeForward(one)));
		expect(median(distances)).toBeLessThanOrEqual(0.05);
	});

	it('are inside the bounds of every executable synthetic', () => {
		for (const {root, expiry, forward, forwardBounds} of near) {
			expect(forward, `${root} ${expiry}`).toBeGreaterThanOrEqual(forwardBounds?.low ?? Infinity);
			expect(forward, `${root} ${expiry}`).toBeLessThanOrEqual(forwardBounds?.high ?? 0);
		}
	});

	it('keep SPX and SPXW of one date apart', () => {
		const dates = chain.draft.expirations
			.filter(({root}) => root === 'SPX')
			.map(({expiry}) => expiry);
		const twins = near.filter(({root, expiry}) => root === 'SPXW' && dates.includes(expiry));
		expect(twins.length).toBeGreaterThan(1);
		for (const {expiry, settlement, minutes} of twins) {
			const twin = near.find((one) => one.root === 'SPX' && one.expiry === expiry);
			expect(settlement).toBe('PM');
			expect(minutes - (twin?.minutes ?? 0)).toBe(390);
		}
	});
});

describe.each(vix)('the forwards of $name', (chain) => {
	it('are those of the futures, where three strikes are quoted', () => {
		const found = readAll(chain);
		expect(found.map(({expiry}) => expiry)).toEqual(['2026-09-09', '2026-09-16']);
		expect(found[0]?.forward).toBeCloseTo(15.58, 1);
		expect(Math.abs((found[0]?.forward ?? 0) - 15.58)).toBeLessThan(0.05);
		expect(Math.abs((found[1]?.forward ?? 0) - 16.28)).toBeLessThan(0.05);
	});

	it('would be 18.11 from the only strike of October, which is too few', () => {
		const october = chain.draft.expirations.find(({expiry}) => expiry === '2026-10-21');
		const [pair] = pairsOf(october?.rows ?? []);
		expect(Math.abs((pair?.strike ?? 0) + (pair?.difference ?? 0) - 18.11)).toBeLessThan(0.05);
		expect(october && readExpiration(october, chain.asOf)).toMatchObject({
			failure: {code: 'too-few-quotes'},
		});
	});
});

describe.each(realChains)('the smiles of $name', (chain) => {
	const all = readAll(chain);

	it('have a distribution: from zero to one, never falling by more than a thousandth', () => {
		for (const market of all) {
			const {root, expiry, forward, volatility, years} = market;
			const deviation = volatility * Math.sqrt(years);
			let [highest, fall] = [0, 0];
			for (const z of range(-10, 8, 0.01)) {
				const below = probabilityBelow(market, forward * Math.exp(z * deviation));
				fall = Math.max(fall, highest - below);
				highest = Math.max(highest, below);
			}
			expect(fall, `${root} ${expiry}`).toBeLessThan(1e-3);
			expect(highest).toBeGreaterThan(0.99);
			expect(highest).toBeLessThanOrEqual(1);
			expect(probabilityOfTouch(market, forward * Math.exp(-deviation))).toBeLessThan(1);
		}
	});

	it('are inside the spreads of nearly all quotes that they come from', () => {
		const shares = all.map((market) => {
			const quoted = quotedVariances(market.rows, market);
			const inside = quoted.filter(
				({x, y, error}) => Math.abs(varianceAt(market.smile, x).variance - y) <= error,
			);
			return inside.length / quoted.length;
		});
		expect(Math.min(...shares)).toBeGreaterThan(0.9);
		expect(median(shares)).toBeGreaterThan(0.98);
	});
});

const shift =
	(by: number) =>
	(row: Row, index: number, rows: readonly Row[]): Row => ({
		...row,
		put: rows[index + by]?.put ?? {},
	});

/** Every tenth row of the puts is of another time, at which it was a tenth dearer or cheaper. */
const age =
	(factor: number) =>
	(row: Row, index: number): Row =>
		index % 10 === 6 ? {...row, put: scale(row.put, factor)} : row;

describe.each(realChains)('the health of $name', ({name, draft, asOf}) => {
	it('is not refused, as a chain and in each of its expirations', () => {
		expect(judgeDraft(draft)).toEqual({state: 'good', reasons: []});
		const {readAt, ...timeless} = draft;
		expect(readAt).toBeDefined();
		expect(judgeDraft(timeless).state).not.toBe('refused');
		for (const expiration of draft.expirations) {
			const found = readExpiration(expiration, asOf);
			expect(found.ok ? found.value.quality.state : 'unread').not.toBe('refused');
		}
		expect(snapshotFrom(draft)).toMatchObject({ok: true, value: {quality: {state: 'good'}}});
	});

	it.each([
		['calls-puts-exchanged', ({strike, call, put}: Row): Row => ({strike, call: put, put: call})],
		['rows-shifted', shift(1)],
		['rows-shifted', shift(-1)],
		[
			'bid-ask-exchanged',
			({strike, call, put}: Row): Row => ({
				strike,
				call: swapBidAsk(call),
				put: swapBidAsk(put),
			}),
		],
	])('is refused as %s', (code, change) => {
		const {state, reasons} = judgeDraft(mapRows(draft, change));
		expect(state).toBe('refused');
		expect(reasons.map((reason) => reason.code)).toContain(code);
		expect(new Set(reasons.map((reason) => reason.code)).size).toBe(1);
	});

	// A tenth of a VIX option is less than its spread: only a third can be seen there.
	it.each(name.includes('vix') ? [1.35, 0.65] : [1.1, 0.9])(
		'is refused as rows-stale with puts times %d in a tenth of the rows',
		(factor) => {
			const {state, reasons} = judgeDraft(mapRows(draft, age(factor)));
			expect(state).toBe('refused');
			expect(reasons.map(({code}) => code)).toContain('rows-stale');
		},
	);
});
