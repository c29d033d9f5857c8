import fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {describeThrown, redact} from '../../src/shared';
import {entrySchema} from '../../src/shared/diagnostics';
import {entryOf} from '../support/examples';

const OURS = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

describe('what could name a person, an account or a price', () => {
	it.each([
		['at https://broker.example/chain?account=12', 'at <address>'],
		['HTTPS://BROKER.EXAMPLE/x', '<address>'],
		['(https://broker.example/a, next)', '(<address> next)'],
		['wss://stream.broker.example:443/quotes', '<address>'],
		['file:///home/ada/trades.csv', '<address>'],
		['blob:https://broker.example/x', 'blob:<address>'],
		['mail ada.lovelace@broker.example now', 'mail <mail> now'],
		['mailto:ada+spx@broker.example', '<mail>'],
		['account 12345678', 'account <number>'],
		['account 1234 5678 9012', 'account <number>'],
		['account 12-34-56', 'account <number>'],
		['account U1234567', 'account U<number>'],
		['IBAN CH93 0076 2011 6238', 'IBAN CH<number>'],
		['price 1.35', 'price <number>'],
		['price $6,012.50 each', 'price $<number> each'],
		["price 6'012", 'price <number>'],
		['balance -250', 'balance -<number>'],
		['strike 100', 'strike <number>'],
		['a 5900 and b 5950', 'a <number> and b <number>'],
		['account 12\u00a034\u00a056', 'account <number>'],
		['account 12/34_56', 'account <number>'],
		['account ١٢٣٤', 'account <number>'],
		['account １２３４', 'account <number>'],
	])('is taken out of “%s”', (text, redacted) => {
		expect(redact(text)).toBe(redacted);
	});

	it('is taken out beside a place of ours', () => {
		expect(redact(`ada@b.example 5900 (${OURS}/src/popup/index.js:3:7) 5950`)).toBe(
			'<mail> <number> (extension:/src/popup/index.js:3:7) <number>',
		);
	});

	it.each(['', 'TypeError', 'row 7 of 14', 'x is not a function'])('is not in “%s”', (text) => {
		expect(redact(text)).toBe(text);
	});
});

describe('a place in our own files', () => {
	it.each([
		[`${OURS}/src/content/index.js:10:200`, 'extension:/src/content/index.js:10:200'],
		[`${OURS}/assets/words-Bx7_q.js:1:48211`, 'extension:/assets/words-Bx7_q.js:1:48211'],
		[
			'moz-extension://8c1f0b52-5a0e-4c0d-9d0f-6e2b7a3f41d7/src/popup/index.js:5:1234',
			'extension:/src/popup/index.js:5:1234',
		],
	])('%s keeps path, line and column', (place, kept) => {
		const once = redact(`at show (${place})`);
		expect(once).toBe(`at show (${kept})`);
		expect(redact(once), 'redacted again where it is stored').toBe(once);
	});

	it('is an address like any other without line and column', () => {
		expect(redact(`${OURS}/src/content/index.js`)).toBe('<address>');
	});

	it('is not one of a web page', () => {
		expect(redact('at https://broker.example/app.js:10:200')).toBe('at <address>');
	});
});

it('keeps at most 500 characters', () => {
	expect(redact('x'.repeat(501))).toBe('x'.repeat(500));
});

it('leaves no three digits in a row, whatever stands around them', () => {
	const piece = fc.oneof(
		fc.string(),
		fc.nat().map(String),
		fc.double().map(String),
		fc.webUrl(),
		fc.emailAddress(),
		fc.constantFrom(' ', '-', '.', ',', "'", ':', '/', '@', OURS, `${OURS}/src/a.js`),
	);
	const place = /\/[\w./-]+:\d+:\d+/g;
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
			expect(redact(pieces.join('')).replace(place, '')).not.toMatch(/\d{3}/);
		}),
		{numRuns: 1000},
	);
});

describe('something thrown', () => {
	function thrown(stack: string, message = 'cannot read 5900'): Error {
		return Object.assign(new TypeError(message), {stack});
	}

	it('is described by its stack where the stack has the message, as in Chromium', () => {
		const error = thrown(`TypeError: cannot read 5900\n    at read (${OURS}/src/a.js:1:2)`);
		expect(describeThrown(error)).toBe(
			'TypeError: cannot read <number>     at read (extension:/src/a.js:1:2)',
		);
	});

	it('is described by kind, message and stack where the stack has no message, as in Firefox', () => {
		const error = thrown('read@moz-extension://8c1f0b52/src/a.js:1:2');
		expect(describeThrown(error)).toBe(
			'TypeError: cannot read <number> read@extension:/src/a.js:1:2',
		);
	});

	it('is described by kind and message where there is no stack', () => {
		const error = new RangeError('too far');
		Reflect.deleteProperty(error, 'stack');
		expect(describeThrown(error)).toBe('RangeError: too far ');
	});

	it('is described with six lines of its stack', () => {
		const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		expect(describeThrown(thrown(lines.join('\n'), ''))).toBe('a b c d e f');
	});

	it.each([
		['a word', 'a word'],
		['ada@broker.example', '<mail>'],
		[undefined, 'undefined'],
		[null, 'null'],
		[123456, '<number>'],
		[Symbol('x'), 'Symbol(x)'],
		[{message: 'x'}, '[object Object]'],
		[Object.create(null), 'something that cannot be described'],
	])('%s that is no error is described as words', (value, words) => {
		expect(describeThrown(value)).toBe(words);
	});
});

describe('a line of the diagnostics', () => {
	it('is accepted with 500 characters of detail, and not with more', () => {
		expect(v.is(entrySchema, entryOf('x'.repeat(500)))).toBe(true);
		expect(v.is(entrySchema, entryOf('x'.repeat(501)))).toBe(false);
	});

	it.each([
		['a time of another shape', {at: 'yesterday'}],
		['an unknown context', {context: 'page'}],
		['an unknown event', {event: 'clicked'}],
		['an unknown field', {address: 'https://broker.example'}],
	])('is refused with %s', (_what, change) => {
		expect(v.is(entrySchema, {...entryOf(), ...change})).toBe(false);
	});
});
