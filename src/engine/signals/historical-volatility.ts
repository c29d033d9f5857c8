const SESSIONS_PER_YEAR = 252;

/** Twenty returns: about a month of sessions. */
const CLOSES = 21;

/**
 * Volatility of the last twenty daily returns: their standard deviation (one degree of freedom taken
 * off), times the square root of 252 sessions.
 *
 * @param closes daily closes, oldest first; more than the last 21 are not looked at
 * @returns a fraction per square root of a year; undefined when there are fewer than 21 closes
 * @throws RangeError when a close is not a positive number
 * @see Hull, Options, Futures, and Other Derivatives, chapter on volatility from historical data
 */
export function historicalVolatility(closes: readonly number[]): number | undefined {
	const last = closes.slice(-CLOSES);
	const wrong = last.find((close) => !(close > 0 && close < Infinity));
	if (wrong !== undefined) {
		throw new RangeError(`closes must be positive numbers, got ${wrong}`);
	}
	if (last.length < CLOSES) {
		return undefined;
	}
	const [first, ...rest] = last.map((close) => Math.log(close));
	let before = Number(first);
	const returns = rest.map((log) => {
		const change = log - before;
		before = log;
		return change;
	});
	const mean = returns.reduce((sum, one) => sum + one, 0) / returns.length;
	const squares = returns.reduce((sum, one) => sum + (one - mean) ** 2, 0);
	return Math.sqrt((squares / (returns.length - 1)) * SESSIONS_PER_YEAR);
}
