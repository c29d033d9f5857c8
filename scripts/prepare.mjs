import {spawnSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** @throws {Error} when this Node.js is older than the tools need */
export function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
	if (!fits) {
		throw new Error(
			`Hedgewing needs Node.js 20.19 or newer, or 22.12 or newer. This is ${process.versions.node}.`,
		);
	}
}

/**
 * Installs what the project depends on, unless that stands already. Needs the network only for what
 * is not in npm's own cache.
 *
 * @throws {Error} when npm could not install it
 */
export function ensureDependencies() {
	const lock = path.join(root, 'package-lock.json');
	const installed = path.join(root, 'node_modules', '.package-lock.json');
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
		return;
	}
	const words = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'];
	if (runNpm(words) !== 0) {
		throw new Error('The dependencies could not be installed. Run by hand to see why:\n  npm ci');
	}
}

/** @param {string[]} words */
function runNpm(words) {
	const npm = process.env['npm_execpath'];
	const ours = npm?.endsWith('.js') ?? false;
	const [command, ...rest] = ours ? [process.execPath, String(npm), ...words] : ['npm', ...words];
	const shell = !ours && process.platform === 'win32';
	return spawnSync(String(command), rest, {cwd: root, stdio: ['inherit', 2, 2], shell}).status;
}

/**
 * Runs one of the installed tools to its end, its words going to ours.
 *
 * @param {string} script the tool's file under node_modules
 * @param {string[]} words
 * @param {Record<string, string>} [environment]
 * @returns {number} its exit code
 */
export function runTool(script, words, environment = {}) {
	const file = path.join(root, 'node_modules', script);
	const {status} = spawnSync(process.execPath, [file, ...words], {
		cwd: root,
		stdio: 'inherit',
		env: {...process.env, ...environment},
	});
	return status ?? 1;
}

/** Builds the extension for both browsers, silently unless it fails. @returns {boolean} whether it was built */
export function buildBoth() {
	return ['production', 'firefox'].every((mode) => {
		const vite = path.join(root, 'node_modules', 'vite/bin/vite.js');
		const words = [vite, 'build', '--mode', mode];
		const {status, stdout, stderr} = spawnSync(process.execPath, words, {
			cwd: root,
			encoding: 'utf8',
		});
		if (status !== 0) {
			console.error(`${stdout}${stderr}`.trim());
		}
		return status === 0;
	});
}
