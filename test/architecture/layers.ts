import type {Guard} from './guard';
import {type Import, importsOf} from './imports';
import type {Source} from './source';

type Allowance = 'all' | 'types';

/** Who may import whom. What is not here may not. */
const MAY_IMPORT: Readonly<Record<string, Readonly<Record<string, Allowance>>>> = {
	engine: {},
	formats: {'engine/model': 'types'},
	shared: {engine: 'types', formats: 'types'},
	ui: {engine: 'types'},
	content: {'engine/model': 'all', formats: 'all', shared: 'all', ui: 'all'},
	background: {engine: 'all', formats: 'all', shared: 'all'},
	popup: {engine: 'types', shared: 'all', ui: 'all'},
	options: {engine: 'types', shared: 'all', ui: 'all'},
	panel: {engine: 'types', shared: 'all', ui: 'all'},
	onboarding: {engine: 'types', shared: 'all', ui: 'all'},
	cli: {engine: 'all', formats: 'all', 'content/reader': 'all', 'content/brokers': 'all'},
};

/** The packages that each folder may use. A runtime package is justified in a decision record. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
	engine: ['@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
	formats: [],
	shared: ['valibot', 'webextension-polyfill'],
	ui: ['preact', 'preact/hooks'],
	content: ['preact', 'preact/hooks'],
	background: ['valibot', 'idb'],
	popup: ['preact', 'preact/hooks'],
	options: ['preact', 'preact/hooks'],
	panel: ['preact', 'preact/hooks'],
	onboarding: ['preact', 'preact/hooks'],
	cli: [
		'jsdom',
		'node:fs/promises',
		'node:path',
		'node:process',
		'node:stream',
		'node:stream/consumers',
		'node:util',
	],
};

const ENTRY = /^src\/(background|content|popup|options|panel|onboarding)\/index\.tsx?$/;

export const layers: Guard = {
	rule: 'folders import only those they may',
	check: (sources) =>
		importsOf(sources).flatMap((one) => {
			const words = one.ours ? crossing(one) : using(one);
			return words === null ? [] : [`${one.place} ${words}`];
		}),
	broken: [
		['src/engine/a.ts', "import {t} from '../shared';"],
		['src/engine/a.ts', "import * as v from 'valibot';"],
		['src/formats/a.ts', "import {points} from '../engine';"],
		['src/formats/a.ts', "import {condor} from '../engine/model';"],
		['src/shared/a.ts', "import {points} from '../engine';"],
		['src/ui/a.ts', "import {t} from '../shared';"],
		['src/popup/a.ts', "import {suggest, type Suggestion} from '../engine';"],
		['src/options/a.ts', "import {parseBoundedJson} from '../formats';"],
		['src/content/a.ts', "export {store} from '../background/store';"],
		['src/background/a.ts', "import {Mark} from '../ui';"],
		['src/background/a.ts', "import {h} from 'preact';"],
		['src/popup/a.ts', "void import('../background/store');"],
		['src/lab/a.ts', "import {points} from '../engine';"],
	],
	kept: [
		['src/engine/condor/a.ts', "import {points} from '../units';"],
		['src/formats/a.ts', "import type {Result} from '../engine/model';"],
		['src/popup/a.ts', "import type {Result} from '../engine'; import {t} from '../shared';"],
		[
			'src/content/a.ts',
			"import {chain} from '../engine/model'; import css from '../ui/a.css?inline';",
		],
		['src/shared/a.ts', "import type messages from '../../public/_locales/en/messages.json';"],
	],
};

function crossing({from, to, typesOnly}: Import): string | null {
	const [, here = ''] = from.split('/');
	const [top, there = '', inner] = to.split('/');
	if (top !== 'src') {
		return typesOnly ? null : `imports ${to}, which is outside src`;
	}
	if (here === there) {
		return null;
	}
	const allowed = MAY_IMPORT[here] ?? {};
	const allowance = allowed[`${there}/${inner}`] ?? allowed[there];
	if (allowance === undefined) {
		return `imports ${to}: ${here} may not import ${there}`;
	}
	return allowance === 'types' && !typesOnly
		? `imports ${to}: ${here} may import only types from ${there}`
		: null;
}

function using({from, to}: Import): string | null {
	const [, here = ''] = from.split('/');
	return MAY_USE[here]?.includes(to) ? null : `uses ${to}: not among the packages of ${here}`;
}

/** Folders inside a folder that may be entered by themselves: what one side needs without the rest. */
const DOORS = new Set(['engine/model', 'formats/cells', 'content/reader']);

export const entrances: Guard = {
	rule: 'a folder is entered from outside through its index, and an entry point by nobody',
	check: (sources) =>
		importsOf(sources)
			.filter(({ours, to}) => ours && to.startsWith('src/') && !to.endsWith('.css'))
			.flatMap((one) => {
				const words = entering(one);
				return words === null ? [] : [`${one.place} ${words}`];
			}),
	broken: [
		['src/popup/a.ts', "import {t} from '../shared/words';"],
		['src/content/a.ts', "import {host} from './overlay/host';"],
		['src/background/a.ts', "import {start} from './index';"],
		['src/background/store/a.ts', "import '../index';"],
	],
	kept: [
		['src/popup/a.ts', "import {t} from '../shared'; import {b} from './b';"],
		['src/formats/a.ts', "import type {Result} from '../engine/model';"],
	],
};

function entering({from, to}: Import): string | null {
	const target = to.replace(/\.tsx?$/, '');
	if (ENTRY.test(to) || ENTRY.test(`${target}.ts`) || ENTRY.test(`${target}/index.ts`)) {
		return `imports ${to}, an entry point`;
	}
	const here = from.split('/').slice(0, -1);
	const there = target.replace(/\/index$/, '').split('/');
	const shared = there.findIndex((part, at) => part !== here[at]);
	const below = there.slice(shared);
	const isIndex = to.endsWith('/index.ts') || to.endsWith('/index.tsx') || !/\.tsx?$/.test(to);
	const throughIndex = below.length === 1 || (isIndex && DOORS.has(below.join('/')));
	return throughIndex ? null : `enters ${below[0]} past its index`;
}

export const cycles: Guard = {
	rule: 'no file imports itself through others',
	check: (sources) => findCycles(sources),
	broken: [['src/engine/a.ts', "import {a} from './a';"]],
	kept: [['src/engine/a.ts', "import {b} from './b';"]],
};

function findCycles(sources: readonly Source[]): string[] {
	const edges = new Map<string, string[]>();
	for (const {from, to, ours} of importsOf(sources)) {
		if (ours) {
			edges.set(from, [...(edges.get(from) ?? []), to]);
		}
	}
	const finished = new Set<string>();
	const found: string[] = [];
	const walk = (file: string, trail: readonly string[]): void => {
		if (trail.includes(file)) {
			found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
		} else if (!finished.has(file)) {
			for (const next of edges.get(file) ?? []) {
				walk(next, [...trail, file]);
			}
			finished.add(file);
		}
	};
	for (const file of edges.keys()) {
		walk(file, []);
	}
	return found;
}
