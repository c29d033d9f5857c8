import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {describeFailure, type Failure} from '../../src/shared';
import {failureSchema} from '../../src/shared/failure';
import {failures} from '../support/examples';

const each = Object.values(failures).map((failure): [string, Failure] => [failure.code, failure]);

/** What a reader is shown instead of the number of characters. */
const kilobytes: Partial<Record<Failure['code'], readonly string[]>> = {
	'json-too-large': ['3 kB', '1 kB'],
};

describe.each(each)('%s', (_code, failure) => {
	it('has a whole sentence with no place left open', () => {
		const sentence = describeFailure(failure);
		expect(sentence).toMatch(/^\S.{20,}\.$/);
		expect(sentence).not.toContain('$');
		expect(sentence).not.toContain('undefined');
	});

	it('says its parameters', () => {
		const {code: _code, ...parameters} = failure;
		const said = kilobytes[failure.code] ?? Object.values(parameters).map(String);
		for (const words of said) {
			expect(describeFailure(failure)).toContain(words);
		}
	});

	it('crosses contexts as data', () => {
		const arrived: unknown = JSON.parse(JSON.stringify(failure));
		expect(v.parse(failureSchema, arrived)).toEqual(failure);
	});

	it('is refused with an unknown field', () => {
		expect(v.is(failureSchema, {...failure, stack: 'at x'})).toBe(false);
	});
});

it('has as many examples as the schema has codes', () => {
	const codes = failureSchema.options.map(({entries}) => entries.code.literal);
	expect(Object.keys(failures).sort()).toEqual([...codes].sort());
});

it('has a sentence of its own for every code', () => {
	const sentences = each.map(([, failure]) => describeFailure(failure));
	expect(new Set(sentences).size).toBe(each.length);
});

it.each([
	['an unknown code', {code: 'surprise'}],
	['a missing parameter', {code: 'site-not-grantable'}],
	['a parameter that is no number', {code: 'json-too-deep', limit: '8'}],
	['a parameter that is not finite', {code: 'json-too-deep', limit: Number.POSITIVE_INFINITY}],
	['a parameter of more than 300 characters', {code: 'unexpected', problem: 'x'.repeat(301)}],
])('refuses %s', (_what, value) => {
	expect(v.is(failureSchema, value)).toBe(false);
});

it('accepts a parameter of exactly 300 characters', () => {
	expect(v.is(failureSchema, {code: 'unexpected', problem: 'x'.repeat(300)})).toBe(true);
});
