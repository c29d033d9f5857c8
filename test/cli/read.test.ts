import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openPage} from '../../src/cli/page';
import {cli, gaps, SHARED} from './command-line';
import {snapshotOf} from './market';

/** The made-up market as a plain page: one table, calls left, puts right. */
function tableOf() {
	const [{rows} = {rows: []}] = snapshotOf().expirations;
	const lines = rows.map(
		({strike, call, put}) =>
			`<tr><td>${call.bid}</td><td>${call.ask}</td><td>${strike}</td><td>${put.bid}</td><td>${put.ask}</td></tr>`,
	);
	return `<h2>SPXW Apr 17, 2026</h2><table><thead><tr><th colspan="2">Calls</th><th></th><th colspan="2">Puts</th></tr><tr><th>Bid</th><th>Ask</th><th>Strike</th><th>Bid</th><th>Ask</th></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

const page = (body: string) =>
	`<!DOCTYPE html><html><head><meta charset="utf-8"><title>SPX options</title></head><body><h1>SPX</h1>${body}</body></html>`;

function read(html: string, ...words: readonly string[]) {
	return cli(['read', 'page.html', ...words], {files: {'page.html': html}});
}

describe('read', {timeout: 60_000}, () => {
	it('prints the chain on a saved page, of the time it is given', async () => {
		const words = ['--as-of', '2026-03-13T15:00:00-04:00', '--url', 'https://broker.example/spx'];
		const said = await read(page(tableOf()), ...words);
		expect(said.code).toBe(0);
		expect(gaps(said.answer)).toEqual([]);
		expect(said.answer).toMatchObject({
			schema: 1,
			source: {kind: 'page', name: 'broker.example'},
			readAt: '2026-03-13T19:00:00.000Z',
			expirations: [{expiry: '2026-04-17'}],
		});
	});

	it('reads a page without a time or an address, and says neither', async () => {
		const said = await read(page(tableOf()));
		expect(said.answer).toMatchObject({source: {kind: 'page', name: 'page'}});
		expect(said.answer).not.toHaveProperty('readAt');
	});

	it('finds a chain in a shadow root that was saved as a template', async () => {
		const host = `<data-grid><template shadowrootmode="open">${tableOf()}</template></data-grid>`;
		const said = await read(page(host));
		const plain = await read(page(tableOf()));
		expect(said.answer).toEqual(plain.answer);
	});

	it.each(['', '<p>Nothing to see', page('<table><tr><td>1</td></tr></table>')])(
		'refuses a page without a chain: %.30s',
		async (html) => {
			const said = await read(html);
			expect(said).toMatchObject({code: 2, output: '', complaint: {error: 'no-chain'}});
		},
	);

	it('runs no script of the page and writes nothing of it', async () => {
		const script = '<script>document.body.textContent = ""; console.log("here")</script>';
		const said = await read(page(`<style>} broken {</style>${script}${tableOf()}`));
		expect(said.code).toBe(0);
	});

	it.each([
		['--url', 'broker.example'],
		['--url', 'https://'],
		['--url', 'javascript:alert(1)'],
		['--as-of', 'yesterday'],
	])('refuses %s %s', async (option, value) => {
		const said = await read(page(tableOf()), option, value);
		expect(said).toMatchObject({code: 2, complaint: {error: 'option-invalid', option}});
	});

	it('says that a page is not there', async () => {
		const said = await cli(['read', 'nowhere.html']);
		expect(said).toMatchObject({code: 2, complaint: {error: 'file-not-found'}});
	});

	const folder = path.join(SHARED, 'pages');

	it.runIf(existsSync(path.join(folder, 'yahoo-aapl-2014.html')))(
		'gives 42 calls and 38 puts of the page saved in 2014',
		{timeout: 60_000},
		async () => {
			const said = await cli(['read', 'yahoo-aapl-2014.html'], {folder});
			const {expirations} = JSON.parse(said.output);
			const rows: readonly {readonly call: object; readonly put: object}[] =
				expirations[0]?.rows ?? [];
			expect(expirations).toHaveLength(1);
			expect(rows.filter(({call}) => Object.keys(call).length > 0)).toHaveLength(42);
			expect(rows.filter(({put}) => Object.keys(put).length > 0)).toHaveLength(38);
		},
	);
});

describe('a shadow root saved as a template', {timeout: 60_000}, () => {
	const open = (html: string) => openPage(Buffer.from(html), undefined);

	it('stands again, also inside another', async () => {
		const inner = '<i><b><template shadowrootmode="closed">deep</template></b></i>';
		const document = await open(
			`<div id="outer"><template shadowrootmode="open"><section>${inner.replace(/<\/?[ib]>/g, '')}</section></template></div>`,
		);
		const outer = document.getElementById('outer')?.shadowRoot;
		expect(outer?.querySelector('section')?.shadowRoot?.textContent).toBe('deep');
		expect(document.querySelector('template')).toBeNull();
	});

	it('stays a template where it cannot be one', async () => {
		const document = await open(
			'<button><template shadowrootmode="open">a</template></button><div><template>b</template></div><div><template shadowrootmode="open">c</template><template shadowrootmode="open">d</template></div>',
		);
		const texts = [...document.querySelectorAll('template')].map(
			({content}) => content.textContent,
		);
		expect(texts).toEqual(['a', 'b', 'd']);
	});
});
