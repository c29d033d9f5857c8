import type {Parameter, RuleDefinition} from './definition';
import {DEFINITIONS} from './definitions';
import {accepts, describeExpected, describeFound, type RuleProblem} from './problem';
import type {RuleValues} from './values';

/** Every definition by id, in reading order, in the general type. */
export const RULES: ReadonlyMap<string, RuleDefinition> = new Map(
	Object.entries<RuleDefinition>(DEFINITIONS),
);

/** A value of a rule file, of any kind a parameter may have. */
export type RuleValue = number | string | boolean;

/** Fields of an unknown value; none where it has none. Inherited fields do not count. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
	return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/**
 * Everything in which `values` differs from what the definitions ask for: rules and parameters that
 * are missing, unknown, of another kind or out of range. Empty when every value is acceptable.
 */
export function findProblems(values: unknown): readonly RuleProblem[] {
	const rules = fieldsOf(values);
	const unknownRules = [...rules.keys()]
		.filter((id) => !RULES.has(id))
		.map((id) => ({path: id, expected: 'a rule id', found: describeFound(id)}));
	const problems = [...RULES].flatMap(([id, {parameters}]) =>
		findParameterProblems(id, parameters, fieldsOf(rules.get(id))),
	);
	return [...unknownRules, ...problems];
}

/** Whether `value` holds every parameter of every rule, each of its kind and inside its range. */
export function isRuleValues(value: unknown): value is RuleValues {
	return findProblems(value).length === 0;
}

function findParameterProblems(
	id: string,
	parameters: Readonly<Record<string, Parameter>>,
	given: ReadonlyMap<string, unknown>,
): readonly RuleProblem[] {
	const names = Object.keys(parameters);
	const unknownNames = [...given.keys()]
		.filter((name) => !names.includes(name))
		.map((name) => ({
			path: `${id}.${name}`,
			expected: names.length === 0 ? 'no parameters' : `one of ${names.join(', ')}`,
			found: describeFound(name),
		}));
	const wrong = Object.entries(parameters)
		.filter(([name, parameter]) => !accepts(parameter, given.get(name)))
		.map(([name, parameter]) => ({
			path: `${id}.${name}`,
			expected: describeExpected(parameter),
			found: describeFound(given.get(name)),
		}));
	return [...unknownNames, ...wrong];
}
