import type {ICellRendererParams} from 'ag-grid-community';
import {type ExpiryRow, headingParts} from './rows';

/** Draws the heading of an expiry, which opens and closes its strikes. */
export function headingRenderer(
	toggle: (row: ExpiryRow) => void,
): (params: Pick<ICellRendererParams, 'data'>) => HTMLElement {
	return ({data: row}) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'expiration';
		button.setAttribute('aria-expanded', String(row.open));
		const [date = '', ...rest] = headingParts(row.listing);
		button.append(
			part('expiration-chevron', ''),
			part('expiration-date', date),
			...rest.flatMap((text) => [' · ', part('expiration-note', text)]),
		);
		button.addEventListener('click', () => toggle(row));
		return button;
	};
}

function part(name: string, text: string): HTMLSpanElement {
	const span = document.createElement('span');
	span.className = name;
	span.textContent = text;
	return span;
}
