import fc from 'fast-check';
import {expect, it} from 'vitest';
import {probabilityBelow, readExpiration, snapshotFrom} from '../../../src/engine/market';
import type {Expiration, Quote} from '../../../src/engine/model';
import {asOf, draftOf, usual} from './synthetic';

const price = fc.option(fc.double({min: 0, max: 2000, noNaN: true}), {nil: undefined});

const quote = fc.record({bid: price, ask: price}).map(
	({bid, ask}): Quote => ({
		...(bid === undefined ? {} : {bid}),
		...(ask === undefined ? {} : {ask}),
	}),
);

/** Quotes without any sense, some of them around the same money. */
const nonsense = fc
	.record({
		root: fc.constantFrom('SPX', 'SPXW', 'VIX'),
		first: fc.double({min: 0.5, max: 6000, noNaN: true}),
		step: fc.double({min: 0.001, max: 100, noNaN: true}),
		sides: fc.array(fc.record({call: quote, put: quote}), {minLength: 1, maxLength: 40}),
		narrow: fc.boolean(),
	})
	.map(({root, first, step, sides, narrow}): Expiration => {
		const tighten = ({bid, ask}: Quote): Quote =>
			narrow && bid !== undefined && ask !== undefined ? {bid, ask: bid * 1.1 + 0.05} : {};
		const rows = sides.map(({call, put}, i) => ({
			strike: first + i * step,
			call: narrow ? tighten(call) : call,
			put: narrow ? tighten(put) : put,
		}));
		return {root, expiry: usual.expiry, rows};
	});

/** Every number of a document is finite, so that it survives JSON. */
function survives(document: unknown): boolean {
	return (
		JSON.stringify(document, (_key, value) =>
			typeof value === 'number' && !Number.isFinite(value) ? 'lost' : value,
		).includes('"lost"') === false
	);
}

it('any rows whatever are read without a throw and without a number that is none', () => {
	let read = 0;
	fc.assert(
		fc.property(nonsense, (expiration) => {
			const snapshot = snapshotFrom(draftOf([expiration]));
			expect(survives(snapshot)).toBe(true);
			const found = readExpiration(expiration, asOf);
			expect(survives(found)).toBe(true);
			if (found.ok) {
				read += 1;
				const {forward, volatility} = found.value;
				expect(forward).toBeGreaterThan(0);
				expect(volatility).toBeGreaterThan(0);
				const below = probabilityBelow(found.value, forward);
				expect(below).toBeGreaterThanOrEqual(0);
				expect(below).toBeLessThanOrEqual(1);
			}
		}),
		{numRuns: 500, seed: 20260302},
	);
	expect(read, 'some of the nonsense has a forward').toBeGreaterThan(5);
});
