import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {COMMANDS} from '../../src/cli/commands';
import {run} from '../../src/cli/run';
import {root} from '../architecture/source';
import {cli} from './command-line';

const KNOWN = [
	'price',
	'implied-volatility',
	'read',
	'import',
	'chain',
	'suggest',
	'best',
	'rules',
	'rules check',
];

describe('a command line', () => {
	it.each([
		[[], 'missing-command', {known: KNOWN}],
		[['regime'], 'unknown-command', {command: 'regime', known: KNOWN}],
		[['--help'], 'unknown-command', {command: '--help', known: KNOWN}],
		[['import'], 'missing-file', {usage: 'import <file>'}],
		[['import', '--verbose', 'a.csv'], 'unknown-option', {option: '--verbose'}],
		[['import', '-v', 'a.csv'], 'unknown-option', {option: '-v'}],
		[['price', 'a.json', 'b.json'], 'unexpected-argument', {argument: 'b.json'}],
		[['rules', 'chekc'], 'unexpected-argument', {argument: 'chekc'}],
		[['rules', 'check'], 'missing-file', {usage: 'rules check <file>'}],
		[['chain', 'a.csv', '--as-of'], 'option-value-missing', {option: '--as-of'}],
		[['suggest', 'a.csv', '--vix', '--history', 'x'], 'option-value-missing', {option: '--vix'}],
		[['import', 'nowhere.csv'], 'file-not-found', {file: 'nowhere.csv'}],
		[['import', 'nowhere/a.csv'], 'file-not-found', {file: 'nowhere/a.csv'}],
		[['import', '.'], 'file-unreadable', {file: '.', reason: 'it is a folder'}],
		[['import', '-'], 'input-is-terminal', {usage: 'import <file>'}],
		[['suggest', '-', '--vix', '-'], 'input-asked-twice', {}],
		[['import', 'latin.csv'], 'file-not-text', {file: 'latin.csv'}],
	])('%j is bad input', async (words, error, particulars) => {
		const files = {'latin.csv': new Uint8Array([0x44, 0xe9, 0x62])};
		const said = await cli(words, {files});
		expect(said.code).toBe(2);
		expect(said.output).toBe('');
		expect(said.complaint).toMatchObject({error, what: expect.stringMatching(/\.$|. Usage: /)});
		expect(said.complaint).toMatchObject(particulars);
	});

	it('takes an option before or after the file, with a space or an equals sign', async () => {
		const files = {'a.csv': ''};
		for (const words of [
			['chain', '--as-of', '2022-06-10T20:15:00Z', 'a.csv'],
			['chain', 'a.csv', '--as-of=2022-06-10T20:15:00Z'],
		]) {
			const said = await cli(words, {files});
			expect(said.complaint).toMatchObject({error: 'file-empty'});
		}
	});

	it('resolves a file from the folder it is given', async () => {
		const said = await cli(['price', 'list.json'], {files: {'list.json': '[]'}});
		expect(said).toMatchObject({code: 0, output: '[]\n', complaint: null});
	});

	it('reads no file beyond 64 MB, and no device that never ends', {timeout: 30_000}, async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'hedgewing-large-'));
		writeFileSync(path.join(folder, 'large.csv'), '');
		truncateSync(path.join(folder, 'large.csv'), 64 * 1024 * 1024 + 1);
		for (const file of ['large.csv', ...(existsSync('/dev/zero') ? ['/dev/zero'] : [])]) {
			const said = await cli(['import', file], {folder});
			expect(said).toMatchObject({
				code: 2,
				complaint: {error: 'file-too-large', file, limit: 64 * 1024 * 1024},
			});
		}
		rmSync(folder, {recursive: true});
	});

	it('tells a fault of its own as one, with exit code 1', async () => {
		const broken = {
			folder: '/',
			readInput: () => {
				throw new TypeError('out of order');
			},
			seconds: () => 0,
			note: () => undefined,
		};
		const {code, output, complaint} = await run(['price', '-'], broken);
		expect({code, output}).toEqual({code: 1, output: ''});
		expect(JSON.parse(complaint)).toEqual({
			error: 'internal',
			what: 'This is a fault of Hedgewing, not of your input. TypeError: out of order',
		});
	});

	it.each([null, Number.NaN, Infinity, [undefined]])(
		'never answers with a gap: %s is a fault of its own',
		async (gap) => {
			const answer = {ok: true as const, value: {inner: gap}};
			const command = {usage: '', takesFile: false, options: [], run: () => answer};
			const planted = new Map([['rules', command]]);
			const world = {folder: '/', readInput: () => null, seconds: () => 0, note: () => undefined};
			const {code, complaint} = await run(['rules'], world, planted);
			expect(code).toBe(1);
			expect(complaint).toContain('the answer has');
		},
	);
});

it('has a file for every command, named in the table', () => {
	const text = readFileSync(path.join(root, 'src/cli/commands.ts'), 'utf8');
	const files = readdirSync(path.join(root, 'src/cli')).map((name) => name.replace('.ts', ''));
	for (const command of COMMANDS.keys()) {
		const [word = ''] = command.split(' ');
		expect(files).toContain(word);
		expect(text).toContain(`from './${word}'`);
	}
});
