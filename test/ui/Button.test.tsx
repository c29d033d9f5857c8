// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen} from '@testing-library/preact';
import {afterEach, expect, it, vi} from 'vitest';
import {Button} from '../../src/ui';

afterEach(cleanup);

it('says its words and does what it is for, once a press', () => {
	const onClick = vi.fn();
	render(<Button onClick={onClick}>Options</Button>);
	fireEvent.click(screen.getByRole('button', {name: 'Options'}));
	expect(onClick).toHaveBeenCalledTimes(1);
});

it('submits no form', () => {
	render(<Button onClick={() => {}}>Options</Button>);
	expect(screen.getByRole('button').getAttribute('type')).toBe('button');
});

it('is plain unless it is the main one', () => {
	render(
		<>
			<Button onClick={() => {}}>plain</Button>
			<Button main onClick={() => {}}>
				main
			</Button>
		</>,
	);
	const classes = screen.getAllByRole('button').map((button) => button.className);
	expect(classes).toEqual(['button', 'button main']);
});

it('does nothing while it is disabled', () => {
	const onClick = vi.fn();
	render(
		<Button disabled onClick={onClick}>
			Check
		</Button>,
	);
	screen.getByRole('button').click();
	expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
	expect(onClick).not.toHaveBeenCalled();
});
