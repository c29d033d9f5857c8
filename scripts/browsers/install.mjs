import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {findBrowser} from './find.mjs';

/** @typedef {import('./find.mjs').Family} Family */
/** @typedef {import('./find.mjs').Browser} Browser */

const DEBIAN = {chromium: ['chromium', 'chromium-sandbox'], firefox: ['firefox-esr']};

const BY_HAND = {
	darwin: {chromium: 'brew install --cask chromium', firefox: 'brew install --cask firefox'},
	win32: {chromium: 'winget install Hibbiki.Chromium', firefox: 'winget install Mozilla.Firefox'},
};

/**
 * The browsers of these families, installed first where this machine lets us.
 *
 * @param {Family[]} families
 * @returns {Browser[]}
 * @throws {Error} naming what is missing and the one command that installs it
 */
export function findOrInstall(families) {
	const missing = families.filter((family) => findBrowser(family) === null);
	if (missing.length > 0) {
		installOnDebian(missing);
	}
	return families.map((family) => {
		const browser = findBrowser(family);
		if (browser === null) {
			throw new Error(
				`No ${family === 'firefox' ? 'Firefox' : 'Chromium or Chrome'} was found. Install it with:\n  ${commandFor([family])}`,
			);
		}
		return browser;
	});
}

/** @param {Family[]} families */
function installOnDebian(families) {
	if (!isDebian()) {
		return;
	}
	const packages = families.flatMap((family) => DEBIAN[family]);
	console.error(`Installing ${packages.join(' and ')} …`);
	const install = ['install', '-y', '--no-install-recommends', ...packages];
	if (apt(['update']) !== 0 || apt(install) !== 0) {
		throw new Error(`The installation failed. Run it by hand:\n  ${commandFor(families)}`);
	}
}

/** @param {string[]} words */
function apt(words) {
	const root = process.getuid?.() === 0;
	const [command, ...rest] = [...(root ? [] : ['sudo', '-n']), 'apt-get', '-q', ...words];
	const environment = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
	const {status, stdout, stderr} = spawnSync(String(command), rest, {
		env: environment,
		encoding: 'utf8',
		maxBuffer: 64 << 20,
	});
	if (status !== 0) {
		console.error(`${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-15).join('\n'));
	}
	return status;
}

function isDebian() {
	const release = '/etc/os-release';
	return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/** @param {Family[]} families */
function commandFor(families) {
	if (process.platform === 'darwin' || process.platform === 'win32') {
		const commands = BY_HAND[process.platform];
		return families.map((family) => commands[family]).join('\n  ');
	}
	return isDebian()
		? `sudo apt-get install -y ${families.flatMap((family) => DEBIAN[family]).join(' ')}`
		: "your system's package of Chromium and Firefox (not a snap), or set BROWSER_PATH and FIREFOX_PATH to one";
}
