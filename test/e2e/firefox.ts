import {readFileSync} from 'node:fs';
import path from 'node:path';
import {EXTENSION_UUID, startFirefox} from '../../scripts/browsers/firefox.mjs';
import {findOrInstall} from '../../scripts/browsers/install.mjs';
import {overlaysInFirefox} from '../../scripts/browsers/overlay.mjs';
import {eventually, removeFolder} from '../../scripts/browsers/scratch.mjs';
import {type BareDriver, FAVICON, type Launch} from './driver';
import {fillExpression} from './fill';
import {openPopup, takeScreenshot} from './firefox-pages';

/** Firefox through Marionette, which reaches into the browser's own window. */
export async function launchFirefox({extension, colours}: Launch): Promise<BareDriver> {
	const [browser] = findOrInstall(['firefox']);
	const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
	const id: string = manifest.browser_specific_settings.gecko.id;
	const firefox = await startFirefox({
		path: browser?.path ?? '',
		headless: true,
		extensionId: id,
		preferences: {
			// A request for a host is granted as if the user had agreed.
			'extensions.webextOptionalPermissionPrompts': false,
			'layout.css.prefers-color-scheme.content-override': colours === 'dark' ? 0 : 1,
		},
	});
	const {send, run, runInBrowser} = firefox;
	const pageAddress = (name: string) => `moz-extension://${EXTENSION_UUID}/src/${name}/index.html`;
	const tab: string = (await send('WebDriver:GetWindowHandle')).value;
	const select = (handle: string) => send('WebDriver:SwitchToWindow', {handle, focus: true});
	await runInBrowser(WATCH);
	await send('Addon:Install', {path: extension, temporary: true});
	await closeOnboarding();
	const opened = new Set<string>();

	async function closeOnboarding(): Promise<void> {
		const handle = await eventually('the onboarding opens', async () => {
			const handles: string[] = await send('WebDriver:GetWindowHandles');
			return handles.find((one) => one !== tab);
		});
		await select(handle);
		await eventually('the onboarding has its answer', () =>
			run('return document.documentElement?.dataset.theme'),
		);
		await send('WebDriver:CloseWindow');
		await select(tab);
	}

	return {
		version: await runInBrowser(
			'return `Firefox ${Services.appinfo.version}${Services.appinfo.defaultUpdateChannel === "esr" ? " (ESR)" : ""}`',
		),
		async goto(address) {
			opened.add(address);
			await send('WebDriver:Navigate', {url: address});
			await run(ARRIVED);
		},
		async back() {
			await send('WebDriver:Back');
			return eventually('the page is shown again', () => run(RETURNED));
		},
		async clickToolbar() {
			await select(tab);
			return openPopup(firefox, {id, popup: pageAddress('popup')});
		},
		async page(name) {
			const {handle} = await send('WebDriver:NewWindow', {type: 'tab', focus: true});
			await select(handle);
			await send('WebDriver:Navigate', {url: pageAddress(name)});
			await select(tab);
			const inside = async <Value>(work: () => Promise<Value>): Promise<Value> => {
				await select(handle);
				try {
					return await work();
				} finally {
					await select(tab);
				}
			};
			return {
				text: () => inside(() => run('return document.body?.innerText ?? ""')),
				click: (words) =>
					inside(async () => {
						const xpath = `//button[normalize-space()=${JSON.stringify(words)}]`;
						const {value} = await send('WebDriver:FindElement', {using: 'xpath', value: xpath});
						await send('WebDriver:ElementClick', {id: Object.values(value)[0]});
					}),
				fill: (label, value) =>
					inside(async () => {
						if (!(await run(`return ${fillExpression('document', label, value)}`))) {
							throw new Error(`the page has no field “${label}”`);
						}
					}),
				screenshot: (file) => inside(() => takeScreenshot(firefox, file)),
				async close() {
					await select(handle);
					await send('WebDriver:CloseWindow');
					await select(tab);
				},
			};
		},
		overlay: () => overlaysInFirefox(send),
		text: () => run('return document.body?.innerText ?? ""'),
		askPage: (expression) => run(`return window.eval(given[0])`, expression),
		killBackground: () =>
			runInBrowser(
				`const {extension} = WebExtensionPolicy.getByID(given[0]);
				const running = extension.backgroundState !== 'stopped';
				await extension.terminateBackground({disableResetIdleForTest: true});
				return running`,
				id,
			),
		async reloadExtension() {
			await runInBrowser(
				`const {AddonManager} = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
				await (await AddonManager.getAddonByID(given[0])).reload();`,
				id,
			);
		},
		screenshot: (file) => takeScreenshot(firefox, file),
		async resize(width, height) {
			await send('WebDriver:SetWindowRect', {width, height});
		},
		async consoleErrors() {
			const errors: string[] = await runInBrowser('return window.hedgewing.errors');
			return errors.filter((error) => !LEFT_WHILE_WAITING.test(error));
		},
		async requests() {
			const asked: string[] = await runInBrowser('return window.hedgewing.requests');
			return asked.filter((address) => !opened.has(address) && !FAVICON.test(address));
		},
		installWarnings: () =>
			runInBrowser(
				`const {ExtensionData} = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
				const data = new ExtensionData(Services.io.newFileURI(new FileUtils.File(given[0] + '/')));
				await data.loadManifest();
				const permissions = data.getRequiredPermissions?.() ?? data.manifestPermissions;
				return ExtensionData.formatPermissionStrings({permissions}, {fluentStrings: true}).msgs.map(String)`,
				extension,
			),
		async close() {
			await firefox.close();
			removeFolder(extension);
		},
	};
}

/** Marks a page that was opened, and lets it say whether the back-forward cache gave it back. */
const ARRIVED = `
	window.arrived = true;
	window.addEventListener('pageshow', ({persisted}) => { window.restored = persisted });
`;

/** True for a page that came back, false for one that was loaded anew, null while the old one stands. */
const RETURNED = `
	const anew = !window.arrived && document.readyState === 'complete';
	return window.restored ?? (anew ? false : null);
`;

/** Firefox notes for itself that a page was left before an answer reached it. The page's console does not. */
const LEFT_WHILE_WAITING =
	/Promise (rejected|resolved) (after context unloaded|while context is inactive)/;

/**
 * Listens, in the browser's own window, to every request that a page or an extension causes and to
 * every error that one of them reports. The browser's own requests carry its system principal.
 */
const WATCH = `
	const watched = {requests: [], errors: []};
	window.hedgewing = watched;
	const ours = (place) => /^(moz-extension|http):/.test(place ?? '');
	Services.obs.addObserver((subject) => {
		const channel = subject.QueryInterface(Ci.nsIHttpChannel);
		if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal || !channel.loadInfo.loadingPrincipal?.isSystemPrincipal) {
			watched.requests.push(channel.URI.spec);
		}
	}, 'http-on-opening-request');
	Services.console.registerListener({observe(message) {
		if (message instanceof Ci.nsIScriptError && ours(message.sourceName) && !(message.flags & Ci.nsIScriptError.warningFlag)) {
			watched.errors.push(message.sourceName + ': ' + message.errorMessage);
		}
	}});
	Services.obs.addObserver((subject) => {
		const {level, filename, arguments: words} = subject.wrappedJSObject;
		if (level === 'error' && ours(filename)) {
			watched.errors.push(filename + ': ' + words.map(String).join(' '));
		}
	}, 'console-api-log-event');
`;
