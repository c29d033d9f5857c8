import type {CondorLegs, MarketExpiration, PlaybookName} from '../model';
import type {RuleValues} from '../rules';
import {checkCondor} from './checks';
import type {Account} from './context';
import type {Rung} from './ladder';
import {type CondorQuotes, legsOf, type PricedCondor, priceCondor} from './price';
import {
	type Blindness,
	type LegFailure,
	type LegQuote,
	type LegReading,
	type QuoteClock,
	readLeg,
	type Shortfall,
} from './quotes';
import {type Size, sizeCondor} from './size';
import {type WingRule, type Wings, widest, wingsBeyond, wingsToTry} from './wings';

/** What all tiers judge their pairs by. */
export type JudgeContext = {
	readonly reading: MarketExpiration;
	readonly ladders: {readonly put: readonly Rung[]; readonly call: readonly Rung[]};
	readonly wings: WingRule;
	readonly clock: QuoteClock;
	readonly playbook: PlaybookName;
	readonly values: RuleValues;
	readonly sizeFactor: number;
	readonly account?: Account;
};

type Tools = JudgeContext & {
	readonly readShort: (rung: Rung) => LegReading;
	readonly readLong: (rung: Rung) => LegReading;
	readonly wingsOf: (pair: Pair) => Iterable<Wings>;
};

export type Pair = {readonly put: Rung; readonly call: Rung};

/** The rule that a pair of short strikes breaks first, and by how much where a leg was measured. */
export type Broken = {readonly rule: string; readonly part: string} & Partial<Shortfall>;

/**
 * What becomes of a pair: a condor that breaks no rule; a condor that breaks one; no condor, because
 * the listing or the quotes give none; or nothing that could be told, because a leg that would be
 * preferred is not in view, was seen too long ago or shows no prices.
 */
export type PairOutcome =
	| {readonly kind: 'fits'; readonly condor: PricedCondor; readonly size?: Size}
	| {
			readonly kind: 'broken';
			readonly broken: Broken;
			readonly condor: PricedCondor;
			readonly size?: Size;
	  }
	| {readonly kind: 'unbuilt'; readonly broken: Broken}
	| {
			readonly kind: 'unknown';
			readonly cause: Blindness;
			readonly rung: Rung;
			/** Of the wing that was tried; zero when it is a short leg. */
			readonly width: number;
	  };

/** The rule that a pair breaks first, if any, and its condor's legs and limit where that is a price. */
export type PairVerdict = {
	readonly broken?: Broken;
	readonly offer?: {readonly legs: CondorLegs; readonly limit: number};
};

/** Judges pairs: the whole outcome of one, or in short the verdict on each of very many. */
export type Judge = {
	readonly outcomeOf: (pair: Pair) => PairOutcome;
	/** Remembered, because the tiers share pairs. */
	readonly verdictOf: (pair: Pair) => PairVerdict;
};

/**
 * A judge of pairs of short strikes. It builds the condor of a pair and asks the rules about it in
 * their order: quotes (V-04) and open interest (I-08) of each leg, wings (I-06), limit and profit (I-09),
 * gauge and friction (I-08), friction cap (I-16), size (I-12).
 */
export function createJudge(context: JudgeContext): Judge {
	const wingsBeyondOf = remember((short: Rung) =>
		wingsBeyond(short, context.ladders[short.right], context.wings),
	);
	const tools = {
		...context,
		readShort: remember((rung: Rung) => readLeg(rung, 'short', context.clock)),
		readLong: remember((rung: Rung) => readLeg(rung, 'long', context.clock)),
		wingsOf: ({put, call}: Pair) => wingsToTry(wingsBeyondOf(put), wingsBeyondOf(call)),
	};
	const verdictWith = remember((put: Rung) =>
		remember((call: Rung) => toVerdict(judgePair({put, call}, tools))),
	);
	return {
		outcomeOf: (pair) => judgePair(pair, tools),
		verdictOf: ({put, call}) => verdictWith(put)(call),
	};
}

function remember<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
	const known = new Map<Key, Value>();
	return (key) => {
		const value = known.get(key) ?? compute(key);
		known.set(key, value);
		return value;
	};
}

function toVerdict(outcome: PairOutcome): PairVerdict {
	switch (outcome.kind) {
		case 'fits':
			return offerOf(outcome.condor);
		case 'broken':
			return {broken: outcome.broken, ...offerOf(outcome.condor)};
		case 'unbuilt':
			return {broken: outcome.broken};
		case 'unknown':
			return {broken: UNKNOWN[outcome.cause]};
	}
}

function offerOf(condor: PricedCondor): Pick<PairVerdict, 'offer'> {
	const {limit} = condor.credit;
	return limit > 0 ? {offer: {legs: legsOf(condor), limit}} : {};
}

const UNKNOWN = {
	unseen: {rule: 'I-06', part: 'strikes'},
	stale: {rule: 'V-04', part: 'age'},
	unquoted: {rule: 'V-04', part: 'unquoted'},
} as const;

function judgePair(pair: Pair, tools: Tools): PairOutcome {
	const shortPut = tools.readShort(pair.put);
	const shortCall = tools.readShort(pair.call);
	if (!shortPut.ok) {
		return legOutcome(shortPut, pair.put, 0);
	}
	if (!shortCall.ok) {
		return legOutcome(shortCall, pair.call, 0);
	}
	const shorts = {shortPut: shortPut.value, shortCall: shortCall.value};
	let passedOver: PairOutcome = {kind: 'unbuilt', broken: {rule: 'I-06', part: 'not-listed'}};
	for (const wings of tools.wingsOf(pair)) {
		const outcome = judgeWings(shorts, wings, tools);
		if (!isPassedOver(outcome, tools.wings.order)) {
			const keepsSmall = outcome.kind === 'broken' && isTooSmall(passedOver);
			return keepsSmall ? passedOver : outcome;
		}
		passedOver = isTooSmall(passedOver) && !isTooSmall(outcome) ? passedOver : outcome;
	}
	return passedOver;
}

/**
 * Where narrower wings follow, one with a bad quote or little open interest is passed over, and so is one whose loss is too
 * large. A wider wing is never taken for such a reason.
 */
function isPassedOver(outcome: PairOutcome, order: WingRule['order']): boolean {
	return order === 'widest-first' && (outcome.kind === 'unbuilt' || isTooSmall(outcome));
}

/** An account too small for the wings so far stays the answer when a narrower one breaks a rule. */
function isTooSmall(outcome: PairOutcome): boolean {
	return outcome.kind === 'broken' && outcome.broken.rule === 'I-12';
}

function judgeWings(
	shorts: {readonly shortPut: LegQuote; readonly shortCall: LegQuote},
	{put, call, width}: Wings,
	tools: Tools,
): PairOutcome {
	const longPut = tools.readLong(put);
	const longCall = tools.readLong(call);
	if (!longPut.ok) {
		return legOutcome(longPut, put, widest(width));
	}
	if (!longCall.ok) {
		return legOutcome(longCall, call, widest(width));
	}
	const quotes: CondorQuotes = {...shorts, longPut: longPut.value, longCall: longCall.value};
	const {account, values, sizeFactor, reading} = tools;
	const condor = priceCondor(quotes, width, {
		root: reading.root,
		values,
		feePerLeg: account?.fees?.perLeg,
	});
	const failed = checkCondor(condor, tools).find(({state}) => state === 'fail');
	if (failed !== undefined) {
		return {kind: 'broken', broken: {rule: failed.rule, part: failed.part}, condor};
	}
	if (account === undefined) {
		return {kind: 'fits', condor};
	}
	const size = sizeCondor(condor, account, sizeFactor, values);
	if (size.contracts > 0) {
		return {kind: 'fits', condor, size};
	}
	const part = size.buyingPower === undefined ? 'too-small' : 'little-buying-power';
	return {kind: 'broken', broken: {rule: 'I-12', part}, condor, size};
}

function legOutcome(leg: LegFailure, rung: Rung, width: number): PairOutcome {
	switch (leg.failure) {
		case 'unseen':
		case 'stale':
		case 'unquoted':
			return {kind: 'unknown', cause: leg.failure, rung, width};
		case 'open-interest': {
			const {failure: part, measured, limit} = leg;
			return {kind: 'unbuilt', broken: {rule: 'I-08', part, measured, limit}};
		}
		default:
			return {kind: 'unbuilt', broken: {rule: 'V-04', part: leg.failure}};
	}
}
