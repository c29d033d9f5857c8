import {chmodSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {startChromium} from '../../scripts/browsers/chromium.mjs';
import {startFirefox} from '../../scripts/browsers/firefox.mjs';
import {removeFolder, scratchFolder} from '../../scripts/browsers/scratch.mjs';

let folder: string;
let program: string;

beforeEach(() => {
	folder = scratchFolder('ended');
	program = path.join(folder, 'browser');
	writeFileSync(program, '#!/bin/sh\necho "no usable sandbox" >&2\nsleep 0.2\nexit 3\n');
	chmodSync(program, 0o755);
});

afterEach(() => removeFolder(folder));

describe.runIf(process.platform !== 'win32')('a browser that ends at once', () => {
	it('is told with its last words when it was asked over a pipe', async () => {
		const browser = await startChromium({path: program, headless: true});
		const words = 'The browser has ended (exit code 3). no usable sandbox';
		await expect(browser.send('Browser.getVersion')).rejects.toThrow(words);
		await expect(browser.send('Browser.getVersion'), 'asked again').rejects.toThrow(words);
		await browser.close();
	});

	it('is told with its last words when it was waited for', async () => {
		const start = startFirefox({path: program, headless: true, extensionId: 'x@example.com'});
		await expect(start).rejects.toThrow(
			'The browser has ended before it answered. no usable sandbox',
		);
	});
});
