import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../prepare.mjs';
import {startChromium} from './chromium.mjs';
import {startFirefox} from './firefox.mjs';
import {
	overlaysInChromium,
	overlaysInFirefox,
	PRESS_IN_FIREFOX,
	pressInChromium,
} from './overlay.mjs';
import {eventually} from './scratch.mjs';

/**
 * @typedef {object} Wish
 * @property {import('./find.mjs').Browser} browser
 * @property {boolean} headless
 * @property {string} address of the page to open
 * @property {string | null} picture file for a PNG of that page
 *
 * @typedef {object} Shown
 * @property {string} version as the browser itself says
 * @property {string[]} overlays the words of each overlay on the page; none when none came
 * @property {Promise<void>} left resolves when the browser has gone
 * @property {() => Promise<void>} close
 */

const PATIENCE_MS = 10_000;

/**
 * Opens a Chromium with the built extension on a page, and presses the extension's button there.
 *
 * @param {Wish} wish
 * @returns {Promise<Shown>}
 */
export async function showInChromium({browser, headless, address, picture}) {
	const chromium = await startChromium({path: browser.path, headless});
	const {send} = chromium;
	try {
		const {product} = await send('Browser.getVersion');
		const extension = path.join(root, 'dist', 'chrome');
		const {id} = await send('Extensions.loadUnpacked', {path: extension});
		await onboardingOpen(send, id);
		const {targetId} = await send('Target.createTarget', {url: address});
		const {sessionId} = await send('Target.attachToTarget', {targetId, flatten: true});
		/** @param {string} method @param {object} [params] */
		const ask = (method, params) => send(method, params, sessionId);
		await eventually('the page is loaded', async () => {
			const {result} = await ask('Runtime.evaluate', {
				expression: 'document.readyState === "complete" && location.href !== "about:blank"',
			});
			return result.value || null;
		});
		await pressInChromium(send, id, address);
		const overlays = await waitForOverlay(() => overlaysInChromium(ask));
		if (picture !== null) {
			const {data} = await ask('Page.captureScreenshot', {format: 'png'});
			write(picture, data);
		}
		return {
			version: product.replace('/', ' '),
			overlays,
			left: chromium.left,
			close: chromium.close,
		};
	} catch (error) {
		await chromium.close();
		throw error;
	}
}

/**
 * The onboarding opens after the installation and would take the front from the page.
 *
 * @param {import('./overlay.mjs').Send} send
 * @param {string} id
 */
async function onboardingOpen(send, id) {
	await eventually('the onboarding opens', async () => {
		const {targetInfos} = await send('Target.getTargets');
		const open = targetInfos.some((/** @type {{url: string}} */ {url}) =>
			url.startsWith(`chrome-extension://${id}/src/onboarding/`),
		);
		return open || null;
	});
}

/**
 * The same in Firefox.
 *
 * @param {Wish} wish
 * @returns {Promise<Shown>}
 */
export async function showInFirefox({browser, headless, address, picture}) {
	const extension = path.join(root, 'dist', 'firefox');
	const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
	const {id} = manifest.browser_specific_settings.gecko;
	const firefox = await startFirefox({path: browser.path, headless, extensionId: id});
	const {send, runInBrowser} = firefox;
	try {
		const tab = (await send('WebDriver:GetWindowHandle')).value;
		await send('Addon:Install', {path: extension, temporary: true});
		await eventually('the onboarding opens', async () =>
			(await send('WebDriver:GetWindowHandles')).length > 1 ? true : null,
		);
		await send('WebDriver:SwitchToWindow', {handle: tab, focus: true});
		await send('WebDriver:Navigate', {url: address});
		await runInBrowser(PRESS_IN_FIREFOX, id);
		const overlays = await waitForOverlay(() => overlaysInFirefox(send));
		if (picture !== null) {
			const {value} = await send('WebDriver:TakeScreenshot', {full: false});
			write(picture, value);
		}
		const version = await runInBrowser('return "Firefox " + Services.appinfo.version');
		return {version, overlays, left: firefox.left, close: firefox.close};
	} catch (error) {
		await firefox.close();
		throw error;
	}
}

/** @param {() => Promise<string[]>} look */
async function waitForOverlay(look) {
	const drawn = async () => {
		const overlays = await look();
		return overlays.some(Boolean) ? overlays : null;
	};
	return eventually('an overlay comes up', drawn, PATIENCE_MS).catch(() => []);
}

/**
 * @param {string} file
 * @param {string} base64
 */
function write(file, base64) {
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, Buffer.from(base64, 'base64'));
}
