import {JSDOM} from 'jsdom';
import type {GridLook, Look} from '../../../src/content/reader';
import {lookAtPage} from '../../../src/content/reader';
import type {Expiration, Quote} from '../../../src/engine/model';

/** Synthetic pages: every number in them is made up. */

/** A window of its own for every page would cost more than reading it. */
const {DOMParser} = new JSDOM().window;

export const AT = Date.UTC(2026, 10, 23, 15);

/** The cells of one contract as a page prints them. */
export type Printed = Readonly<Record<string, string>>;
export type PrintedRow = {
	readonly strike: string;
	readonly call: Printed;
	readonly put: Printed;
	readonly attributes?: string;
};

export const COLUMNS = ['Last', 'Bid', 'Ask', 'IV', 'Delta', 'Open Int'] as const;

/** Rows whose prices tell them apart: the first call is bid 100.00 and the first put 10.00, one point apart each. */
export function printRows({from = 6500, count = 5, step = 25} = {}): readonly PrintedRow[] {
	return Array.from({length: count}, (_, at) => ({
		strike: (from + at * step).toLocaleString('en-US'),
		call: cells(100 - at, '0.5'),
		put: cells(10 + at, '-0.5'),
	}));
}

function cells(bid: number, delta: string): Printed {
	return {
		Last: bid.toFixed(2),
		Bid: bid.toFixed(2),
		Ask: (bid + 0.5).toFixed(2),
		IV: '14.20%',
		Delta: delta,
		'Open Int': '1,234',
	};
}

/** Cells around the strike: calls before it, puts behind it. */
export function mirrored(
	rows: readonly PrintedRow[],
	{
		columns = COLUMNS,
		head = mirroredHead(columns),
		group = '',
	}: {readonly columns?: readonly string[]; readonly head?: string; readonly group?: string} = {},
): string {
	return `<table><thead>${head}</thead><tbody>${group}${mirroredRows(rows, columns)}</tbody></table>`;
}

export function mirroredHead(columns: readonly string[]): string {
	return `<tr>${[...columns, 'Strike', ...columns].map((name) => `<th>${name}</th>`).join('')}</tr>`;
}

export function mirroredRows(
	rows: readonly PrintedRow[],
	columns: readonly string[] = COLUMNS,
): string {
	return rows
		.map(({strike, call, put, attributes = ''}) => {
			const side = (quote: Printed) => columns.map((name) => cell(quote[name] ?? '')).join('');
			return `<tr ${attributes}>${side(call)}${cell(strike)}${side(put)}</tr>`;
		})
		.join('');
}

/** One contract in a row. */
export function listed(
	rows: readonly PrintedRow[],
	side: 'call' | 'put',
	symbol?: (strike: string) => string,
): string {
	const columns = ['Bid', 'Ask', 'IV'];
	const named = symbol ? ['Contract Name'] : [];
	const head = [...named, 'Strike', ...columns].map((name) => `<th>${name}</th>`).join('');
	const body = rows.map(
		(row) =>
			`<tr>${symbol ? cell(symbol(row.strike)) : ''}${cell(row.strike)}${columns
				.map((name) => cell(row[side][name] ?? ''))
				.join('')}</tr>`,
	);
	return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function cell(text: string): string {
	return `<td>${text}</td>`;
}

export function groupRow(text: string, columns = 13): string {
	return `<tr><td colspan="${columns}">${text}</td></tr>`;
}

/** A line of a numbered grid: a heading over the whole width, or a row. */
export type GridLine = string | PrintedRow;

export type SplitOptions = {
	/** The number of the first line. */
	readonly first?: number;
	/** The lines' places in the document: a permutation of their indexes. */
	readonly order?: readonly number[];
	/** A heading kept in view above the rows. */
	readonly pinned?: string;
	readonly label?: string;
};

const SPLIT = ['bid', 'ask', 'impliedVolatility'] as const;
const PRINTED_AS = {bid: 'Bid', ask: 'Ask', impliedVolatility: 'IV'} as const;

/** A grid of the kind of AG Grid: strikes pinned apart, rows numbered and in any order, columns named. */
export function splitGrid(
	lines: readonly GridLine[],
	{first = 0, order = lines.map((_, at) => at), pinned, label = ''}: SplitOptions = {},
): string {
	const numbered = order.map((at) => ({line: lines[at] ?? '', index: first + at}));
	const rows = (content: (line: GridLine) => string) =>
		numbered
			.map(
				({line, index}) =>
					`<div role="row" class="ag-row" row-index="${index}" aria-rowindex="${index + 3}">${content(line)}</div>`,
			)
			.join('');
	const sides = ['call', 'put'] as const;
	const heads = sides
		.flatMap((side) => SPLIT.map((name) => gridHead(`${side}${capital(name)}`, PRINTED_AS[name])))
		.join('');
	const pinnedRow = pinned
		? `<div class="ag-floating-top"><div role="row" class="ag-row" row-index="t-0" aria-rowindex="3">${pinned}</div></div>`
		: '';
	return `<div class="ag-root" role="treegrid" aria-label="${label}">
		<div class="ag-header"><div class="ag-pinned-left-header"><div role="row" aria-rowindex="1">${gridHead('strike', 'Strike')}</div></div>
		<div class="ag-header-container"><div role="row" aria-rowindex="1">${heads}</div></div></div>
		${pinnedRow}
		<div class="ag-pinned-left-cols-container">${rows((line) =>
			typeof line === 'string' ? '' : gridCell('strike', line.strike),
		)}</div>
		<div class="ag-center-cols-container">${rows((line) =>
			typeof line === 'string'
				? `<span class="group">${line}</span>`
				: sides
						.flatMap((side) =>
							SPLIT.map((name) =>
								gridCell(`${side}${capital(name)}`, line[side][PRINTED_AS[name]] ?? ''),
							),
						)
						.join(''),
		)}</div></div>`;
}

function gridHead(id: string, text: string): string {
	return `<div role="columnheader" col-id="${id}">${text}</div>`;
}

function gridCell(id: string, text: string): string {
	return `<div role="gridcell" col-id="${id}"><span>${text}</span></div>`;
}

function capital(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** An SPX page of one expiry around its grid. */
export function spxPage(grid: string): string {
	return `<h1>SPX option chain</h1><h2>January 8, 2027</h2>${grid}`;
}

export function parse(body: string, {title = '', lang = 'en', url = ''} = {}): Document {
	const html = `<!doctype html><html lang="${lang}"><title>${title}</title><body>${body}</body></html>`;
	return url === ''
		? new DOMParser().parseFromString(html, 'text/html')
		: new JSDOM(html, {url}).window.document;
}

export function look(body: string, page: Parameters<typeof parse>[1] = {}): Look {
	return lookAtPage(parse(body, page), {at: AT});
}

/** The only grid of a page; a page with none or several gives undefined. */
export function onlyGrid({grids}: Look): GridLook | undefined {
	return grids.length === 1 ? grids[0] : undefined;
}

/** Expirations in short: `SPXW 2027-01-08 PM` with its strikes. */
export function outline(grid: GridLook | undefined): Readonly<Record<string, readonly number[]>> {
	return Object.fromEntries(
		(grid?.expirations ?? []).map(({root, expiry, settlement, rows}) => [
			[root, expiry, settlement].filter(Boolean).join(' '),
			rows.map(({strike}) => strike),
		]),
	);
}

/** The quotes of one strike, of the only expiration. */
export function quotesAt(
	{grids}: Look,
	strike: number,
): {readonly call: Quote; readonly put: Quote} | undefined {
	const expirations: readonly Expiration[] = grids.flatMap((grid) => grid.expirations);
	return expirations.length === 1
		? expirations[0]?.rows.find((row) => row.strike === strike)
		: undefined;
}
