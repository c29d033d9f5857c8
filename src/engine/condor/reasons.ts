import type {RuleReason, TierName} from '../model';
import {checkCondor, verdict} from './checks';
import type {TierContext} from './choice';
import type {ChosenExpiration} from './choose-expiration';
import type {CondorContext} from './context';
import {entryReason} from './entry-window';
import {daysTo, hasMorningTwin} from './expiration';
import type {Rung} from './ladder';
import type {Pair, PairOutcome} from './pair';
import {creditOf, type DailyRange, deltaCap, rangesOf} from './placement';
import type {PricedCondor} from './price';
import {OLDEST_SIGHTING} from './quotes';
import type {ShortChoice} from './shorts';
import type {Size} from './size';
import {widest} from './wings';

const MILLISECONDS_PER_SECOND = 1000;

/** The gate's answer for one tier. The limit is the VIX level at which this tier closes. */
export function gateReason({gate, values}: CondorContext, tier: TierName): RuleReason {
	const {low, high} = values['R-03a'];
	const strictLimit = tier === 'aggressive' ? low : high;
	const limit = gate.id === 'R-03a' ? strictLimit : values['R-03b'].pause;
	if (gate.measured === undefined) {
		return {rule: gate.id, part: 'vix', state: 'unknown', limit};
	}
	return verdict(gate.id, 'vix', gate.allows.includes(tier), gate.measured, limit);
}

/**
 * How the expiration was chosen: its days against the target, each nearer one that was passed over with
 * the rule that spoke against it there, one that could not be read, whether it is the time of entry, and from what the daily range comes
 * where it places the strikes.
 */
export function expirationReasons(
	context: CondorContext,
	{study: {reading, range}, passedOver}: ChosenExpiration,
	unread: {readonly root: string; readonly expiry: string} | undefined,
): readonly RuleReason[] {
	const {readings, asOf, playbook, values} = context;
	const target = playbook === 'managed' ? {limit: values['I-01'].managedTarget} : {};
	const days = daysTo(reading.expiry, asOf);
	const reasons: readonly (RuleReason | false)[] = [
		{rule: 'I-01', part: 'days', state: 'pass', measured: days, ...target},
		...passedOver.map(({root, expiry, rule}) => ({
			...ofExpiry('passed-over', 'pass', `${root} ${expiry}`),
			limit: rule,
		})),
		hasMorningTwin(readings, reading) && ofExpiry('settlement', 'pass', reading.settlement),
		unread !== undefined && ofExpiry('unread', 'unknown', `${unread.root} ${unread.expiry}`),
		entryReason(context),
		playbook === '1dte' && {rule: 'V-02', part: range.mode, state: 'pass', measured: range.value},
	];
	return reasons.filter((reason) => reason !== false);
}

function ofExpiry(part: string, state: RuleReason['state'], measured: string): RuleReason {
	return {rule: 'I-01', part, state, measured};
}

/** How far the chosen short strikes are from what the tier wants. */
export function placementReasons(
	{put, call}: Pair,
	tier: TierName,
	{placement, values}: TierContext,
	range: DailyRange,
): readonly RuleReason[] {
	if (placement.rule === 'I-05') {
		return [
			verdict('I-05', 'short-put-delta', true, put.delta, placement.target),
			verdict('I-05', 'short-call-delta', true, call.delta, placement.target),
		];
	}
	const ranges = rangesOf(tier, values);
	const cap = deltaCap(tier, values);
	return [
		verdict('I-04', 'short-put-distance', true, put.distance / range.points, ranges),
		verdict('I-04', 'short-call-distance', true, call.distance / range.points, ranges),
		verdict('I-04', 'short-put-delta', true, put.delta, cap),
		verdict('I-04', 'short-call-delta', true, call.delta, cap),
	];
}

/** Why one side has no short strike. */
export function shortReasons(
	choice: ShortChoice,
	side: 'put' | 'call',
	{placement, clock}: TierContext,
): readonly RuleReason[] {
	switch (choice.kind) {
		case 'chosen':
			return [];
		case 'none':
			return [
				...(choice.shortfall === undefined
					? []
					: [{rule: 'I-08', part: 'open-interest', state: 'fail', ...choice.shortfall} as const]),
				{rule: placement.rule, part: `no-${side}`, state: 'fail'},
			];
		default:
			return [blindReason(choice.kind, placement.rule, choice.rung, clock.asOf)];
	}
}

/** What the rules say of the chosen pair's condor, or why it has none. */
export function outcomeReasons(
	outcome: PairOutcome,
	tier: TierName,
	context: TierContext,
): readonly RuleReason[] {
	if (outcome.kind === 'unknown') {
		return [blindReason(outcome.cause, 'I-06', outcome.rung, context.clock.asOf)];
	}
	if (outcome.kind === 'unbuilt') {
		return [{...outcome.broken, state: 'fail'}];
	}
	const {condor, size} = outcome;
	return [
		verdict('I-06', 'width', true, widest(condor.width), context.wings.width),
		{rule: 'I-08', part: 'legs', state: 'pass'},
		...checkCondor(condor, context),
		...creditReasons(condor, tier, context),
		...sizeReasons(size, context),
	];
}

/** How many contracts the account carries; one that is not known decides nothing yet. */
function sizeReasons(size: Size | undefined, {account}: TierContext): readonly RuleReason[] {
	if (account === undefined) {
		return [{rule: 'I-12', part: 'account', state: 'unknown'}];
	}
	if (size === undefined) {
		return [];
	}
	if (size.contracts > 0) {
		return [{rule: 'I-12', part: size.binding, state: 'pass', measured: size.contracts}];
	}
	const {accountForOne, buyingPower} = size;
	const reasons: readonly (RuleReason | false)[] = [
		account.netLiquidation < accountForOne &&
			verdict('I-12', 'too-small', false, account.netLiquidation, accountForOne),
		buyingPower !== undefined && {
			rule: 'I-12',
			part: 'little-buying-power',
			state: 'fail',
			...buyingPower,
		},
	];
	return reasons.filter((reason) => reason !== false);
}

/** A strike of which nothing can be told, and why: not in view, seen too long ago, no prices shown. */
function blindReason(
	cause: 'unseen' | 'stale' | 'unquoted',
	rule: string,
	rung: Rung | undefined,
	asOf: number,
): RuleReason {
	if (cause === 'unseen') {
		return {rule, part: 'strikes', state: 'unknown'};
	}
	const seenAt = rung?.row?.seenAt;
	return cause === 'unquoted' || seenAt === undefined
		? {rule: 'V-04', part: 'unquoted', state: 'unknown'}
		: {
				rule: 'V-04',
				part: 'age',
				state: 'unknown',
				measured: (asOf - seenAt) / MILLISECONDS_PER_SECOND,
				limit: OLDEST_SIGHTING / MILLISECONDS_PER_SECOND,
			};
}

/**
 * The tier's credit is named for a five-point wing of one day. It informs and moves no strike: one that
 * is lower passes with the part `credit-below`.
 */
function creditReasons(
	{credit}: PricedCondor,
	tier: TierName,
	{playbook, values}: TierContext,
): readonly RuleReason[] {
	const target = creditOf(tier, values);
	const part = credit.limit >= target ? 'credit' : 'credit-below';
	return playbook === '1dte' ? [verdict('I-03', part, true, credit.limit, target)] : [];
}
