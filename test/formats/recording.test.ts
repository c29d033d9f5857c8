import {describe, expect, it} from 'vitest';
import {importChain} from '../../src/formats';

function importRecording(chain: unknown, more: object = {}) {
	return importChain(JSON.stringify({symbol: 'SPX', chain, ...more}), 'recording.json');
}

const QUOTE = {BID: 1.5, ASK: 1.7, LAST: null, OPEN_INT: 12, VOLUME: 0, IMPL_VOL: 14.2, DELTA: 0.2};

describe('a recording of the stream', () => {
	it('is read by its symbols; the time without a zone is New York’s', () => {
		const timestamp = '2026-03-13T16:03:06.437';
		expect(importRecording({'.SPXW260320C6600': QUOTE}, {timestamp})).toEqual({
			ok: true,
			value: {
				source: {kind: 'file', name: 'thinkorswim-recording'},
				underlying: {symbol: 'SPX'},
				readAt: '2026-03-13T20:03:06.000Z',
				expirations: [
					{
						root: 'SPXW',
						expiry: '2026-03-20',
						settlement: 'PM',
						rows: [
							{strike: 6600, call: {bid: 1.5, ask: 1.7, openInterest: 12, volume: 0}, put: {}},
						],
					},
				],
			},
		});
	});

	it('has no time when it says none', () => {
		const imported = importRecording({'.SPXW260320C6600': QUOTE});
		expect(imported.ok ? 'readAt' in imported.value : true).toBe(false);
	});

	it('is refused when no contract has a value', () => {
		const nothing = {BID: null, ASK: null, LAST: null};
		const chain = {'.SPXW260320C6600': nothing, '.SPXW260320P6600': {}};
		expect(importRecording(chain)).toEqual({
			ok: false,
			failure: {code: 'all-null', contracts: 2},
		});
	});

	it.each([
		[{SPX: QUOTE}, 'chain["SPX"]', 'a symbol as in .SPXW260320C6600', '"SPX"'],
		[{'.SPXW260320C6600': 5}, 'chain[".SPXW260320C6600"]', 'an object', '5'],
		[
			{'.SPXW260320C6600': {BID: '1.5'}},
			'chain[".SPXW260320C6600"].BID',
			'a number from 0',
			'"1.5"',
		],
	])('is refused with the field that is wrong: %j', (chain, path, expected, found) => {
		expect(importRecording(chain)).toEqual({
			ok: false,
			failure: {code: 'field-invalid', path, expected, found},
		});
	});
});
