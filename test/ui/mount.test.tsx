// @vitest-environment happy-dom
import {beforeEach, describe, expect, it} from 'vitest';
import {applyTheme, mount} from '../../src/ui';

const theme = () => document.documentElement.dataset['theme'];

beforeEach(() => {
	document.title = 'empty';
	document.body.innerHTML = '<div id="page"></div>';
	Reflect.deleteProperty(document.documentElement.dataset, 'theme');
});

describe('a page that is mounted', () => {
	it('has its title and its content at once', () => {
		mount('Hedgewing options', <h1>Options</h1>, new Promise(() => {}));
		expect(document.title).toBe('Hedgewing options');
		expect(document.getElementById('page')?.innerHTML).toBe('<h1>Options</h1>');
		expect(theme()).toBeUndefined();
	});

	it('is under the colours once they are known', async () => {
		const known = Promise.resolve('dark' as const);
		mount('Hedgewing', <p>x</p>, known);
		await known;
		await Promise.resolve();
		expect(theme()).toBe('dark');
	});

	it('leaves a document of another kind alone', async () => {
		document.body.innerHTML = '<main>something else</main>';
		const known = Promise.resolve('dark' as const);
		mount('Hedgewing', <p>x</p>, known);
		await known;
		await Promise.resolve();
		expect(document.title).toBe('empty');
		expect(document.body.innerHTML).toBe('<main>something else</main>');
		expect(theme()).toBeUndefined();
	});
});

it.each(['system', 'light', 'dark'] as const)('puts the page under the colours “%s”', (name) => {
	applyTheme(name);
	expect(theme()).toBe(name);
});
