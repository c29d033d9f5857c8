import type {Result} from '../model';
import {fieldsOf, RULES} from './check';
import {describeFound, type RuleProblem} from './problem';
import {buildRuleSet, DEFAULT_NAME} from './rule-set';
import type {RuleSet} from './values';

type Found = {
	readonly entries: readonly (readonly [string, unknown])[];
	readonly problems: readonly RuleProblem[];
};

/**
 * The rule set that a document describes. A document may be partial: what it does not name keeps
 * its default. Fields of other names are ignored, and so is its hash, which is computed anew.
 *
 * @returns the rule set, or everything that is wrong, by path
 */
export function readRulesDocument(value: unknown): Result<RuleSet, readonly RuleProblem[]> {
	const fields = fieldsOf(value);
	const {id = DEFAULT_NAME.id, version = DEFAULT_NAME.version} = Object.fromEntries(fields);
	const rules = readRules(fields.get('rules'));
	const problems = [
		...expectSchema(fields.get('schema')),
		...expectText('id', id),
		...expectText('version', version),
		...rules.problems,
	];
	const ruleSet = buildRuleSet({id: String(id), version: String(version)}, rules.entries);
	if (problems.length > 0) {
		return {ok: false, failure: [...problems, ...(ruleSet.ok ? [] : ruleSet.failure)]};
	}
	return ruleSet;
}

function expectSchema(schema: unknown): readonly RuleProblem[] {
	return schema === 1 ? [] : [{path: 'schema', expected: '1', found: describeFound(schema)}];
}

function expectText(path: string, value: unknown): readonly RuleProblem[] {
	return typeof value === 'string' && value !== ''
		? []
		: [{path, expected: 'a text', found: describeFound(value)}];
}

function readRules(rules: unknown): Found {
	if (rules === undefined) {
		return {entries: [], problems: []};
	}
	if (!Array.isArray(rules)) {
		const problem = {path: 'rules', expected: 'an array', found: describeFound(rules)};
		return {entries: [], problems: [problem]};
	}
	const seen = new Set<unknown>();
	const found = rules.map((rule: unknown, index) => {
		const id = fieldsOf(rule).get('id');
		const repeated = seen.has(id);
		seen.add(id);
		return readRule(rule, `rules[${index}]`, repeated);
	});
	return {
		entries: found.flatMap(({entries}) => entries),
		problems: found.flatMap(({problems}) => problems),
	};
}

function readRule(rule: unknown, path: string, repeated: boolean): Found {
	const fields = fieldsOf(rule);
	const id = fields.get('id');
	if (typeof id !== 'string' || repeated) {
		const expected = typeof id === 'string' ? 'each rule once' : 'a rule id';
		return {entries: [], problems: [{path: `${path}.id`, expected, found: describeFound(id)}]};
	}
	const entries = [...fieldsOf(fields.get('parameters'))].map(
		([name, parameter]) => [`${id}.${name}`, fieldsOf(parameter).get('value')] as const,
	);
	return {entries, problems: RULES.has(id) ? [] : unknownRule(id, entries.length)};
}

/** A rule without parameters would pass unnoticed; one with parameters is found by its paths. */
function unknownRule(id: string, parameters: number): readonly RuleProblem[] {
	return parameters > 0 ? [] : [{path: id, expected: 'a rule id', found: describeFound(id)}];
}
