import type {CondorAdvice, Lacking, RuleReason, TierName} from '../model';
import type {SizedGate} from '../regime';
import {examinePairs} from './candidates';
import {type Choice, missingOf, type TierContext} from './choice';
import {type Figures, figuresOf, oldestLegOf} from './figures';
import type {PairOutcome} from './pair';
import type {DailyRange} from './placement';
import {legsOf} from './price';
import {outcomeReasons, placementReasons, shortReasons} from './reasons';
import {describeSize} from './size';
import type {TierStudy} from './study';

/** What a tier is told besides its pairs. */
export type TierSetting = {
	readonly gate: SizedGate;
	readonly range: DailyRange;
	/** Reasons that hold before any strike is chosen. */
	readonly reasons: readonly RuleReason[];
	readonly historicalVolatility?: number;
};

/** The advice of one tier on a readable expiration. */
export function adviseTier(
	tier: TierName,
	{context, choice}: TierStudy,
	setting: TierSetting,
): CondorAdvice {
	const {pair, outcome, sides} = choice;
	const state = stateOf(tier, choice, context, setting.gate);
	const isLeft = state === 'suggested' || state === 'conditional';
	const preferred = {rule: context.placement.rule, part: 'preference'};
	const gated = {rule: setting.gate.id, part: 'vix'};
	const missing = missingOf(choice, context);
	return {
		tier,
		state,
		lacking: [
			...(choice.causes.includes('unseen') ? (['strikes'] as const) : []),
			...(choice.causes.some((cause) => cause !== 'unseen') ? (['quotes'] as const) : []),
			...(state === 'conditional' ? undecided(context, setting.gate) : []),
		],
		...identify(context),
		...(outcome === undefined ? {} : describeOutcome(outcome, context, setting, state)),
		reasons: [
			...setting.reasons,
			...(pair === undefined ? [] : placementReasons(pair, tier, context, setting.range)),
			...shortReasons(sides.put, 'put', context),
			...shortReasons(sides.call, 'call', context),
			...(outcome === undefined ? [] : outcomeReasons(outcome, tier, context)),
		],
		...(missing.length === 0 ? {} : {missing}),
		...examinePairs(context, {
			chosen: pair,
			isLeft,
			beatenBy: ({put, call}) =>
				state === 'blocked' && put === pair?.put && call === pair.call ? gated : preferred,
		}),
	};
}

function stateOf(
	tier: TierName,
	{outcome, causes}: Choice,
	context: TierContext,
	gate: SizedGate,
): CondorAdvice['state'] {
	if (!gate.allows.includes(tier)) {
		return 'blocked';
	}
	if (causes.length > 0) {
		return 'unknown';
	}
	if (outcome?.kind !== 'fits') {
		return 'none';
	}
	return undecided(context, gate).length > 0 ? 'conditional' : 'suggested';
}

/** Inputs that decide whether and how many, once the strikes are known. */
function undecided({account}: TierContext, gate: SizedGate): readonly Lacking[] {
	return [
		...(gate.state === 'unknown' ? (['vix'] as const) : []),
		...(account === undefined ? (['account'] as const) : []),
	];
}

function identify({reading: {root, expiry, settlement, days}}: TierContext): Figures {
	return {root, expiry, settlement, days};
}

/** Legs and figures of the chosen condor; contracts and totals only where they may be typed. */
function describeOutcome(
	outcome: PairOutcome,
	{reading, clock}: TierContext,
	{historicalVolatility}: TierSetting,
	state: CondorAdvice['state'],
): Figures {
	if (outcome.kind === 'unknown' || outcome.kind === 'unbuilt') {
		return {};
	}
	const {condor, size} = outcome;
	const {credit, width} = condor;
	const oldest = clock.live ? oldestLegOf(condor, clock.asOf) : {};
	if (outcome.kind === 'broken' && outcome.broken.rule === 'I-09') {
		return {legs: legsOf(condor), credit, width, ...oldest};
	}
	return {
		...figuresOf(condor, reading, historicalVolatility),
		...oldest,
		...(size === undefined ? {} : describeSize(condor, size, state)),
	};
}
