import type {ColDef, ColGroupDef} from 'ag-grid-community';
import type {Cells, Field} from '../cells';
import type {Side} from '../market';
import * as print from '../print';
import type {ChainRow, StrikeRow} from './rows';

/** Which fields a grid shows of each contract, and how wide. */
export type Layout = {
	readonly strikeWidth: number;
	readonly fields: readonly {readonly field: Field; readonly width: number}[];
};

export const SPX_LAYOUT: Layout = {
	strikeWidth: 96,
	fields: [
		{field: 'last', width: 60},
		{field: 'bid', width: 60},
		{field: 'ask', width: 60},
		{field: 'impliedVolatility', width: 53},
		{field: 'delta', width: 54},
		{field: 'openInterest', width: 62},
	],
};

export const VIX_LAYOUT: Layout = {
	strikeWidth: 64,
	fields: [
		{field: 'bid', width: 43},
		{field: 'ask', width: 43},
		{field: 'impliedVolatility', width: 53},
		{field: 'delta', width: 54},
	],
};

const NAMES: Readonly<Record<Field, {readonly id: string; readonly header: string}>> = {
	last: {id: 'Last', header: 'Last'},
	bid: {id: 'Bid', header: 'Bid'},
	ask: {id: 'Ask', header: 'Ask'},
	impliedVolatility: {id: 'ImpliedVolatility', header: 'IV'},
	delta: {id: 'Delta', header: 'Delta'},
	openInterest: {id: 'OpenInterest', header: 'Open Int'},
};

/** The strike, pinned, then the calls and the puts with the same fields. */
export function columnsOf(
	{strikeWidth, fields}: Layout,
	cells: (row: StrikeRow) => Cells,
): readonly (ColDef<ChainRow> | ColGroupDef<ChainRow>)[] {
	const column = (side: Side, {field, width}: Layout['fields'][number]): ColDef<ChainRow> => ({
		colId: `${side}${NAMES[field].id}`,
		headerName: NAMES[field].header,
		width,
		valueGetter: ({data}) => (data?.kind === 'strike' ? cells(data)[side][field] : undefined),
	});
	const group = (headerName: string, side: Side): ColGroupDef<ChainRow> => ({
		groupId: `${side}s`,
		headerName,
		children: fields.map((field) => column(side, field)),
	});
	const strike: ColDef<ChainRow> = {
		colId: 'strike',
		headerName: 'Strike',
		width: strikeWidth,
		pinned: 'left',
		lockPinned: true,
		valueGetter: ({data}) => (data?.kind === 'strike' ? print.count(data.strike) : undefined),
	};
	return [strike, group('Calls', 'call'), group('Puts', 'put')];
}
