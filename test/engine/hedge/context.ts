import {adviseHedge, type HedgeContext} from '../../../src/engine/hedge';
import type {CondorAdvice, HedgeAdvice} from '../../../src/engine/model';
import {defaultRuleSet, type Override, ruleSetFrom} from '../../../src/engine/rules';
import {AS_OF, vixChain} from './vix-chain';

export const CONDOR: CondorAdvice = {
	tier: 'balanced',
	state: 'suggested',
	lacking: [],
	contracts: 10,
	maxLoss: 430,
	reasons: [],
	funnel: {examined: 1, survived: 1, rejected: []},
	alternatives: [],
};

/** The default rules with some values changed. */
export function valuesWith(overrides: Override) {
	const ruleSet = ruleSetFrom({overrides});
	if (!ruleSet.ok) {
		throw new RangeError(JSON.stringify(ruleSet.failure));
	}
	return ruleSet.value.values;
}

export const BASE: HedgeContext = {
	vixReadings: vixChain(),
	vix: {value: 17.5, source: 'page'},
	asOf: AS_OF,
	playbook: 'managed',
	values: defaultRuleSet().values,
	account: {netLiquidation: 215_000},
	condors: [CONDOR],
	tier: 'balanced',
};

export const advise = (changes: Partial<HedgeContext> = {}) => adviseHedge({...BASE, ...changes});

/** The same without one input. */
export function without(
	name: 'account' | 'vix' | 'vixReadings',
	...more: (typeof name)[]
): HedgeContext {
	const left = [name, ...more];
	return Object.fromEntries(
		Object.entries(BASE).filter(([key]) => !left.some((one) => one === key)),
	) as HedgeContext;
}

export const wants = ({sleeves}: HedgeAdvice) => sleeves.map(({want}) => want);
export const states = ({sleeves}: HedgeAdvice) => sleeves.map(({state}) => state);
export const reasonsOf = ({sleeves}: HedgeAdvice, rule: string, part: string) =>
	sleeves.flatMap(({reasons}) => reasons.filter((one) => one.rule === rule && one.part === part));
