import {writeFileSync} from 'node:fs';
import type {startFirefox} from '../../scripts/browsers/firefox.mjs';
import {PRESS_IN_FIREFOX} from '../../scripts/browsers/overlay.mjs';
import {eventually} from '../../scripts/browsers/scratch.mjs';
import type {ExtensionPage} from './driver';
import {fillExpression} from './fill';

type Firefox = Awaited<ReturnType<typeof startFirefox>>;

/** Presses the toolbar button. The popup lives in a process of its own and is reached by a frame script. */
export async function openPopup(
	{runInBrowser}: Firefox,
	{id, popup}: {id: string; popup: string},
): Promise<ExtensionPage> {
	const close = () => runInBrowser(CLOSE);
	await close();
	await runInBrowser(PRESS_IN_FIREFOX, id);
	const evaluate = (expression: string) => runInBrowser(IN_POPUP, popup, expression);
	await eventually('the popup is drawn', async () => (await evaluate(TEXT)) || null);
	return {
		text: async () => String(await evaluate(TEXT)),
		async click(words) {
			const found = await evaluate(
				`(() => { const button = [...content.document.querySelectorAll('button')].find((one) => one.innerText === ${JSON.stringify(words)}); button?.click(); return Boolean(button) })()`,
			);
			if (!found) {
				throw new Error(`the popup has no button “${words}”`);
			}
		},
		async fill(label, value) {
			if (!(await evaluate(fillExpression('content.document', label, value)))) {
				throw new Error(`the popup has no field “${label}”`);
			}
		},
		async screenshot(file) {
			const picture = await runInBrowser(DRAW_POPUP, popup);
			writeFileSync(file, Buffer.from(String(picture), 'base64'));
		},
		close,
	};
}

const TEXT = "content.document.getElementById('page')?.innerText";

/**
 * Closes the popup and waits until nothing of it is left: as long as the browser still clears it away,
 * the next press of the button would count as the one that closes it.
 */
const CLOSE = `
	const views = () => document.querySelectorAll('.webextension-popup-browser');
	while (views().length > 0) {
		for (const view of views()) {
			view.closest('panel')?.hidePopup();
		}
		await new Promise((done) => setTimeout(done, 20));
	}
`;

/** Evaluates in the popup as if the user had just acted there: browsers grant hosts only then. */
const IN_POPUP = `
	const view = [...document.querySelectorAll('.webextension-popup-browser')]
		.find((one) => one.currentURI?.spec === given[0]);
	if (!view) { return null; }
	const name = 'hedgewing:' + Math.random();
	return new Promise((done) => {
		view.messageManager.addMessageListener(name, ({data}) => done(data));
		const code = '{ const acting = content.windowUtils.setHandlingUserInput(true); let answer = null;'
			+ 'try { answer = ' + given[1] + '; } catch {} finally { acting.destruct(); }'
			+ 'sendAsyncMessage(' + JSON.stringify(name) + ', answer); }';
		view.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
		setTimeout(() => done(null), 2000);
	});
`;

const DRAW_POPUP = `
	const view = [...document.querySelectorAll('.webextension-popup-browser')]
		.find((one) => one.currentURI?.spec === given[0]);
	const picture = await view.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
	const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
	canvas.width = picture.width;
	canvas.height = picture.height;
	canvas.getContext('2d').drawImage(picture, 0, 0);
	return canvas.toDataURL('image/png').split(',')[1];
`;

/** Writes a PNG of the selected tab. */
export async function takeScreenshot({send}: Firefox, file: string): Promise<void> {
	const {value} = await send('WebDriver:TakeScreenshot', {full: false});
	writeFileSync(file, Buffer.from(String(value), 'base64'));
}
