import {describe, expect, it} from 'vitest';
import {
	groupRow,
	listed,
	look,
	mirrored,
	mirroredRows,
	onlyGrid,
	outline,
	printRows,
	quotesAt,
} from './pages';

const near = printRows({count: 2});
const far = printRows({from: 6600, count: 2});

/** A table whose groups have these headings. */
function grouped(first: string, second: string): string {
	const more = `${groupRow(second)}${mirroredRows(far)}`;
	const table = mirrored(near, {group: groupRow(first)}).replace('</tbody>', `${more}</tbody>`);
	return `<h1>SPX option chain</h1>${table}`;
}

function outlineOf(page: string) {
	return outline(onlyGrid(look(page)));
}

describe('groups with dated headings', () => {
	it('are expirations of their own', () => {
		expect(outlineOf(grouped('Jan 8, 2027 (W)|in 46 days', 'Mar 12, 2027'))).toEqual({
			'SPXW 2027-01-08 PM': [6500, 6525],
			'SPXW 2027-03-12 PM': [6600, 6625],
		});
	});

	// 15 January 2027 is a third Friday: both series exist.
	it.each([
		['Jan 15, 2027 AM', 'Jan 15, 2027 PM', 'SPX 2027-01-15 AM', 'SPXW 2027-01-15 PM'],
		['Jan 15, 2027 (M)', 'Jan 15, 2027 (W)', 'SPX 2027-01-15', 'SPXW 2027-01-15 PM'],
		['15 JAN 27 (53) 100', '15 JAN 27 (53) 100 (Weeklys)', 'SPX 2027-01-15', 'SPXW 2027-01-15 PM'],
		['SPX Jan 15, 2027 A.M.', 'SPXW Jan 15, 2027', 'SPX 2027-01-15 AM', 'SPXW 2027-01-15 PM'],
		['2027-01-15-m', '2027-01-15-w', 'SPX 2027-01-15', 'SPXW 2027-01-15 PM'],
		[
			'Jan 15 AM-settled (53d)',
			'Jan 15 PM-settled (53d)',
			'SPX 2027-01-15 AM',
			'SPXW 2027-01-15 PM',
		],
	])('tell settlements of one date apart: %s, %s', (first, second, one, other) => {
		expect(outlineOf(grouped(first, second))).toEqual({[one]: [6500, 6525], [other]: [6600, 6625]});
	});

	it('do not take a time of day for a settlement', () => {
		expect(outlineOf(grouped('Jan 15, 2027 9:30 AM', 'Feb 19, 2027 · 4:00 PM'))).toEqual({
			'SPX 2027-01-15': [6500, 6525],
			'SPX 2027-02-19': [6600, 6625],
		});
	});

	it('leave the settlement open where a heading contradicts itself', () => {
		expect(outlineOf(grouped('SPXW Jan 15, 2027 AM', 'Feb 18, 2027'))).toEqual({
			'SPX 2027-01-15': [6500, 6525],
			'SPXW 2027-02-18 PM': [6600, 6625],
		});
	});

	it('know the Thursday to which a closed third Friday moves the settlement', () => {
		expect(Object.keys(outlineOf(grouped('June 17, 2027', 'June 24, 2027')))).toEqual([
			'SPX 2027-06-17',
			'SPXW 2027-06-24 PM',
		]);
	});

	it('are not believed when two of them say the same', () => {
		const seen = look(grouped('Jan 15, 2027', 'Jan 15, 2027'));
		expect(seen.failure).toEqual({code: 'no-expiry', found: ['Jan 15, 2027', 'Jan 15, 2027']});
	});

	it('leave the rows under an unreadable date without an expiry', () => {
		expect(outlineOf(grouped('Jan 8, 2027', 'Expires 3/4/2027'))).toEqual({
			'SPXW 2027-01-08 PM': [6500, 6525],
		});
	});

	it('leave the rows before them without an expiry', () => {
		const table = mirrored(near).replace(
			'</tbody>',
			`${groupRow('Mar 12, 2027')}${mirroredRows(far)}</tbody>`,
		);
		expect(outlineOf(`<h1>SPX</h1><h2>Jan 8, 2027</h2>${table}`)).toEqual({
			'SPXW 2027-03-12 PM': [6600, 6625],
		});
	});

	it('are not ended by lines that speak of no date', () => {
		const line = groupRow('SPX 6,512.40 — quotes may be delayed');
		const table = mirrored(near, {group: groupRow('Jan 8, 2027')}).replace(
			'</tbody>',
			`${line}${mirroredRows(far)}</tbody>`,
		);
		expect(outlineOf(`<h1>SPX</h1>${table}`)).toEqual({
			'SPXW 2027-01-08 PM': [6500, 6525, 6600, 6625],
		});
	});
});

it('reads headings between rows, and labels of sections', () => {
	const row = ({strike, call, put}: (typeof near)[number]) =>
		`<div role="row">${[call['Bid'], call['Ask'], strike, put['Bid'], put['Ask']]
			.map((text) => `<div role="gridcell">${text}</div>`)
			.join('')}</div>`;
	const head = ['Bid', 'Ask', 'Strike', 'Bid', 'Ask']
		.map((text) => `<div role="columnheader">${text}</div>`)
		.join('');
	const grid = `<div role="grid" aria-label="SPX chain"><div role="row">${head}</div><div role="rowgroup" aria-label="Jan 8, 2027">${near.map(row).join('')}</div><h3>Mar 12, 2027</h3>${far.map(row).join('')}</div>`;
	expect(outlineOf(grid)).toEqual({
		'SPXW 2027-01-08 PM': [6500, 6525],
		'SPXW 2027-03-12 PM': [6600, 6625],
	});
});

it('reads calls and puts that stand one below the other in one table', () => {
	const puts = listed(near, 'put').match(/<tr><td>.*<\/tr>/)?.[0] ?? '';
	const table = listed(near, 'call')
		.replace('<tbody>', `<tbody>${groupRow('Calls', 4)}`)
		.replace('</tbody>', `${groupRow('Puts', 4)}${puts}</tbody>`);
	const seen = look(`<h1>SPX</h1><h2>Jan 8, 2027</h2>${table}`);
	expect(quotesAt(seen, 6525)).toMatchObject({call: {bid: 99}, put: {bid: 11}});
});

it('takes a heading kept in view for the rows below it in a list that is drawn whole', () => {
	const sticky = (text: string) => groupRow(text).replace('<tr>', '<tr style="position: sticky">');
	const table = mirrored(near, {group: sticky('Jan 8, 2027')}).replace(
		'</tbody>',
		`${sticky('Mar 12, 2027')}${mirroredRows(far)}</tbody>`,
	);
	expect(outlineOf(`<h1>SPX</h1>${table}`)).toEqual({
		'SPXW 2027-01-08 PM': [6500, 6525],
		'SPXW 2027-03-12 PM': [6600, 6625],
	});
});
