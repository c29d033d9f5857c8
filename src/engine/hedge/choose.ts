import type {Lacking, MarketExpiration, RuleReason, SleeveName} from '../model';
import {isVixRoot} from './book';
import {type HedgeCall, stressOf} from './call';
import type {HedgeContext} from './context';
import {quotedCall, sleeveExpiration} from './quoted';
import {type SleeveRules, sleeveRules} from './sleeves';
import {theoreticalCall} from './theoretical';

type Expiry = {
	readonly days: number;
	readonly root: string;
	readonly expiry: string;
	readonly forward: number;
};

/** A sleeve whose call is known, with what one contract gains at the stress in US dollars. */
export type BuyableSleeve = SleeveRules & {
	readonly state: 'priced' | 'theoretical';
	readonly call: HedgeCall;
	readonly gain: number;
	readonly days: number;
	readonly expiration?: Expiry;
	readonly lacking: readonly Lacking[];
	readonly reasons: readonly RuleReason[];
};

/** A sleeve without a call: its band is empty, or what would decide was not seen. */
export type ClosedSleeve = SleeveRules & {
	readonly state: 'unavailable' | 'unknown';
	readonly expiration?: Expiry;
	readonly lacking: readonly Lacking[];
	readonly reasons: readonly RuleReason[];
};

export type SleeveChoice = BuyableSleeve | ClosedSleeve;

/**
 * The expiry and the call of one sleeve. With a VIX chain only what it quotes counts: a sleeve whose
 * band is empty is unavailable, or unknown while a page may hold what it has not shown; one whose quotes are refused or do not reach around the delta is
 * unknown. Without a chain the call is theoretical when VIX is known, else unknown.
 *
 * @see rules H-03, H-04
 */
export function chooseSleeve(id: SleeveName, context: HedgeContext): SleeveChoice {
	const {vixReadings, vix, playbook, values} = context;
	const rules = sleeveRules(id, values);
	if (vixReadings !== undefined) {
		const readings = vixReadings.filter(({root}) => isVixRoot(root));
		return chooseQuoted(rules, readings, context);
	}
	if (vix === undefined) {
		const reason = {rule: 'H-04', part: 'theoretical', state: 'unknown'} as const;
		return {...rules, state: 'unknown', lacking: ['vix', 'vix-chain'], reasons: [reason]};
	}
	const call = theoreticalCall(vix.value, rules, stressOf(playbook, values), values);
	const reasons: readonly RuleReason[] = [
		{rule: 'H-03', part: 'days', state: 'unknown', limit: rules.target},
		{rule: 'H-04', part: 'theoretical', state: 'unknown', measured: vix.value},
	];
	const days = rules.target;
	return {
		...buyable(rules, call, reasons),
		state: 'theoretical',
		days,
		lacking: ['vix-chain'],
	};
}

function chooseQuoted(
	rules: SleeveRules,
	readings: readonly MarketExpiration[],
	{playbook, values, vixIsWindow = false}: HedgeContext,
): SleeveChoice {
	const chosen = sleeveExpiration(readings, rules);
	const limit = `${rules.low}–${rules.high}`;
	if (chosen === undefined && vixIsWindow) {
		const reason = {rule: 'H-03', part: 'days', state: 'unknown', limit} as const;
		return {...rules, state: 'unknown', lacking: ['vix-expiry'], reasons: [reason]};
	}
	if (chosen === undefined) {
		const reason = {rule: 'H-03', part: 'days', state: 'fail', limit} as const;
		return {...rules, state: 'unavailable', lacking: [], reasons: [reason]};
	}
	const {root, expiry, forward, days} = chosen;
	const expiration = {root, expiry, forward, days};
	const fits = {rule: 'H-03', part: 'days', state: 'pass', measured: days, limit} as const;
	const refused = chosen.quality.state === 'refused';
	const call = refused
		? undefined
		: quotedCall(chosen, rules.delta, stressOf(playbook, values), values);
	if (call === undefined) {
		const part = refused ? 'quotes' : 'strikes';
		const reason = {rule: 'H-04', part, state: 'unknown', limit: rules.delta} as const;
		return {...rules, state: 'unknown', expiration, lacking: [part], reasons: [fits, reason]};
	}
	return {...buyable(rules, call, [fits]), state: 'priced', days, expiration, lacking: []};
}

function buyable(rules: SleeveRules, call: HedgeCall, reasons: readonly RuleReason[]) {
	const delta = {
		rule: 'H-04',
		part: 'delta',
		state: 'pass',
		measured: call.delta,
		limit: rules.delta,
	} as const;
	return {...rules, call, gain: call.gain, reasons: [...reasons, delta]};
}
