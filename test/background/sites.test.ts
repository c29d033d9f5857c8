import fc from 'fast-check';
import {beforeEach, describe, expect, it} from 'vitest';
import {createSites} from '../../src/background/sites';
import {browser, injections, resetBrowser, setTabs} from '../support/fake-browser';

const A = 'https://a.example/*';
const B = 'https://b.example/*';
const LOCAL = 'http://localhost/*';
const FILE = '/src/content/index.js';

const grant = (...origins: string[]) => browser.permissions.request({origins});
const registered = () => browser.scripting.getRegisteredContentScripts();

beforeEach(resetBrowser);

describe('the registered script', () => {
	it('covers the granted sites, at every visit and after a restart', async () => {
		await grant(A, LOCAL);
		await createSites().register();
		expect(await registered()).toEqual([
			{
				id: 'sites',
				js: [FILE],
				matches: [A, LOCAL],
				runAt: 'document_idle',
				persistAcrossSessions: true,
			},
		]);
	});

	it('is none where no site is granted', async () => {
		await createSites().register();
		expect(await registered()).toEqual([]);
	});

	it('is gone with the last site', async () => {
		const sites = createSites();
		await grant(A);
		await sites.register();
		await browser.permissions.remove({origins: [A]});
		await sites.register();
		expect(await registered()).toEqual([]);
	});

	it('is one, however many ask for it at once', async () => {
		const sites = createSites();
		await grant(A);
		await Promise.all([sites.register(), sites.register(), grant(B), sites.register()]);
		expect((await registered()).map(({matches}) => matches)).toEqual([[A, B]]);
	});

	it('is made the next time when it failed once', async () => {
		const sites = createSites();
		await grant(A);
		const {getAll} = browser.permissions;
		browser.permissions.getAll = async () => {
			throw new Error('shutting down');
		};
		const first = sites.register();
		await expect(first).rejects.toThrow('shutting down');
		browser.permissions.getAll = getAll;
		await sites.register();
		expect(await registered()).toHaveLength(1);
	});

	it('covers exactly what is granted after any sequence of grants, with none waited for', async () => {
		const change = fc.record({
			add: fc.boolean(),
			origins: fc.subarray([A, B, LOCAL, 'https://c.example/*'], {minLength: 1}),
			rest: fc.nat(4),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(change, {maxLength: 10}), async (changes) => {
				resetBrowser();
				const sites = createSites();
				const runs: Promise<void>[] = [];
				for (const {add, origins, rest} of changes) {
					await (add ? grant(...origins) : browser.permissions.remove({origins}));
					runs.push(sites.register());
					for (let turn = 0; turn < rest; turn++) {
						await Promise.resolve();
					}
				}
				await Promise.all(runs);
				const {origins} = await browser.permissions.getAll();
				const covered = (await registered()).flatMap(({matches = []}) => matches);
				expect(covered).toEqual(origins);
			}),
			{numRuns: 1000},
		);
	});
});

describe('the script', () => {
	beforeEach(() => {
		setTabs([
			{id: 1, url: 'https://a.example/chain'},
			{id: 2, url: 'https://a.example/shop', answer: 'refuses'},
			{id: 3, url: 'https://b.example/'},
			{url: 'https://a.example/without-identity'},
			{id: 5, url: 'https://a.example:8443/late'},
			{id: 6, url: 'https://not-a.example/'},
		]);
	});

	it('runs in every tab of the sites, and passes over those that refuse', async () => {
		await createSites().inject([A]);
		expect(injections()).toEqual([
			{tabId: 1, files: [FILE]},
			{tabId: 5, files: [FILE]},
		]);
	});

	it('runs nowhere for no site', async () => {
		await createSites().inject([]);
		expect(injections()).toEqual([]);
	});

	it('runs in the tabs of every granted site after an update', async () => {
		await grant(A, B);
		await createSites().injectEverywhere();
		expect(injections().map(({tabId}) => tabId)).toEqual([1, 3, 5]);
	});

	it('runs nowhere after an update while nothing is granted', async () => {
		await createSites().injectEverywhere();
		expect(injections()).toEqual([]);
	});
});
