import type {Expiration, MarketExpiration, PlaybookName} from '../model';
import type {SizedGate} from '../regime';
import type {RuleValues} from '../rules';

/** The account as the trader typed it, in US dollars. */
export type Account = {
	readonly netLiquidation: number;
	readonly buyingPower?: number;
	/** Maximum loss usually at risk; the hedge is sized on it. */
	readonly exposure?: number;
	/** What a broker takes, per leg and contract. */
	readonly fees?: {readonly perLeg: number};
};

/** Everything a condor is chosen from. Times in UTC milliseconds, volatilities as fractions. */
export type CondorContext = {
	/** Expirations as listed, also those that could not be read. */
	readonly expirations: readonly Expiration[];
	readonly readings: readonly MarketExpiration[];
	readonly asOf: number;
	readonly playbook: PlaybookName;
	readonly values: RuleValues;
	readonly gate: SizedGate;
	readonly vix?: number;
	readonly vix9d?: number;
	readonly historicalVolatility?: number;
	readonly account?: Account;
	/** Quotes come from a page and age by the second; a file is as old as its stamp. */
	readonly live: boolean;
};
