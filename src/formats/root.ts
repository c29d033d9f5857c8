import type {Settlement} from '../engine/model';

/**
 * Index roots whose settlement the exchange has fixed (Cboe contract specifications): SPX and the VIX
 * series settle at the open, the weekly and end-of-month series of SPX and all of XSP at the close.
 */
const SETTLEMENTS: ReadonlyMap<string, Settlement> = new Map([
	['SPX', 'AM'],
	['SPXW', 'PM'],
	['XSP', 'PM'],
	['VIX', 'AM'],
	['VIXW', 'AM'],
]);

/** Roots that are another name of their underlying's. */
const UNDERLYINGS: ReadonlyMap<string, string> = new Map([
	['SPXW', 'SPX'],
	['VIXW', 'VIX'],
]);

/** When contracts of this root settle; undefined for roots not known here. */
export function settlementOfRoot(root: string): Settlement | undefined {
	return SETTLEMENTS.get(root);
}

/** The symbol of what a root is written on. */
export function underlyingOfRoot(root: string): string {
	return UNDERLYINGS.get(root) ?? root;
}
