// npm test: installs what is missing, then checks everything. `npm test -- words` runs only the tests
// whose file name contains the words. The last line is "N passed, N failed".
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {findOrInstall} from './browsers/install.mjs';
import {buildBoth, checkNode, ensureDependencies, runTool} from './prepare.mjs';

const FAMILIES = /** @type {const} */ (['chromium', 'firefox']);
const filter = process.argv.slice(2);
const reports = mkdtempSync(path.join(os.tmpdir(), 'hedgewing-test-'));
const totals = {passed: 0, failed: 0, skipped: 0};

/**
 * One check that passes or fails as a whole: it fails by answering false or by throwing.
 *
 * @param {string} title
 * @param {() => boolean | void} check
 */
function step(title, check) {
	const start = performance.now();
	console.log(`\n── ${title}`);
	let passed = false;
	try {
		passed = check() !== false;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
	}
	totals[passed ? 'passed' : 'failed']++;
	console.log(`── ${title}: ${passed ? 'passed' : 'FAILED'} (${seconds(start)} s)`);
	return passed;
}

/**
 * One run of the test runner, its tests counted one by one.
 *
 * @param {string} title
 * @param {string[]} words
 * @param {Record<string, string>} [environment]
 */
function tests(title, words, environment) {
	const start = performance.now();
	console.log(`\n── ${title}`);
	const report = path.join(reports, `${title.replaceAll(/\W+/g, '-')}.json`);
	const found = filter.length > 0 ? ['--passWithNoTests'] : [];
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = runTool(
		'vitest/vitest.mjs',
		['run', ...reporters, ...found, ...words, ...filter],
		environment,
	);
	const {passed, failed, skipped} = count(report);
	totals.passed += passed;
	totals.skipped += skipped;
	// A file that could not even be loaded, or a threshold that was missed, fails without a failed test.
	totals.failed += code === 0 ? failed : Math.max(failed, 1);
	const verdict = code === 0 ? 'passed' : 'FAILED';
	console.log(`── ${title}: ${verdict} (${passed} passed, ${failed} failed, ${seconds(start)} s)`);
}

/** @param {string} report */
function count(report) {
	try {
		const {numPassedTests, numFailedTests, numPendingTests, numTodoTests} = JSON.parse(
			readFileSync(report, 'utf8'),
		);
		return {
			passed: numPassedTests,
			failed: numFailedTests,
			skipped: numPendingTests + numTodoTests,
		};
	} catch {
		return {passed: 0, failed: 1, skipped: 0};
	}
}

/** @param {number} start */
function seconds(start) {
	return ((performance.now() - start) / 1000).toFixed(1);
}

function everything() {
	if (!step('Node.js', checkNode)) {
		return;
	}
	if (!step('dependencies', ensureDependencies)) {
		return;
	}
	if (filter.length === 0) {
		step('types', typesHold);
		step(
			'lint and format',
			() => runTool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']) === 0,
		);
	}
	const built = step('build', buildBoth);
	const families = FAMILIES.filter((family) =>
		step(`browser: ${family}`, () => findAndSay(family)),
	);
	tests('unit, architecture and meta tests', filter.length === 0 ? ['--coverage'] : []);
	for (const family of built ? families : []) {
		const config = ['--config', 'test/e2e/vitest.config.ts'];
		tests(`end to end in ${family}`, config, {E2E_BROWSER: family});
	}
}

/** @param {typeof FAMILIES[number]} family */
function findAndSay(family) {
	const [browser] = findOrInstall([family]);
	console.log(`${browser?.version} · ${browser?.path}`);
}

function typesHold() {
	const projects = ['src/engine', 'src/formats', '.'];
	return projects
		.map((project) => runTool('typescript/bin/tsc', ['-p', project]))
		.every((code) => code === 0);
}

const start = performance.now();
everything();
rmSync(reports, {recursive: true, force: true});
const {passed, failed, skipped} = totals;
console.log(`\nall of it took ${seconds(start)} s`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
