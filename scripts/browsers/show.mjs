import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../prepare.mjs';
import {startChromium} from './chromium.mjs';
import {startFirefox} from './firefox.mjs';
import {
	openPanelInChromium,
	openPanelInFirefox,
	overlaysInChromium,
	overlaysInFirefox,
	PRESS_IN_FIREFOX,
	pressInChromium,
} from './overlay.mjs';
import {eventually} from './scratch.mjs';
import {setDemoAccount, visitDemo} from './visit.mjs';

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
 * @property {any} suggestion what the extension suggests, or null
 * @property {Promise<void>} left resolves when the browser has gone
 * @property {() => Promise<void>} close
 */

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
		const ask = await askInChromium(send, id);
		await setDemoAccount(ask);
		const {targetId} = await send('Target.createTarget', {url: address});
		const {sessionId} = await send('Target.attachToTarget', {targetId, flatten: true});
		/** @param {string} method @param {object} [params] */
		const page = (method, params) => send(method, params, sessionId);
		await eventually('the page is loaded', async () => {
			const {result} = await page('Runtime.evaluate', {
				expression: 'document.readyState === "complete" && location.href !== "about:blank"',
			});
			return result.value || null;
		});
		await pressInChromium(send, id, address);
		const seen = await visitDemo({
			ask,
			inPage: (body) => evaluate(page, `(async () => { ${body} })()`),
			openPanel: () => openPanelInChromium(page),
			look: () => overlaysInChromium(page),
		});
		if (picture !== null) {
			const {data} = await page('Page.captureScreenshot', {format: 'png'});
			write(picture, data);
		}
		return {
			version: product.replace('/', ' '),
			...seen,
			left: chromium.left,
			close: chromium.close,
		};
	} catch (error) {
		await chromium.close();
		throw error;
	}
}

/**
 * The onboarding opens after the installation. It is a page of the extension, so the background can be
 * asked from there.
 *
 * @param {import('./overlay.mjs').Send} send
 * @param {string} id
 * @returns {Promise<import('./visit.mjs').Visit['ask']>}
 */
async function askInChromium(send, id) {
	const targetId = await eventually('the onboarding opens', async () => {
		const {targetInfos} = await send('Target.getTargets');
		return targetInfos.find((/** @type {{url: string}} */ {url}) =>
			url.startsWith(`chrome-extension://${id}/src/onboarding/`),
		)?.targetId;
	});
	const {sessionId} = await send('Target.attachToTarget', {targetId, flatten: true});
	return (name, payload) =>
		evaluate(
			(method, params = {}) => send(method, params, sessionId),
			`chrome.runtime.sendMessage(${JSON.stringify({name, payload})})`,
		);
}

/**
 * @param {import('./overlay.mjs').Send} target
 * @param {string} expression
 */
async function evaluate(target, expression) {
	const {result} = await target('Runtime.evaluate', {
		expression,
		awaitPromise: true,
		returnByValue: true,
	});
	return result.value;
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
	const {send, run, runBeside, runInBrowser} = firefox;
	try {
		const tab = (await send('WebDriver:GetWindowHandle')).value;
		await send('Addon:Install', {path: extension, temporary: true});
		const onboarding = await eventually('the onboarding opens', async () => {
			const handles = await send('WebDriver:GetWindowHandles');
			return handles.find((/** @type {string} */ handle) => handle !== tab) ?? null;
		});
		/** @type {import('./visit.mjs').Visit['ask']} */
		const ask = async (name, payload) => {
			await send('WebDriver:SwitchToWindow', {handle: onboarding, focus: false});
			const answer = await runBeside(ASK_IN_FIREFOX, JSON.stringify({name, payload}));
			await send('WebDriver:SwitchToWindow', {handle: tab, focus: false});
			return answer === undefined ? null : JSON.parse(answer);
		};
		await setDemoAccount(ask);
		await send('WebDriver:SwitchToWindow', {handle: tab, focus: true});
		await send('WebDriver:Navigate', {url: address});
		await runInBrowser(PRESS_IN_FIREFOX, id);
		const seen = await visitDemo({
			ask,
			inPage: run,
			openPanel: () => openPanelInFirefox(send),
			look: () => overlaysInFirefox(send),
		});
		if (picture !== null) {
			const {value} = await send('WebDriver:TakeScreenshot', {full: false});
			write(picture, value);
		}
		const version = await runInBrowser('return "Firefox " + Services.appinfo.version');
		return {version, ...seen, left: firefox.left, close: firefox.close};
	} catch (error) {
		await firefox.close();
		throw error;
	}
}

/** In a page of the extension, once it is loaded: asks the background, and answers with JSON. */
const ASK_IN_FIREFOX = `
	const page = window.wrappedJSObject;
	const answer = await page.browser?.runtime.sendMessage(page.JSON.parse(given[0]));
	return answer && JSON.stringify(answer);
`;

/**
 * @param {string} file
 * @param {string} base64
 */
function write(file, base64) {
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, Buffer.from(base64, 'base64'));
}
