import type {Parameter} from './definition';

/** What is wrong with one value of a rule file: where, what was expected, what stood there. */
export type RuleProblem = {
	readonly path: string;
	readonly expected: string;
	readonly found: string;
};

const LONGEST = 60;

/** What a parameter accepts, for a person: `a number from 0.5 to 2`. */
export function describeExpected(parameter: Parameter): string {
	switch (parameter.unit) {
		case 'choice':
			return `one of ${parameter.choices.join(', ')}`;
		case 'switch':
			return 'true or false';
		default:
			return `a number from ${parameter.range[0]} to ${parameter.range[1]}`;
	}
}

/** A value of unknown kind, for a person; long texts are cut. */
export function describeFound(value: unknown): string {
	if (value === undefined) {
		return 'nothing';
	}
	if (typeof value === 'object' && value !== null) {
		return Array.isArray(value) ? 'an array' : 'an object';
	}
	const text = typeof value === 'string' ? `"${value}"` : String(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Whether a value is of the parameter's kind and inside its range, bounds included. */
export function accepts(parameter: Parameter, value: unknown): boolean {
	switch (parameter.unit) {
		case 'choice':
			return typeof value === 'string' && parameter.choices.includes(value);
		case 'switch':
			return typeof value === 'boolean';
		default:
			return (
				typeof value === 'number' && value >= parameter.range[0] && value <= parameter.range[1]
			);
	}
}
