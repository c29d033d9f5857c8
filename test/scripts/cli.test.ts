import {spawn} from 'node:child_process';
import {mkdtempSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {root} from '../architecture/source';
import {snapshotOf} from '../cli/market';

const BUILT = path.join(root, 'dist/cli/index.js');

/** A chain of some three million characters, as a whole SPX chain has them. */
const [expiration] = snapshotOf({step: 1}).expirations;
const large = JSON.stringify({
	...snapshotOf(),
	expirations: Array.from({length: 18}, (_, day) => ({
		...expiration,
		expiry: `2026-04-${String(day + 10).padStart(2, '0')}`,
	})),
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'hedgewing-script-'));
writeFileSync(path.join(folder, 'large.json'), large);
writeFileSync(path.join(folder, 'list.json'), '[]');

function start(words: readonly string[]) {
	const child = spawn(process.execPath, [path.join(root, 'scripts/cli.mjs'), ...words], {
		cwd: root,
		env: {...process.env, INIT_CWD: folder},
	});
	const said = {output: '', complaint: ''};
	child.stdout.setEncoding('utf8');
	child.stderr.setEncoding('utf8');
	child.stderr.on('data', (text: string) => {
		said.complaint += text;
	});
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	return {child, said, ended};
}

async function run(words: readonly string[], input?: string) {
	const {child, said, ended} = start(words);
	child.stdout.on('data', (text: string) => {
		said.output += text;
	});
	if (input !== undefined) {
		child.stdin.end(input);
	}
	const code = await ended;
	return {code, ...said};
}

describe('npm run -s cli', {timeout: 120_000}, () => {
	it('resolves files from where its caller stands', async () => {
		expect(await run(['price', 'list.json'])).toEqual({code: 0, output: '[]\n', complaint: ''});
	});

	it('reads standard input', async () => {
		expect(await run(['price', '-'], '[]')).toEqual({code: 0, output: '[]\n', complaint: ''});
	});

	it.each([
		[['price'], 'missing-file'],
		[['import', 'nowhere.csv'], 'file-not-found'],
		[['vix', 'large.json'], 'unknown-command'],
		[[], 'missing-command'],
	])('says what is wrong with %j in one line, and waits for nothing', async (words, error) => {
		const {code, output, complaint} = await run(words);
		expect({code, output}).toEqual({code: 2, output: ''});
		expect(complaint.endsWith('\n')).toBe(true);
		expect(complaint.trimEnd()).not.toContain('\n');
		expect(JSON.parse(complaint)).toMatchObject({error, what: expect.any(String)});
	});

	it('gives a large answer whole to a slow reader', async () => {
		const {child, said, ended} = start(['import', 'large.json']);
		let pieces = 0;
		for await (const text of child.stdout) {
			said.output += text;
			pieces++;
			await pause(2);
		}
		expect(await ended).toBe(0);
		expect(said.output.length).toBeGreaterThan(3_000_000);
		expect(pieces, 'pieces of a pipe').toBeGreaterThan(20);
		expect(JSON.parse(said.output).expirations).toHaveLength(18);
	});

	it('ends quietly when its reader goes away', async () => {
		const {child, said, ended} = start(['import', 'large.json']);
		child.stdout.once('data', () => child.stdout.destroy());
		expect(await ended).toBe(0);
		expect(said.complaint).toBe('');
	});

	it('builds itself anew when its sources are newer, two calls at once', async () => {
		await run(['rules']);
		const built = statSync(BUILT).mtimeMs;
		utimesSync(BUILT, 1, 1);
		const [one, other] = await Promise.all([run(['rules']), run(['rules'])]);
		expect(one).toMatchObject({code: 0, complaint: ''});
		expect(other).toEqual(one);
		expect(JSON.parse(one.output)).toMatchObject({schema: 1, id: 'house'});
		expect(statSync(BUILT).mtimeMs).toBeGreaterThanOrEqual(built);
	});
});
