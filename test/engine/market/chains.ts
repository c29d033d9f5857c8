import type {Draft, Expiration, Quote, Row} from '../../../src/engine/model';
import {sharedFile} from '../../support/shared';

/** A real chain: the draft as a reader would make it, and the instant it is read for. */
export type RealChain = {readonly name: string; readonly draft: Draft; readonly asOf: number};

const CONTRACT = /^([A-Z]+)(\d{2})(\d{2})(\d{2})([CP])(\d{8})$/;

type Contract = {root: string; expiry: string; right: string; strike: number};

function contractOf(symbol: string): Contract {
	const [, root = '', year, month, day, right = '', strike] = CONTRACT.exec(symbol) ?? [];
	return {root, expiry: `20${year}-${month}-${day}`, right, strike: Number(strike) / 1000};
}

function gather(quotes: readonly (readonly [string, Quote])[]): Expiration[] {
	const expirations = new Map<string, {root: string; expiry: string; rows: Map<number, Row>}>();
	for (const [symbol, quote] of quotes) {
		const {root, expiry, right, strike} = contractOf(symbol);
		const key = `${expiry} ${root}`;
		const expiration = expirations.get(key) ?? {root, expiry, rows: new Map<number, Row>()};
		const row = expiration.rows.get(strike) ?? {strike, call: {}, put: {}};
		expiration.rows.set(strike, {...row, [right === 'C' ? 'call' : 'put']: quote});
		expirations.set(key, expiration);
	}
	return [...expirations.values()].map(({root, expiry, rows}) => ({
		root,
		expiry,
		rows: [...rows.values()].sort((a, b) => a.strike - b.strike),
	}));
}

function quoteOf(cells: readonly string[], from: number): Quote {
	return {bid: Number(cells[from]), ask: Number(cells[from + 1])};
}

function readSpx(text: string): Draft {
	const lines = text.split(/\r?\n/);
	const price = Number(/Last: ([\d.]+)/.exec(text)?.[1]);
	const rows = lines.map((line) => line.split(',')).filter((cells) => cells.length > 20);
	const quotes = rows
		.filter(([, call = '']) => CONTRACT.test(call))
		.flatMap((cells): [string, Quote][] => [
			[cells[1] ?? '', quoteOf(cells, 4)],
			[cells[12] ?? '', quoteOf(cells, 15)],
		]);
	return {
		source: {kind: 'file', name: 'cboe'},
		underlying: {symbol: 'SPX', price},
		expirations: gather(quotes),
	};
}

function readVix(text: string): Draft {
	const rows = text.split(/\r?\n/).map((line) => line.split(','));
	const quotes = rows
		.filter(([symbol = '']) => CONTRACT.test(symbol))
		.map((cells): [string, Quote] => [cells[0] ?? '', quoteOf(cells, 1)]);
	return {
		source: {kind: 'file', name: 'cboe'},
		underlying: {symbol: 'VIX', price: 14.53},
		expirations: gather(quotes),
	};
}

const FILES = [
	['cboe-spx-2022-06-10-full.csv', readSpx, '2022-06-10T20:15:00Z'],
	['cboe-spx-2023-08-18-full.csv', readSpx, '2023-08-18T20:15:00Z'],
	['cboe-spx-2026-03-13-near-money.csv', readSpx, '2026-03-13T20:15:00Z'],
	['cboe-vix-2026-09-05-subset.csv', readVix, '2026-09-04T20:15:00Z'],
] as const;

/** The chains that are here; where they are not, one line says so. */
export const realChains: readonly RealChain[] = FILES.flatMap(([name, read, close]) => {
	const text = sharedFile(`chains/${name}`);
	if (text === null) {
		return [];
	}
	const draft = read(text);
	return [{name, draft: {...draft, readAt: close}, asOf: Date.parse(close)}];
});

/** The same chain with every row rewritten. */
export function mapRows(
	draft: Draft,
	change: (row: Row, index: number, rows: readonly Row[]) => Row,
): Draft {
	const expirations = draft.expirations.map((one) => ({...one, rows: one.rows.map(change)}));
	return {...draft, expirations};
}
