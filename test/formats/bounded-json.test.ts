import {describe, expect, it} from 'vitest';
import {type JsonLimits, parseBoundedJson, SETTINGS_LIMITS} from '../../src/formats';

const wide: JsonLimits = {characters: 10_000_000, depth: 1000, keys: 1000};

function nested(depth: number): string {
	return '['.repeat(depth) + ']'.repeat(depth);
}

function keyed(keys: number): string {
	return JSON.stringify(Object.fromEntries(Array.from({length: keys}, (_, key) => [`k${key}`, 0])));
}

describe('the limits', () => {
	it('of settings are those of the threat model', () => {
		expect(SETTINGS_LIMITS).toEqual({characters: 262_144, depth: 8, keys: 2000});
	});

	it('allow a text of exactly the longest length, and none longer', () => {
		const limits = {...wide, characters: 10};
		expect(parseBoundedJson('"12345678"', limits)).toEqual({ok: true, value: '12345678'});
		expect(parseBoundedJson('"123456789"', limits)).toEqual({
			ok: false,
			failure: {code: 'json-too-large', characters: 11, limit: 10},
		});
	});

	it('allow exactly the deepest nesting, and none deeper', () => {
		expect(parseBoundedJson(nested(8), SETTINGS_LIMITS).ok).toBe(true);
		expect(parseBoundedJson(nested(9), SETTINGS_LIMITS)).toEqual({
			ok: false,
			failure: {code: 'json-too-deep', limit: 8},
		});
	});

	it('count objects and arrays alike as nesting', () => {
		const limits = {...wide, depth: 3};
		expect(parseBoundedJson('{"a":[{"b":1}]}', limits).ok).toBe(true);
		expect(parseBoundedJson('{"a":[{"b":[]}]}', limits)).toEqual({
			ok: false,
			failure: {code: 'json-too-deep', limit: 3},
		});
	});

	it('do not add up the nesting of neighbours', () => {
		expect(parseBoundedJson('[[1],[2],{"a":3},[4]]', {...wide, depth: 2}).ok).toBe(true);
	});

	it('allow exactly the most keys, and no more', () => {
		expect(parseBoundedJson(keyed(2000), SETTINGS_LIMITS).ok).toBe(true);
		expect(parseBoundedJson(keyed(2001), SETTINGS_LIMITS)).toEqual({
			ok: false,
			failure: {code: 'json-too-many-keys', limit: 2000},
		});
	});

	it('count keys over all objects', () => {
		const limits = {...wide, keys: 3};
		expect(parseBoundedJson('[{"a":1},{"a":1,"b":2}]', limits).ok).toBe(true);
		expect(parseBoundedJson('[{"a":1},{"a":{"b":2},"c":3}]', limits)).toEqual({
			ok: false,
			failure: {code: 'json-too-many-keys', limit: 3},
		});
	});

	it.each([
		['brackets and braces', '"[[[{{{"'],
		['colons', '"a:b:c"'],
		['escaped quotes before brackets', String.raw`"\"[[[::"`],
		['an escaped backslash at its end', String.raw`"\\"`],
		['an escaped backslash before an escaped quote', String.raw`"\\\"[:"`],
	])('do not count %s inside a string', (_what, text) => {
		const parsed = parseBoundedJson(text, {...wide, depth: 0, keys: 0});
		expect(parsed).toEqual({ok: true, value: JSON.parse(text)});
	});

	it('count again after a string that ends with an escaped backslash', () => {
		const text = String.raw`["\\",[["x"]]]`;
		expect(parseBoundedJson(text, {...wide, depth: 2})).toEqual({
			ok: false,
			failure: {code: 'json-too-deep', limit: 2},
		});
	});
});

describe('a forbidden key', () => {
	it.each(['__proto__', 'constructor', 'prototype'])('%s is refused at every depth', (key) => {
		const refused = {ok: false, failure: {code: 'json-forbidden-key', key}};
		for (const text of [
			`{"${key}":1}`,
			`{"a":1,"${key}":{}}`,
			`[[{"${key}":null}]]`,
			`{"a":{"b":[1,"c",{"d":{"${key}":[]}}]}}`,
		]) {
			expect(parseBoundedJson(text, wide), text).toEqual(refused);
		}
	});

	it('is recognised in its escaped spelling', () => {
		expect(parseBoundedJson(String.raw`{"\u005f_proto__":{"x":1}}`, wide)).toEqual({
			ok: false,
			failure: {code: 'json-forbidden-key', key: '__proto__'},
		});
	});

	it('may stand as a value, and as a part of a key', () => {
		const text = '{"a":"__proto__","b":["constructor"],"my-prototype":1}';
		expect(parseBoundedJson(text, wide)).toEqual({ok: true, value: JSON.parse(text)});
	});
});

describe('a malformed text', () => {
	const whole = '{"schema":1,"list":[true,null,"a\\"b"]}';
	const cuts = Array.from({length: whole.length}, (_, length) => whole.slice(0, length));

	it('is refused wherever it was cut off', () => {
		for (const cut of cuts) {
			expect(parseBoundedJson(cut, wide), cut).toEqual({
				ok: false,
				failure: {code: 'json-malformed'},
			});
		}
	});

	it.each([']]]][[[[', '{a:1}', "{'a':1}", 'NaN', 'undefined', '// comment', '{"a":1}{"b":2}'])(
		'%s is refused',
		(text) => {
			expect(parseBoundedJson(text, wide)).toEqual({ok: false, failure: {code: 'json-malformed'}});
		},
	);
});

describe('a bomb', () => {
	const bomb = '['.repeat(1_000_000);

	it('of a million brackets is refused for its length before anything is measured', () => {
		expect(parseBoundedJson(bomb, SETTINGS_LIMITS)).toEqual({
			ok: false,
			failure: {code: 'json-too-large', characters: 1_000_000, limit: 262_144},
		});
	});

	it.each([
		['open', bomb],
		['closed', bomb + ']'.repeat(1_000_000)],
		['of objects', '{"a":'.repeat(1_000_000)],
	])('%s is refused for its depth without being parsed', (_kind, text) => {
		const before = performance.now();
		expect(parseBoundedJson(text, {...wide, keys: 2_000_000})).toEqual({
			ok: false,
			failure: {code: 'json-too-deep', limit: 1000},
		});
		expect(performance.now() - before, 'milliseconds, generous for a loaded machine').toBeLessThan(
			2000,
		);
	});
});

it.each(['null', 'true', '0', '-1.5e3', '""', '[]', '{}'])('reads %s', (text) => {
	expect(parseBoundedJson(text, wide)).toEqual({ok: true, value: JSON.parse(text)});
});
