import {describe, expect, it} from 'vitest';
import {DEFINITIONS, type RuleDefinition} from '../../../src/engine/rules';
import {CHOICES} from '../../../src/engine/rules/definitions/choices';
import {CONDOR_RULES} from '../../../src/engine/rules/definitions/condor';
import {HEDGE_RULES} from '../../../src/engine/rules/definitions/hedge';
import {MARKET_RULES} from '../../../src/engine/rules/definitions/market';
import {itKeepsTheRuleContract} from '../../contracts/rule-contract';

const PARTS = [CHOICES, MARKET_RULES, CONDOR_RULES, HEDGE_RULES];

it('names no rule twice', () => {
	const ids = PARTS.flatMap((part) => Object.keys(part));
	expect(new Set(ids).size).toBe(ids.length);
	expect(Object.keys(DEFINITIONS)).toEqual(ids);
});

it('says what is disputed of every rule whose sources contradict each other', () => {
	const silent = Object.entries<RuleDefinition>(DEFINITIONS)
		.filter(([, {disputed, note}]) => disputed && note === undefined)
		.map(([id]) => id);
	expect(silent, 'disputed without a note').toEqual([]);
});

describe.each(Object.entries<RuleDefinition>(DEFINITIONS))('%s', (id, definition) => {
	itKeepsTheRuleContract(id, definition);
});
