// What stands inside the closed shadow roots of a page, as only the browser itself can see it.

/** @typedef {(method: string, params?: object, sessionId?: string) => Promise<any>} Send */

/**
 * The visible words of each overlay in a Chromium page. Reads as the developer tools do, whether or
 * not the extension that drew the overlay still lives.
 *
 * @param {Send} send the debugging protocol of that page
 * @returns {Promise<string[]>}
 */
export async function overlaysInChromium(send) {
	const texts = [];
	for (const nodeId of await closedRoots(send)) {
		texts.push(inOneLine(await inRoot(send, nodeId, 'this.querySelector("div").innerText')));
	}
	return texts;
}

/**
 * Opens the small panel of the overlay in a Chromium page.
 *
 * @param {Send} send the debugging protocol of that page
 */
export async function openPanelInChromium(send) {
	for (const nodeId of await closedRoots(send)) {
		await inRoot(send, nodeId, `this.querySelector('${TOGGLE}')?.click()`);
	}
}

/** The button of the overlay that opens its panel. */
const TOGGLE = 'button[aria-haspopup]';

/**
 * @param {Send} send
 * @returns {Promise<number[]>}
 */
async function closedRoots(send) {
	const {root} = await send('DOM.getDocument', {depth: 2, pierce: true});
	/** @type {{nodeName: string, children?: any[]}[]} */
	const elements = root.children ?? [];
	const hosts = elements.find(({nodeName}) => nodeName === 'HTML')?.children ?? [];
	return hosts.flatMap(({shadowRoots = []}) =>
		shadowRoots
			.filter((/** @type {any} */ {shadowRootType}) => shadowRootType === 'closed')
			.map((/** @type {any} */ {nodeId}) => nodeId),
	);
}

/**
 * @param {Send} send
 * @param {number} nodeId of a root
 * @param {string} expression in which `this` is the root
 */
async function inRoot(send, nodeId, expression) {
	const {object} = await send('DOM.resolveNode', {nodeId});
	const {result} = await send('Runtime.callFunctionOn', {
		objectId: object.objectId,
		functionDeclaration: `function () { return ${expression} }`,
		returnByValue: true,
	});
	return result.value;
}

/**
 * The visible words of each overlay in the Firefox page under test.
 *
 * @param {Send} send Marionette
 * @returns {Promise<string[]>}
 */
export async function overlaysInFirefox(send) {
	const texts = [];
	for (const root of await rootsInFirefox(send)) {
		// An element that is replaced while we look is no overlay.
		const text = await textInRoot(send, root).catch(() => null);
		if (text !== null) {
			texts.push(text);
		}
	}
	return texts;
}

/**
 * Opens the small panel of the overlay in the Firefox page under test.
 *
 * @param {Send} send Marionette
 */
export async function openPanelInFirefox(send) {
	for (const root of await rootsInFirefox(send)) {
		const button = await send('WebDriver:FindElementFromShadowRoot', {
			shadowRoot: root,
			using: 'css selector',
			value: TOGGLE,
		});
		await send('WebDriver:ElementClick', {id: reference(button.value)});
	}
}

/** @param {Send} send */
async function rootsInFirefox(send) {
	const hosts = await send('WebDriver:FindElements', {
		using: 'css selector',
		value: 'html > :not(head, body)',
	});
	const roots = [];
	for (const host of hosts) {
		const root = await send('WebDriver:GetShadowRoot', {id: reference(host)}).catch(() => null);
		if (root) {
			roots.push(reference(root.value));
		}
	}
	return roots;
}

/**
 * @param {Send} send
 * @param {string | undefined} root
 */
async function textInRoot(send, root) {
	const surface = await send('WebDriver:FindElementFromShadowRoot', {
		shadowRoot: root,
		using: 'css selector',
		value: 'div',
	});
	const words = await send('WebDriver:GetElementText', {id: reference(surface.value)});
	return inOneLine(words.value);
}

/** Presses the extension's toolbar button in the front window of a Firefox. */
export const PRESS_IN_FIREFOX = `
	const {ExtensionParent} = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
	const {extension} = WebExtensionPolicy.getByID(given[0]);
	await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
`;

/**
 * Presses the extension's toolbar button on the tab of a Chromium that shows an address.
 *
 * @param {Send} send the debugging protocol of the browser
 * @param {string} id of the extension
 * @param {string} address
 */
export async function pressInChromium(send, id, address) {
	// Only a target of the type "tab" has a toolbar; it contains the page.
	const {targetInfos} = await send('Target.getTargets', {filter: [{type: 'tab'}]});
	const tab = targetInfos.find((/** @type {{url: string}} */ {url}) => url === address);
	if (!tab) {
		throw new Error(`no tab shows ${address}`);
	}
	await send('Extensions.triggerAction', {id, targetId: tab.targetId});
}

/** @param {Record<string, string>} element a WebDriver reference: an object of one value */
function reference(element) {
	return Object.values(element)[0];
}

/** @param {unknown} text */
function inOneLine(text) {
	return String(text).replace(/\s+/g, ' ').trim();
}
