import type {MarketExpiration, Quote, Row} from '../../../src/engine/model';
import {type OptionInput, priceOption} from '../../../src/engine/pricing';

/** Monday 23 November 2026, 10:00 in New York. */
export const AS_OF = Date.UTC(2026, 10, 23, 15, 0);

/** A seeded VIX chain: the quotes of each expiry are Black-76 prices of one smile, with a spread. */
export type VixExpiry = {
	readonly root: 'VIX' | 'VIXW';
	readonly expiry: string;
	readonly days: number;
	readonly forward: number;
	readonly volatility: number;
};

/** Eight expiries as seen on the morning of 2026-11-23, VIX 17.5. */
export const EIGHT: readonly VixExpiry[] = [
	{root: 'VIXW', expiry: '2026-12-09', days: 16, forward: 18.1, volatility: 1.2},
	{root: 'VIX', expiry: '2026-12-16', days: 23, forward: 18.3, volatility: 1.15},
	{root: 'VIXW', expiry: '2026-12-23', days: 30, forward: 18.5, volatility: 1.1},
	{root: 'VIX', expiry: '2027-01-20', days: 58, forward: 19, volatility: 0.95},
	{root: 'VIXW', expiry: '2027-03-11', days: 108, forward: 19.5, volatility: 0.8},
	{root: 'VIX', expiry: '2027-03-17', days: 114, forward: 19.5, volatility: 0.8},
	{root: 'VIX', expiry: '2027-06-16', days: 205, forward: 20.4, volatility: 0.66},
	{root: 'VIX', expiry: '2027-07-21', days: 240, forward: 20.6, volatility: 0.63},
];

export const STRIKES: readonly number[] = [
	...Array.from({length: 15}, (_, at) => 10 + at),
	...Array.from({length: 36}, (_, at) => 25 + at),
];

/** The expiration as the market would read it: quotes in cents of half a spread around the price. */
export function vixExpiration(
	{root, expiry, days, forward, volatility}: VixExpiry,
	strikes: readonly number[] = STRIKES,
): MarketExpiration {
	const years = days / 365;
	const contract = {forward, years, discount: 1};
	const rows: readonly Row[] = strikes.map((strike) => {
		const smile = volatility * (1 + 0.15 * Math.log(strike / forward));
		return {
			strike,
			call: quoteAround({...contract, right: 'call', strike, volatility: smile}),
			put: quoteAround({...contract, right: 'put', strike, volatility: smile}),
		};
	});
	return {
		root,
		expiry,
		settlement: 'AM',
		rows,
		minutes: days * 1440,
		years,
		days,
		forward,
		discount: 1,
		discountBasis: 'assumed-rate',
		residual: 0,
		volatility,
		expectedMove: {points: forward * volatility * Math.sqrt(years), basis: 'atm-volatility'},
		smile: {points: []},
		quality: {state: 'good', reasons: []},
	};
}

export function vixChain(expiries: readonly VixExpiry[] = EIGHT): readonly MarketExpiration[] {
	return expiries.map((expiry) => vixExpiration(expiry));
}

function quoteAround(option: OptionInput): Quote {
	const price = priceOption(option);
	const cents = (value: number) => Math.round(value * 100) / 100;
	return {bid: cents(price * 0.98), ask: cents(price * 1.02 + 0.01)};
}
