import {writeFileSync} from 'node:fs';
import type {BrowserContext, CDPSession, Page} from 'playwright-core';
import {overlaysInChromium, pressInChromium} from '../../scripts/browsers/overlay.mjs';
import {eventually} from '../../scripts/browsers/scratch.mjs';
import type {ExtensionPage} from './driver';
import {fillExpression} from './fill';

/** A page of the extension in a tab. */
export function pageOf(page: Page, afterwards: () => Promise<void>): ExtensionPage {
	return {
		text: () => page.innerText('body'),
		click: (words) => page.getByRole('button', {name: words, exact: true}).click(),
		async fill(label, value) {
			const field = page.getByLabel(label, {exact: true});
			await field.fill(value);
			await field.blur();
		},
		async screenshot(file) {
			await page.screenshot({path: file, fullPage: true});
		},
		async close() {
			await page.close();
			await afterwards();
		},
	};
}

/** Presses the toolbar button. The popup is a target of its own, which Playwright does not show. */
export async function openPopup(
	session: CDPSession,
	{id, tabAddress, popup}: {id: string; tabAddress: string; popup: string},
): Promise<ExtensionPage> {
	await closePopups(session, popup);
	await pressInChromium(anyMethod(session), id, tabAddress);
	const targetId = await eventually('the popup opens', () => popupTarget(session, popup));
	const {sessionId} = await session.send('Target.attachToTarget', {targetId, flatten: false});
	const ask = speakTo(session, sessionId);
	const evaluate = async (expression: string) => {
		const answer = await ask('Runtime.evaluate', {
			expression,
			userGesture: true,
			returnByValue: true,
		});
		return answer.result?.value;
	};
	await eventually('the popup is drawn', async () => (await evaluate(TEXT)) || null);
	return {
		text: async () => String(await evaluate(TEXT)),
		async click(words) {
			const found = await evaluate(
				`(() => { const button = [...document.querySelectorAll('button')].find((one) => one.innerText === ${JSON.stringify(words)}); button?.click(); return Boolean(button) })()`,
			);
			if (!found) {
				throw new Error(`the popup has no button “${words}”`);
			}
		},
		async fill(label, value) {
			if (!(await evaluate(fillExpression('document', label, value)))) {
				throw new Error(`the popup has no field “${label}”`);
			}
		},
		async screenshot(file) {
			const {data} = await ask('Page.captureScreenshot', {format: 'png'});
			writeFileSync(file, Buffer.from(String(data), 'base64'));
		},
		close: () => closePopups(session, popup),
	};
}

const TEXT = "document.getElementById('page')?.innerText";

async function popupTarget(session: CDPSession, popup: string): Promise<string | null> {
	const {targetInfos} = await session.send('Target.getTargets');
	return targetInfos.find(({type, url}) => type === 'page' && url === popup)?.targetId ?? null;
}

async function closePopups(session: CDPSession, popup: string): Promise<void> {
	const targetId = await popupTarget(session, popup);
	if (targetId) {
		await session.send('Target.closeTarget', {targetId}).catch(() => {});
		await eventually('the popup closes', async () =>
			(await popupTarget(session, popup)) ? null : true,
		);
	}
}

type Answer = {result?: {value?: unknown}; data?: unknown};

/** Calls to one target over the browser's session, each answered by a message of the same number. */
function speakTo(session: CDPSession, sessionId: string) {
	const calls = new Map<number, (answer: Answer) => void>();
	let last = 0;
	session.on('Target.receivedMessageFromTarget', (event) => {
		if (event.sessionId === sessionId) {
			const message = JSON.parse(event.message);
			calls.get(message.id)?.(message.result ?? {});
			calls.delete(message.id);
		}
	});
	return (method: string, params: object = {}) =>
		new Promise<Answer>((done, fail) => {
			calls.set(++last, done);
			const message = JSON.stringify({id: last, method, params});
			session.send('Target.sendMessageToTarget', {sessionId, message}).catch(fail);
		});
}

/** The visible words of each overlay on the page. */
export async function overlayTexts(context: BrowserContext, tab: Page): Promise<string[]> {
	const session = await context.newCDPSession(tab);
	try {
		return await overlaysInChromium(anyMethod(session));
	} finally {
		await session.detach();
	}
}

/** Playwright knows each method's name; what we share with `npm start` takes any. */
function anyMethod(session: CDPSession): (method: string, params?: object) => Promise<unknown> {
	return session.send.bind(session) as (method: string, params?: object) => Promise<unknown>;
}
