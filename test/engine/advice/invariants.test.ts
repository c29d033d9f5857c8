import fc from 'fast-check';
import {expect, it} from 'vitest';
import {type SuggestInput, suggest} from '../../../src/engine/advice';
import type {Suggestion} from '../../../src/engine/model';
import {DEFINITIONS, type Override, ruleSetFrom} from '../../../src/engine/rules';
import {calmDay, chainOf, omit, SPX_SERIES, VIX_SERIES} from './scenario';

/** One day and the month and a half, as windows of so many points around the money show them. */
const CHAINS = new Map(
	[40, 120, 400, 1400].map((reach) => [
		reach,
		chainOf(
			'SPX',
			SPX_SERIES.filter(({expiry}) => expiry !== '2026-12-04').map((series) => ({
				...series,
				strikes: series.strikes.filter((strike) => Math.abs(strike - 7140) <= reach),
			})),
		),
	]),
);
const VIX_CHAINS = new Map(
	[0, 1, 2].map((from) => [from, chainOf('VIX', VIX_SERIES.slice(from, from + 2))]),
);

function ruleSetOf(overrides: Override): SuggestInput['ruleSet'] {
	const answer = ruleSetFrom({overrides});
	if (!answer.ok) {
		throw new RangeError(JSON.stringify(answer.failure));
	}
	return answer.value;
}

const overrides = fc.record({
	'trader.tier': fc.constantFrom('conservative', 'balanced', 'aggressive'),
	'trader.playbook': fc.constantFrom('managed', '1dte'),
	'R-03a.profile': fc.constantFrom('strict', 'scaled'),
	'H-05.sizing': fc.constantFrom('stress', 'ratio'),
	'H-01.hedgeOn': fc.boolean(),
	'I-12.risk': fc.double({min: 0.0005, max: 0.5, noNaN: true}),
});

const CALM = calmDay();

/** Drawn as names and numbers, so that a counterexample can be read. */
const drawn = fc.record({
	reach: fc.constantFrom(...CHAINS.keys()),
	vixFrom: fc.constantFrom(...VIX_CHAINS.keys(), undefined),
	vix: fc.option(fc.double({min: 8, max: 90, noNaN: true}), {nil: undefined}),
	vix9d: fc.option(fc.double({min: 8, max: 90, noNaN: true}), {nil: undefined}),
	historicalVolatility: fc.option(fc.double({min: 0.03, max: 0.9, noNaN: true}), {
		nil: undefined,
	}),
	netLiquidation: fc.option(fc.double({min: 1e-3, max: 5e6, noNaN: true}), {nil: undefined}),
	overrides,
	hours: fc.integer({min: -60, max: 1500}),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

function inputOf({reach, vixFrom, vix, netLiquidation, overrides, hours, ...rest}: Drawn) {
	const chain = CHAINS.get(reach);
	const day = {...CALM, ruleSet: ruleSetOf(overrides), ...(chain === undefined ? {} : {chain})};
	const vixChain = vixFrom === undefined ? undefined : VIX_CHAINS.get(vixFrom);
	const known = Object.entries(rest).filter(([, value]) => value !== undefined);
	return {
		...omit(day, 'vixChain', 'account'),
		...(Object.fromEntries(known) as Pick<SuggestInput, 'vix9d' | 'historicalVolatility'>),
		...(vixChain === undefined ? {} : {vixChain}),
		...(vix === undefined ? {} : {vix: {value: vix, source: 'typed' as const}}),
		...(netLiquidation === undefined ? {} : {account: {netLiquidation}}),
		asOf: day.asOf + hours * 3_600_000,
	};
}

/** Every rule that a document names. */
function rulesNamed({actions, verdict, gates, condors, hedge}: Suggestion): readonly string[] {
	const reasons = [...condors, ...hedge.sleeves].flatMap((one) => one.reasons);
	const rejected = condors.flatMap(({funnel}) => funnel.rejected);
	const alternatives = condors.flatMap((condor) => condor.alternatives);
	return [
		...[...reasons, ...rejected, ...alternatives, ...actions].map(({rule}) => rule),
		...gates.map(({id}) => id),
		...hedge.triggers.map(({id}) => id),
		...(verdict.until === undefined ? [] : [verdict.until.rule]),
	];
}

const KNOWN = new Set(Object.keys(DEFINITIONS));

it('every answer is a whole document that survives JSON, whatever is missing', () => {
	fc.assert(
		fc.property(drawn, (one) => {
			const input = inputOf(one);
			const suggestion = suggest(input);
			expect(JSON.parse(JSON.stringify(suggestion))).toStrictEqual(suggestion);
			expect(JSON.stringify(suggestion)).not.toContain('null');
			expect(suggest(input)).toStrictEqual(suggestion);
			expect(rulesNamed(suggestion).filter((rule) => !KNOWN.has(rule))).toEqual([]);
			expect(suggestion.actions.map(({order}) => order)).toEqual(
				suggestion.actions.map((_, at) => at + 1),
			);
			judgeVerdict(suggestion);
		}),
		{numRuns: 60},
	);
}, 60_000);

/** What must hold between verdict and actions. */
function judgeVerdict({verdict, actions, condors, tier, vix}: Suggestion): void {
	const sold = actions.filter(({kind}) => kind === 'sell-condor');
	const condor = condors.find((one) => one.tier === tier);
	if (verdict.state === 'enter') {
		expect(verdict.contracts).toBeGreaterThanOrEqual(1);
		expect(sold).toMatchObject([{quantity: verdict.contracts, tier}]);
		expect(condor?.state).toBe('suggested');
	} else {
		expect(sold.filter(({quantity, ticket}) => quantity ?? ticket)).toEqual([]);
		expect(verdict).not.toHaveProperty('contracts');
	}
	expect(actions.filter(({kind}) => kind === 'wait')).toHaveLength(
		verdict.state === 'wait' ? 1 : 0,
	);
	if (vix === undefined) {
		expect(sold).toEqual([]);
	}
	if (verdict.state === 'cannot-tell') {
		expect(verdict.lacking).not.toEqual([]);
		const asked = actions.slice(0, verdict.lacking.length).map(({input}) => input);
		expect(asked).toEqual(verdict.lacking);
	}
}
