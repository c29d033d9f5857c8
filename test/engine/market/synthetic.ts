import {minutesToSettlement} from '../../../src/engine/market';
import type {Draft, Expiration, Quote, Right, Row} from '../../../src/engine/model';
import {priceOption} from '../../../src/engine/pricing';

export const asOf = Date.parse('2026-03-02T15:00:00Z');

type Market = {
	readonly root: string;
	readonly expiry: string;
	readonly forward: number;
	readonly rate: number;
	readonly strikes: readonly number[];
	readonly volatility: (logMoneyness: number) => number;
	readonly spread: number;
};

export function range(from: number, to: number, step: number): readonly number[] {
	return Array.from({length: Math.round((to - from) / step) + 1}, (_, i) => from + i * step);
}

export const usual: Market = {
	root: 'SPXW',
	expiry: '2026-04-01',
	forward: 6003,
	rate: 0.04,
	strikes: range(5400, 6500, 10),
	volatility: () => 0.18,
	spread: 0.2,
};

/** Quotes of Black-76 prices, a spread around each; the bid is at least a cent. */
export function synthetic(parts: Partial<Market> = {}, at = asOf): Expiration {
	const {root, expiry, forward, rate, strikes, volatility, spread} = {...usual, ...parts};
	const settlement = root === 'SPX' || root.startsWith('VIX') ? 'AM' : 'PM';
	const years = minutesToSettlement(expiry, settlement, at) / 525_600;
	const quote = (right: Right, strike: number): Quote => {
		const terms = {right, forward, strike, years, discount: Math.exp(-rate * years)};
		const price = priceOption({...terms, volatility: volatility(Math.log(strike / forward))});
		return {bid: Math.max(price - spread / 2, 1e-6), ask: price + spread / 2};
	};
	const rows = strikes.map(
		(strike): Row => ({strike, call: quote('call', strike), put: quote('put', strike)}),
	);
	return {root, expiry, rows};
}

export function draftOf(expirations: readonly Expiration[], parts: Partial<Draft> = {}): Draft {
	return {
		source: {kind: 'file', name: 'synthetic'},
		underlying: {symbol: 'SPX', price: 6000},
		readAt: new Date(asOf).toISOString(),
		expirations,
		...parts,
	};
}

/** The expiration with every row rewritten. */
export function changeRows(
	expiration: Expiration,
	change: (row: Row, index: number, rows: readonly Row[]) => Row,
): Expiration {
	return {...expiration, rows: expiration.rows.map(change)};
}

/** Both prices of a quote times a factor: a quote of another time. */
export function scale({bid, ask}: Quote, factor: number): Quote {
	return {
		...(bid === undefined ? {} : {bid: bid * factor}),
		...(ask === undefined ? {} : {ask: ask * factor}),
	};
}

export function swapBidAsk({bid, ask}: Quote): Quote {
	return {
		...(ask === undefined ? {} : {bid: ask}),
		...(bid === undefined ? {} : {ask: bid}),
	};
}
