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

/** How many messages the running check has begun to send. */
async function sent(page: ExtensionPage): Promise<number> {
	return Number((await page.text()).match(/(\d+) of 200 messages sent/)?.[1] ?? 0);
}

/** Waits until two more batches were begun, so that one was acknowledged by a running background. */
async function progress(page: ExtensionPage): Promise<void> {
	const before = await sent(page);
	await eventually(`well more than ${before} messages are sent`, async () =>
		(await sent(page)) > before + 5 ? true : null,
	);
}

it('loses no message and stores none twice when it is stopped in the middle', async () => {
	const options = await driver.page('options');
	await options.click('Check the connection');
	let stopped = 0;
	for (let kill = 0; kill < 3; kill++) {
		await progress(options);
		stopped += Number(await driver.killBackground());
	}
	const outcome = await says(options, /200 of 200 messages were acknowledged.*/);
	expect(outcome).toContain('200 are stored');
	const starts = Number(outcome.match(/answered: (\d+)/)?.[1]);
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
