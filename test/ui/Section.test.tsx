// @vitest-environment happy-dom
import {cleanup, render, screen} from '@testing-library/preact';
import {afterEach, expect, it} from 'vitest';
import {Section} from '../../src/ui';

afterEach(cleanup);

it('has its title as a heading above its content', () => {
	render(
		<Section title="Settings">
			<p>content</p>
		</Section>,
	);
	const heading = screen.getByRole('heading', {level: 2, name: 'Settings'});
	expect(heading.parentElement?.tagName).toBe('SECTION');
	expect(heading.nextElementSibling?.textContent).toBe('content');
});
