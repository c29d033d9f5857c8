import type {MarketExpiration, PlaybookName, TierName} from '../model';
import {type ExpectedRange, expectedDailyRange} from '../regime';
import type {RuleValues} from '../rules';
import type {CondorContext} from './context';
import type {Reach, Rung} from './ladder';
import type {WingRule} from './wings';

/** Where a tier wants its short strikes, and how wide its wings. */
export type Placement = {
	readonly rule: 'I-04' | 'I-05';
	/** Delta wanted (managed) or points from the forward wanted (1dte). */
	readonly target: number;
	readonly isCandidate: (rung: Rung) => boolean;
	/** How far a candidate is from what is wanted; the lowest is chosen, of equals the further out. */
	readonly missBy: (rung: Rung) => number;
	/** Rows must lie on both sides of the target. */
	readonly needsBracket: boolean;
};

/** The expected range of the session before expiry: a fraction, index points, and its source. */
export type DailyRange = ExpectedRange & {readonly points: number};

/** A share of the daily range beyond which no 1dte strike is looked at, in the tier's distance. */
const FURTHEST = 2;

/** How much further than its distance from a strike a target delta may be missed and still tie. */
const SAME = 1e-12;

/** Expected range of one session in points of the expiry's forward. @see rules V-02, V-03 */
export function dailyRange(context: CondorContext, reading: MarketExpiration): DailyRange {
	const {vix, vix9d, historicalVolatility, values} = context;
	const known = {
		...(vix === undefined ? {} : {vix}),
		...(vix9d === undefined ? {} : {vix9d}),
		...(historicalVolatility === undefined ? {} : {historicalVolatility}),
	};
	const range = expectedDailyRange({...known, atmVolatility: reading.volatility}, values);
	return {...range, points: reading.forward * range.value};
}

/**
 * Managed (I-05): |Δ| nearest to the tier's target among those inside [low, high]. 1dte (I-04): the
 * first strike at or beyond k expected ranges whose |Δ| is within the tier's cap; nothing beyond
 * twice that distance is looked at.
 */
export function placementOf(
	tier: TierName,
	playbook: PlaybookName,
	values: RuleValues,
	range: DailyRange,
): Placement {
	if (playbook === 'managed') {
		const {low, high} = values['I-05'];
		const target = Math.min(Math.max(deltaTarget(tier, values), low), high);
		return {
			rule: 'I-05',
			target,
			isCandidate: ({delta}) => delta >= low && delta <= high,
			missBy: ({delta}) => Math.abs(delta - target),
			needsBracket: true,
		};
	}
	const cap = deltaCap(tier, values);
	const target = rangesOf(tier, values) * range.points;
	return {
		rule: 'I-04',
		target,
		isCandidate: ({delta, distance}) =>
			delta <= cap && distance >= target && distance <= FURTHEST * target,
		missBy: ({distance}) => distance,
		needsBracket: false,
	};
}

/** How wide the wings are, for every tier. @see rule I-06 */
export function wingRuleOf(playbook: PlaybookName, values: RuleValues): WingRule {
	const {managedWidth, oneDayWidth} = values['I-06'];
	return playbook === 'managed'
		? {width: managedWidth, order: 'widest-first'}
		: {width: oneDayWidth, order: 'narrowest-first'};
}

/** How far the ladders must reach for every tier. */
export function reachOf(playbook: PlaybookName, values: RuleValues, range: DailyRange): Reach {
	const {width} = wingRuleOf(playbook, values);
	if (playbook === 'managed') {
		const {low} = values['I-05'];
		return {isBeyond: ({delta}) => delta < low, width};
	}
	const tiers = ['conservative', 'balanced', 'aggressive'] as const;
	const furthest = Math.max(...tiers.map((tier) => rangesOf(tier, values))) * range.points;
	return {isBeyond: ({distance}) => distance > FURTHEST * furthest, width};
}

/** Candidates in the order in which they are wanted. */
export function inPreference(rungs: readonly Rung[], placement: Placement): readonly Rung[] {
	return rungs.filter(placement.isCandidate).sort((one, other) => {
		const difference = placement.missBy(one) - placement.missBy(other);
		return Math.abs(difference) > SAME ? difference : other.distance - one.distance;
	});
}

/** Distance of the tier's short strikes in expected daily ranges. @see rule I-03 */
export function rangesOf(tier: TierName, values: RuleValues): number {
	const {conservativeRanges, balancedRanges, aggressiveRanges} = values['I-03'];
	return {
		conservative: conservativeRanges,
		balanced: balancedRanges,
		aggressive: aggressiveRanges,
	}[tier];
}

/** Credit of a five-point wing that the tier is named after. @see rule I-03 */
export function creditOf(tier: TierName, values: RuleValues): number {
	const {conservativeCredit, balancedCredit, aggressiveCredit} = values['I-03'];
	return {
		conservative: conservativeCredit,
		balanced: balancedCredit,
		aggressive: aggressiveCredit,
	}[tier];
}

/** The highest |Δ| of a 1dte short strike. @see rule I-04 */
export function deltaCap(tier: TierName, values: RuleValues): number {
	const {conservativeDeltaCap, balancedDeltaCap, aggressiveDeltaCap} = values['I-04'];
	return {
		conservative: conservativeDeltaCap,
		balanced: balancedDeltaCap,
		aggressive: aggressiveDeltaCap,
	}[tier];
}

function deltaTarget(tier: TierName, values: RuleValues): number {
	const {conservativeDelta, balancedDelta, aggressiveDelta} = values['I-05'];
	return {
		conservative: conservativeDelta,
		balanced: balancedDelta,
		aggressive: aggressiveDelta,
	}[tier];
}
