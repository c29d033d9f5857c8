// npm run -s cli -- <command> …: Hedgewing on the command line. Builds its own code first when a source
// is newer than what was built; only the answer goes to standard output.
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {checkNode, root} from './prepare.mjs';

const BUILT = path.join(root, 'dist', 'cli', 'index.js');
const SOURCES = ['cli', 'engine', 'formats', 'content/reader', 'content/brokers'].map((folder) =>
	path.join(root, 'src', folder),
);

/** @param {string} place @returns {number} when it last changed, or 0 when it is not there */
function changed(place) {
	return statSync(place, {throwIfNoEntry: false})?.mtimeMs ?? 0;
}

/** When a source, or a folder of sources by losing one, last changed. */
function newestSource() {
	const places = SOURCES.filter(changed).flatMap((folder) => [
		folder,
		...readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((name) =>
			path.join(folder, name),
		),
	]);
	return Math.max(changed(path.join(root, 'package-lock.json')), ...places.map(changed));
}

/** Builds into one file and puts it in its place at once, so that two calls never see half of it. */
async function build() {
	const {build: bundle} = await import('vite');
	const started = Math.ceil(newestSource()) / 1000;
	const built = await bundle({
		configFile: false,
		root,
		logLevel: 'error',
		build: {
			ssr: 'src/cli/index.ts',
			write: false,
			minify: false,
			target: 'node20',
			rollupOptions: {output: {codeSplitting: false}},
		},
	});
	const [output] = Array.isArray(built) ? built : [built];
	const [chunk] = 'output' in output ? output.output : [];
	if (chunk?.type !== 'chunk') {
		throw new Error('the command line was built into nothing');
	}
	mkdirSync(path.dirname(BUILT), {recursive: true});
	const scratch = `${BUILT}.${process.pid}`;
	writeFileSync(scratch, chunk.code);
	// As old as what it was built from: a source changed meanwhile is newer.
	utimesSync(scratch, started, started);
	renameSync(scratch, BUILT);
}

/** Installs what is missing, all words of it going to standard error. */
function ensureInstalled() {
	checkNode();
	if (changed(path.join(root, 'node_modules', '.package-lock.json')) > 0) {
		return;
	}
	const prepare = pathToFileURL(path.join(root, 'scripts', 'prepare.mjs')).href;
	const script = `import {ensureDependencies} from ${JSON.stringify(prepare)}; ensureDependencies();`;
	const words = ['--input-type=module', '--eval', script];
	if (spawnSync(process.execPath, words, {stdio: ['ignore', 2, 2]}).status !== 0) {
		throw new Error('the dependencies could not be installed; run npm ci by hand to see why');
	}
}

async function start() {
	ensureInstalled();
	if (changed(BUILT) < newestSource()) {
		await build();
	}
	const {main} = await import(pathToFileURL(BUILT).href);
	await main(process.argv.slice(2));
}

await start().catch((error) => {
	const what = `The command line could not be started: ${error instanceof Error ? error.message : error}`;
	process.stderr.write(`${JSON.stringify({error: 'internal', what})}\n`);
	process.exitCode = 1;
});
