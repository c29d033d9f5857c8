import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {removeFolder, scratchFolder} from '../../scripts/browsers/scratch.mjs';
import {root} from '../architecture/source';

// A tiny project around the real scripts, so that each way to fail can be planted by itself.

const ANY_PROGRAM = {BROWSER_PATH: process.execPath, FIREFOX_PATH: process.execPath};

let folder: string;

beforeAll(() => {
	folder = scratchFolder('test-command');
	for (const part of [
		'scripts',
		'src',
		'public',
		'manifest.json',
		'package.json',
		'package-lock.json',
		'tsconfig.json',
		'tsconfig.base.json',
		'vite.config.ts',
		'.npmrc',
	]) {
		cpSync(path.join(root, part), path.join(folder, part), {recursive: true});
	}
	writeFileSync(
		path.join(folder, 'biome.json'),
		JSON.stringify({files: {includes: ['planted/**']}}),
	);
	writeFileSync(
		path.join(folder, 'vitest.config.ts'),
		"export default {test: {include: ['planted/*.test.ts']}}\n",
	);
	mkdirSync(path.join(folder, 'test/e2e'), {recursive: true});
	writeFileSync(
		path.join(folder, 'test/e2e/vitest.config.ts'),
		"export default {test: {include: ['planted/*.test.ts']}}\n",
	);
	// What is installed must look newer than the lock file, or npm would install into the link.
	utimesSync(path.join(folder, 'package-lock.json'), 0, 0);
	symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
});

afterAll(() => removeFolder(folder));

function plant(text: string, name = 'a.test.ts'): void {
	mkdirSync(path.join(folder, 'planted'), {recursive: true});
	writeFileSync(path.join(folder, 'planted', name), text);
}

function test(environment: Record<string, string> = {}, words: readonly string[] = ['planted']) {
	const {status, stdout} = spawnSync(
		process.execPath,
		[path.join(folder, 'scripts/test.mjs'), ...words],
		{
			encoding: 'utf8',
			cwd: folder,
			// The planted tests start no browser: any program that is there will do.
			env: {...process.env, ...ANY_PROGRAM, ...environment},
		},
	);
	return {status, last: stdout.trim().split('\n').at(-1), stdout};
}

describe('npm test', () => {
	it('passes and counts when everything passes', () => {
		plant("import {it, expect} from 'vitest'; it('a', () => expect(1).toBe(1));\n");
		const {status, last} = test();
		expect(last).toMatch(/^\d+ passed, 0 failed$/);
		expect(status).toBe(0);
	}, 60_000);

	it('fails when a test fails', () => {
		plant("import {it, expect} from 'vitest'; it('a', () => expect(1).toBe(2));\n");
		const {status, last} = test();
		expect(last).toMatch(/^\d+ passed, 3 failed$/);
		expect(status).toBe(1);
	}, 60_000);

	it('fails when a test file cannot be loaded', () => {
		plant("import './nothing';\n");
		const {status, last} = test();
		expect(last).toMatch(/^\d+ passed, 3 failed$/);
		expect(status).toBe(1);
	}, 60_000);

	it('fails when a type is wrong', () => {
		plant("import {it, expect} from 'vitest'; it('a', () => expect(1).toBe(1));\n");
		const wrong = path.join(folder, 'src/engine/planted.ts');
		writeFileSync(wrong, 'export const words: string = 1;\n');
		const {status, last, stdout} = test({}, []);
		rmSync(wrong);
		expect(stdout).toContain('src/engine/planted.ts(1,14): error TS2322');
		expect(stdout).toContain('── types: FAILED');
		expect(last).toMatch(/^\d+ passed, [1-9]\d* failed$/);
		expect(status).toBe(1);
	}, 60_000);

	it('fails when a browser is missing', () => {
		plant("import {it, expect} from 'vitest'; it('a', () => expect(1).toBe(1));\n");
		const {status, last, stdout} = test({FIREFOX_PATH: '/nowhere/firefox'});
		expect(stdout).toContain('browser: firefox: FAILED');
		expect(last).toMatch(/^\d+ passed, 1 failed$/);
		expect(status).toBe(1);
	}, 60_000);
});
