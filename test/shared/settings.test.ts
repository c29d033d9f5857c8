import {describe, expect, it} from 'vitest';
import {DEFAULT_SETTINGS, problemIn, settingsFrom} from '../../src/shared';
import {settingsOf} from '../support/examples';

function damaged(problem: string) {
	return {ok: false, failure: {code: 'settings-damaged', problem}};
}

describe('a record of the present version', () => {
	it.each(['system', 'light', 'dark'])('with the theme %s is read', (theme) => {
		expect(settingsFrom({...DEFAULT_SETTINGS, theme})).toEqual({
			ok: true,
			value: {...DEFAULT_SETTINGS, theme},
		});
	});

	it('is what the defaults are', () => {
		expect(settingsFrom(DEFAULT_SETTINGS)).toEqual({ok: true, value: DEFAULT_SETTINGS});
	});

	it('may hold fields that are not known, which are left out', () => {
		const record = {...settingsOf('dark'), wings: 25, nested: {deep: true}};
		expect(settingsFrom(record)).toEqual({ok: true, value: settingsOf('dark')});
	});
});

describe('a damaged record', () => {
	it('says which field is wrong and what it holds', () => {
		const answer = settingsFrom({schema: 1, theme: 'pink'});
		expect(answer).toEqual(
			damaged('theme: Invalid type: Expected ("system" | "light" | "dark") but received "pink"'),
		);
	});

	it('says which field is missing', () => {
		expect(settingsFrom({schema: 1})).toEqual(
			damaged('theme: Invalid key: Expected "theme" but received undefined'),
		);
	});

	it.each([
		[null, 'Invalid type: Expected Object but received null'],
		['settings', 'Invalid type: Expected Object but received "settings"'],
		[{}, 'schema: Invalid key: Expected "schema" but received undefined'],
		[{schema: '1', theme: 'dark'}, 'schema: Invalid type: Expected number but received "1"'],
		[{schema: 0, theme: 'dark'}, 'schema: Invalid value: Expected >=1 but received 0'],
		[{schema: 1.5, theme: 'dark'}, 'schema: Invalid integer: Received 1.5'],
		[
			{schema: Number.POSITIVE_INFINITY, theme: 'dark'},
			'schema: Invalid integer: Received Infinity',
		],
	])('%j is an answer', (record, problem) => {
		expect(settingsFrom(record)).toEqual(damaged(problem));
	});

	it('is described in at most 300 characters', () => {
		const answer = settingsFrom({schema: 1, theme: 'x'.repeat(1000)});
		expect(
			!answer.ok && answer.failure.code === 'settings-damaged' && answer.failure.problem,
		).toHaveLength(300);
	});
});

describe('a record of a later version', () => {
	it('is refused with both versions', () => {
		expect(settingsFrom({schema: 3, theme: 'dark'})).toEqual({
			ok: false,
			failure: {code: 'settings-newer', found: 3, supported: 2},
		});
	});

	it('is refused for its version even if nothing in it is known', () => {
		expect(settingsFrom({schema: 99})).toEqual({
			ok: false,
			failure: {code: 'settings-newer', found: 99, supported: 2},
		});
	});
});

it('a record of version 1 keeps its colours and gets the rules of the house', () => {
	expect(settingsFrom({schema: 1, theme: 'dark'})).toEqual({ok: true, value: settingsOf('dark')});
});

describe('an upgrade', () => {
	// The last artificial step returns to the present shape, with its number.
	const steps = [
		{
			to: 2,
			upgrade: ({colours, ...rest}: Record<string, unknown>) => ({
				...rest,
				schema: 2,
				look: colours,
			}),
		},
		{to: 3, upgrade: ({look}: Record<string, unknown>) => ({...DEFAULT_SETTINGS, theme: look})},
	];

	it('takes a record through every step in order', () => {
		expect(settingsFrom({schema: 1, colours: 'dark'}, {steps, supported: 3})).toEqual({
			ok: true,
			value: settingsOf('dark'),
		});
	});

	it('starts at the version of the record', () => {
		expect(settingsFrom({schema: 2, look: 'light'}, {steps, supported: 3})).toEqual({
			ok: true,
			value: settingsOf('light'),
		});
	});

	it('leaves the stored record as it was', () => {
		const record = Object.freeze({schema: 1, colours: 'dark'});
		settingsFrom(record, {steps, supported: 3});
		expect(record).toEqual({schema: 1, colours: 'dark'});
	});

	it('to a shape that is wrong is an answer', () => {
		expect(settingsFrom({schema: 1, colours: 'pink'}, {steps, supported: 3})).toEqual(
			damaged('theme: Invalid type: Expected ("system" | "light" | "dark") but received "pink"'),
		);
	});

	it('with a step missing is a mistake of ours', () => {
		expect(() => settingsFrom({schema: 1}, {steps, supported: 4})).toThrow(
			new RangeError('expected one step to version 4, found 0'),
		);
	});
});

it('no problem is an empty line', () => {
	expect(problemIn([])).toBe('');
});
