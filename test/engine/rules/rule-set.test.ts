import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	DEFINITIONS,
	defaultRuleSet,
	isRuleValues,
	type RuleDefinition,
	ruleSetFrom,
} from '../../../src/engine/rules';
import {toRuleValues} from '../../../src/engine/rules/rule-set';

describe('the default rule set', () => {
	it('is called house and holds every default', () => {
		const {id, version, values} = defaultRuleSet();
		expect([id, version]).toEqual(['house', '1.0.0']);
		const defaults = Object.fromEntries(
			Object.entries<RuleDefinition>(DEFINITIONS).map(([rule, {parameters}]) => [
				rule,
				Object.fromEntries(Object.entries(parameters).map(([name, {value}]) => [name, value])),
			]),
		);
		expect(values).toEqual(defaults);
	});

	it('has the values that the design names', () => {
		const {values} = defaultRuleSet();
		expect(values['I-05'].balancedDelta).toBe(0.16);
		expect(values['I-12']).toEqual({risk: 0.02, ceiling: 0.1, buyingPowerCap: 0.5});
		expect(values['R-03a']).toEqual({profile: 'strict', low: 15, high: 20});
		expect(values.trader.playbook).toBe('managed');
	});
});

describe('a rule set of overrides', () => {
	it('changes what is named and nothing else', () => {
		const made = ruleSetFrom({id: 'mine', version: '2.1.0', overrides: {'I-12.risk': 0.01}});
		const {values} = defaultRuleSet();
		expect(made).toMatchObject({
			ok: true,
			value: {
				id: 'mine',
				version: '2.1.0',
				values: {...values, 'I-12': {...values['I-12'], risk: 0.01}},
			},
		});
	});

	it('is called custom unless it is named', () => {
		expect(ruleSetFrom({overrides: {}})).toMatchObject({
			ok: true,
			value: {id: 'custom', version: '1.0.0', hash: defaultRuleSet().hash},
		});
	});

	it('refuses unknown rules, unknown parameters and paths that are none', () => {
		const made = ruleSetFrom({
			overrides: {'I-99.risk': 1, 'I-12.risky': 1, 'I-13.margin': 1, risk: 0.02},
		});
		expect(made).toEqual({
			ok: false,
			failure: [
				{path: 'risk', expected: 'a rule id, a dot and a parameter', found: '"risk"'},
				{path: 'I-99', expected: 'a rule id', found: '"I-99"'},
				{
					path: 'I-12.risky',
					expected: 'one of risk, ceiling, buyingPowerCap',
					found: '"risky"',
				},
				{path: 'I-13.margin', expected: 'no parameters', found: '"margin"'},
			],
		});
	});

	it('does not find a rule by an inherited name', () => {
		const made = ruleSetFrom({overrides: {'constructor.name': 'x', '__proto__.risk': 1}});
		expect(made.ok).toBe(false);
	});

	it('accepts any value inside a range and keeps it exactly', () => {
		fc.assert(
			fc.property(fc.double({min: 0.0005, max: 0.5, noNaN: true}), (risk) => {
				const made = ruleSetFrom({overrides: {'I-12.risk': risk}});
				expect(made.ok && made.value.values['I-12'].risk).toBe(risk);
			}),
		);
	});
});

describe('the check of rule values', () => {
	const {values} = defaultRuleSet();

	it('knows complete values from anything else', () => {
		expect(isRuleValues(values)).toBe(true);
		for (const other of [undefined, null, 1, 'values', [], {}, {...values, 'I-12': {}}]) {
			expect(isRuleValues(other)).toBe(false);
		}
	});

	it('stops a caller whose values are not complete, by name and value', () => {
		expect(toRuleValues(values)).toBe(values);
		expect(() => toRuleValues({...values, 'I-12': {...values['I-12'], risk: 2}})).toThrow(
			new RangeError('I-12.risk must be a number from 0.0005 to 0.5, got 2'),
		);
		expect(() => toRuleValues({...values, 'R-03b': null})).toThrow(
			new RangeError('R-03b.half must be a number from 5 to 100, got nothing'),
		);
	});
});
