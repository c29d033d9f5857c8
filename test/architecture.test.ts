import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Guard} from './architecture/guard';
import {cycles, entrances, layers} from './architecture/layers';
import {
	backgroundMemory,
	chance,
	clock,
	doors,
	htmlSinks,
	network,
	readerLayout,
} from './architecture/names';
import {readSources, root, source} from './architecture/source';
import {assertions, focus, length} from './architecture/style';

const src = readSources('src');
const all = [...src, ...readSources('test'), ...readSources('scripts'), ...readSources('demo')];

const GUARDS: readonly [Guard, typeof all][] = [
	[layers, src],
	[entrances, src],
	[cycles, src],
	[length, all],
	[assertions, src],
	[htmlSinks, src],
	[readerLayout, src],
	[network, src],
	[chance, src],
	[clock, src],
	[doors, src],
	[backgroundMemory, src],
	[focus, all],
];

describe.each(GUARDS)('$rule', ({check, broken, kept = []}, sources) => {
	it('holds in the tree', () => {
		expect(sources.length, 'files looked at').toBeGreaterThan(30);
		expect(check(sources)).toEqual([]);
	});

	it.each(broken)('is seen broken in %s: %s', (file, text) => {
		expect(check([source(file, text)])).not.toEqual([]);
	});

	if (kept.length > 0) {
		it.each(kept)('is seen kept in %s: %s', (file, text) => {
			expect(check([source(file, text)])).toEqual([]);
		});
	}
});

it('sees a cycle of several files', () => {
	const files = [
		source('src/engine/a.ts', "import {b} from './b';"),
		source('src/engine/b.ts', "import {c} from './c';"),
		source('src/engine/c.ts', "export {a} from './a';"),
	];
	expect(cycles.check(files)).toEqual([
		'src/engine/a.ts → src/engine/b.ts → src/engine/c.ts → src/engine/a.ts',
	]);
});

describe.each(['engine', 'formats'])('the TypeScript project of %s', (project) => {
	const names = [
		'document',
		'window',
		'navigator',
		'chrome',
		'fetch',
		'console',
		'setTimeout',
		'process',
		'performance',
	];

	it('knows neither page nor browser nor Node.js', () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'hedgewing-pure-'));
		const config = {
			extends: path.join(root, 'src', project, 'tsconfig.json'),
			include: ['planted.ts'],
		};
		writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
		writeFileSync(
			path.join(folder, 'planted.ts'),
			names.map((name) => `export const ${name}Kind = typeof ${name}.constructor;`).join('\n'),
		);
		const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
		const {stdout} = spawnSync(process.execPath, [tsc, '-p', folder], {encoding: 'utf8'});
		rmSync(folder, {recursive: true});
		const unknown = [...stdout.matchAll(/Cannot find name '(\w+)'/g)].map(([, name]) => name);
		expect(unknown).toEqual(names);
	});
});
