import {describe, expect, it} from 'vitest';
import {complaint} from '../../src/cli/complaint';
import {complainAbout} from '../../src/cli/file-sentences';

describe('the sentences', () => {
	it.each([
		['not-a-price', 'SPX 2026-03-20: a price is not a number from 0 (at 6600).'],
		['not-a-date', 'SPX 2026-03-20: the expiry is not a date.'],
	] as const)('say of %s where it is', (code, words) => {
		const failure = {code, root: 'SPX', expiry: '2026-03-20', strike: 6600};
		expect(complainAbout('a.json', failure)).toEqual({
			error: code,
			what: `a.json: ${words}`,
			file: 'a.json',
			root: 'SPX',
			expiry: '2026-03-20',
			strike: 6600,
		});
	});

	it('say how many characters a JSON document may have', () => {
		const {what} = complainAbout('a.json', {code: 'json-too-large', characters: 9, limit: 5});
		expect(what).toBe('a.json: the file has 9 characters; up to 5 are read.');
	});

	it('name each reason of a refused chain once', () => {
		const reasons = [{code: 'crossed'}, {code: 'crossed'}, {code: 'rows-stale'}];
		expect(complaint('chain-refused', {file: 'a.csv', reasons}).what).toContain(
			'(crossed, rows-stale)',
		);
	});

	it('show no more than a part of a long name', () => {
		const {what} = complaint('file-not-found', {file: 'x'.repeat(5000)});
		expect(what.length).toBeLessThan(400);
	});
});
