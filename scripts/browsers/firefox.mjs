import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import {diesWithUs, ended, eventually, lastWords, removeFolder, scratchFolder} from './scratch.mjs';

/** Pins the address of the extension's pages: moz-extension://<this>/ */
export const EXTENSION_UUID = '1f2e3d4c-5b6a-4978-8695-a4b3c2d1e0f1';

/**
 * Starts a Firefox that listens to Marionette, its own remote protocol.
 *
 * @param {{path: string, headless: boolean, extensionId: string, preferences?: Record<string, unknown>}} options
 */
export async function startFirefox({path: program, headless, extensionId, preferences = {}}) {
	const profile = scratchFolder('firefox');
	const port = await freePort();
	writePreferences(profile, {
		'marionette.port': port,
		'extensions.webextensions.uuids': JSON.stringify({[extensionId]: EXTENSION_UUID}),
		'datareporting.policy.dataSubmissionEnabled': false,
		'app.update.enabled': false,
		'browser.shell.checkDefaultBrowser': false,
		'browser.aboutwelcome.enabled': false,
		'browser.startup.homepage_override.mstone': 'ignore',
		...preferences,
	});
	const child = spawn(
		program,
		[
			...(headless ? ['--headless', '--width', '1440', '--height', '985'] : []),
			'--marionette',
			'--remote-allow-system-access',
			'--no-remote',
			'--profile',
			profile,
		],
		{stdio: ['ignore', 'ignore', 'pipe']},
	);
	diesWithUs(child);
	const left = new Promise((done) => child.once('exit', done)).then(() => {
		removeFolder(profile);
	});
	const words = lastWords(child);
	const socket = await eventually(
		'Firefox answers on its remote port',
		async () => {
			if (child.exitCode !== null || child.signalCode !== null) {
				throw new Error(`The browser has ended before it answered. ${words()}`.trim());
			}
			return connect(port);
		},
		60_000,
	);
	const protocol = speak(socket);
	await protocol.greeted;
	await protocol.send('WebDriver:NewSession', {capabilities: {alwaysMatch: {}}});
	return {
		...protocol,
		left,
		async close() {
			await protocol.send('Marionette:Quit', {flags: ['eForceQuit']}).catch(() => child.kill());
			socket.destroy();
			await ended(child, 10_000);
			await left;
		},
	};
}

/**
 * @param {string} profile
 * @param {Record<string, unknown>} preferences
 */
function writePreferences(profile, preferences) {
	const lines = Object.entries(preferences).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
	);
	writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((done, fail) => {
		const server = net.createServer();
		server.once('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/**
 * @param {number} port
 * @returns {Promise<net.Socket | null>}
 */
function connect(port) {
	return new Promise((done) => {
		const socket = net.connect(port, '127.0.0.1', () => done(socket));
		socket.once('error', () => done(null));
	});
}

/**
 * The protocol: frames of "<length>:<json>"; requests [0, id, name, parameters], answers
 * [1, id, error, result]; the first frame is a greeting.
 *
 * @param {net.Socket} socket
 */
function speak(socket) {
	/** @type {Map<number, {done: (result: any) => void, fail: (error: Error) => void}>} */
	const pending = new Map();
	/** @type {() => void} */
	let greet = () => {};
	/** @type {Promise<void>} */
	const greeted = new Promise((done) => {
		greet = done;
	});
	let last = 0;
	let buffer = Buffer.alloc(0);

	socket.on('data', (chunk) => {
		buffer = Buffer.concat([buffer, chunk]);
		for (;;) {
			const colon = buffer.indexOf(':');
			const end = colon + 1 + Number(buffer.subarray(0, Math.max(colon, 0)));
			if (colon < 0 || buffer.length < end) {
				return;
			}
			take(JSON.parse(buffer.toString('utf8', colon + 1, end)));
			buffer = buffer.subarray(end);
		}
	});
	socket.on('close', () => {
		for (const {fail} of pending.values()) {
			fail(new Error('the browser has closed'));
		}
		pending.clear();
	});
	socket.on('error', () => {});

	/** @param {any} message */
	function take(message) {
		if (!Array.isArray(message)) {
			greet();
			return;
		}
		const [, number, error, result] = message;
		const call = pending.get(number);
		pending.delete(number);
		if (error) {
			call?.fail(new Error(`${error.error}: ${error.message}`));
		} else {
			call?.done(result);
		}
	}

	/** @type {(name: string, parameters?: object) => Promise<any>} */
	const send = (name, parameters = {}) =>
		new Promise((done, fail) => {
			pending.set(++last, {done, fail});
			const body = Buffer.from(JSON.stringify([0, last, name, parameters]));
			socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
		});

	/**
	 * Runs the body of an async function; `given` holds the arguments.
	 *
	 * @type {(sandbox: 'default' | 'system', body: string, given: readonly unknown[]) => Promise<any>}
	 */
	const runIn = async (sandbox, body, given) => {
		const script = `const done = arguments[arguments.length - 1];
			(async (given) => { ${body} })([...arguments].slice(0, -1)).then(
				(value) => done({value}), (error) => done({error: String(error)}));`;
		const answer = await send('WebDriver:ExecuteAsyncScript', {
			script,
			args: given,
			sandbox,
			scriptTimeout: 30_000,
		});
		// A page that is left while it is asked answers with nothing.
		const {value, error} = answer.value ?? {};
		if (error !== undefined) {
			throw new Error(error);
		}
		return value;
	};

	/**
	 * Runs the body of an async function in the page.
	 *
	 * @type {(body: string, ...given: unknown[]) => Promise<any>}
	 */
	const run = (body, ...given) => runIn('default', body, given);

	/**
	 * The same beside a page of an extension, with a door to what its own scripts see.
	 *
	 * @type {(body: string, ...given: unknown[]) => Promise<any>}
	 */
	const runBeside = (body, ...given) => runIn('system', body, given);

	/**
	 * The same in the browser's own window, where extensions can be reached.
	 *
	 * @type {(body: string, ...given: unknown[]) => Promise<any>}
	 */
	const runInBrowser = async (body, ...given) => {
		await send('Marionette:SetContext', {value: 'chrome'});
		try {
			return await run(body, ...given);
		} finally {
			await send('Marionette:SetContext', {value: 'content'});
		}
	};

	return {send, run, runBeside, runInBrowser, greeted};
}
