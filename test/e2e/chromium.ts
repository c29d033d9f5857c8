import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type BrowserContext, type CDPSession, chromium, type Page} from 'playwright-core';
import {CONFINED, prepareProfile, QUIET} from '../../scripts/browsers/chromium.mjs';
import {findOrInstall} from '../../scripts/browsers/install.mjs';
import {eventually, removeFolder, scratchFolder} from '../../scripts/browsers/scratch.mjs';
import {openPopup, overlayTexts, pageOf} from './chromium-pages';
import {type BareDriver, FAVICON, type Launch} from './driver';
import {recordingProxy} from './recording-proxy';

/** Lets a page say, after a return, whether the back-forward cache gave it back. */
export const NOTE_RETURN =
	"addEventListener('pageshow', ({persisted}) => { globalThis.restored = persisted })";

const HOST = 'http://127.0.0.1/*';

/** Chromium through Playwright, and its own protocol where Playwright does not reach. */
export async function launchChromium({extension, colours}: Launch): Promise<BareDriver> {
	const [browser] = findOrInstall(['chromium']);
	const profile = scratchFolder('chromium');
	prepareProfile(profile);
	const proxy = await recordingProxy();
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: browser?.path ?? '',
		headless: true,
		chromiumSandbox: process.getuid?.() !== 0,
		colorScheme: colours,
		viewport: {width: 1280, height: 800},
		ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
		args: [
			'--enable-unsafe-extension-debugging',
			`--proxy-server=${proxy.address}`,
			...(colours === 'dark' ? ['--force-dark-mode'] : []),
			...QUIET,
			...CONFINED,
		],
	});
	const session = await browserSession(context);
	const errors: string[] = [];
	const seen: string[] = [];
	const opened = new Set<string>();
	context.on('console', (message) => {
		if (message.type() === 'error') {
			errors.push(`${message.page()?.url() ?? 'worker'}: ${message.text()}`);
		}
	});
	context.on('weberror', (error) => errors.push(String(error.error())));
	context.on('request', (request) => seen.push(request.url()));

	const id = await installGrantable(context, session, extension);
	const tab = context.pages()[0] ?? (await context.newPage());
	const pageAddress = (name: string) => `chrome-extension://${id}/src/${name}/index.html`;
	await tab.bringToFront();

	return {
		version: `Chromium ${context.browser()?.version()}`,
		async goto(address) {
			opened.add(address);
			await tab.goto(address);
			await tab.evaluate(NOTE_RETURN);
		},
		async back() {
			const navigated = tab.waitForEvent('framenavigated');
			await tab.evaluate(() => setTimeout(() => history.back(), 50));
			await navigated;
			return eventually('the page is shown again', () =>
				tab.evaluate(() => Reflect.get(globalThis, 'restored') ?? null).catch(() => null),
			);
		},
		async clickToolbar() {
			await tab.bringToFront();
			return openPopup(session, {id, tabAddress: tab.url(), popup: pageAddress('popup')});
		},
		async page(name) {
			const opened = await context.newPage();
			await opened.goto(pageAddress(name));
			return pageOf(opened, () => tab.bringToFront());
		},
		overlay: () => overlayTexts(context, tab),
		text: () => tab.innerText('body'),
		askPage: (expression) => tab.evaluate(expression),
		killBackground: () => killWorker(session, id),
		async reloadExtension() {
			await session.send('Extensions.loadUnpacked', {path: extension});
		},
		async screenshot(file) {
			await tab.screenshot({path: file});
		},
		resize: (width, height) => tab.setViewportSize({width, height}),
		async consoleErrors() {
			return [...errors, ...(await extensionErrors(context, tab, id))];
		},
		async requests() {
			const own = (address: string) =>
				opened.has(address) || FAVICON.test(address) || !/^(https?|wss?):/.test(address);
			const asked = proxy.asked.filter((address) => !THE_BROWSER_ITSELF.test(address));
			return [...seen.filter((address) => !own(address)), ...asked];
		},
		async installWarnings() {
			const manifest = readFileSync(path.join(extension, 'manifest.json'), 'utf8');
			const asker = await context.newPage();
			await asker.goto(pageAddress('options'));
			const warnings = await asker.evaluate(
				(text) => chrome.management.getPermissionWarningsByManifest(text),
				manifest,
			);
			await asker.close();
			return warnings;
		},
		async close() {
			await context.close();
			await proxy.close();
			removeFolder(profile);
			removeFolder(extension);
		},
	};
}

/** Chromium asks its maker about accounts and updates, whatever the flags say. */
const THE_BROWSER_ITSELF =
	/^(https?:\/\/)?[\w.-]+\.(google|googleapis|gstatic|gvt1)\.com(:443)?(\/|$)/;

async function browserSession(context: BrowserContext): Promise<CDPSession> {
	const session = await context.browser()?.newBrowserCDPSession();
	if (!session) {
		throw new Error('Chromium was started without a session of its own');
	}
	return session;
}

/**
 * Loads the extension so that it can be granted the loopback host without the browser's dialog,
 * which nothing can press without a display.
 *
 * The browser asks only once for a host: so it is granted by its own settings page to a manifest that
 * requires it, the manifest is put back as it was built, and the grant is given up. What is tested
 * has the built manifest and no host, and its own request is answered at once.
 */
async function installGrantable(
	context: BrowserContext,
	session: CDPSession,
	extension: string,
): Promise<string> {
	const file = path.join(extension, 'manifest.json');
	const built = readFileSync(file, 'utf8');
	const required = {...JSON.parse(built), host_permissions: [HOST]};
	writeFileSync(file, JSON.stringify(required));
	const onboarding = context.waitForEvent('page', (page) => page.url().includes('/onboarding/'));
	const {id} = await session.send('Extensions.loadUnpacked', {path: extension});
	await (await onboarding).close();

	const settings = await context.newPage();
	await settings.goto('chrome://extensions');
	await settings.evaluate(
		`(async () => {
			await chrome.developerPrivate.updateExtensionConfiguration({extensionId: '${id}', hostAccess: 'ON_SPECIFIC_SITES'});
			await chrome.developerPrivate.addHostPermission('${id}', '${HOST}');
			await chrome.developerPrivate.deleteExtensionErrors({extensionId: '${id}'});
		})()`,
	);
	writeFileSync(file, built);
	await session.send('Extensions.loadUnpacked', {path: extension});
	await settings.goto(`chrome-extension://${id}/src/options/index.html`);
	await settings.evaluate((host) => chrome.permissions.remove({origins: [host]}), HOST);
	await settings.close();
	return id;
}

async function killWorker(session: CDPSession, id: string): Promise<boolean> {
	const {targetInfos} = await session.send('Target.getTargets');
	const worker = targetInfos.find(({type, url}) => type === 'service_worker' && url.includes(id));
	if (!worker) {
		return false;
	}
	await session.send('Target.closeTarget', {targetId: worker.targetId});
	return true;
}

/** What the browser itself lists under "Errors" of the extension, from every one of its contexts. */
async function extensionErrors(context: BrowserContext, tab: Page, id: string): Promise<string[]> {
	const settings = await context.newPage();
	await settings.goto('chrome://extensions');
	const found = await settings.evaluate<string[]>(
		`chrome.developerPrivate.getExtensionInfo('${id}').then(({manifestErrors, runtimeErrors}) =>
			[...manifestErrors, ...runtimeErrors].map(({message}) => message))`,
	);
	await settings.close();
	await tab.bringToFront();
	return found;
}
