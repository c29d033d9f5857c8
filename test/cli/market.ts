import {priceOption} from '../../src/engine';

/** Friday's close before the expiries below. */
export const CLOSE = '2026-03-13T20:15:00.000Z';

type Chain = {
	readonly root?: string;
	readonly symbol?: string;
	readonly expiry?: string;
	readonly forward?: number;
	readonly volatility?: number;
	readonly step?: number;
	readonly from?: number;
	readonly to?: number;
	readonly readAt?: string;
};

/** A made-up market: one expiry with a skew, quoted around Black-76, as a snapshot document. */
export function snapshotOf({
	root = 'SPXW',
	symbol = 'SPX',
	expiry = '2026-04-17',
	forward = 6650,
	volatility = 0.2,
	step = 25,
	from = 5800,
	to = 7300,
	readAt = '2026-03-14T11:34:00Z',
}: Chain = {}) {
	const years = 35 / 365;
	const quote = (right: 'call' | 'put', strike: number) => {
		const tilt = Math.log(strike / forward) / Math.sqrt(years);
		const smile = Math.max(volatility * (1 - 0.15 * tilt + 0.05 * tilt * tilt), 0.05);
		const discount = Math.exp(-0.04 * years);
		const option = {right, forward, strike, years, discount, volatility: smile};
		const price = priceOption(option);
		const half = Math.max(0.05, 0.01 * price);
		return {
			bid: Math.max(Math.floor((price - half) * 20) / 20, 0),
			ask: Math.ceil((price + half) * 20) / 20,
			openInterest: 500,
		};
	};
	const strikes = Array.from({length: (to - from) / step + 1}, (_, at) => from + at * step);
	return {
		schema: 1,
		source: {kind: 'file', name: 'made-up'},
		underlying: {symbol, price: forward},
		...(readAt === '' ? {} : {readAt}),
		expirations: [
			{
				root,
				expiry,
				rows: strikes.map((strike) => ({
					strike,
					call: quote('call', strike),
					put: quote('put', strike),
				})),
			},
		],
	};
}
