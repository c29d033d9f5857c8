import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {removeFolder, scratchFolder} from '../../scripts/browsers/scratch.mjs';
import {buildDemo, serveDemo} from '../../scripts/demo-server.mjs';
import {root} from '../architecture/source';

type Answer = {
	readonly status: number;
	readonly headers: http.IncomingHttpHeaders;
	readonly text: string;
};

/** Asks for a path exactly as written; `fetch` would tidy it up first. */
function ask(address: string, asked: string, method = 'GET'): Promise<Answer> {
	const {hostname, port} = new URL(address);
	return new Promise((done, fail) => {
		const request = http.request({hostname, port, path: asked, method}, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (part: string) => {
				text += part;
			});
			response.on('end', () =>
				done({status: response.statusCode ?? 0, headers: response.headers, text}),
			);
		});
		request.on('error', fail);
		request.end();
	});
}

describe('the server of the demo page', () => {
	let outside: string;
	let demo: {address: string; close: () => Promise<void>};

	beforeAll(async () => {
		outside = scratchFolder('demo-server');
		const folder = path.join(outside, 'page');
		mkdirSync(path.join(folder, 'assets'), {recursive: true});
		writeFileSync(path.join(outside, 'secret.txt'), 'secret');
		writeFileSync(path.join(folder, 'index.html'), '<title>page</title>');
		writeFileSync(path.join(folder, 'assets', 'a b.js'), 'void 0;');
		writeFileSync(path.join(folder, 'assets', 'a.css'), 'p {}');
		writeFileSync(path.join(folder, 'assets', 'a.bin'), 'x');
		demo = await serveDemo(folder);
	});

	afterAll(async () => {
		await demo.close();
		removeFolder(outside);
	});

	it('listens on this machine only, on a port that was free', () => {
		expect(demo.address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/);
	});

	it.each([
		['/', 'text/html; charset=utf-8', '<title>page</title>'],
		['/?ticks=0&seed=7', 'text/html; charset=utf-8', '<title>page</title>'],
		['/assets/a%20b.js', 'text/javascript; charset=utf-8', 'void 0;'],
		['/assets/a.css', 'text/css; charset=utf-8', 'p {}'],
		['/assets/a.bin', 'application/octet-stream', 'x'],
	])('answers %s as %s', async (asked, type, text) => {
		const answer = await ask(demo.address, asked);
		expect(answer).toMatchObject({status: 200, text});
		expect(answer.headers['content-type']).toBe(type);
		expect(answer.headers['x-content-type-options']).toBe('nosniff');
	});

	it('lets the page load nothing but its own files, and connect nowhere', async () => {
		const {headers} = await ask(demo.address, '/');
		const policy = String(headers['content-security-policy']);
		expect(policy).toContain("default-src 'none'; script-src 'self'");
		expect(policy).not.toContain('connect-src');
	});

	it.each([
		'/../secret.txt',
		'/assets/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/assets/..%5c..%5csecret.txt',
		'//etc/passwd',
		'/assets',
		'/nothing.html',
		'/%00',
		'/%E0%A4%A',
	])('has nothing at %s', async (asked) => {
		const answer = await ask(demo.address, asked);
		expect(answer.status).toBe(404);
		expect(answer.text).toBe('Not found');
	});

	it('answers a question for the head without a body, and nothing else but GET', async () => {
		expect(await ask(demo.address, '/', 'HEAD')).toMatchObject({status: 200, text: ''});
		expect(await ask(demo.address, '/', 'POST')).toMatchObject({status: 405, text: 'Only GET'});
	});

	it('is gone when closed', async () => {
		const other = await serveDemo(outside);
		await other.close();
		await expect(ask(other.address, '/')).rejects.toThrow('ECONNREFUSED');
	});
});

describe('the build of the demo page', () => {
	const index = path.join(root, 'dist/demo/index.html');
	const script = path.join(root, 'scripts/demo-server.mjs');
	const built = () => statSync(index).mtimeMs;

	function age(folder: string): void {
		for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
			if (entry.isFile()) {
				utimesSync(path.join(entry.parentPath, entry.name), 1, 1);
			}
		}
	}

	it('is made when older than its sources, without a word, and not again', () => {
		buildDemo();
		age(path.dirname(index));
		const run = () =>
			spawnSync(
				process.execPath,
				['--input-type=module', '-e', `(await import(${JSON.stringify(script)})).buildDemo()`],
				{encoding: 'utf8'},
			);
		expect(run()).toMatchObject({status: 0, stdout: '', stderr: ''});
		const first = built();
		expect(first).toBeGreaterThan(1000);
		expect(run().status).toBe(0);
		expect(built()).toBe(first);
	}, 60_000);

	it('is served whole: every file that its page names is there', async () => {
		const demo = await serveDemo();
		const page = await ask(demo.address, '/');
		const named = [...page.text.matchAll(/(?:src|href)="\.(\/[^"]+)"/g)].map(
			([, file]) => file ?? '',
		);
		const answers = await Promise.all(named.map((file) => ask(demo.address, file)));
		await demo.close();
		expect(page.text).toContain('Synthetic quotes');
		expect(named.length).toBeGreaterThanOrEqual(2);
		expect(answers.map(({status}) => status)).toEqual(named.map(() => 200));
	}, 60_000);
});
