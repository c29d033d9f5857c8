import {type Draft, priceOption, type Right, type Row} from '../../src/engine';

/** A made-up chain of one expiry: a skewed smile, real ticks and spreads, no chance. */
export type ChainWish = {
	readonly symbol?: string;
	readonly root?: string;
	readonly settlement?: 'AM' | 'PM';
	/** UTC milliseconds. */
	readonly asOf: number;
	/** Days from as-of to the expiry. */
	readonly days?: number;
	readonly spot?: number;
	readonly rows?: number;
	readonly step?: number;
	/** The strike in the middle of the rows; the spot by default. */
	readonly centre?: number;
	/** At the money. */
	readonly volatility?: number;
	/** How the volatility leans and bends with ln(K/F)/√T: an index leans down, VIX up. */
	readonly lean?: number;
	readonly bend?: number;
	readonly synthetic?: boolean;
	readonly indexes?: Readonly<Record<string, number>>;
	/** When the rows were last in view; absent for a file. */
	readonly seenAt?: number;
};

const DAY_MS = 86_400_000;

/** The chain as a reading. */
export function exampleDraft(wish: ChainWish): Draft {
	const {symbol = 'SPX', root = 'SPXW', asOf, days = 45, spot = 6600, synthetic = true} = wish;
	const expiry = new Date(asOf + days * DAY_MS).toISOString().slice(0, 10);
	return {
		source: {kind: 'page', name: '127.0.0.1', ...(synthetic ? {synthetic: true as const} : {})},
		underlying: {symbol, price: spot},
		...(wish.indexes ? {indexes: wish.indexes} : {}),
		expirations: [{root, expiry, settlement: wish.settlement ?? 'PM', rows: exampleRows(wish)}],
	};
}

function exampleRows(wish: ChainWish): readonly Row[] {
	const {spot = 6600, rows = 60, step = 25, seenAt} = wish;
	const first = Math.round((wish.centre ?? spot) / step) * step - Math.floor(rows / 2) * step;
	return Array.from({length: rows}, (_row, index) => {
		const strike = first + index * step;
		return {
			strike,
			call: exampleQuote('call', strike, wish),
			put: exampleQuote('put', strike, wish),
			...(seenAt === undefined ? {} : {seenAt}),
		};
	});
}

/** Bid and ask about the model's price: bid down, ask up to the tick, as an exchange has them. */
function exampleQuote(right: Right, strike: number, wish: ChainWish) {
	const {days = 45, spot = 6600, volatility: level = 0.14, lean = -0.9, bend = 1.6} = wish;
	const years = days / 365;
	const forward = spot * Math.exp(0.03 * years);
	const distance = Math.log(strike / forward) / Math.sqrt(years);
	const volatility = Math.max(0.08, level * (1 + lean * distance + bend * distance * distance));
	const discount = Math.exp(-0.04 * years);
	const price = priceOption({right, forward, strike, years, volatility, discount});
	const half = 0.05 + 0.02 * Math.sqrt(price);
	const tick = price < 3 ? 0.05 : 0.1;
	const onTick = (value: number, round: (value: number) => number) =>
		Number((round(value / tick + (round === Math.floor ? 1e-9 : -1e-9)) * tick).toFixed(2));
	return {
		bid: Math.max(0, onTick(price - half, Math.floor)),
		ask: onTick(price + half, Math.ceil),
		openInterest: 500,
	};
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The same chain as a broker's page would print it. */
export function chainPage(draft: Draft, {note = 'Synthetic quotes'} = {}): string {
	const {underlying, expirations, indexes = {}} = draft;
	const quotes = Object.entries({[underlying.symbol]: underlying.price ?? 0, ...indexes});
	const header = quotes
		.map(([name, value]) => `<span><b>${name}</b> <span>${value.toFixed(2)}</span></span>`)
		.join(' ');
	return `<h1>Option chain</h1><p>${note}</p><header>${header}</header>${expirations
		.map(({root, expiry, settlement, rows}) => {
			const [year, month, day] = expiry.split('-').map(Number);
			const heading = `${MONTHS[(month ?? 1) - 1]} ${day}, ${year} ${root} ${settlement}-settled`;
			return `<table><caption>${heading}</caption><thead><tr><th colspan="3">Calls</th><th></th><th colspan="3">Puts</th></tr><tr><th>Bid</th><th>Ask</th><th>Open Int</th><th>Strike</th><th>Bid</th><th>Ask</th><th>Open Int</th></tr></thead><tbody>${rows.map(rowOf).join('')}</tbody></table>`;
		})
		.join('')}`;
}

function rowOf({strike, call, put}: Row): string {
	const cells = [call.bid, call.ask, call.openInterest, strike, put.bid, put.ask, put.openInterest];
	return `<tr>${cells.map((value) => `<td>${value ?? '--'}</td>`).join('')}</tr>`;
}
