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

it('loses no message and stores none twice when it is stopped in the middle', async () => {
	const options = await driver.page('options');
	await options.click('Check the connection');
	let stopped = 0;
	for (let kill = 0; kill < 3; kill++) {
		await says(
			options,
			new RegExp(`(${[20, 70, 120][kill]}|\\d[5-9]\\d|1\\d\\d) of 200 messages sent|acknowledged`),
		);
		stopped += Number(await driver.killBackground());
	}
	const outcome = await says(options, /200 of 200 messages were acknowledged.*/);
	expect(outcome).toContain('200 are stored');
	const starts = Number(outcome.match(/answered: (\d+)/)?.[1]);
	expect(stopped, 'stops while messages were on their way').toBeGreaterThanOrEqual(1);
	expect(starts, 'starts of the background that answered').toBeGreaterThanOrEqual(2);
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
