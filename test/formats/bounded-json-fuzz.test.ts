import fc from 'fast-check';
import {expect, it} from 'vitest';
import {parseBoundedJson, SETTINGS_LIMITS} from '../../src/formats';

const FORBIDDEN = /"(__proto__|constructor|prototype)"\s*:/;

const json = fc
	.jsonValue({maxDepth: 6, depthSize: 'large'})
	.map((value) => JSON.stringify(value))
	.filter((text) => !FORBIDDEN.test(text));

const hostile = fc.constantFrom(
	'{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}',
	'[{"a":{"__proto__":{"polluted":[]}}}]',
	'{"schema":1,"theme":"dark"}',
);

const splice = fc.record({
	at: fc.nat(2000),
	remove: fc.nat(5),
	insert: fc.oneof(
		fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', '"__proto__":', '\\u005f', '\u0000'),
		fc.string({maxLength: 4}),
	),
});

function mutate(text: string, splices: readonly {at: number; remove: number; insert: string}[]) {
	return splices.reduce((mutated, {at, remove, insert}) => {
		const place = at % (mutated.length + 1);
		return mutated.slice(0, place) + insert + mutated.slice(place + remove);
	}, text);
}

it('answers with the same value as the plain parser, for every JSON within the limits', () => {
	fc.assert(
		fc.property(json, (text) => {
			expect(parseBoundedJson(text, SETTINGS_LIMITS)).toEqual({ok: true, value: JSON.parse(text)});
		}),
		{numRuns: 1000},
	);
});

it('never throws on a mutated text, and never lets one reach a prototype', () => {
	const own = Object.getOwnPropertyNames(Object.prototype);
	let accepted = 0;
	let refused = 0;
	fc.assert(
		fc.property(
			fc.oneof(json, hostile),
			fc.array(splice, {minLength: 1, maxLength: 4}),
			(text, splices) => {
				const parsed = parseBoundedJson(mutate(text, splices), SETTINGS_LIMITS);
				if (parsed.ok) {
					accepted++;
					expect(JSON.stringify(parsed.value)).not.toMatch(FORBIDDEN);
				} else {
					refused++;
					expect(parsed.failure.code).toMatch(/^json-/);
				}
			},
		),
		{numRuns: 10_000},
	);
	expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(own);
	expect(Reflect.get({}, 'polluted')).toBeUndefined();
	expect(accepted, 'mutations that were still JSON, so that both ways were taken').toBeGreaterThan(
		100,
	);
	expect(refused, 'mutations that were refused').toBeGreaterThan(1000);
});
