import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Guard, nodes} from '../architecture/guard';
import {
	isNode,
	nameOf,
	place,
	readSources,
	root,
	type Source,
	source,
	visit,
} from '../architecture/source';

type Message = {
	readonly message: string;
	readonly placeholders?: Readonly<
		Record<string, {readonly content: string; readonly example: string}>
	>;
};

const messages: Readonly<Record<string, Message>> = JSON.parse(
	readFileSync(path.join(root, 'public/_locales/en/messages.json'), 'utf8'),
);
const manifests = ['manifest.json', 'vite.config.ts']
	.map((file) => readFileSync(path.join(root, file), 'utf8'))
	.join('\n');
const src = readSources('src');

/** Attributes that a person reads or hears. */
const SPOKEN = /^(title|alt|placeholder|label|aria-(label|description|roledescription|valuetext))$/;

const spoken: Guard = {
	rule: 'every word on a page comes from the messages',
	check: nodes(
		(file) => file.endsWith('.tsx'),
		(node) => {
			const text =
				node.type === 'JSXText'
					? node['value']
					: node.type === 'JSXAttribute' && SPOKEN.test(nameOf(node['name']) ?? '')
						? nameOf(node['value'])
						: null;
			return typeof text === 'string' && /\p{L}/u.test(text) ? `says “${text.trim()}”` : null;
		},
	),
	broken: [
		['src/ui/A.tsx', 'const a = <p>Hello</p>;'],
		['src/ui/A.tsx', 'const a = <p>{b} of {c}</p>;'],
		['src/ui/A.tsx', 'const a = <button title="Close" />;'],
		['src/ui/A.tsx', 'const a = <button aria-label="Close" />;'],
	],
	kept: [
		['src/ui/A.tsx', 'const a = <p class="soft">{t("name")} · {b} %</p>;'],
		['src/ui/A.tsx', 'const a = <button aria-label={t("overlayHide")} />;'],
	],
};

describe(spoken.rule, () => {
	it('holds in the tree', () => expect(spoken.check(src)).toEqual([]));
	it.each(spoken.broken)('is seen broken in %s: %s', (file, text) => {
		expect(spoken.check([source(file, text)])).not.toEqual([]);
	});
	it.each(spoken.kept ?? [])('is seen kept in %s: %s', (file, text) => {
		expect(spoken.check([source(file, text)])).toEqual([]);
	});
});

/** The keys that code asks for, and where. A key that is not written out cannot be counted. */
function asked(sources: readonly Source[]): {readonly key: string | null; readonly at: string}[] {
	return sources.flatMap((file) => {
		const found: {key: string | null; at: string}[] = [];
		visit(file.tree, (node) => {
			const given = node['arguments'];
			if (
				node.type === 'CallExpression' &&
				nameOf(node['callee']) === 't' &&
				Array.isArray(given)
			) {
				const [key] = given;
				found.push({
					key: isNode(key) && key.type === 'Literal' ? nameOf(key) : null,
					at: place(file, node),
				});
			}
		});
		return found;
	});
}

describe('the keys of the messages', () => {
	const used = asked(src);
	const inManifests = [...manifests.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');

	it('are written out wherever they are used', () => {
		expect(used.length).toBeGreaterThan(20);
		expect(used.filter(({key}) => key === null)).toEqual([]);
	});

	it('exist when they are used', () => {
		const keys = [...used.map(({key}) => key ?? ''), ...inManifests];
		expect(keys.filter((key) => !(key in messages))).toEqual([]);
	});

	it('are used when they exist', () => {
		const keys = new Set([...used.map(({key}) => key), ...inManifests]);
		expect(Object.keys(messages).filter((key) => !keys.has(key))).toEqual([]);
	});

	it('are counted also where a variable stands for one', () => {
		expect(asked([source('src/a.ts', "t(key); t('name');")])).toEqual([
			{key: null, at: 'src/a.ts:1'},
			{key: 'name', at: 'src/a.ts:1'},
		]);
	});
});

describe.each(Object.entries(messages))('the message %s', (_key, {message, placeholders = {}}) => {
	it('numbers its placeholders in alphabetical order, with an example each', () => {
		const sorted = Object.keys(placeholders).sort();
		expect(sorted.map((name) => placeholders[name]?.content)).toEqual(
			sorted.map((_name, index) => `$${index + 1}`),
		);
		expect(Object.values(placeholders).every(({example}) => example.length > 0)).toBe(true);
	});

	it('uses exactly the placeholders that it declares', () => {
		const inText = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) =>
			(name ?? '').toLowerCase(),
		);
		expect([...new Set(inText)].sort()).toEqual(Object.keys(placeholders).sort());
	});
});
