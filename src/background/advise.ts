import {
	type Draft,
	PRESETS,
	type Result,
	type RuleProblem,
	type RuleSet,
	ruleSetFrom,
	type Snapshot,
	type Suggestion,
	snapshotFrom,
	suggest,
} from '../engine';
import {
	type Desk,
	type Failure,
	HEDGE_QUOTES_MS,
	hedgeQuotesHold,
	type Settings,
	typedVix,
} from '../shared';

/** Roots that an iron condor of European, cash-settled index options can stand on. */
const SUITABLE: readonly string[] = ['SPX', 'SPXW', 'XSP'];

/** How far VIX may have moved before hedge quotes are too old, in points. */
const VIX_DRIFT = 1;

export function isSuitable({underlying}: Draft): boolean {
	return SUITABLE.includes(underlying.symbol);
}

/** The user's rules, or the first value in them that the engine refuses. */
export function rulesOf({rules}: Settings): Result<RuleSet, Failure> {
	const {preset, changes} = rules;
	const built = ruleSetFrom({id: preset, overrides: {...PRESETS[preset], ...changes}});
	return built.ok ? built : {ok: false, failure: refusal(built.failure)};
}

function refusal([first]: readonly RuleProblem[]): Failure {
	const {path = '', expected = '', found = ''} = first ?? {};
	return {code: 'rule-refused', path, expected, found: found.slice(0, 300)};
}

/**
 * The suggestion for what lies on the desk, or nothing when there is no chain that can be trusted.
 *
 * The VIX comes from the page, else from the VIX chain's own page, else from what was typed.
 */
export function advise(
	{
		desk,
		main,
		vix,
		settings,
	}: {
		readonly desk: Desk;
		readonly main: Draft | undefined;
		readonly vix: Draft | undefined;
		readonly settings: Settings;
	},
	now: number,
): Suggestion | undefined {
	const chain = main && isSuitable(main) ? trusted(main) : undefined;
	const rules = rulesOf(settings);
	if (!chain || !rules.ok) {
		return undefined;
	}
	const level = vixLevel(desk, main, vix, now);
	const vixChain =
		vix && hedgeHolds(desk, vix, level?.value, now) ? trusted(heldQuotes(vix, now)) : undefined;
	const vix9d = main?.indexes?.['VIX9D'];
	return suggest({
		chain,
		ruleSet: rules.value,
		asOf: now,
		...(level && {vix: level}),
		...(vixChain && {vixChain}),
		...(vix9d !== undefined && {vix9d}),
		...(settings.account && {account: settings.account}),
	});
}

/** The quotes of a hedge count as one reading while they hold, whenever each row was in view. */
function heldQuotes(draft: Draft, now: number): Draft {
	const expirations = draft.expirations.flatMap((one) => {
		const rows = one.rows
			.filter(({seenAt = now}) => now - seenAt <= HEDGE_QUOTES_MS)
			.map(({seenAt: _seenAt, ...row}) => row);
		return rows.length > 0 ? [{...one, rows}] : [];
	});
	return {...draft, expirations};
}

function trusted(draft: Draft): Snapshot | undefined {
	const snapshot = snapshotFrom(draft);
	return snapshot.ok && snapshot.value.quality.state !== 'refused' ? snapshot.value : undefined;
}

function vixLevel(desk: Desk, main: Draft | undefined, vix: Draft | undefined, now: number) {
	const held = vix && desk.vix && hedgeQuotesHold(desk.vix, now) ? vix : undefined;
	const shown = main?.indexes?.['VIX'] ?? held?.underlying.price ?? held?.indexes?.['VIX'];
	if (shown !== undefined) {
		return {value: shown, source: 'page' as const};
	}
	const typed = typedVix(desk, now);
	return typed === undefined ? undefined : {value: typed, source: 'typed' as const};
}

/** Hedge quotes hold for half an hour, or until VIX has moved by a point. */
function hedgeHolds(desk: Desk, vix: Draft, level: number | undefined, now: number): boolean {
	const then = vix.underlying.price ?? vix.indexes?.['VIX'];
	const drift = level === undefined || then === undefined ? 0 : Math.abs(level - then);
	return desk.vix !== undefined && hedgeQuotesHold(desk.vix, now) && drift < VIX_DRIFT;
}
