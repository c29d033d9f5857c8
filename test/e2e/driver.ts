import {cpSync, existsSync} from 'node:fs';
import path from 'node:path';
import {eventually, scratchFolder} from '../../scripts/browsers/scratch.mjs';

export {eventually} from '../../scripts/browsers/scratch.mjs';
export {type Pages, servePages} from './pages';

/** The pages that belong to the extension. */
export type PageName = 'popup' | 'options' | 'panel' | 'onboarding';

/** One open page of the extension: its popup, or a page in a tab of its own. */
export interface ExtensionPage {
	/** What a person could read in it. */
	text(): Promise<string>;
	/** Presses the button with exactly these words. */
	click(words: string): Promise<void>;
	/** Writes into the field with exactly this label, as a person would who then leaves it. */
	fill(label: string, value: string): Promise<void>;
	/** Writes a PNG of it. */
	screenshot(file: string): Promise<void>;
	close(): Promise<void>;
}

/** One real browser with the built extension in it, driven from outside. The same for every browser. */
export interface Driver {
	/** Product and version, as the browser itself says. */
	readonly version: string;
	/** Opens an address in the tab under test. */
	goto(address: string): Promise<void>;
	/** Goes back in that tab. Answers whether the page came from the back-forward cache. */
	back(): Promise<boolean>;
	/** Presses the extension's real toolbar button and answers with the popup that it opens. */
	clickToolbar(): Promise<ExtensionPage>;
	/** Opens a page of the extension in a tab of its own. */
	page(name: PageName): Promise<ExtensionPage>;
	/** The visible words inside the closed shadow root of each overlay on the page. */
	overlay(): Promise<string[]>;
	/** The visible words of the page itself. */
	text(): Promise<string>;
	/** What a script of the page itself answers to an expression. */
	askPage(expression: string): Promise<unknown>;
	/** Stops the background as the browser would, whatever it is doing. Answers whether one was running. */
	killBackground(): Promise<boolean>;
	/** Loads the extension anew under the open pages, as an update does. */
	reloadExtension(): Promise<void>;
	/** Grants the site of the open page for good, by the popup's own button. */
	grantHost(): Promise<void>;
	/** Writes a PNG of the tab under test. */
	screenshot(file: string): Promise<void>;
	/** Changes the size of the page. */
	resize(width: number, height: number): Promise<void>;
	/** Every error that a page, the extension or its scripts reported since the launch. */
	consoleErrors(): Promise<string[]>;
	/** Every request since the launch, but for the addresses opened by `goto`. */
	requests(): Promise<string[]>;
	/** What the browser would warn of before it installs the extension. */
	installWarnings(): Promise<string[]>;
	close(): Promise<void>;
}

export type LaunchOptions = {
	/** Alters the copy of the build that is loaded, to prove that a detector detects. */
	readonly alter?: (folder: string) => void;
	/** Colours that pages are told to prefer. */
	readonly colours?: 'light' | 'dark';
};

/** Asked for by browsers of their own accord. */
export const FAVICON = /\/favicon\.ico$/;

/** What a browser brings; the rest is done with it as a person would. */
export type BareDriver = Omit<Driver, 'grantHost'>;

/** What the implementations get: the copy of the build and the wishes. */
export type Launch = {readonly extension: string; readonly colours: 'light' | 'dark'};

const root = path.resolve(import.meta.dirname, '../..');

/** Starts the browser that this run is for, with a copy of the build. */
export async function launch({alter, colours = 'light'}: LaunchOptions = {}): Promise<Driver> {
	const firefox = process.env['E2E_BROWSER'] === 'firefox';
	const build = path.join(root, 'dist', firefox ? 'firefox' : 'chrome');
	if (!existsSync(path.join(build, 'manifest.json'))) {
		throw new Error(`There is no build in ${build}. Run: npm run build`);
	}
	const extension = scratchFolder('extension');
	cpSync(build, extension, {recursive: true});
	alter?.(extension);
	const driver = firefox
		? await (await import('./firefox')).launchFirefox({extension, colours})
		: await (await import('./chromium')).launchChromium({extension, colours});
	return {...driver, grantHost: () => grantHost(driver)};
}

async function grantHost({clickToolbar}: BareDriver): Promise<void> {
	const popup = await clickToolbar();
	const says = (words: string) =>
		eventually(`the popup says “${words}”`, async () =>
			(await popup.text()).includes(words) ? true : null,
		);
	await says('Always on this site');
	await popup.click('Always on this site');
	await says('Always on 127.0.0.1');
	await popup.close();
}
