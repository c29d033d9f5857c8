import type {SuggestInput} from '../../../src/engine/advice';
import {settlementInstant, snapshotFrom} from '../../../src/engine/market';
import type {Draft, Expiration, Quote, Settlement, Snapshot} from '../../../src/engine/model';
import {type OptionInput, priceOption} from '../../../src/engine/pricing';
import {defaultRuleSet} from '../../../src/engine/rules';

/** Monday 23 November 2026, 10:00 in New York. */
export const AS_OF = Date.UTC(2026, 10, 23, 15, 0);
/** Sunday 22 November 2026, noon in New York. */
export const SUNDAY = Date.UTC(2026, 10, 22, 17, 0);

export const SPOT = 7138.8;
const RATE = 0.04;

/** One expiration of a chain: its volatility at the money, and the slope of its smile in ln(K/F)/√T. */
type Series = {
	readonly root: string;
	readonly expiry: string;
	readonly settlement: Settlement;
	readonly forward: number;
	readonly volatility: number;
	readonly slope: number;
	readonly strikes: readonly number[];
	readonly tick: number;
};

const range = (from: number, to: number, step: number): readonly number[] =>
	Array.from({length: Math.floor((to - from) / step) + 1}, (_, at) => from + at * step);

const spx = (
	root: string,
	expiry: string,
	settlement: Settlement,
	volatility: number,
	strikes = range(6000, 7800, 5),
): Series => ({
	root,
	expiry,
	settlement,
	forward: SPOT + 0.3,
	volatility,
	slope: -0.2,
	strikes,
	tick: 0.05,
});

/** A session, a week, a month and a half, and the monthly series after it. */
export const SPX_SERIES: readonly Series[] = [
	spx('SPXW', '2026-11-24', 'PM', 0.16, range(6800, 7450, 5)),
	spx('SPXW', '2026-12-04', 'PM', 0.13),
	spx('SPXW', '2027-01-08', 'PM', 0.14, range(5800, 8000, 5)),
	spx('SPX', '2027-01-15', 'AM', 0.14, range(5800, 8000, 5)),
];

const vix = (root: string, expiry: string, forward: number, volatility: number): Series => ({
	root,
	expiry,
	settlement: 'AM',
	forward,
	volatility,
	slope: 0.1,
	strikes: [...range(10, 25, 0.5), ...range(26, 60, 1)],
	tick: 0.01,
});

/** Near and Far monthly or weekly, Mid monthly: 30, 114 and 205 days. */
export const VIX_SERIES: readonly Series[] = [
	vix('VIXW', '2026-12-23', 18.5, 1.1),
	vix('VIX', '2027-03-17', 19.5, 0.8),
	vix('VIX', '2027-06-16', 20.4, 0.66),
];

function quoteAround(option: OptionInput, tick: number): Quote {
	const price = priceOption(option);
	const ticks = price / tick;
	const half = Math.max(0.5, ticks * 0.003);
	const bid = Math.max(0, Math.floor(ticks - half));
	return {
		bid: Number((bid * tick).toFixed(2)),
		ask: Number((Math.max(bid + 1, Math.ceil(ticks + half)) * tick).toFixed(2)),
	};
}

function expirationOf(series: Series, asOf: number): Expiration {
	const {root, expiry, settlement, forward, volatility, slope, strikes, tick} = series;
	const minutes = Math.max(60, (settlementInstant(expiry, settlement) - asOf) / 60_000);
	const years = minutes / 525_600;
	const contract = {forward, years, discount: Math.exp(-RATE * years)};
	const rows = strikes.map((strike) => {
		const distance = Math.log(strike / forward) / Math.sqrt(years);
		const smile = Math.max(0.4 * volatility, volatility + slope * 0.15 * distance);
		const option = {...contract, strike, volatility: smile};
		return {
			strike,
			call: quoteAround({...option, right: 'call'}, tick),
			put: quoteAround({...option, right: 'put'}, tick),
		};
	});
	return {root, expiry, settlement, rows};
}

/** A judged chain; a mistake in the scenario is thrown. */
export function chainOf(
	symbol: 'SPX' | 'VIX',
	series: readonly Series[],
	changes: Partial<Draft> = {},
	asOf = AS_OF,
): Snapshot {
	const answer = snapshotFrom({
		source: {kind: 'page', name: 'broker.example', delayMinutes: 0},
		underlying: {symbol, ...(symbol === 'SPX' ? {price: SPOT} : {})},
		readAt: new Date(asOf).toISOString(),
		expirations: series.map((one) => expirationOf(one, asOf)),
		...changes,
	});
	if (!answer.ok) {
		throw new RangeError(JSON.stringify(answer.failure));
	}
	return answer.value;
}

/** A calm day: VIX 17.5 on the page, an account, both chains live. */
export function calmDay(changes: Partial<SuggestInput> = {}): SuggestInput {
	return {
		chain: chainOf('SPX', SPX_SERIES, {indexes: {VIX: 17.5}}),
		vixChain: chainOf('VIX', VIX_SERIES),
		ruleSet: defaultRuleSet(),
		account: {netLiquidation: 400_000},
		asOf: AS_OF,
		...changes,
	};
}

type Optional = 'vixChain' | 'vix' | 'account' | 'book' | 'playbook';

/** The same input without some of it. */
export function omit(input: SuggestInput, ...names: readonly Optional[]): SuggestInput {
	const kept = Object.entries(input).filter(([key]) => !names.some((name) => name === key));
	return Object.fromEntries(kept) as SuggestInput;
}
