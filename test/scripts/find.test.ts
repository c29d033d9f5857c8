import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {findBrowser} from '../../scripts/browsers/find.mjs';
import {removeFolder, scratchFolder} from '../../scripts/browsers/scratch.mjs';

let folder: string;

beforeEach(() => {
	folder = scratchFolder('find');
	vi.stubEnv('PATH', folder);
	vi.stubEnv('BROWSER_PATH', '');
	vi.stubEnv('FIREFOX_PATH', '');
});

afterEach(() => {
	vi.unstubAllEnvs();
	removeFolder(folder);
});

function program(name: string, text: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, `#!/bin/sh\n${text}\n`);
	chmodSync(file, 0o755);
	return file;
}

describe.runIf(process.platform === 'linux')('the search for a browser', () => {
	it('finds nothing where nothing is', () => {
		expect(findBrowser('chromium')).toBeNull();
		expect(findBrowser('firefox')).toBeNull();
	});

	it('finds one on the path, with the version it says', () => {
		const file = program('google-chrome', 'echo "Google Chrome 150.0.1 built on Debian"');
		expect(findBrowser('chromium')).toEqual({
			family: 'chromium',
			path: file,
			version: 'Google Chrome 150.0.1',
		});
	});

	it('prefers the one that the environment names', () => {
		program('firefox', 'echo "Mozilla Firefox 1"');
		const mine = program('mine', 'echo "Mozilla Firefox 2"');
		vi.stubEnv('FIREFOX_PATH', mine);
		expect(findBrowser('firefox')?.version).toBe('Mozilla Firefox 2');
	});

	it('says when the environment names a file that is not there', () => {
		vi.stubEnv('BROWSER_PATH', '/nowhere/chromium');
		expect(() => findBrowser('chromium')).toThrow(
			'BROWSER_PATH names /nowhere/chromium, and there is no such file.',
		);
	});

	it('takes a package that only starts a snap for none', () => {
		program('chromium-browser', 'exec /snap/bin/chromium "$@"');
		mkdirSync(path.join(folder, 'snap'));
		const snap = path.join(folder, 'snap', 'firefox');
		writeFileSync(snap, 'a program');
		symlinkSync(snap, path.join(folder, 'firefox'));
		expect(findBrowser('chromium')).toBeNull();
		expect(findBrowser('firefox')).toBeNull();
	});

	it('takes a folder of that name for none', () => {
		mkdirSync(path.join(folder, 'chromium'));
		expect(findBrowser('chromium')).toBeNull();
	});

	it('finds one that will not say its version', () => {
		program('chromium', 'exit 1');
		expect(findBrowser('chromium')?.version).toBe('chromium');
	});
});
