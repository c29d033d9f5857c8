import {describe, expect, it} from 'vitest';
import {readSources} from '../architecture/source';

const sheets = readSources('src/ui').filter(({path}) => /(now[\w-]*|button)\.css$/.test(path));

/** The rules of a sheet: what they select, and what they say. */
function rulesOf(text: string): {readonly selector: string; readonly body: string}[] {
	const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@import[^;]*;/g, '');
	return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
		selector: selector.trim(),
		body,
	}));
}

const rules = sheets.flatMap(({text}) => rulesOf(text));

/** The least height in pixels that a selector is given. */
function leastHeight(selector: string): number {
	const [rule] = rules.filter(
		(one) => one.selector.split(/,\s*/).includes(selector) && one.body.includes('min-height'),
	);
	return Number(/min-height: (\d+)px/.exec(rule?.body ?? '')?.[1] ?? 0);
}

describe('the sheets of the answer', () => {
	it('work in a document and in a shadow root: every rule begins with a class', () => {
		expect(rules.length).toBeGreaterThan(40);
		const selectors = rules.flatMap(({selector}) => selector.split(/,\s*(?![^(]*\))/));
		expect(selectors.filter((selector) => !/^\.(now|button)\b/.test(selector))).toEqual([]);
	});

	it.each(['.button', '.now .button', '.now-segment', '.now summary'])(
		'make %s a target of at least 24 pixels',
		(selector) => {
			expect(leastHeight(selector)).toBeGreaterThanOrEqual(24);
		},
	);

	it('name no colour of their own', () => {
		expect(rules.filter(({body}) => /#[\da-f]{3,8}\b|rgb|hsl/i.test(body))).toEqual([]);
	});

	it('move nothing', () => {
		expect(rules.filter(({body}) => /transition|animation/.test(body))).toEqual([]);
	});
});
