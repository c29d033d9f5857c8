import type {
	Action,
	CondorAdvice,
	Gate,
	HedgeAdvice,
	Lacking,
	PlaybookName,
	Verdict,
} from '../model';
import type {RuleValues} from '../rules';
import {buyHedge} from './buy-hedge';
import type {MayType} from './may-type';
import {sellCondor} from './sell-condor';

/** What the actions are made from; the condor is that of the chosen tier. */
export type ActionInput = {
	readonly verdict: Verdict;
	readonly condor: CondorAdvice | undefined;
	readonly hedge: HedgeAdvice;
	readonly gate: Gate;
	readonly playbook: PlaybookName;
	readonly values: RuleValues;
	/** Whether prices of the condor, and of the hedge, may be typed into a ticket. */
	readonly mayType: {readonly condor: MayType; readonly hedge: MayType};
};

/** An action before its place in the list is known. */
export type Unordered = Omit<Action, 'order'>;

/**
 * What to do, in order: inputs to give, hedge to buy inside the budget, then the condor, or to wait.
 * The hedge goes before the condor that it belongs to. A gate stops only the condor.
 *
 * @see advice.md §1
 */
export function listActions(input: ActionInput): readonly Action[] {
	const {hedge, values, mayType} = input;
	const actions = [
		...inputActions(input),
		...hedge.sleeves.flatMap((sleeve) => buyHedge(sleeve, values, mayType.hedge)),
		...condorActions(input),
	];
	return actions.map((action, at) => ({order: at + 1, ...action}));
}

/** What is lacking for the condor comes first, then what only the hedge lacks. */
function inputActions({verdict, hedge, gate, playbook}: ActionInput): readonly Unordered[] {
	const ruleOf: Readonly<Record<Lacking, string>> = {
		vix: gate.id,
		account: 'I-12',
		'vix-chain': 'H-03',
		'vix-expiry': 'H-03',
		settlement: 'I-01',
		expiry: 'I-01',
		strikes: playbook === '1dte' ? 'I-04' : 'I-05',
		quotes: 'V-04',
		volatility: 'V-02',
	};
	const forCondor = verdict.lacking.map((input) => giveInput(input, ruleOf[input]));
	const forHedge = hedge.lacking
		.filter((input) => isOfVixChain(input) || !verdict.lacking.includes(input))
		.map((input) => giveInput(input, isOfVixChain(input) ? 'H-04' : ruleOf[input]));
	return [...forCondor, ...forHedge];
}

/** What a hedge lacks of the VIX chain is not what the condor lacks of its own. */
function isOfVixChain(input: Lacking): boolean {
	return input === 'strikes' || input === 'quotes';
}

function giveInput(input: Lacking, rule: string): Unordered {
	return {kind: 'give-input', legs: [], rule, ifNothing: 'stays-unknown', input};
}

/** To wait says nothing that could be copied: the strikes stand in the condors. */
function condorActions({verdict, condor, gate, mayType}: ActionInput): readonly Unordered[] {
	if (verdict.state === 'wait') {
		return [waitFor(verdict.reason, condor, gate)];
	}
	// An unknown gate neither blocks nor opens: nothing is sold on it.
	return condor === undefined || gate.state === 'unknown' ? [] : sellCondor(condor, mayType.condor);
}

function waitFor(
	reason: Verdict['reason'],
	condor: CondorAdvice | undefined,
	gate: Gate,
): Unordered {
	const wait = {kind: 'wait', legs: []} as const;
	switch (reason) {
		case 'market-closed':
			return {...wait, rule: 'I-02', ifNothing: 'stays-closed'};
		case 'gate-vix':
			return {...wait, rule: gate.id, ifNothing: 'stays-closed'};
		case 'account-too-small':
			return {...wait, rule: 'I-12', ifNothing: 'no-position'};
		default: {
			const failed = condor?.reasons.find(({state}) => state === 'fail');
			return {...wait, rule: failed?.rule ?? 'I-08', ifNothing: 'no-position'};
		}
	}
}
