import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {root} from '../architecture/source';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const {dependencies, devDependencies, engines} = JSON.parse(read('package.json'));
const lock: {
	packages: Record<
		string,
		{hasInstallScript?: boolean; resolved?: string; optionalDependencies?: Record<string, string>}
	>;
} = JSON.parse(read('package-lock.json'));
const decisions = readdirSync(path.join(root, 'docs/decisions')).filter((file) =>
	/^\d{4}-/.test(file),
);

describe('the dependencies', () => {
	it('are pinned to exact versions', () => {
		const versions = Object.values<string>({...dependencies, ...devDependencies});
		expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	});

	it.each(Object.keys(dependencies))(
		'ships %s for a reason written in a decision record',
		(name) => {
			const plain = name.replace(/^@.*\//, '');
			expect(decisions.filter((file) => file.includes(plain))).toHaveLength(1);
		},
	);

	it('run nothing at installation', () => {
		const scripted = Object.entries(lock.packages)
			.filter(([, {hasInstallScript}]) => hasInstallScript)
			.map(([name]) => name);
		expect(scripted).toEqual([]);
		expect(read('.npmrc')).toContain('ignore-scripts=true');
	});

	it('are locked for every platform, also for those whose packages are not at hand here', () => {
		const missing = Object.entries(lock.packages).flatMap(([parent, {optionalDependencies = {}}]) =>
			Object.keys(optionalDependencies).filter(
				(name) =>
					!lock.packages[`node_modules/${name}`] &&
					!lock.packages[`${parent}/node_modules/${name}`],
			),
		);
		expect(missing).toEqual([]);
	});

	it('record no address to download from', () => {
		expect(Object.values(lock.packages).filter(({resolved}) => resolved !== undefined)).toEqual([]);
	});

	it('ask for the version of Node.js that .nvmrc names', () => {
		expect(engines.node).toContain(`^${read('.nvmrc').trim()}.`);
	});
});

describe('the decision records', () => {
	it('are numbered without a gap and listed in their index', () => {
		const index = read('docs/decisions/README.md');
		expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(
			decisions.map((_, at) => at + 1),
		);
		expect(decisions.filter((file) => !index.includes(file))).toEqual([]);
	});

	it.each(decisions)(
		'%s says what was decided and how we would notice that it was wrong',
		(file) => {
			const text = read(path.join('docs/decisions', file));
			for (const part of [
				'Status',
				'Context',
				'Decision',
				'Alternatives',
				'Consequences',
				'notice',
			]) {
				expect(text, part).toContain(part);
			}
		},
	);
});
