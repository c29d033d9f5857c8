import path from 'node:path';
import {type Node, nameOf, place, type Source, visit} from './source';

/** One import of a file, resolved to a path from the root where it is one of ours. */
export type Import = {
	readonly from: string;
	readonly place: string;
	readonly to: string;
	readonly ours: boolean;
	readonly typesOnly: boolean;
};

/** Every import, re-export and dynamic import of the files. */
export function importsOf(sources: readonly Source[]): Import[] {
	const files = new Set(sources.map((source) => source.path));
	return sources.flatMap((source) => {
		const found: Import[] = [];
		visit(source.tree, (node) => {
			const specifier = STATEMENTS.has(node.type) ? nameOf(node['source']) : null;
			if (specifier !== null) {
				found.push(importOf(source, node, specifier, files));
			}
		});
		return found;
	});
}

const STATEMENTS = new Set([
	'ImportDeclaration',
	'ImportExpression',
	'ExportNamedDeclaration',
	'ExportAllDeclaration',
]);

function importOf(
	source: Source,
	statement: Node,
	specifier: string,
	files: ReadonlySet<string>,
): Import {
	const ours = specifier.startsWith('.');
	return {
		from: source.path,
		place: place(source, statement),
		to: ours ? resolve(source.path, specifier, files) : specifier,
		ours,
		typesOnly: isTypesOnly(statement),
	};
}

function resolve(from: string, specifier: string, files: ReadonlySet<string>): string {
	const target = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
	const candidates = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => target + end);
	return candidates.find((candidate) => files.has(candidate)) ?? target;
}

function isTypesOnly(statement: Node): boolean {
	if (statement['importKind'] === 'type' || statement['exportKind'] === 'type') {
		return true;
	}
	const specifiers = statement['specifiers'];
	return (
		Array.isArray(specifiers) &&
		specifiers.length > 0 &&
		specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
	);
}
