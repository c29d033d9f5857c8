import {spawnSync} from 'node:child_process';
import {createReadStream, readdirSync, statSync} from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {root} from './prepare.mjs';

const BUILT = path.join(root, 'dist', 'demo');
/** What the page is made of. */
const SOURCES = ['demo', 'src/engine', 'package.json', 'package-lock.json'];

/** @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
};

/** As strict as a broker's own page may be. The grid writes its styles itself and draws with data addresses. */
const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Builds the demo page unless it stands and is newer than everything it is made of.
 *
 * @throws {Error} with the tool's own words when it could not be built
 */
export function buildDemo() {
	if (newest([BUILT]) > newest(SOURCES.map((part) => path.join(root, part)))) {
		return;
	}
	const vite = path.join(root, 'node_modules', 'vite/bin/vite.js');
	const config = path.join(root, 'demo', 'vite.config.ts');
	const {status, stdout, stderr} = spawnSync(
		process.execPath,
		[vite, 'build', '--config', config, '--logLevel', 'warn'],
		{cwd: root, encoding: 'utf8'},
	);
	if (status !== 0) {
		throw new Error(`The demo page could not be built.\n${stdout}${stderr}`.trim());
	}
}

/**
 * Serves the demo broker page on loopback, on a free port, building it first where needed.
 *
 * @param {string} [folder] another folder with an index.html, which is served as it is
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serveDemo(folder) {
	if (folder === undefined) {
		buildDemo();
	}
	const server = http.createServer((request, response) =>
		answer(folder ?? BUILT, request, response),
	);
	const port = await listen(server);
	return {
		address: `http://127.0.0.1:${port}/`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}

/**
 * @param {http.Server} server
 * @returns {Promise<number>} the port
 */
function listen(server) {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const place = server.address();
			done(typeof place === 'object' && place ? place.port : 0);
		});
	});
}

/**
 * @param {string} folder
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(folder, {method, url}, response) {
	const file = method === 'GET' || method === 'HEAD' ? fileAt(folder, url ?? '/') : null;
	if (file === null) {
		const known = method === 'GET' || method === 'HEAD';
		response.writeHead(known ? 404 : 405, {'content-type': 'text/plain; charset=utf-8'});
		response.end(known ? 'Not found' : 'Only GET');
		return;
	}
	response.writeHead(200, {
		'content-type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
		'content-security-policy': POLICY,
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store',
	});
	if (method === 'HEAD') {
		response.end();
	} else {
		createReadStream(file).pipe(response);
	}
}

/**
 * The file that an address names. None when there is none, or when it lies outside the folder.
 *
 * @param {string} folder
 * @param {string} url
 */
function fileAt(folder, url) {
	const [asked = ''] = url.split('?');
	const name = decoded(asked === '/' ? '/index.html' : asked);
	if (name === null) {
		return null;
	}
	const file = path.join(folder, name);
	const inside = path.relative(folder, file);
	if (inside.startsWith('..') || path.isAbsolute(inside)) {
		return null;
	}
	return statSync(file, {throwIfNoEntry: false})?.isFile() ? file : null;
}

/** @param {string} text @returns {string | null} null when it is no address */
function decoded(text) {
	try {
		const name = decodeURIComponent(text);
		return name.includes('\0') ? null : name;
	} catch {
		return null;
	}
}

/**
 * When the newest file of these was written; never, where there is none.
 *
 * @param {readonly string[]} places
 */
function newest(places) {
	return Math.max(0, ...places.flatMap(writtenIn));
}

/** @param {string} place @returns {number[]} */
function writtenIn(place) {
	const found = statSync(place, {throwIfNoEntry: false});
	if (!found?.isDirectory()) {
		return found ? [found.mtimeMs] : [];
	}
	return readdirSync(place).flatMap((name) => writtenIn(path.join(place, name)));
}
