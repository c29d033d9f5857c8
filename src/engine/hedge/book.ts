import {minutesToSettlement, settlementOf} from '../market';
import type {Right, SleeveName} from '../model';
import type {RuleValues} from '../rules';
import {MULTIPLIER} from './call';
import {SLEEVES, sleeveRules} from './sleeves';

/** What is held. Contracts long positive, short negative; the opening price in index points per share, positive. */
export type Book = {
	readonly positions: readonly {
		readonly root: string;
		readonly expiry: string;
		readonly right: Right;
		readonly strike: number;
		readonly contracts: number;
		readonly openPrice: number;
	}[];
};

type Position = Book['positions'][number];

const MINUTES_PER_DAY = 1440;

/** The roots of VIX options: monthly and weekly. */
export function isVixRoot(root: string): boolean {
	return root === 'VIX' || root === 'VIXW';
}

/**
 * The long VIX calls held in each sleeve: those inside its band, and those that have aged below it
 * and are not yet due to be rolled. A contract in two of these belongs to the band it is in.
 */
export function heldContracts(
	book: Book | undefined,
	asOf: number,
	values: RuleValues,
): Readonly<Record<SleeveName, number>> {
	const held = {near: 0, mid: 0, far: 0};
	for (const position of openPositions(book, asOf).filter(isLongVixCall)) {
		const sleeve = sleeveOf(daysLeft(position, asOf), values);
		if (sleeve !== undefined) {
			held[sleeve] += position.contracts;
		}
	}
	return held;
}

/** The premium paid for the long VIX calls that are still held, in US dollars. */
export function heldPremium(book: Book | undefined, asOf: number): number {
	return openPositions(book, asOf)
		.filter(isLongVixCall)
		.reduce((sum, {contracts, openPrice}) => sum + contracts * openPrice * MULTIPLIER, 0);
}

/**
 * The most that the open positions other than VIX options can lose by settlement, in US dollars:
 * per root and expiry, then added. Where calls are sold uncovered there is no such amount;
 * `unbounded` says so, and that group is left out.
 */
export function openMaximumLoss(
	book: Book | undefined,
	asOf: number,
): {readonly amount: number; readonly unbounded: boolean} {
	const groups = new Map<string, Position[]>();
	for (const position of openPositions(book, asOf).filter(({root}) => !isVixRoot(root))) {
		const name = `${position.root} ${position.expiry}`;
		groups.set(name, [...(groups.get(name) ?? []), position]);
	}
	const all = [...groups.values()];
	const bounded = all.filter((group) => callBalance(group) >= 0);
	return {
		amount: bounded.reduce((sum, group) => sum + maximumLoss(group), 0),
		unbounded: bounded.length < all.length,
	};
}

/** A payoff of options is a broken line: its least value is at zero or at a strike, unless calls are short on balance. */
function maximumLoss(group: readonly Position[]): number {
	const levels = [0, ...group.map(({strike}) => strike)];
	return Math.max(0, ...levels.map((level) => -settledValue(group, level)));
}

function settledValue(group: readonly Position[], level: number): number {
	return group.reduce((sum, {right, strike, contracts, openPrice}) => {
		const payoff = Math.max(0, right === 'call' ? level - strike : strike - level);
		return sum + contracts * (payoff - openPrice) * MULTIPLIER;
	}, 0);
}

function callBalance(group: readonly Position[]): number {
	return group.reduce((sum, {right, contracts}) => sum + (right === 'call' ? contracts : 0), 0);
}

function openPositions(book: Book | undefined, asOf: number): readonly Position[] {
	return (book?.positions ?? []).filter((position) => daysLeft(position, asOf) > 0);
}

/** A root that is not known counts to the close of its last day. */
function daysLeft({root, expiry}: Position, asOf: number): number {
	return minutesToSettlement(expiry, settlementOf(root) ?? 'PM', asOf) / MINUTES_PER_DAY;
}

function isLongVixCall({root, right, contracts}: Position): boolean {
	return isVixRoot(root) && right === 'call' && contracts > 0;
}

function sleeveOf(days: number, values: RuleValues): SleeveName | undefined {
	const rules = SLEEVES.map((sleeve) => sleeveRules(sleeve, values));
	const inside = rules.find(({low, high}) => days >= low && days <= high);
	return (inside ?? rules.find(({low, rollAtDays}) => days > rollAtDays && days < low))?.id;
}
