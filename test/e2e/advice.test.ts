import {afterAll, beforeAll, describe, expect, it} from 'vitest';
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
	return eventually(`the page says ${expected}`, async () => {
		const text = (await page.text()).replace(/\s+/g, ' ');
		return text.match(expected) ? text : null;
	});
}

function overlaySays(expected: RegExp): Promise<string> {
	return eventually(`the overlay says ${expected}`, async () => {
		const text = (await driver.overlay()).join(' ');
		return text.match(expected) ? text : null;
	});
}

/** Opens a page and presses the button there, as a trader does. */
async function pressOn(path: string): Promise<ExtensionPage> {
	await driver.goto(pages.address(path));
	return driver.clickToolbar();
}

const FOUR = /(\d{4}) long put (\d{4}) short .* (\d{4}) short .* (\d{4}) long call/;

describe('a page of sixty SPX rows, without a VIX and without a history', () => {
	it('gives four strikes at one press, and says what is unknown', async () => {
		const popup = await pressOn('/plain');
		const text = await says(popup, FOUR);
		const strikes = text.match(FOUR)?.slice(1).map(Number) ?? [];
		expect(strikes).toEqual([...strikes].sort((one, other) => one - other));
		expect(new Set(strikes).size).toBe(4);
		expect(text).toContain('VIX unknown');
		expect(text).not.toContain('Enter');
		await popup.close();

		const overlay = await overlaySays(/VIX unknown: type it/);
		for (const leg of ['LP', 'SP', 'SC', 'LC']) {
			expect(overlay, 'the leg is marked, or pointed at').toContain(leg);
		}
	});

	it('turns into a number of contracts when the VIX is typed', async () => {
		const options = await driver.page('options');
		await says(options, /Net liquidation value/);
		await options.fill('Account', '500,000');
		await says(options, /Forget/);
		await options.close();

		const popup = await pressOn('/plain');
		await says(popup, /VIX unknown/);
		await popup.fill('VIX now', '14.2');
		await popup.click('Use');
		const text = await says(popup, /Enter \d/);
		expect(text).toContain('VIX 14.2');
		expect(text).toMatch(/Max loss ×\d ▼ \$[\d,]+/);
		await popup.close();
		await overlaySays(/Enter \d/);
	});

	it('keeps its marks when the popup closes, and the popup its answer when it opens again', async () => {
		await overlaySays(/Enter \d/);
		const popup = await driver.clickToolbar();
		await says(popup, /Enter \d/);
		await popup.close();
		await overlaySays(/Enter \d/);
	});
});

describe('a page on which nothing moves for a minute', () => {
	it('has its advice withdrawn, with the age of the quotes, on the page and in the popup', async () => {
		await (await pressOn('/with-vix')).close();
		await overlaySays(/Enter \d/);
		const withdrawn = await eventually(
			'the advice is withdrawn',
			async () => {
				const text = (await driver.overlay()).join(' ');
				return text.includes('withdrawn') ? text : null;
			},
			75_000,
		);
		expect(withdrawn).not.toContain('Enter');
		expect(withdrawn).toMatch(/withdrawn [A-Z]{2} \d{4} still for 6\d s/);
		const popup = await driver.clickToolbar();
		const text = await says(
			popup,
			/nothing has moved for .* the oldest leg is the (put|call) \d{4}/,
		);
		expect(text).not.toContain('Enter');
		await popup.close();
	}, 120_000);
});

describe('a page of twenty rows', () => {
	it('names the strikes that are missing, and suggests none', async () => {
		const popup = await pressOn('/twenty');
		const text = await says(popup, /need puts? \d{4}/);
		expect(text).not.toMatch(FOUR);
		expect(text).not.toContain('Enter');
		await popup.close();
		await overlaySays(/\d{4}/);
	});
});

describe('the two stops', () => {
	it('price the hedge once the VIX chain was seen too', async () => {
		const first = await pressOn('/with-vix');
		await says(first, /VIX/);
		await first.close();
		const second = await pressOn('/vix-chain');
		const text = await says(second, /VIX chain \d\d:\d\d ET/);
		expect(text).toMatch(/Near 30 d .*Mid 110 d .*Far 220 d /);
		expect(text).not.toContain('theoretical');
		await second.close();
	});
});

describe.each([
	['/shifted', /do not belong to the same strikes/],
	['/sides-exchanged', /Calls and puts seem exchanged/],
	['/prices-exchanged', /Bids stand above asks/],
])('a chain that cannot be trusted: %s', (path, words) => {
	it('is refused by name, on the page and in the popup, with no suggestion', async () => {
		const popup = await pressOn(path);
		const text = await says(popup, words);
		expect(text).not.toMatch(FOUR);
		expect(text).not.toContain('Enter');
		await popup.close();
		await overlaySays(/quotes do not fit together/);
	});
});

describe('a page without a chain', () => {
	it('is left as it is, and the popup says what to open', async () => {
		const popup = await pressOn('/empty');
		await says(popup, /Open an option chain for SPX/);
		await popup.close();
		expect(await driver.overlay()).toEqual([]);
	});

	it('is told apart from a chain whose expiry is not said', async () => {
		const popup = await pressOn('/no-expiry');
		await says(popup, /expiry/i);
		await popup.close();
		expect(await driver.overlay()).toEqual([]);
	});
});

it('the whole run made no request and reported no error', async () => {
	expect(await driver.requests()).toEqual([]);
	expect(await driver.consoleErrors()).toEqual([]);
});
