import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {removeFolder, scratchFolder} from '../../scripts/browsers/scratch.mjs';
import {root} from '../architecture/source';

const BUILT_FROM = [
	'src',
	'public',
	'manifest.json',
	'package.json',
	'tsconfig.json',
	'tsconfig.base.json',
	'vite.config.ts',
];
const BROWSERS = ['chrome', 'firefox'] as const;

let first: string;
let second: string;

/** Builds both extensions from a copy of the sources in a folder of its own. */
function buildElsewhere(name: string): string {
	const folder = scratchFolder(name);
	for (const part of BUILT_FROM) {
		cpSync(path.join(root, part), path.join(folder, part), {recursive: true});
	}
	symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
	build(folder);
	return folder;
}

function build(folder: string): void {
	for (const mode of ['production', 'firefox']) {
		const vite = path.join(root, 'node_modules/vite/bin/vite.js');
		const {status, stderr} = spawnSync(process.execPath, [vite, 'build', '--mode', mode], {
			cwd: folder,
			encoding: 'utf8',
		});
		expect(status, stderr).toBe(0);
	}
}

function files(folder: string): string[] {
	return readdirSync(folder, {recursive: true, withFileTypes: true})
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
		.sort();
}

function sums(folder: string): Record<string, string> {
	const dist = path.join(folder, 'dist');
	return Object.fromEntries(
		files(dist).map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(path.join(dist, file)))
				.digest('hex'),
		]),
	);
}

beforeAll(() => {
	first = buildElsewhere('build-first');
	second = buildElsewhere('build-second-in-a-longer-folder');
}, 60_000);

afterAll(() => {
	removeFolder(first);
	removeFolder(second);
});

describe('the build', () => {
	it('is the same to the byte in another folder', () => {
		expect(Object.keys(sums(first)).length).toBeGreaterThan(40);
		expect(sums(second)).toEqual(sums(first));
	});

	it('is the same to the byte when repeated', () => {
		const before = sums(first);
		rmSync(path.join(first, 'dist'), {recursive: true});
		build(first);
		expect(sums(first)).toEqual(before);
	}, 60_000);
});

describe('the two extensions', () => {
	it('are the same but for their manifests', () => {
		const all = sums(first);
		const of = (browser: string) =>
			Object.entries(all).flatMap(([file, sum]) => {
				const [top, ...inner] = file.split('/');
				const path = inner.join('/');
				return top === browser && path !== 'manifest.json' ? [`${path} ${sum}`] : [];
			});
		expect(of('chrome').length).toBeGreaterThan(20);
		expect(of('firefox')).toEqual(of('chrome'));
	});
});

describe.each(BROWSERS)('the extension for %s', (browser) => {
	const at = (file: string) => path.join(first, 'dist', browser, file);
	const read = (file: string) => readFileSync(at(file), 'utf8');
	const manifest = () => JSON.parse(read('manifest.json'));
	const scripts = () => files(at('')).filter((file) => file.endsWith('.js'));

	it('asks for exactly these permissions', () => {
		const extra = browser === 'chrome' ? ['sidePanel'] : [];
		expect(manifest().permissions).toEqual(['storage', 'activeTab', 'scripting', ...extra]);
		expect(manifest().optional_host_permissions).toEqual([
			'https://*/*',
			'http://localhost/*',
			'http://127.0.0.1/*',
		]);
	});

	it.each([
		'host_permissions',
		'optional_permissions',
		'content_scripts',
		'web_accessible_resources',
		'externally_connectable',
	])('has no %s', (key) => expect(manifest()[key]).toBeUndefined());

	it('forbids everything but its own files, and every connection', () => {
		expect(manifest().content_security_policy).toEqual({
			extension_pages:
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		});
	});

	it('has every file that its manifest or its background names', () => {
		const named = JSON.stringify(manifest()).match(/[\w./-]+\.(html|js|png)/g) ?? [];
		const paths = [
			...named,
			'src/content/index.js',
			'src/content/overlay/script.js',
			'src/panel/index.html',
			'src/onboarding/index.html',
			'_locales/en/messages.json',
		];
		expect(named.length).toBeGreaterThanOrEqual(8);
		expect(paths.filter((file) => !existsSync(at(file)))).toEqual([]);
	});

	it('has every file that its pages name', () => {
		for (const page of files(at('')).filter((file) => file.endsWith('.html'))) {
			const named = [...read(page).matchAll(/(?:src|href)="([^"]+)"/g)].map(
				([, file]) => file ?? '',
			);
			expect(
				named.filter((file) => !existsSync(at(path.join('/', file)))),
				page,
			).toEqual([]);
		}
	});

	it('carries the version of the package, and words that the stores accept', () => {
		const messages = JSON.parse(read('_locales/en/messages.json'));
		const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		expect(manifest().version).toBe(version);
		expect(messages.name.message.length).toBeLessThanOrEqual(75);
		expect(messages.description.message.length).toBeLessThanOrEqual(132);
	});

	it('says nothing to the console, runs no text as code and knows no way to the network', () => {
		const said = scripts().flatMap((file) => {
			const words = read(file).match(
				/console\.\w+|\beval\(|new Function\b|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/g,
			);
			return words ? [`${file}: ${words.join(', ')}`] : [];
		});
		expect(said).toEqual([]);
	});

	it('names no address but those of the drawing standards', () => {
		const addresses = scripts().flatMap(
			(file) => read(file).match(/(https?|wss?):\/\/[\w.-]+/g) ?? [],
		);
		expect([...new Set(addresses)]).toEqual(['http://www.w3.org']);
	});

	it.each(['index.js', 'overlay/script.js'])(
		'keeps content/%s, which runs in pages, under 30 kB compressed',
		(file) => {
			const script = readFileSync(at(`src/content/${file}`));
			expect(gzipSync(script, {level: 9}).length).toBeLessThan(30_000);
		},
	);

	it('carries the licence of every package in it', () => {
		const {dependencies} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		const named = [...read('licences.md').matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
		expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies)));
	});
});
