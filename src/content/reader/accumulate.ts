import type {Expiration, Row} from '../../engine/model';
import {rowKey} from './model';

/**
 * Adds a look to what was seen before: a row that was looked at again replaces its older self and is as
 * old as this look; a row not seen since `keepMs` is dropped. Rows keep the times of their own looks.
 */
export function accumulate(
	seen: readonly Expiration[],
	look: readonly Expiration[],
	at: number,
	keepMs: number,
): readonly Expiration[] {
	const expirations = new Map<string, {expiration: Expiration; rows: Map<number, Row>}>();
	for (const expiration of [...seen, ...look]) {
		const {root, expiry, settlement, rows} = expiration;
		const key = rowKey(root, expiry, settlement, 0);
		const known = expirations.get(key) ?? {expiration, rows: new Map<number, Row>()};
		expirations.set(key, known);
		for (const row of rows) {
			if (at - (row.seenAt ?? at) <= keepMs) {
				known.rows.set(row.strike, row);
			}
		}
	}
	return [...expirations.values()].flatMap(({expiration, rows}) =>
		rows.size === 0
			? []
			: [{...expiration, rows: [...rows.values()].sort((a, b) => a.strike - b.strike)}],
	);
}
