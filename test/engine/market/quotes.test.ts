import {describe, expect, it} from 'vitest';
import {midOf, quoteUse} from '../../../src/engine/market';

const limits = {spreadOfMid: 0.5, spreadPoints: 0.1};

describe('a quote', () => {
	it.each([
		['usable', {bid: 1, ask: 1.2}],
		['usable', {bid: 0.05, ask: 0.15}],
		['usable', {bid: 1.5, ask: 2.5}],
		['wide', {bid: 1.49, ask: 2.51}],
		['wide', {bid: 0.05, ask: 0.16}],
		['zero-bid', {bid: 0, ask: 0.05}],
		['crossed', {bid: 1.2, ask: 1}],
		['absent', {bid: 1}],
		['absent', {ask: 1}],
		['absent', {last: 3}],
		['absent', {bid: 0, ask: 0}],
		['absent', {bid: 1, ask: 0}],
	] as const)('is %s with %o', (use, quote) => {
		expect(quoteUse(quote, limits)).toBe(use);
	});

	it('has a mid when both sides were shown', () => {
		expect(midOf({bid: 1, ask: 1.5})).toBe(1.25);
		expect([midOf({bid: 1}), midOf({ask: 1}), midOf({})]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});
});
