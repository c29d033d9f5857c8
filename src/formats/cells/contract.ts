import type {Right} from '../../engine/model';
import {isoDate} from './calendar';

/** What a contract's symbol says. */
export type ContractSymbol = {
	readonly root: string;
	/** `YYYY-MM-DD`. */
	readonly expiry: string;
	readonly right: Right;
	readonly strike: number;
};

/** The symbol of the Options Clearing Corporation with eight digits of strike, or thinkorswim's with a dot. */
const SYMBOL = /^\.?([A-Z]{1,6}\d?)\s*(\d{2})(\d{2})(\d{2})([CP])(\d{8}|\d{1,5}(?:\.\d{1,3})?)$/;

/** Reads `SPXW260320C06600000`, `SPXW  260320C06600000` and `.SPXW260320C6600`; undefined for all else. */
export function readContractSymbol(text: string): ContractSymbol | undefined {
	const [, root, year, month, day, right, digits] = SYMBOL.exec(text.trim()) ?? [];
	const expiry = isoDate(2000 + Number(year), Number(month), Number(day));
	if (root === undefined || digits === undefined || expiry === undefined) {
		return undefined;
	}
	const strike = Number(digits) / (digits.length === 8 && !digits.includes('.') ? 1000 : 1);
	return strike > 0 ? {root, expiry, right: right === 'C' ? 'call' : 'put', strike} : undefined;
}
