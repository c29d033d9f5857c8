import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseSync} from 'vite';

export const root = path.resolve(import.meta.dirname, '../..');

/** A node of the syntax tree, as far as the guards look at it. */
export type Node = {readonly type: string; readonly start: number} & Readonly<
	Record<string, unknown>
>;

/** One file of the project with its syntax tree. Stylesheets have none. */
export type Source = {readonly path: string; readonly text: string; readonly tree: Node | null};

/** All files of a folder with one of these endings, by path from the root. */
export function readSources(folder: string, endings = /\.(ts|tsx|mjs|css)$/): Source[] {
	return readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})
		.filter((entry) => entry.isFile() && endings.test(entry.name))
		.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
		.map((file) =>
			source(file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')),
		)
		.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** A file from its text, real or planted. */
export function source(file: string, text: string): Source {
	if (file.endsWith('.css')) {
		return {path: file, text, tree: null};
	}
	const {program, errors} = parseSync(file, text);
	if (errors.length > 0) {
		throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
	}
	return {path: file, text, tree: program as unknown as Node};
}

/** Visits every node below one, outermost first. */
export function visit(node: Node | null, look: (node: Node) => void): void {
	if (node === null) {
		return;
	}
	look(node);
	for (const inner of Object.values(node)) {
		for (const child of Array.isArray(inner) ? inner : [inner]) {
			if (isNode(child)) {
				visit(child, look);
			}
		}
	}
}

export function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** "path:line" of a node, as an editor opens it. */
export function place({path: file, text}: Source, {start}: Node): string {
	return `${file}:${text.slice(0, start).split('\n').length}`;
}

/** The name of an identifier or private name, or of a literal used as a key. */
export function nameOf(node: unknown): string | null {
	if (!isNode(node)) {
		return null;
	}
	const name = node['name'] ?? node['value'];
	return typeof name === 'string' ? name : null;
}
