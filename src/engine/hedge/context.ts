import type {Account} from '../condor';
import type {CondorAdvice, InputSource, MarketExpiration, PlaybookName, TierName} from '../model';
import type {RuleValues} from '../rules';
import type {Book} from './book';

/** What a hedge is advised on. `vixReadings` is absent when no VIX chain was given, empty when none of it could be read. */
export type HedgeContext = {
	readonly vixReadings?: readonly MarketExpiration[];
	/** The readings are of a page, which may hold expiries that were not in view. */
	readonly vixIsWindow?: boolean;
	readonly vix?: {readonly value: number; readonly source: InputSource};
	/** UTC milliseconds. */
	readonly asOf: number;
	readonly playbook: PlaybookName;
	readonly values: RuleValues;
	readonly account?: Account;
	readonly condors: readonly CondorAdvice[];
	readonly tier: TierName;
	readonly book?: Book;
};
