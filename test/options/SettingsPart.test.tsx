// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {SettingsPart} from '../../src/options/SettingsPart';
import {startBackground} from '../support/background';
import {settingsOf} from '../support/examples';
import {browser, resetBrowser} from '../support/fake-browser';
import {giveFile} from '../support/files';

const {local} = browser.storage;
const choice = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const checked = () =>
	screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', {name}));
const notice = async () => (await screen.findByRole('status')).textContent;
const stored = async () => (await local.get())['settings'];

const onReplaced = vi.fn();

beforeEach(() => {
	onReplaced.mockClear();
	resetBrowser();
	startBackground();
	Reflect.deleteProperty(document.documentElement.dataset, 'theme');
});

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

describe('the colours', () => {
	it('are those of the settings, and the page stands under them', async () => {
		await local.set({settings: settingsOf('dark')});
		render(<SettingsPart onReplaced={onReplaced} />);
		expect((await choice('Dark')).checked).toBe(true);
		expect(checked()).toHaveLength(1);
		expect(document.documentElement.dataset['theme']).toBe('dark');
	});

	it('are changed by a choice', async () => {
		render(<SettingsPart onReplaced={onReplaced} />);
		fireEvent.click(await choice('Light'));
		await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('light'));
		expect(await stored()).toEqual(settingsOf('light'));
		expect((await choice('Light')).checked).toBe(true);
	});

	it('stay as they are when the choice cannot be stored, which is said', async () => {
		render(<SettingsPart onReplaced={onReplaced} />);
		const dark = await choice('Dark');
		vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('the disk is full'));
		fireEvent.click(dark);
		expect(await notice()).toContain("Hedgewing's storage on this machine did not answer");
		expect(checked().map(({parentElement}) => parentElement?.textContent)).toEqual([
			'As the browser',
		]);
		expect(document.documentElement.dataset['theme']).toBe('system');
	});
});

describe('settings that cannot be read', () => {
	beforeEach(() => local.set({settings: {schema: 1, theme: 'pink'}}));

	it('are said to be damaged, and nothing can be chosen or saved', async () => {
		render(<SettingsPart onReplaced={onReplaced} />);
		expect(await notice()).toContain('These settings cannot be read (theme: ');
		expect(screen.queryByRole('radio')).toBeNull();
		const buttons = screen.getAllByRole('button').map(({textContent}) => textContent);
		expect(buttons).toEqual(['Load settings from a file', 'Back to the defaults']);
	});

	it('are replaced by the defaults when the user asks', async () => {
		render(<SettingsPart onReplaced={onReplaced} />);
		await notice();
		await press('Back to the defaults');
		expect((await choice('As the browser')).checked).toBe(true);
		expect(screen.queryByRole('status')).toBeNull();
		expect(await stored()).toEqual(settingsOf('system'));
	});
});

describe('a file', () => {
	it('that is good is in force at once, and this is said', async () => {
		giveFile(new File(['{"schema": 1, "theme": "dark"}'], 'settings.json'));
		render(<SettingsPart onReplaced={onReplaced} />);
		await press('Load settings from a file');
		expect(await notice()).toBe('✓The settings of the file are in force.');
		expect((await choice('Dark')).checked).toBe(true);
		expect(document.documentElement.dataset['theme']).toBe('dark');
	});

	it.each([
		['not JSON', 'hello', '?The file is not JSON'],
		[
			'too large',
			' '.repeat(262_145),
			'?The file is too large: at most 256 kB are read, it has 257 kB',
		],
		['of a later version', '{"schema": 9}', '?These settings are of version 9'],
	])('that is %s changes nothing, and the reason is said', async (_how, text, words) => {
		await local.set({settings: settingsOf('light')});
		giveFile(new File([text], 'settings.json'));
		render(<SettingsPart onReplaced={onReplaced} />);
		await choice('Light');
		await press('Load settings from a file');
		expect((await notice())?.slice(0, words.length)).toBe(words);
		expect((await choice('Light')).checked).toBe(true);
		expect(await stored()).toEqual(settingsOf('light'));
	});

	it('is no longer spoken of once the defaults are back', async () => {
		giveFile(new File(['{"schema": 1, "theme": "dark"}'], 'settings.json'));
		render(<SettingsPart onReplaced={onReplaced} />);
		await press('Load settings from a file');
		await screen.findByText('The settings of the file are in force.');
		await press('Back to the defaults');
		await waitFor(() =>
			expect(screen.queryByText('The settings of the file are in force.')).toBeNull(),
		);
	});

	it('that was not picked changes nothing and is not spoken of', async () => {
		giveFile('cancel');
		render(<SettingsPart onReplaced={onReplaced} />);
		await choice('As the browser');
		await press('Load settings from a file');
		expect(await stored()).toBeUndefined();
		expect(screen.queryByRole('status')).toBeNull();
	});

	it('is no longer spoken of once the user chooses by hand', async () => {
		giveFile(new File(['{"schema": 1, "theme": "dark"}'], 'settings.json'));
		render(<SettingsPart onReplaced={onReplaced} />);
		await press('Load settings from a file');
		await notice();
		fireEvent.click(await choice('Light'));
		await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
	});

	it('holds the settings when they are saved', async () => {
		const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
		render(<SettingsPart onReplaced={onReplaced} />);
		await press('Save settings as a file');
		await waitFor(() => expect(create).toHaveBeenCalled());
		const [blob] = create.mock.calls[0] ?? [];
		const text = await (blob as Blob | undefined)?.text();
		expect(JSON.parse(text ?? '')).toEqual(settingsOf('system'));
	});
});
