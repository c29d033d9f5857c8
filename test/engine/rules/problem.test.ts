import {expect, it} from 'vitest';
import {describeFound} from '../../../src/engine/rules/problem';

it.each([
	[undefined, 'nothing'],
	[null, 'null'],
	[0.5, '0.5'],
	[false, 'false'],
	['text', '"text"'],
	[[1], 'an array'],
	[{value: 1}, 'an object'],
])('describes %j as %s', (value, description) => {
	expect(describeFound(value)).toBe(description);
});

it('cuts a long text', () => {
	expect(describeFound('x'.repeat(100))).toBe(`"${'x'.repeat(59)}…`);
});
