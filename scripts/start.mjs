// npm start: builds the extension, opens a browser with it, presses its toolbar button and says what
// stands on the page. Plain Node.js until the dependencies are there.
import path from 'node:path';
import {parseArgs} from 'node:util';
import {findOrInstall} from './browsers/install.mjs';
import {showInChromium, showInFirefox} from './browsers/show.mjs';
import {showsAll} from './browsers/visit.mjs';
import {serveDemo} from './demo-server.mjs';
import {inPlainWords} from './plain-words.mjs';
import {buildBoth, checkNode, ensureDependencies, root} from './prepare.mjs';

const USAGE =
	'npm start -- [--browser chromium|firefox] [--headless] [--screenshot FILE.png]\n' +
	'BROWSER_PATH or FIREFOX_PATH names a browser of your own.';

/** What it takes to keep the extension. */
const FOR_GOOD = {
	chromium: `chrome://extensions → Developer mode → Load unpacked → ${path.join(root, 'dist', 'chrome')}`,
	firefox: `about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${path.join(root, 'dist', 'firefox', 'manifest.json')} (until Firefox closes; a signed build stays)`,
};

/** @returns {{family: 'chromium' | 'firefox', headless: boolean, screenshot: string | null} | null} */
function wishes() {
	try {
		const {values} = parseArgs({
			options: {
				browser: {type: 'string', default: 'chromium'},
				headless: {type: 'boolean', default: false},
				screenshot: {type: 'string'},
			},
		});
		const {browser, headless, screenshot} = values;
		if (browser !== 'chromium' && browser !== 'firefox') {
			throw new Error(`--browser is chromium or firefox, not “${browser}”.`);
		}
		const from = process.env['INIT_CWD'] ?? process.cwd();
		return {
			family: browser,
			headless: headless || !hasDisplay(),
			screenshot: screenshot === undefined ? null : path.resolve(from, screenshot),
		};
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
		return null;
	}
}

function hasDisplay() {
	return (
		process.platform !== 'linux' ||
		Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
	);
}

/**
 * What a program reads stands alone on standard output; what a person reads goes beside it.
 *
 * @param {NonNullable<ReturnType<typeof wishes>>} wish
 */
async function start({family, headless, screenshot}) {
	const forProgram = headless && screenshot !== null;
	const say = forProgram ? console.error : console.log;
	checkNode();
	ensureDependencies();
	const [browser] = findOrInstall([family]);
	say('Building …');
	if (!browser || !buildBoth()) {
		throw new Error('The build failed; the reason stands above.');
	}
	const demo = await serveDemo();
	const picture = screenshot ?? (headless ? path.join(root, '.demo', 'picture.png') : null);
	const show = family === 'firefox' ? showInFirefox : showInChromium;
	const shown = await show({browser, headless, address: demo.address, picture});
	const stop = async () => {
		await shown.close();
		await demo.close();
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);

	const {suggestion, overlays, version} = shown;
	if (suggestion === null || !showsAll(suggestion, overlays)) {
		await stop();
		const seen = overlays.length === 0 ? 'no overlay came up' : `it says “${overlays.join(' ')}”`;
		throw new Error(
			`${version} opened ${demo.address}, but strikes and hedge do not show: ${seen}.`,
		);
	}
	say(forProgram ? `${version} at ${demo.address}` : inPlainWords(suggestion));
	if (forProgram) {
		console.log(JSON.stringify(suggestion));
	}
	if (picture !== null) {
		say(`The picture is ${picture}`);
	}
	if (headless) {
		await stop();
		return;
	}
	say(`You see ${version} at ${demo.address}. To keep the extension: ${FOR_GOOD[family]}`);
	say('Close the browser or press Ctrl-C to end.');
	await shown.left;
	await demo.close();
}

const wish = wishes();
if (wish === null) {
	process.exitCode = 2;
} else {
	await start(wish).catch((error) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
}
