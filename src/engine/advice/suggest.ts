import {type Account, adviseCondors} from '../condor';
import {adviseHedge, type Book} from '../hedge';
import {tradingPhase} from '../market';
import type {InputSource, PlaybookName, Snapshot, Suggestion} from '../model';
import {vixGate} from '../regime';
import type {RuleSet} from '../rules';
import {listActions} from './actions';
import {type ReadChain, readChain} from './chain';
import {describeGate} from './gate';
import {resolveVix, resolveVix9d} from './indexes';
import {mayBeTyped, mayBeTypedForHedge} from './may-type';
import {judge} from './verdict';

/** All that a suggestion is made from. What is not known is absent. */
export type SuggestInput = {
	readonly chain: Snapshot;
	readonly vixChain?: Snapshot;
	readonly vix?: {readonly value: number; readonly source: InputSource};
	readonly vix9d?: number;
	/** Of twenty closes, a fraction per year. */
	readonly historicalVolatility?: number;
	readonly ruleSet: RuleSet;
	readonly account?: Account;
	readonly book?: Book;
	readonly playbook?: PlaybookName;
	/** UTC milliseconds. */
	readonly asOf: number;
};

/**
 * One chain, and what is known besides, as one answer: verdict, ordered actions, gates, the condor of
 * every tier and the hedge, each with its reasons. The same input gives the same answer; the answer
 * holds no null, NaN or infinity.
 *
 * @throws RangeError when a chain was refused by the health test, when as-of is not an instant, or
 * when VIX or the account is not a positive number
 * @see product.md §5, advice.md
 */
export function suggest(input: SuggestInput): Suggestion {
	requireUsable(input);
	const {ruleSet, asOf} = input;
	const {values} = ruleSet;
	const {tier} = values.trader;
	const {vixRead, read, vix, playbook, gate, condors, hedge} = study(input);
	const {synthetic} = input.chain.source;
	const session = synthetic ? 'regular' : tradingPhase(asOf);
	const condor = condors.find((one) => one.tier === tier);
	const verdict = judge({condor, gate, session, tier, values});
	const mayType = {
		condor: mayBeTyped(read, session),
		hedge: mayBeTypedForHedge(vixRead, session, asOf),
	};
	return {
		schema: 1,
		asOf: new Date(asOf).toISOString(),
		ruleSet: {id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash},
		playbook,
		tier,
		verdict,
		actions: listActions({verdict, condor, hedge, gate, playbook, values, mayType}),
		chain: describeChain(read),
		session,
		...(vix === undefined ? {} : {vix}),
		gates: [gate],
		condors,
		hedge,
	};
}

function requireUsable({chain, vixChain, account, asOf}: SuggestInput): void {
	for (const [name, one] of Object.entries({chain, vixChain})) {
		if (one?.quality.state === 'refused') {
			throw new RangeError(`${name} must not be refused, got quality refused`);
		}
	}
	if (!Number.isFinite(asOf)) {
		throw new RangeError(`asOf must be UTC milliseconds, got ${asOf}`);
	}
	const netLiquidation = account?.netLiquidation ?? 1;
	if (!(Number.isFinite(netLiquidation) && netLiquidation > 0)) {
		throw new RangeError(`netLiquidation must be a positive number, got ${netLiquidation}`);
	}
}

/** Everything that does not depend on whether the market is open. */
function study(input: SuggestInput) {
	const {chain, vixChain, account, book, historicalVolatility, asOf, ruleSet} = input;
	const {values} = ruleSet;
	const playbook = input.playbook ?? values.trader.playbook;
	const read = readChain(chain, asOf);
	const vixRead = vixChain === undefined ? undefined : readChain(vixChain, asOf);
	const vix = resolveVix(input.vix, chain);
	const vix9d = resolveVix9d(input.vix9d, chain);
	const gate = vixGate(vix, values);
	const known = {asOf, playbook, values, ...(account === undefined ? {} : {account})};
	const condors = adviseCondors({
		...known,
		expirations: read.expirations,
		readings: read.readings,
		gate,
		...(vix === undefined ? {} : {vix: vix.value}),
		...(vix9d === undefined ? {} : {vix9d}),
		...(historicalVolatility === undefined ? {} : {historicalVolatility}),
		live: chain.source.kind === 'page',
	});
	const hedge = adviseHedge({
		...known,
		condors,
		tier: values.trader.tier,
		...(vixRead === undefined ? {} : {vixReadings: vixRead.readings}),
		vixIsWindow: vixRead?.snapshot.source.kind === 'page',
		...(vix === undefined ? {} : {vix}),
		...(book === undefined ? {} : {book}),
	});
	return {read, vixRead, vix, playbook, gate: describeGate(gate, values), condors, hedge};
}

function describeChain({snapshot, settled, summaries}: ReadChain): Suggestion['chain'] {
	const {underlying, source, quality} = snapshot;
	return {...underlying, source, quality, settled, expirations: summaries};
}
