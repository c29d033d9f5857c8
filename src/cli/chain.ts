import {type Expiration, readExpiration, settlementOf} from '../engine';
import {asOfFor, hasSettled} from './as-of';
import type {Call, Command} from './command';
import type {Answer} from './complaint';
import {readSnapshotFile} from './snapshot';

/** What the quotes of each expiry imply: forward, discount, smile, expected move. */
export const chain: Command = {
	usage: 'chain <snapshot> [--as-of ISO]',
	takesFile: true,
	options: ['as-of'],
	run: readChain,
};

async function readChain(call: Call): Promise<Answer> {
	const snapshot = await readSnapshotFile(call.file, call);
	if (!snapshot.ok) {
		return snapshot;
	}
	const asOf = asOfFor(snapshot.value, call);
	if (!asOf.ok) {
		return asOf;
	}
	const {underlying, readAt, quality, expirations} = snapshot.value;
	const unsettled = expirations.filter((one) => !hasSettled(one, asOf.value));
	return {
		ok: true,
		value: {
			schema: 1,
			underlying,
			...(readAt === undefined ? {} : {readAt}),
			asOf: new Date(asOf.value).toISOString(),
			quality,
			settled: countContracts(expirations) - countContracts(unsettled),
			expirations: unsettled.map((expiration) => impliedBy(expiration, asOf.value)),
		},
	};
}

/** Contracts of which anything is known. */
function countContracts(expirations: readonly Expiration[]): number {
	const quotes = expirations.flatMap(({rows}) => rows.flatMap(({call, put}) => [call, put]));
	return quotes.filter((quote) => Object.keys(quote).length > 0).length;
}

function impliedBy(expiration: Expiration, asOf: number) {
	const {root, expiry, settlement = settlementOf(root), rows} = expiration;
	const read = readExpiration(expiration, asOf);
	const series = {root, expiry, ...(settlement === undefined ? {} : {settlement})};
	if (!read.ok) {
		return {...series, rows: rows.length, unavailable: read.failure.code};
	}
	const {rows: _rows, ...implied} = read.value;
	return {...implied, ...series, rows: rows.length};
}
