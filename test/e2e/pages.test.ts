import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Driver, eventually, launch, type PageName} from './driver';

let driver: Driver;

beforeAll(async () => {
	driver = await launch();
});

afterAll(() => driver?.close());

const PAGES: readonly [PageName, string][] = [
	['popup', 'This page is closed to extensions'],
	['options', 'Hedgewing options'],
	['panel', 'Open an option chain'],
	['onboarding', 'It never places, changes or cancels an order'],
];

it.each(PAGES)('opens the %s, which says “%s”', async (name, words) => {
	const page = await driver.page(name);
	await eventually(`the page says “${words}”`, async () =>
		(await page.text()).includes(words) ? true : null,
	);
	await page.close();
});

it('warns of nothing at installation', async () => {
	expect(await driver.installWarnings()).toEqual([]);
});

it('made no request and reported no error', async () => {
	expect(await driver.requests()).toEqual([]);
	expect(await driver.consoleErrors()).toEqual([]);
});
