import {expect, it} from 'vitest';
import {type Parameter, type RuleDefinition, ruleSetFrom} from '../../src/engine/rules';

const UNITS: ReadonlySet<string> = new Set([
	'delta',
	'days',
	'points',
	'fraction',
	'contracts',
	'multiple',
	'usd',
	'minutes',
	'count',
	'vix-points',
	'choice',
	'switch',
]);

/** What every rule must pass, whoever adds it. */
export function itKeepsTheRuleContract(id: string, definition: RuleDefinition): void {
	it('has a formula and names where it comes from', () => {
		expect(definition.formula).not.toBe('');
		expect(definition.sources.length).toBeGreaterThan(0);
		expect(definition.sources).not.toContain('');
	});

	it('gives its parameters known units and names without a dot', () => {
		for (const [name, parameter] of Object.entries(definition.parameters)) {
			expect(UNITS, name).toContain(parameter.unit);
			expect(name).toMatch(/^[a-z][A-Za-z]*$/);
		}
	});

	for (const [name, parameter] of Object.entries(definition.parameters)) {
		const path = `${id}.${name}`;

		it(`accepts ${name} at its default and wherever it may be`, () => {
			for (const value of [parameter.value, ...accepted(parameter)]) {
				const made = ruleSetFrom({overrides: {[path]: value}});
				expect(made.ok, `${path} = ${value}`).toBe(true);
			}
		});

		it(`refuses ${name} elsewhere, saying where, what was expected and what was found`, () => {
			for (const [value, found] of refused(parameter)) {
				expect(ruleSetFrom({overrides: {[path]: value}})).toEqual({
					ok: false,
					failure: [{path, expected: expectedOf(parameter), found}],
				});
			}
		});
	}
}

function accepted(parameter: Parameter): readonly (number | string | boolean)[] {
	switch (parameter.unit) {
		case 'choice':
			return parameter.choices;
		case 'switch':
			return [true, false];
		default:
			return parameter.range;
	}
}

function refused(parameter: Parameter): readonly (readonly [number | string | boolean, string])[] {
	switch (parameter.unit) {
		case 'choice':
			return [
				['none of them', '"none of them"'],
				[1, '1'],
			];
		case 'switch':
			return [
				['true', '"true"'],
				[1, '1'],
			];
		default: {
			const [low, high] = parameter.range;
			const below = low - 0.001;
			const above = high + 0.001;
			return [
				[below, String(below)],
				[above, String(above)],
				[Number.NaN, 'NaN'],
				['0.1', '"0.1"'],
			];
		}
	}
}

function expectedOf(parameter: Parameter): string {
	switch (parameter.unit) {
		case 'choice':
			return `one of ${parameter.choices.join(', ')}`;
		case 'switch':
			return 'true or false';
		default:
			return `a number from ${parameter.range[0]} to ${parameter.range[1]}`;
	}
}
