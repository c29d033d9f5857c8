// @vitest-environment happy-dom
import {cleanup, render, screen} from '@testing-library/preact';
import {afterEach, expect, it} from 'vitest';
import {Notice} from '../../src/ui';

afterEach(cleanup);

it.each([
	['unknown', '?'],
	['done', '✓'],
] as const)('says its sentence beside the sign of “%s”', (tone, sign) => {
	render(<Notice tone={tone} text="The settings are in force." />);
	const notice = screen.getByRole('status');
	expect(notice.textContent).toBe(`${sign}The settings are in force.`);
	expect(notice.querySelector('[aria-hidden="true"]')?.textContent, 'not read aloud').toBe(sign);
});

it.each(['<img src=x onerror="alert(1)">', '<script>alert(1)</script>', '&lt;b&gt;'])(
	'shows %s as words',
	(text) => {
		render(<Notice tone="unknown" text={text} />);
		expect(screen.getByText(text)).toBeDefined();
		expect(document.querySelector('img, script')).toBeNull();
	},
);
