import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {root} from '../architecture/source';

function start(words: readonly string[], environment: Record<string, string> = {}) {
	const {status, stdout, stderr} = spawnSync(
		process.execPath,
		[path.join(root, 'scripts/start.mjs'), ...words],
		{encoding: 'utf8', env: {...process.env, ...environment}},
	);
	return {status, stdout, stderr};
}

describe('npm start', () => {
	it.each([
		[['--browser', 'opera'], '--browser is chromium or firefox, not “opera”.'],
		[['--what'], "Unknown option '--what'"],
		[['--screenshot'], "'--screenshot <value>' argument missing"],
		[['page.html'], "Unexpected argument 'page.html'"],
	])('refuses %j and says what it takes', (words, complaint) => {
		const {status, stdout, stderr} = start(words);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain(complaint);
		expect(stderr).toContain('npm start -- [--browser chromium|firefox] [--headless]');
	});

	it('ends with an error when the browser it was given is not there', () => {
		const {status, stderr} = start(['--headless'], {BROWSER_PATH: '/nowhere/chromium'});
		expect(status).toBe(1);
		expect(stderr).toContain('BROWSER_PATH names /nowhere/chromium');
	});
});
