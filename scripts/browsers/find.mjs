import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox'} Family */
/** @typedef {{family: Family, path: string, version: string}} Browser */

const VARIABLES = {chromium: 'BROWSER_PATH', firefox: 'FIREFOX_PATH'};

const NAMES = {
	chromium: [
		'chromium',
		'chromium-browser',
		'google-chrome',
		'google-chrome-stable',
		'brave-browser',
		'microsoft-edge',
	],
	firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC = {
	chromium: [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	firefox: [
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
	],
};

const WINDOWS = {
	chromium: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
	firefox: ['Mozilla Firefox/firefox.exe'],
};

/**
 * The browser of a family on this machine, or null.
 *
 * @param {Family} family
 * @returns {Browser | null}
 * @throws {Error} when the variable that names a browser names a file that is not there
 */
export function findBrowser(family) {
	const variable = VARIABLES[family];
	const named = process.env[variable];
	if (named && !existsSync(named)) {
		throw new Error(`${variable} names ${named}, and there is no such file.`);
	}
	const found = named || places(family).find((file) => isFile(file) && !isSnapStub(file));
	return found ? {family, path: found, version: versionOf(found)} : null;
}

/** @param {Family} family */
function places(family) {
	const {PATH = '', PROGRAMFILES, LOCALAPPDATA} = process.env;
	if (process.platform === 'darwin') {
		return MAC[family];
	}
	if (process.platform === 'win32') {
		const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
		return roots.flatMap((root) => (root ? WINDOWS[family].map((at) => path.join(root, at)) : []));
	}
	return NAMES[family].flatMap((name) =>
		PATH.split(':')
			.filter(Boolean)
			.map((folder) => path.join(folder, name)),
	);
}

/** @param {string} file */
function isFile(file) {
	return statSync(file, {throwIfNoEntry: false})?.isFile() ?? false;
}

/**
 * Ubuntu's packages are stand-ins that start a snap, which can neither see the build nor be driven.
 *
 * @param {string} file
 */
function isSnapStub(file) {
	const target = realpathSync(file);
	const isScript = statSync(target).size < 20_000;
	return (
		/\/snap(\/|$)/.test(target) || (isScript && readFileSync(target, 'utf8').includes('/snap/bin'))
	);
}

/** @param {string} file */
function versionOf(file) {
	if (process.platform === 'win32') {
		return path.basename(file);
	}
	try {
		return execFileSync(file, ['--version'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		})
			.replace(/ built on.*/s, '')
			.trim();
	} catch {
		return path.basename(file);
	}
}
