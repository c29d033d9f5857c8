import {describe, expect, it} from 'vitest';
import {expiryId, headingParts, nearestRow, rowsOf} from '../../../demo/grid/rows';
import {OPENING} from '../../../demo/market';
import {SPX, VIX} from '../support';

const [first, second] = SPX;

describe('the rows of a chain', () => {
	it('are the headings alone while every expiry is closed', () => {
		const rows = rowsOf(SPX, new Set(), OPENING.spx);
		expect(rows.map(({id}) => id)).toEqual(SPX.map(expiryId));
		expect(rows.every((row) => row.kind === 'expiry' && !row.open)).toBe(true);
	});

	it('have the strikes of an open expiry under its heading', () => {
		const rows = rowsOf(SPX, new Set(second && [second]), OPENING.spx);
		const [, heading, ...rest] = rows;
		expect(heading).toMatchObject({kind: 'expiry', listing: second, open: true});
		const strikes = rest.filter((row) => row.kind === 'strike');
		expect(strikes.length).toBeGreaterThan(200);
		expect(strikes.every(({listing}) => listing === second)).toBe(true);
		expect(rest.slice(0, strikes.length)).toEqual(strikes);
		expect(first && rows[0]?.id).toBe(first && expiryId(first));
	});

	it('have each an id of its own, the morning and the evening of one date too', () => {
		for (const listings of [SPX, VIX]) {
			const ids = rowsOf(listings, new Set(listings), OPENING.spx).map(({id}) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.filter((id) => id.startsWith('row-group-'))).toEqual([]);
		}
	});

	it('open at the strike nearest to the index', () => {
		const far = SPX.find(({days}) => days > 40);
		expect(far && nearestRow(far, OPENING.spx, OPENING.spx)).toMatch(/-PM-6625$/);
	});
});

describe('the heading of an expiry', () => {
	it.each([
		['SPX', ['Fri Dec 18 2026', '25 days', 'SPX AM-settled']],
		['SPXW', ['Fri Dec 18 2026', '25 days', 'SPXW PM-settled Weeklys']],
	])('of %s names date, days and settlement', (root, parts) => {
		const listing = SPX.find((one) => one.root === root && one.expiry === '2026-12-18');
		expect(listing && headingParts(listing)).toEqual(parts);
	});

	it('counts one day as one day', () => {
		expect(first && headingParts(first)[1]).toBe('1 day');
	});

	it('tells VIX monthlies from weeklies', () => {
		const notes = VIX.map((listing) => headingParts(listing)[2]);
		expect(new Set(notes)).toEqual(new Set(['VIX AM-settled', 'VIXW AM-settled Weeklys']));
	});
});
