import {spawn} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {diesWithUs, ended, lastWords, removeFolder, scratchFolder} from './scratch.mjs';

/** Flags for a browser that is driven: nothing of its own on the network, no first-run pages. */
export const QUIET = [
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
];

/** Root cannot use the sandbox; a shared memory folder of a container is too small. */
export const CONFINED = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];

/**
 * A profile in developer mode, without which a reloaded unpacked extension stays off.
 *
 * @param {string} profile
 */
export function prepareProfile(profile) {
	const folder = path.join(profile, 'Default');
	mkdirSync(folder, {recursive: true});
	const preferences = {extensions: {ui: {developer_mode: true}}};
	writeFileSync(path.join(folder, 'Preferences'), JSON.stringify(preferences));
}

/**
 * Starts a Chromium with the debugging protocol on a pipe.
 *
 * @param {{path: string, headless: boolean}} options
 */
export async function startChromium({path: program, headless}) {
	const profile = scratchFolder('chromium');
	prepareProfile(profile);
	const child = spawn(
		program,
		[
			...(headless ? ['--headless=new', '--window-size=1440,987'] : []),
			'--remote-debugging-pipe',
			'--enable-unsafe-extension-debugging',
			`--user-data-dir=${profile}`,
			...QUIET,
			...CONFINED,
			'about:blank',
		],
		{stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']},
	);
	const protocol = speak(child);
	diesWithUs(child);
	const left = new Promise((done) => child.once('exit', done)).then(() => {
		removeFolder(profile);
	});
	return {
		...protocol,
		/** Resolves when the browser has gone, closed by us or by the user. */
		left,
		async close() {
			await protocol.send('Browser.close').catch(() => child.kill());
			await ended(child, 5000);
			await left;
		},
	};
}

/**
 * The protocol on the pipe: JSON ended by NUL, written to descriptor 3, read from descriptor 4.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function speak(child) {
	const [, , , input, output] = child.stdio;
	if (!input || !('write' in input) || !output || !('setEncoding' in output)) {
		throw new Error('the browser was started without its pipes');
	}
	/** @type {Map<number, {done: (result: any) => void, fail: (error: Error) => void}>} */
	const pending = new Map();
	/** @type {Set<(event: {method: string, params: any, sessionId?: string}) => void>} */
	const listeners = new Set();
	let last = 0;
	let buffer = '';
	/** @type {Error | null} */
	let gone = null;
	const words = lastWords(child);

	output.setEncoding('utf8');
	output.on('data', (chunk) => {
		buffer += chunk;
		for (let end = buffer.indexOf('\0'); end >= 0; end = buffer.indexOf('\0')) {
			take(JSON.parse(buffer.slice(0, end)));
			buffer = buffer.slice(end + 1);
		}
	});
	/** @param {string} how */
	function end(how) {
		gone ??= new Error(`The browser has ended (${how}). ${words()}`.trim());
		for (const {fail} of pending.values()) {
			fail(gone);
		}
		pending.clear();
	}
	child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));
	child.once('error', (error) => end(error.message));
	input.on('error', () => {});

	/** @param {any} message */
	function take(message) {
		if (message.id === undefined) {
			for (const listener of listeners) {
				listener(message);
			}
			return;
		}
		const call = pending.get(message.id);
		pending.delete(message.id);
		if (message.error) {
			call?.fail(new Error(message.error.message));
		} else {
			call?.done(message.result);
		}
	}

	return {
		/** @type {(method: string, params?: object, sessionId?: string) => Promise<any>} */
		send: (method, params = {}, sessionId) =>
			new Promise((done, fail) => {
				if (gone) {
					fail(gone);
					return;
				}
				pending.set(++last, {done, fail});
				input.write(
					`${JSON.stringify({id: last, method, params, ...(sessionId && {sessionId})})}\0`,
				);
			}),
		/** @param {(event: {method: string, params: any, sessionId?: string}) => void} listener */
		onEvent: (listener) => listeners.add(listener),
	};
}
