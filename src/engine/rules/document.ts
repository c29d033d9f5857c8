import {fieldsOf, RULES, type RuleValue} from './check';
import type {Parameter, Unit} from './definition';
import type {RuleSet} from './values';

/** One parameter as it is written: its value in force, its default, and what it accepts. */
export type ParameterEntry = {
	readonly unit: Unit | 'choice' | 'switch';
	readonly value: RuleValue;
	readonly default: RuleValue;
	readonly range?: readonly [number, number];
	readonly choices?: readonly string[];
};

export type RuleEntry = {
	readonly id: string;
	readonly formula: string;
	readonly sources: readonly string[];
	readonly disputed: boolean;
	readonly note?: string;
	readonly parameters: Readonly<Record<string, ParameterEntry>>;
};

/** A rule set as a document: what the command line prints and what a rule file holds. */
export type RulesDocument = {
	readonly schema: 1;
	readonly id: string;
	readonly version: string;
	readonly hash: string;
	readonly rules: readonly RuleEntry[];
};

/** The rule set as a document, rules in reading order, each with its formula and sources. */
export function rulesDocument({id, version, hash, values}: RuleSet): RulesDocument {
	const given = fieldsOf(values);
	const rules = [...RULES].map(([rule, {parameters, ...about}]) => {
		const inForce = fieldsOf(given.get(rule));
		const entries = Object.entries(parameters).map(([name, parameter]) => [
			name,
			parameterEntry(parameter, inForce.get(name)),
		]);
		return {id: rule, ...about, parameters: Object.fromEntries(entries)};
	});
	return {schema: 1, id, version, hash, rules};
}

function parameterEntry(parameter: Parameter, inForce: unknown) {
	const {value, ...about} = parameter;
	return {...about, value: inForce, default: value};
}
