// What stands inside the closed shadow roots of a page, as only the browser itself can see it.

/** @typedef {(method: string, params?: object) => Promise<any>} Send */

/**
 * The visible words of each overlay in a Chromium page. Reads as the developer tools do, whether or
 * not the extension that drew the overlay still lives.
 *
 * @param {Send} send the debugging protocol of that page
 * @returns {Promise<string[]>}
 */
export async function overlaysInChromium(send) {
	const {root} = await send('DOM.getDocument', {depth: 2, pierce: true});
	/** @type {{nodeName: string, children?: any[]}[]} */
	const elements = root.children ?? [];
	const hosts = elements.find(({nodeName}) => nodeName === 'HTML')?.children ?? [];
	const texts = [];
	for (const {shadowRoots = []} of hosts) {
		for (const {nodeId, shadowRootType} of shadowRoots) {
			if (shadowRootType === 'closed') {
				texts.push(await visibleText(send, nodeId));
			}
		}
	}
	return texts;
}

/**
 * @param {Send} send
 * @param {number} nodeId
 */
async function visibleText(send, nodeId) {
	const {object} = await send('DOM.resolveNode', {nodeId});
	const {result} = await send('Runtime.callFunctionOn', {
		objectId: object.objectId,
		functionDeclaration: 'function () { return this.querySelector("div").innerText }',
		returnByValue: true,
	});
	return inOneLine(result.value);
}

/**
 * The visible words of each overlay in the Firefox page under test.
 *
 * @param {Send} send Marionette
 * @returns {Promise<string[]>}
 */
export async function overlaysInFirefox(send) {
	const hosts = await send('WebDriver:FindElements', {
		using: 'css selector',
		value: 'html > :not(head, body)',
	});
	const texts = [];
	for (const host of hosts) {
		// An element without a root, or one that is replaced while we look, is no overlay.
		const text = await textInRoot(send, reference(host)).catch(() => null);
		if (text !== null) {
			texts.push(text);
		}
	}
	return texts;
}

/**
 * @param {Send} send
 * @param {string | undefined} host
 */
async function textInRoot(send, host) {
	const root = await send('WebDriver:GetShadowRoot', {id: host});
	const surface = await send('WebDriver:FindElementFromShadowRoot', {
		shadowRoot: reference(root.value),
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
