import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * A new empty folder under the system's temporary folder.
 *
 * @param {string} name
 */
export function scratchFolder(name) {
	return mkdtempSync(path.join(os.tmpdir(), `hedgewing-${name}-`));
}

/** @param {string} folder */
export function removeFolder(folder) {
	rmSync(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
}

/**
 * Ends a process when this one ends, however it ends short of a kill.
 *
 * @param {ChildProcess} child
 */
export function diesWithUs(child) {
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	child.once('exit', () => process.off('exit', kill));
}

/**
 * Listens to a process, so that a failure can say what it said last.
 *
 * @param {ChildProcess} child
 * @returns {() => string}
 */
export function lastWords(child) {
	let words = '';
	child.stderr?.on('data', (chunk) => {
		words = (words + chunk).slice(-600);
	});
	return () => words.trim();
}

/**
 * Waits for a process to end, and ends it after a while.
 *
 * @param {ChildProcess} child
 * @param {number} patienceMs
 */
export async function ended(child, patienceMs) {
	if (child.exitCode !== null || child.signalCode !== null) {
		return;
	}
	const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
	await new Promise((done) => child.once('exit', done));
	clearTimeout(timer);
}

/**
 * Asks again until the answer is neither null nor undefined.
 *
 * @template Value
 * @param {string} what said when it never came
 * @param {() => Promise<Value | null | undefined>} ask
 * @param {number} [patienceMs]
 * @returns {Promise<Value>}
 */
export async function eventually(what, ask, patienceMs = 15_000) {
	const deadline = Date.now() + patienceMs;
	for (;;) {
		const answer = await ask();
		if (answer !== null && answer !== undefined) {
			return answer;
		}
		if (Date.now() > deadline) {
			throw new Error(`waited ${patienceMs / 1000} s in vain: ${what}`);
		}
		await new Promise((done) => setTimeout(done, 50));
	}
}
