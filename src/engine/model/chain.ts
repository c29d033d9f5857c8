/** A call or a put. */
export type Right = 'call' | 'put';

/** When the settlement value is taken: at the open (SPX third Friday, VIX) or at the close (SPXW, XSP). */
export type Settlement = 'AM' | 'PM';

/**
 * What is known of one contract. A field that was not shown is absent; it is never zero.
 * Prices in index points per share, volatility as a fraction, delta per point of the underlying.
 */
export type Quote = {
	readonly bid?: number;
	readonly ask?: number;
	readonly last?: number;
	readonly volatility?: number;
	readonly delta?: number;
	readonly openInterest?: number;
	readonly volume?: number;
};

/** Both contracts of one strike. An unseen side is an empty quote. */
export type Row = {
	readonly strike: number;
	readonly call: Quote;
	readonly put: Quote;
	/** When the row was last in view, in UTC milliseconds. Absent for files, which are as old as their stamp. */
	readonly seenAt?: number;
};

/** All rows of one series. SPX and SPXW on one date are two expirations, never one. */
export type Expiration = {
	readonly root: string;
	/** The date in the contract symbol or on the page, `YYYY-MM-DD`. */
	readonly expiry: string;
	/** Absent when it cannot be told. */
	readonly settlement?: Settlement;
	/** Strikes strictly ascending. */
	readonly rows: readonly Row[];
};

/** Where a snapshot comes from. */
export type Source = {
	readonly kind: 'page' | 'file';
	/** The format of a file, or the host name of a page. */
	readonly name: string;
	/** How far the source is behind the market, in minutes; 0 is live, absent is unknown. */
	readonly delayMinutes?: number;
	/** The source says of itself that its quotes are made up. */
	readonly synthetic?: true;
};

/** One reason for a quality verdict: a code, and what was measured where. */
export type QualityReason = {
	readonly code: QualityCode;
	readonly root?: string;
	readonly expiry?: string;
	readonly strikes?: readonly number[];
	/** How many of how many. */
	readonly count?: number;
	readonly of?: number;
	/** The measured value and the limit it broke. */
	readonly measured?: number;
	readonly limit?: number;
};

export type QualityCode =
	/** No quote carries both a bid and an ask. */
	| 'no-quotes'
	/** Bid above ask. A share that no market shows: bid and ask columns are exchanged. */
	| 'bid-ask-exchanged'
	/** Some quotes are crossed; they are not used. */
	| 'crossed'
	/** The parity slope is negative: call and put columns are exchanged. */
	| 'calls-puts-exchanged'
	/** The parity slope is off: the rows of one side are shifted against the other. */
	| 'rows-shifted'
	/** Parity residuals are many half-spreads: part of the rows are of another time. */
	| 'rows-stale'
	/** Prices do not fall or rise with the strike as they must. */
	| 'not-monotone'
	/** Too few two-sided strikes near the money to test anything. */
	| 'too-few-rows'
	/** The rows shown do not reach around the underlying. */
	| 'window-misses-spot';

export type Quality = {
	readonly state: 'good' | 'doubtful' | 'refused';
	readonly reasons: readonly QualityReason[];
};

/** A chain as it was read, before its quality is judged. */
export type Draft = {
	readonly source: Source;
	readonly underlying: {readonly symbol: string; readonly price?: number};
	/** Volatility indexes that the same page shows, by symbol: `VIX`, `VIX9D`. */
	readonly indexes?: Readonly<Record<string, number>>;
	/** UTC, ISO 8601 with Z. Absent when the source does not say. */
	readonly readAt?: string;
	readonly expirations: readonly Expiration[];
};

/** A chain at one time, judged. */
export type Snapshot = {readonly schema: 1} & Draft & {readonly quality: Quality};
