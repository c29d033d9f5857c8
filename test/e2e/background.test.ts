import {afterAll, beforeAll, expect, it} from 'vitest';
import {
	type Driver,
	type ExtensionPage,
	eventually,
	launch,
	type Pages,
	servePages,
} from './driver';

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

function says(page: ExtensionPage, expected: RegExp): Promise<string> {
	return eventually(
		`the page says ${expected}`,
		async () => (await page.text()).match(expected)?.[0],
	);
}

/** Waits until the check has gone on, and answers how far. */
function sentAfter(page: ExtensionPage, before: number): Promise<number> {
	return eventually(`more than ${before} messages are sent`, async () => {
		const sent = Number((await page.text()).match(/(\d+) of 200 messages sent/)?.[1] ?? 0);
		return sent > before ? sent : null;
	});
}

it('loses no message and stores none twice when it is stopped in the middle', async () => {
	const options = await driver.page('options');
	await options.click('Check the connection');
	let stopped = 0;
	let sent = 0;
	for (let kill = 0; kill < 3; kill++) {
		sent = await sentAfter(options, sent);
		stopped += Number(await driver.killBackground());
	}
	const outcome = await says(options, /200 of 200 messages were acknowledged.*/);
	expect(outcome).toContain('200 are stored');
	const starts = Number(outcome.match(/answered: (\d+)/)?.[1]);
	expect(sent, 'messages sent at the last stop').toBeLessThan(200);
	expect(stopped, 'stops of a running background').toBe(3);
	expect(starts, 'starts of the background that answered').toBeGreaterThanOrEqual(3);
	await options.close();
});

it('is started again by a page that speaks to it', async () => {
	await driver.killBackground();
	await driver.goto(pages.address('/plain'));
	await (await driver.clickToolbar()).close();
	const options = await driver.page('options');
	await eventually("the page's word is in the diagnostics", async () => {
		await options.click('Read again');
		return (await options.text()).includes('content · attached') ? true : null;
	});
	await options.close();
	expect(await driver.consoleErrors()).toEqual([]);
});
