import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type Driver, eventually, launch, type Pages, servePages} from './driver';

const HERE = /VIX unknown: type it/;
const REFRESH = 'Hedgewing was updated: refresh this page';

let driver: Driver;
let pages: Pages;

beforeAll(async () => {
	pages = await servePages();
	driver = await launch();
});

afterAll(async () => {
	await driver?.close();
	await pages?.close();
});

function overlayShows(expected: string | RegExp): Promise<string[]> {
	return eventually(`an overlay that says ${expected}`, async () => {
		const texts = await driver.overlay();
		return texts.some((text) => text.match(expected)) ? texts : null;
	});
}

async function diagnosticsSay(words: string): Promise<void> {
	const options = await driver.page('options');
	await eventually(`the diagnostics say “${words}”`, async () => {
		await options.click('Read again');
		return (await options.text()).includes(words) ? true : null;
	});
	await options.close();
}

describe('on a page', () => {
	it.each(['/plain', '/strict'])(
		'shows the overlay on %s after a press of the button',
		async (path) => {
			await driver.goto(pages.address(path));
			expect(await driver.overlay(), 'nothing before the press').toEqual([]);

			const popup = await driver.clickToolbar();
			await overlayShows(HERE);
			await eventually('the popup says so', async () =>
				(await popup.text()).includes('VIX unknown') ? true : null,
			);
			await popup.close();
		},
	);

	it('keeps its root closed to the page and shows one overlay however often it is called', async () => {
		await driver.goto(pages.address('/plain'));
		await (await driver.clickToolbar()).close();
		await (await driver.clickToolbar()).close();
		expect(await overlayShows(HERE)).toHaveLength(1);
		expect(
			await driver.askPage(
				"[...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length",
			),
			'open shadow roots that the page can enter',
		).toBe(0);
		expect(
			await driver.askPage('document.getAnimations().length'),
			'animations through which the page could reach inside',
		).toBe(0);
	});

	it("cannot be hidden by the page's own styles", async () => {
		await driver.goto(pages.address('/plain'));
		await (await driver.clickToolbar()).close();
		await overlayShows(HERE);
		await driver.askPage(
			`{
				const host = document.documentElement.lastElementChild;
				host.style.cssText = 'display: none !important; opacity: 0 !important';
				const sheet = document.createElement('style');
				sheet.textContent = '* { visibility: hidden !important; filter: blur(9px) !important }';
				document.head.append(sheet);
			}`,
		);
		expect(await driver.overlay()).toEqual([expect.stringMatching(HERE)]);
	});

	it('is restored with the page from the back-forward cache, with a live line to the background', async () => {
		await driver.goto(pages.address('/plain'));
		await (await driver.clickToolbar()).close();
		await overlayShows(HERE);
		await driver.goto(pages.address('/other'));
		expect(await driver.back(), 'the page came from the back-forward cache').toBe(true);
		await overlayShows(HERE);
		await diagnosticsSay('content · restored');
	});

	it('says to refresh when the extension is loaded anew under it, and a press brings it back', async () => {
		await driver.goto(pages.address('/plain'));
		await (await driver.clickToolbar()).close();
		await overlayShows(HERE);
		await driver.reloadExtension();
		expect(await overlayShows(REFRESH), 'nothing old stands beside it').toEqual([REFRESH]);

		await (await driver.clickToolbar()).close();
		expect(await overlayShows(HERE), 'the old copy is gone').toHaveLength(1);
	});
});

describe('always on a site', () => {
	it('comes without a press once the site is granted, also after the extension was loaded anew', async () => {
		await driver.goto(pages.address('/other'));
		expect(await driver.overlay()).toEqual([]);
		await driver.grantHost();
		await driver.goto(pages.address('/plain'));
		await overlayShows(HERE);

		await driver.reloadExtension();
		expect(await overlayShows(HERE), 'open pages get the new copy').toHaveLength(1);
		await driver.goto(pages.address('/other'));
		await overlayShows(HERE);
	});

	it('is listed in the options and given back there', async () => {
		const options = await driver.page('options');
		await eventually('the site is listed', async () =>
			(await options.text()).includes('Remove 127.0.0.1') ? true : null,
		);
		await options.click('Remove 127.0.0.1');
		await eventually('the list is empty', async () =>
			(await options.text()).includes('None. Hedgewing sees a page only') ? true : null,
		);
		await options.close();
		await driver.goto(pages.address('/plain'));
		await new Promise((done) => setTimeout(done, 500));
		expect(await driver.overlay()).toEqual([]);
	});
});

describe('the whole run', () => {
	it('made no request and reported no error', async () => {
		expect(await driver.requests()).toEqual([]);
		expect(await driver.consoleErrors()).toEqual([]);
		expect([...new Set(pages.asked)].sort(), 'what the server was asked for').toEqual([
			'/other',
			'/plain',
			'/strict',
		]);
	});
});
