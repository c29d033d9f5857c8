import {expect, it} from 'vitest';
import {normaliseHeader} from '../../../src/formats/cells';

it.each([
	['Strike \ue004 \ue002 ∵ Filter', 'strike'], // Yahoo 2014
	['Open.Int', 'open int'],
	['  Implied\nVolatility ', 'implied volatility'],
	['%Change', '%change'],
	['Δ', 'delta'],
	['BID ▲', 'bid'],
	['Ask — Sort ascending', 'ask'],
	['IV %', 'iv %'],
	['', ''],
])('reads the heading %j as %j', (text, words) => {
	expect(normaliseHeader(text)).toBe(words);
});
