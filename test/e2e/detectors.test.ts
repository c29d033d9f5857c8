import {appendFileSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Driver, eventually, launch, type Pages, servePages} from './driver';

// The other tests assert that nothing was seen. Here something is planted, and must be seen.

let driver: Driver;
let pages: Pages;

beforeAll(async () => {
	pages = await servePages();
	driver = await launch({
		alter(folder) {
			const file = path.join(folder, 'manifest.json');
			const {content_security_policy: _strict, ...manifest} = JSON.parse(
				readFileSync(file, 'utf8'),
			);
			manifest.permissions.push('notifications');
			writeFileSync(file, JSON.stringify(manifest));
			appendFileSync(
				path.join(folder, 'service-worker-loader.js'),
				`\nfetch('http://planted.invalid/from-the-background').catch(() => {});
				setTimeout(() => { throw new Error('planted in the background') });`,
			);
		},
	});
	await driver.goto(pages.address('/noisy'));
});

afterAll(async () => {
	await driver?.close();
	await pages?.close();
});

function seen(look: () => Promise<string[]>, words: string): Promise<string[]> {
	return eventually(`“${words}” is seen`, async () => {
		const found = await look();
		return found.some((one) => one.includes(words)) ? found : null;
	});
}

it('sees a request of a page', () => seen(() => driver.requests(), '/ping'));

it('sees a request of the background', () => seen(() => driver.requests(), 'planted.invalid'));

it('sees an error of a page', () => seen(() => driver.consoleErrors(), 'planted'));

it('sees an error of the background', () =>
	seen(() => driver.consoleErrors(), 'planted in the background'));

it('sees a permission that warns at installation', async () => {
	expect(await driver.installWarnings()).toHaveLength(1);
});
