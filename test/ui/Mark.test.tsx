// @vitest-environment happy-dom
import {cleanup, render} from '@testing-library/preact';
import {afterEach, expect, it} from 'vitest';
import {Mark} from '../../src/ui';

afterEach(cleanup);

it.each([
	[undefined, '22'],
	[28, '28'],
])('drawn at the size %s is square and not read aloud', (size, drawn) => {
	const {container} = render(size === undefined ? <Mark /> : <Mark size={size} />);
	const mark = container.querySelector('svg');
	expect(mark?.getAttribute('width')).toBe(drawn);
	expect(mark?.getAttribute('height')).toBe(drawn);
	expect(mark?.getAttribute('aria-hidden')).toBe('true');
});
