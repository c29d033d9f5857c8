import {type Guard, nodes} from './guard';
import {nameOf} from './source';

const MOST_LINES = 300;
/** Where a value is given a type by force: a brand on a checked number, an answer just validated. */
const MAY_ASSERT = new Set(['src/engine/units.ts', 'src/shared/messaging.ts']);

export const length: Guard = {
	rule: `no file is longer than ${MOST_LINES} lines`,
	check: (sources) =>
		sources
			.map(({path, text}) => ({path, lines: text.trimEnd().split('\n').length}))
			.filter(({lines}) => lines > MOST_LINES)
			.map(({path, lines}) => `${path} has ${lines} lines`),
	broken: [['src/ui/a.ts', '// a line\n'.repeat(MOST_LINES + 1)]],
	kept: [['src/ui/a.ts', '// a line\n'.repeat(MOST_LINES)]],
};

export const assertions: Guard = {
	rule: 'no value is given a type by force',
	check: nodes(
		(path) => path.startsWith('src/') && !MAY_ASSERT.has(path),
		(node) => {
			switch (node.type) {
				case 'TSAsExpression': {
					const annotation = node['typeAnnotation'] as {typeName?: unknown};
					return nameOf(annotation.typeName) === 'const' ? null : 'asserts a type';
				}
				case 'TSTypeAssertion':
					return 'asserts a type';
				case 'TSNonNullExpression':
					return 'asserts that a value is there';
				case 'TSAnyKeyword':
					return 'says any';
				case 'TSEnumDeclaration':
					return 'declares an enum';
				default:
					return null;
			}
		},
	),
	broken: [
		['src/ui/a.ts', 'const a = b as string;'],
		['src/ui/a.ts', 'const a = b!;'],
		['src/ui/a.ts', 'const a: any = b;'],
		['src/ui/a.ts', 'enum A {b}'],
	],
	kept: [
		['src/ui/a.ts', "const a = {b: 'c'} as const;"],
		['src/ui/a.ts', 'const a = b satisfies string;'],
		['src/engine/units.ts', 'const a = b as Points;'],
	],
};

export const focus: Guard = {
	rule: 'no test is skipped or alone',
	check: nodes(
		(path) => path.startsWith('test/'),
		(node) => {
			const called =
				node.type === 'MemberExpression' &&
				/^(it|test|describe)$/.test(nameOf(node['object']) ?? '') &&
				/^(skip|only|todo|fails)$/.test(nameOf(node['property']) ?? '');
			return called ? `says ${nameOf(node['object'])}.${nameOf(node['property'])}` : null;
		},
	),
	broken: [
		['test/a.test.ts', "it.skip('a', () => {});"],
		['test/a.test.ts', "describe.only('a', () => {});"],
	],
	kept: [['test/a.test.ts', "it.each([1])('a', () => {});"]],
};
