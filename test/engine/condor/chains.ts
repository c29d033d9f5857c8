import type {Expiration, MarketExpiration, Quote, Row} from '../../../src/engine';
import {readExpiration} from '../../../src/engine/market';
import {sharedFile} from '../../support/shared';

/** The expirations of a Cboe quote file of the shared collection, or null where it is not here. */
export function readCboe(file: string): readonly Expiration[] | null {
	const text = sharedFile(`chains/${file}`);
	if (text === null) {
		return null;
	}
	const rows = new Map<string, {root: string; expiry: string; rows: Row[]}>();
	for (const line of text.split(/\r?\n/)) {
		const cells = line.split(',');
		const symbol = /^([A-Z]+)(\d{2})(\d{2})(\d{2})C/.exec(cells[1] ?? '');
		if (symbol === null) {
			continue;
		}
		const [, root = '', year, month, day] = symbol;
		const expiry = `20${year}-${month}-${day}`;
		const found = rows.get(`${root} ${expiry}`) ?? {root, expiry, rows: []};
		found.rows.push({
			strike: Number(cells[11]),
			call: quoteAt(cells, 4, 10),
			put: quoteAt(cells, 15, 21),
		});
		rows.set(`${root} ${expiry}`, found);
	}
	return [...rows.values()].map((expiration) => ({
		...expiration,
		rows: expiration.rows.toSorted((one, other) => one.strike - other.strike),
	}));
}

/** Those of the expirations that the market layer reads at `asOf`. */
export function readAll(
	expirations: readonly Expiration[],
	asOf: number,
): readonly MarketExpiration[] {
	return expirations.flatMap((expiration) => {
		const read = readExpiration(expiration, asOf);
		return read.ok ? [read.value] : [];
	});
}

function quoteAt(cells: readonly string[], bid: number, openInterest: number): Quote {
	return {
		bid: Number(cells[bid]),
		ask: Number(cells[bid + 1]),
		openInterest: Number(cells[openInterest]),
	};
}
