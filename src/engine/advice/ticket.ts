import type {CondorLegs} from '../model';

/** The symbol of the underlying on a ticket, and whether the series is not the standard monthly one. */
type Series = {readonly root: string; readonly expiry: string};

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Roots that name a weekly series of another symbol. */
const WEEKLY_SYMBOLS: ReadonlyMap<string, string> = new Map([
	['SPXW', 'SPX'],
	['VIXW', 'VIX'],
]);

/**
 * The order text of a condor in thinkorswim's manner: calls before puts, short before long.
 *
 * @param credit index points per share
 * @see docs of public parsers: `SELL -5 IRON CONDOR SPX 100 (Weeklys) 23 NOV 26 7230/7240/7020/7010 CALL/PUT @1.00 LMT`
 */
export function condorTicket(
	series: Series,
	{shortCall, longCall, shortPut, longPut}: CondorLegs,
	contracts: number,
	credit: number,
): string {
	const strikes = [shortCall, longCall, shortPut, longPut].join('/');
	return `SELL -${contracts} IRON CONDOR ${seriesText(series)} ${strikes} CALL/PUT @${priceText(credit)} LMT`;
}

/**
 * The order text of a bought call.
 *
 * @param price index points per share, positive
 */
export function callTicket(
	series: Series,
	strike: number,
	contracts: number,
	price: number,
): string {
	return `BUY +${contracts} ${seriesText(series)} ${strike} CALL @${priceText(price)} LMT`;
}

function seriesText({root, expiry}: Series): string {
	const weekly = WEEKLY_SYMBOLS.get(root);
	const symbol = weekly === undefined ? `${root} 100` : `${weekly} 100 (Weeklys)`;
	const month = MONTHS[Number(expiry.slice(5, 7)) - 1];
	return `${symbol} ${Number(expiry.slice(8))} ${month} ${expiry.slice(2, 4)}`;
}

/** Two decimals, without the zero before the point. */
function priceText(price: number): string {
	return price.toFixed(2).replace(/^0/, '');
}
