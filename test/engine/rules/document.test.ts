import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	defaultRuleSet,
	PRESETS,
	readRulesDocument,
	ruleSetFrom,
	rulesDocument,
} from '../../../src/engine/rules';

const house = rulesDocument(defaultRuleSet());

describe('a rules document', () => {
	it('names the rule set and every rule in reading order', () => {
		const {id, version, hash} = defaultRuleSet();
		expect(house).toMatchObject({schema: 1, id, version, hash});
		expect(house.rules.map((rule) => rule.id).slice(0, 4)).toEqual([
			'trader',
			'V-02',
			'V-04',
			'V-18',
		]);
	});

	it('tells of a number its unit, value, default and range', () => {
		const made = ruleSetFrom({overrides: {'I-12.risk': 0.01}});
		const rules = made.ok ? rulesDocument(made.value).rules : [];
		expect(rules.find(({id}) => id === 'I-12')?.parameters['risk']).toEqual({
			unit: 'fraction',
			value: 0.01,
			default: 0.02,
			range: [0.0005, 0.5],
		});
	});

	it('tells of a choice its choices, of a switch its value, of a rule its sources', () => {
		const gate = house.rules.find(({id}) => id === 'R-03a');
		expect(gate?.parameters['profile']).toEqual({
			unit: 'choice',
			value: 'strict',
			default: 'strict',
			choices: ['strict', 'scaled'],
		});
		expect(gate).toMatchObject({disputed: true, note: expect.stringContaining('other way round')});
		const hedge = house.rules.find(({id}) => id === 'H-01');
		expect(hedge?.parameters['hedgeOn']).toEqual({unit: 'switch', value: true, default: true});
		expect(hedge).not.toHaveProperty('note');
	});

	it('is plain JSON', () => {
		expect(JSON.parse(JSON.stringify(house))).toEqual(house);
	});
});

describe('reading a rules document', () => {
	it.each(Object.entries(PRESETS))('gives back the preset %s', (id, overrides) => {
		const made = ruleSetFrom({id, version: '1.2.3', overrides});
		const text = made.ok ? JSON.stringify(rulesDocument(made.value)) : '';
		expect(readRulesDocument(JSON.parse(text))).toEqual(made);
	});

	it('fills what a partial document leaves out', () => {
		expect(readRulesDocument({schema: 1})).toEqual(ruleSetFrom({overrides: {}}));
		const rules = [{id: 'I-12', parameters: {risk: {value: 0.01}}}, {id: 'I-08'}];
		expect(readRulesDocument({schema: 1, id: 'mine', rules})).toEqual(
			ruleSetFrom({id: 'mine', overrides: {'I-12.risk': 0.01}}),
		);
	});

	it('ignores other fields and computes the hash anew', () => {
		const document = {...house, hash: 'made up', author: 'somebody', rules: []};
		expect(readRulesDocument(document)).toEqual({ok: true, value: defaultRuleSet()});
	});

	it.each<[string, unknown, {path: string; expected: string; found: string}]>([
		['no document', undefined, {path: 'schema', expected: '1', found: 'nothing'}],
		['another schema', {schema: 2}, {path: 'schema', expected: '1', found: '2'}],
		['an empty name', {schema: 1, id: ''}, {path: 'id', expected: 'a text', found: '""'}],
		[
			'a version that is no text',
			{schema: 1, version: 2},
			{path: 'version', expected: 'a text', found: '2'},
		],
		[
			'rules that are no list',
			{schema: 1, rules: {}},
			{path: 'rules', expected: 'an array', found: 'an object'},
		],
		[
			'a rule that is none',
			{schema: 1, rules: [7]},
			{path: 'rules[0].id', expected: 'a rule id', found: 'nothing'},
		],
		[
			'an unknown rule without parameters',
			{schema: 1, rules: [{id: 'I-99'}]},
			{path: 'I-99', expected: 'a rule id', found: '"I-99"'},
		],
		[
			'an unknown rule with parameters',
			{schema: 1, rules: [{id: 'I-99', parameters: {risk: {value: 1}}}]},
			{path: 'I-99', expected: 'a rule id', found: '"I-99"'},
		],
		[
			'a rule twice',
			{schema: 1, rules: [{id: 'I-12'}, {id: 'I-12'}]},
			{path: 'rules[1].id', expected: 'each rule once', found: '"I-12"'},
		],
		[
			'a parameter without a value',
			{schema: 1, rules: [{id: 'I-12', parameters: {risk: 0.01}}]},
			{path: 'I-12.risk', expected: 'a number from 0.0005 to 0.5', found: 'nothing'},
		],
		[
			'a value that is a list',
			{schema: 1, rules: [{id: 'I-12', parameters: {risk: {value: [1]}}}]},
			{path: 'I-12.risk', expected: 'a number from 0.0005 to 0.5', found: 'an array'},
		],
	])('refuses %s', (_what, document, problem) => {
		expect(readRulesDocument(document)).toEqual({ok: false, failure: [problem]});
	});

	it('tells all problems at once', () => {
		const rules = [{id: 'I-12', parameters: {risk: {value: 7}, riske: {value: 1}}}];
		const read = readRulesDocument({schema: 3, rules});
		expect(read.ok ? [] : read.failure.map(({path}) => path)).toEqual([
			'schema',
			'I-12.riske',
			'I-12.risk',
		]);
	});

	it('answers whatever it is given', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const read = readRulesDocument(value);
				expect(read.ok ? [] : read.failure).not.toContainEqual(undefined);
				expect(read.ok).toBe(read.ok && Object.hasOwn(Object(value), 'schema'));
			}),
		);
	});
});
