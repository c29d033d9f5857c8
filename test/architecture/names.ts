import {type Guard, nodes} from './guard';
import {isNode, type Node, nameOf} from './source';

const inSource = (path: string) => path.startsWith('src/');
const inPure = (path: string) => /^src\/(engine|formats)\//.test(path);

/** The name that a node speaks of: an identifier, a property, a JSX attribute. */
function mentioned(node: Node): string | null {
	switch (node.type) {
		case 'Identifier':
		case 'JSXIdentifier':
			return nameOf(node);
		case 'Literal':
			return nameOf(node);
		default:
			return null;
	}
}

/** Forbids words wherever they are said: as a variable, a property, an attribute or a quoted key. */
function forbidden(applies: (path: string) => boolean, words: RegExp, why: string): Guard['check'] {
	return nodes(applies, (node) => {
		const name = mentioned(node);
		return name !== null && words.test(name) ? `says ${name}: ${why}` : null;
	});
}

export const htmlSinks: Guard = {
	rule: 'nothing turns text into HTML',
	check: forbidden(
		inSource,
		/^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment)$/,
		'text from a page could become code',
	),
	broken: [
		['src/ui/a.ts', 'element.innerHTML = text;'],
		['src/ui/a.ts', "element['outerHTML'] = text;"],
		['src/content/a.ts', "element.insertAdjacentHTML('beforeend', text);"],
		['src/popup/A.tsx', 'const a = <p dangerouslySetInnerHTML={{__html: text}} />;'],
	],
	kept: [['src/ui/a.ts', 'element.textContent = text;']],
};

export const readerLayout: Guard = {
	rule: 'the reader never asks for layout or computed style',
	check: forbidden(
		(path) => path.startsWith('src/content/reader/'),
		/^(innerText|offset[A-Z]\w*|getBoundingClientRect|getClientRects|getComputedStyle|checkVisibility)$/,
		'it would force the page to lay itself out',
	),
	broken: [
		['src/content/reader/a.ts', 'const text = cell.innerText;'],
		['src/content/reader/a.ts', 'const wide = cell.offsetWidth;'],
		['src/content/reader/a.ts', 'cell.getBoundingClientRect();'],
		['src/content/reader/a.ts', 'getComputedStyle(cell);'],
	],
	kept: [
		['src/content/reader/a.ts', 'const text = cell.textContent;'],
		['src/content/overlay/a.ts', 'cell.getBoundingClientRect();'],
	],
};

export const network: Guard = {
	rule: 'only background/sources speaks to the network',
	check: forbidden(
		(path) => inSource(path) && !path.startsWith('src/background/sources/'),
		/^(fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon|importScripts)$/,
		'nothing is sent and nothing fetched',
	),
	broken: [
		['src/background/a.ts', "fetch('https://example.com');"],
		['src/content/a.ts', 'new XMLHttpRequest();'],
		['src/popup/a.ts', "navigator.sendBeacon('/');"],
		['src/ui/a.ts', "new WebSocket('wss://example.com');"],
	],
	kept: [['src/background/sources/a.ts', "fetch('https://example.com');"]],
};

/** "object.property" of a plain access, or an empty text. */
function memberName(node: Node): string {
	return node.type === 'MemberExpression'
		? `${nameOf(node['object'])}.${nameOf(node['property'])}`
		: '';
}

/** Asks what time it is. A date made from a given instant does not. */
function readsClock(node: Node): boolean {
	if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date') {
		const given = node['arguments'];
		return Array.isArray(given) && given.length === 0;
	}
	return /^(Date|performance)\.now$/.test(memberName(node));
}

export const chance: Guard = {
	rule: 'the engine and the formats have no clock, no chance and no console',
	check: nodes(inPure, (node) => {
		if (readsClock(node)) {
			return 'reads the clock';
		}
		const said = memberName(node);
		return /^(Math\.random|crypto\.\w+|console\.\w+)$/.test(said) ? `says ${said}` : null;
	}),
	broken: [
		['src/engine/a.ts', 'const now = Date.now();'],
		['src/engine/a.ts', 'const now = new Date();'],
		['src/formats/a.ts', 'const luck = Math.random();'],
		['src/formats/a.ts', "console.log('here');"],
	],
	kept: [['src/engine/a.ts', 'const then = new Date(instant);']],
};

const READS_CLOCK = /^src\/((background|content|popup|options|panel|onboarding|cli)\/index\.tsx?)$/;

export const clock: Guard = {
	rule: 'only entry points read the clock, and hand it down',
	check: nodes(
		(path) => inSource(path) && !READS_CLOCK.test(path),
		(node) => (readsClock(node) ? 'reads the clock' : null),
	),
	broken: [
		['src/background/a.ts', 'const now = Date.now();'],
		['src/content/a.ts', 'const now = new Date();'],
	],
	kept: [
		['src/background/index.ts', 'start(() => new Date());'],
		['src/content/a.ts', 'const then = new Date(stamp);'],
	],
};

/** Where the browser's own names may stand. */
const DOORS = new Set(['src/shared/browser.ts', 'src/content/overlay/host.ts']);

export const doors: Guard = {
	rule: 'the extension interface has one door',
	check: (sources) => [
		...nodes(
			(path) => inSource(path) && !DOORS.has(path),
			(node) => (node.type === 'Identifier' && nameOf(node) === 'chrome' ? 'says chrome' : null),
		)(sources),
		...nodes(
			(path) => inSource(path) && path !== 'src/shared/browser.ts',
			(node) =>
				node.type === 'ImportDeclaration' && nameOf(node['source']) === 'webextension-polyfill'
					? 'imports webextension-polyfill'
					: null,
		)(sources),
	],
	broken: [
		['src/background/a.ts', 'chrome.runtime.reload();'],
		['src/shared/a.ts', "import browser from 'webextension-polyfill';"],
	],
	kept: [['src/shared/browser.ts', "import browser from 'webextension-polyfill';"]],
};

export const backgroundMemory: Guard = {
	rule: 'the background keeps nothing in the memory of a module',
	check: (sources) =>
		sources
			.filter(({path}) => path.startsWith('src/background/'))
			.flatMap(({path, tree}) => {
				const body = tree?.['body'];
				const statements = Array.isArray(body) ? body.filter(isNode) : [];
				return statements.filter(remembers).map(() => `${path} keeps state that a stop would lose`);
			}),
	broken: [
		['src/background/a.ts', 'let last = null;'],
		['src/background/a.ts', 'const seen = new Map();'],
		['src/background/a.ts', 'export let last = 0;'],
	],
	kept: [['src/background/a.ts', 'const LIMIT = 5; function f() { let last = 0; }']],
};

function remembers(statement: Node): boolean {
	const declaration = isNode(statement['declaration']) ? statement['declaration'] : statement;
	if (declaration.type !== 'VariableDeclaration') {
		return false;
	}
	const declared = declaration['declarations'];
	return (
		declaration['kind'] !== 'const' ||
		(Array.isArray(declared) &&
			declared.some(
				({init}) => init?.type === 'NewExpression' && /^(Weak)?(Map|Set)$/.test(init.callee.name),
			))
	);
}
