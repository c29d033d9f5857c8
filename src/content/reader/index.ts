import type {Draft, Result} from '../../engine/model';
import {look} from './look';
import type {GridLook, Look, ReadFailure} from './model';

export {accumulate} from './accumulate';
export {type GridLook, type Look, type ReadFailure, type RowCells, rowKey} from './model';

/**
 * Looks at an open page. Asks only for its tree, attributes and texts, and changes nothing.
 *
 * @param at when this look is taken, UTC milliseconds: every row was seen then
 */
export function lookAtPage(document: Document, {at}: {readonly at: number}): Look {
	return look(document, {at});
}

/** Reads a page once, for instance a saved one: its chain with the most rows. */
export function readPage(
	document: Document,
	options: {readonly url?: string; readonly at?: number} = {},
): Result<Draft, ReadFailure> {
	const {grids, indexes, failure} = look(document, options);
	const [largest] = [...grids].sort((one, other) => rowsIn(other) - rowsIn(one));
	if (largest === undefined) {
		return {ok: false, failure: failure ?? {code: 'no-grid'}};
	}
	const {symbol, price, synthetic, expirations} = largest;
	const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(options.url ?? document.URL)?.[1];
	const draft: Draft = {
		source: {kind: 'page', name: host ?? 'page', ...(synthetic ? {synthetic: true} : {})},
		underlying: {symbol, ...(price === undefined ? {} : {price})},
		...(Object.keys(indexes).length === 0 ? {} : {indexes}),
		...(options.at === undefined ? {} : {readAt: new Date(options.at).toISOString()}),
		expirations,
	};
	return {ok: true, value: draft};
}

function rowsIn({expirations}: GridLook): number {
	return expirations.reduce((sum, {rows}) => sum + rows.length, 0);
}
