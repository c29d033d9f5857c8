import {minutesToSettlement, readExpiration, settlementOf} from '../market';
import type {
	Expiration,
	ExpirationSummary,
	MarketExpiration,
	MarketFailure,
	Quality,
	Quote,
	Result,
	Snapshot,
} from '../model';

/** A chain at an instant: what is not settled, what of it could be read, and all of it in short. */
export type ReadChain = {
	readonly snapshot: Snapshot;
	readonly expirations: readonly Expiration[];
	readonly readings: readonly MarketExpiration[];
	readonly summaries: readonly ExpirationSummary[];
	/** Contracts of expirations that were settled before the instant. */
	readonly settled: number;
};

/**
 * Drops what is settled and reads the rest. An expiration whose settlement cannot be told counts as
 * open until the close of its day.
 *
 * @param asOf UTC milliseconds
 */
export function readChain(snapshot: Snapshot, asOf: number): ReadChain {
	const {expirations} = snapshot;
	const open = expirations.filter((expiration) => !isSettled(expiration, asOf));
	const settled = expirations.filter((expiration) => isSettled(expiration, asOf));
	const read = open.map((expiration) => ({expiration, answer: readExpiration(expiration, asOf)}));
	return {
		snapshot,
		expirations: open,
		readings: read.flatMap(({answer}) => (answer.ok ? [answer.value] : [])),
		summaries: read.map(({expiration, answer}) => summarise(expiration, answer)),
		settled: settled.reduce((sum, {rows}) => sum + rows.flatMap(contractsOf).length, 0),
	};
}

function isSettled({root, expiry, settlement}: Expiration, asOf: number): boolean {
	const known = settlement ?? settlementOf(root) ?? 'PM';
	return minutesToSettlement(expiry, known, asOf) <= 0;
}

function contractsOf({call, put}: Expiration['rows'][number]): readonly Quote[] {
	return [call, put].filter((quote) => Object.keys(quote).length > 0);
}

function summarise(
	{root, expiry, settlement, rows}: Expiration,
	answer: Result<MarketExpiration, MarketFailure>,
): ExpirationSummary {
	const [low, high] = [rows[0]?.strike, rows.at(-1)?.strike];
	const strikes = low === undefined || high === undefined ? {} : {strikes: {low, high}};
	const listed = {root, expiry, rows: rows.length, ...strikes};
	if (!answer.ok) {
		const known = settlement === undefined ? {} : {settlement};
		return {...listed, ...known, quality: qualityOf(answer.failure)};
	}
	const {days, forward, discount, residual, expectedMove, quality} = answer.value;
	const read = {days, forward, discount, residual, expectedMove, quality};
	return {...listed, settlement: answer.value.settlement, ...read};
}

/** Without its settlement an expiration is not priced, but nothing is wrong with its quotes. */
function qualityOf({code, root, expiry}: MarketFailure): Quality {
	return code === 'settlement-unknown'
		? {state: 'doubtful', reasons: []}
		: {state: 'refused', reasons: [{code: 'too-few-rows', root, expiry}]};
}
