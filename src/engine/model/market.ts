import type {Quality, Row, Settlement} from './chain';

/** One point of a smile: log-moneyness ln(K/F), total variance σ²T, and its slope there. */
export type SmilePoint = {
	readonly logMoneyness: number;
	readonly variance: number;
	readonly slope: number;
};

/** The volatility of an expiry over its strikes; points ascending in log-moneyness. */
export type Smile = {readonly points: readonly SmilePoint[]};

/** What the quotes of one expiration imply at one time. Points, years of 525,600 minutes, fractions. */
export type MarketExpiration = {
	readonly root: string;
	readonly expiry: string;
	readonly settlement: Settlement;
	readonly rows: readonly Row[];
	/** Minutes from as-of to settlement; positive. */
	readonly minutes: number;
	readonly years: number;
	/** Days of 24 hours to settlement, fractional. */
	readonly days: number;
	readonly forward: number;
	readonly discount: number;
	/** Where the discount factor comes from: the quotes' own slope, or an assumed rate because the expiry is too near for one. */
	readonly discountBasis: 'parity' | 'assumed-rate';
	/** The interval of forwards that no executable synthetic contradicts; empty when low > high. */
	readonly forwardBounds?: {readonly low: number; readonly high: number};
	/** Median distance of the parity line from the mids, in index points. */
	readonly residual: number;
	/** At-the-money volatility, solved with `years`. */
	readonly volatility: number;
	readonly expectedMove: {readonly points: number; readonly basis: 'atm-volatility'};
	readonly smile: Smile;
	readonly quality: Quality;
};

/** Why an expiration could not be used. */
export type MarketFailure = {
	readonly code:
		| 'settled'
		| 'settlement-unknown'
		| 'too-few-quotes'
		| 'no-forward'
		| 'no-volatility';
	readonly root: string;
	readonly expiry: string;
};
