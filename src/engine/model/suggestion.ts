import type {Quality, Right, Settlement} from './chain';

export type PlaybookName = '1dte' | 'managed';
export type TierName = 'conservative' | 'balanced' | 'aggressive';
export type SleeveName = 'near' | 'mid' | 'far';
export type RuleState = 'pass' | 'fail' | 'unknown';

/** An input that decides and is not known. */
export type Lacking =
	| 'vix'
	| 'account'
	| 'vix-chain'
	/** An expiry of the VIX chain that a page may hold but has not shown. */
	| 'vix-expiry'
	| 'settlement'
	| 'expiry'
	| 'strikes'
	| 'quotes'
	| 'volatility';

/** One rule's answer: what was measured against which limit. Units as the rule defines them. */
export type RuleReason = {
	/** Rule id as in the rule set, for instance `I-08`. */
	readonly rule: string;
	/** Which of the rule's parts, in words of code: `gauge`, `friction`, `short-put-delta`, … */
	readonly part?: string;
	readonly state: RuleState;
	readonly measured?: number | string;
	readonly limit?: number | string;
};

export type Gate = {
	readonly id: string;
	readonly state: RuleState;
	readonly measured?: number;
	readonly limit?: number;
	/** Where the input came from. */
	readonly source?: InputSource;
	/** Tiers that may be opened under the gate; all while it is unknown. */
	readonly allows: readonly TierName[];
};

/** Where an input came from; `proxy` is computed from quotes. */
export type InputSource = 'page' | 'typed' | 'history' | 'proxy';

export type Verdict = {
	readonly state: 'enter' | 'wait' | 'manage' | 'cannot-tell';
	/** Contracts of the chosen tier, when `enter`. */
	readonly contracts?: number;
	readonly reason:
		| 'fits'
		| 'gate-vix'
		| 'no-candidate'
		| 'market-closed'
		| 'account-too-small'
		| 'input-missing'
		| 'strikes-missing'
		| 'expiry-missing'
		| 'quotes-old';
	/** The rule and value that would change it, for instance `R-03a` at 20. */
	readonly until?: {readonly rule: string; readonly limit: number};
	readonly lacking: readonly Lacking[];
};

export type Leg = {
	readonly root: string;
	readonly expiry: string;
	readonly right: Right;
	readonly strike: number;
	/** Long positive, short negative, per one of the action. */
	readonly ratio: number;
};

export type Action = {
	readonly order: number;
	readonly kind: 'sell-condor' | 'buy-hedge' | 'wait' | 'give-input';
	readonly legs: readonly Leg[];
	/** Absent while conditional. */
	readonly quantity?: number;
	/** Index points per share, credit positive, debit negative. Absent when it must not be typed. */
	readonly limit?: number;
	readonly rule: string;
	/** What happens if nothing is done. */
	readonly ifNothing: 'no-position' | 'less-hedge' | 'stays-unknown' | 'stays-closed';
	readonly tier?: TierName;
	readonly sleeve?: SleeveName;
	readonly input?: Lacking;
	/** One line to paste into a ticket. */
	readonly ticket?: string;
};

export type ExpirationSummary = {
	readonly root: string;
	readonly expiry: string;
	readonly settlement?: Settlement;
	readonly rows: number;
	/** The first and the last strike read. Absent without rows. */
	readonly strikes?: {readonly low: number; readonly high: number};
	/** Days of 24 hours to settlement, fractional. */
	readonly days?: number;
	readonly forward?: number;
	readonly discount?: number;
	readonly residual?: number;
	readonly expectedMove?: {readonly points: number; readonly basis: string};
	readonly quality: Quality;
};

export type CondorLegs = {
	readonly longPut: number;
	readonly shortPut: number;
	readonly shortCall: number;
	readonly longCall: number;
};

export type Estimate = {readonly value: number; readonly basis: string};

/**
 * The condor of one tier. Credit and width in index points per share; profit, loss, friction,
 * margin, expected value and Greeks in US dollars for one condor (Greeks per point, point²,
 * calendar day and volatility point); `total` times contracts.
 */
export type CondorAdvice = {
	readonly tier: TierName;
	readonly state: 'suggested' | 'conditional' | 'none' | 'blocked' | 'unknown';
	readonly lacking: readonly Lacking[];
	readonly root?: string;
	readonly expiry?: string;
	readonly settlement?: Settlement;
	readonly days?: number;
	readonly legs?: CondorLegs;
	readonly contracts?: number;
	/** What limits the number of contracts. */
	readonly binding?: 'risk' | 'ceiling' | 'buying-power';
	readonly accountForOne?: number;
	readonly credit?: {readonly limit: number; readonly mid: number; readonly natural: number};
	readonly width?: {readonly put: number; readonly call: number};
	readonly maxProfit?: number;
	readonly maxLoss?: number;
	readonly breakevens?: readonly [number, number];
	/** Signed distance of the break-evens from the forward, in expected moves. */
	readonly breakevensInExpectedMoves?: readonly [number, number];
	readonly breakEvenWinRate?: Estimate;
	readonly breakEvenWinIfFullLoss?: number;
	readonly probabilityOfProfit?: Estimate;
	readonly probabilityOfTouch?: {
		readonly put: number;
		readonly call: number;
		readonly basis: string;
	};
	readonly expectedValue?: readonly Estimate[];
	readonly greeks?: {
		readonly delta: number;
		readonly gamma: number;
		readonly theta: number;
		readonly vega: number;
	};
	readonly shortDeltas?: {readonly put: number; readonly call: number};
	/** Mid to natural, in dollars, and as a fraction of the mid credit. */
	readonly friction?: {readonly cost: number; readonly ofMid: number};
	readonly fees?: {readonly open: number; readonly assumed: boolean};
	readonly margin?: number;
	readonly total?: {
		readonly maxProfit: number;
		readonly maxLoss: number;
		readonly margin: number;
		readonly fees: number;
	};
	/** The oldest leg's sighting and how old it was at as-of, in seconds. Absent for files. */
	readonly oldestLeg?: {readonly right: Right; readonly strike: number; readonly seconds: number};
	readonly reasons: readonly RuleReason[];
	readonly funnel: {
		readonly examined: number;
		readonly survived: number;
		readonly rejected: readonly {
			readonly rule: string;
			readonly part?: string;
			readonly count: number;
		}[];
	};
	/** The strikes that are not on the page and would be needed: from, to, on which side. */
	readonly missing?: readonly {readonly right: Right; readonly from: number; readonly to: number}[];
	readonly alternatives: readonly {
		readonly legs: CondorLegs;
		readonly limit: number;
		readonly rule: string;
		readonly part?: string;
	}[];
};

/** One tenor of the hedge. Cost and gain in US dollars, all contracts. */
export type SleeveAdvice = {
	readonly id: SleeveName;
	readonly state: 'priced' | 'theoretical' | 'unavailable' | 'unknown';
	readonly days?: number;
	readonly root?: string;
	readonly expiry?: string;
	readonly forward?: number;
	readonly right?: Right;
	readonly strike?: number;
	/** Delta to the forward of that expiry. */
	readonly delta?: number;
	readonly volatility?: number;
	readonly have: number;
	readonly want?: number;
	/** Contracts to buy now within the month's budget. */
	readonly buy?: number;
	readonly unitPrice?: number;
	readonly priceBasis?: 'ask' | 'theoretical';
	readonly cost?: number;
	/** What the bought contracts lose per calendar day if nothing moves. */
	readonly costPerDay?: number;
	readonly gainAtStress?: number;
	/** The sleeve is rolled when this many days are left. */
	readonly rollAtDays: number;
	readonly reasons: readonly RuleReason[];
};

export type HedgeAdvice = {
	readonly state: 'known' | 'unknown';
	readonly lacking: readonly Lacking[];
	readonly layer: 1 | 2 | 3;
	readonly triggers: readonly {
		readonly id: string;
		readonly state: RuleState;
		readonly layer: 1 | 2 | 3;
		readonly measured?: number;
		readonly limit?: number;
		readonly baseRate?: number;
		readonly anyDay?: number;
	}[];
	readonly sleeves: readonly SleeveAdvice[];
	/** What the hedge is sized on, in US dollars. */
	readonly base?: {
		readonly amount: number;
		readonly basis: 'typed' | 'account' | 'open-positions' | 'one-condor';
	};
	readonly budget?: {
		readonly month: number;
		readonly year: number;
		readonly used: number;
		readonly binding: 'target' | 'month' | 'year' | 'none';
	};
	readonly coverage?: {
		/** US dollars gained by all wanted contracts when VIX rises by `stress`. */
		readonly atStress: number;
		readonly stress: number;
		readonly ofBase: number;
		readonly target: number;
		readonly upside: 'none';
	};
	readonly cost?: {readonly total: number; readonly perDay: number; readonly uneconomic: boolean};
};

/** The whole answer: immutable, versioned, JSON without null, NaN or Infinity. */
export type Suggestion = {
	readonly schema: 1;
	/** UTC, ISO 8601 with Z. */
	readonly asOf: string;
	readonly ruleSet: {readonly id: string; readonly version: string; readonly hash: string};
	readonly playbook: PlaybookName;
	/** The tier that verdict and actions speak of. */
	readonly tier: TierName;
	readonly verdict: Verdict;
	readonly actions: readonly Action[];
	readonly chain: {
		readonly symbol: string;
		readonly price?: number;
		readonly source: {
			readonly kind: 'page' | 'file';
			readonly name: string;
			readonly delayMinutes?: number;
			readonly synthetic?: true;
		};
		readonly quality: Quality;
		/** Contracts settled before as-of, dropped. */
		readonly settled: number;
		readonly expirations: readonly ExpirationSummary[];
	};
	readonly session: 'regular' | 'thin' | 'closed';
	readonly vix?: {readonly value: number; readonly source: InputSource};
	readonly gates: readonly Gate[];
	readonly condors: readonly CondorAdvice[];
	readonly hedge: HedgeAdvice;
};
