import type {Quote, Right, Row} from '../model';

/** One side of a condor: a short option and a further long one. Credit and gain in index points. */
export type Wing = {
	readonly short: number;
	readonly long: number;
	readonly credit: number;
	/** The wing's part of the numerator that is maximised; the parts of both wings add up. */
	readonly gain: number;
};

/** All wings of one width. */
export type WingGroup = {readonly width: number; readonly wings: readonly Wing[]};

/** What decides which wings there are, and what they are worth. */
export type WingTerms = {
	readonly forward: number;
	readonly price: 'natural' | 'mid';
	readonly maxWidth: number;
	/** What an option is worth, in index points; zero for all when the credit itself is maximised. */
	readonly fairPrice: (right: Right, strike: number) => number;
};

/**
 * Every wing of one side: puts below the forward or calls above it, the short with a bid, the long with
 * an ask, no wider than allowed. At the mid both prices of both legs must be known.
 *
 * @returns groups by width, ascending
 */
export function listWings(rows: readonly Row[], right: Right, terms: WingTerms): WingGroup[] {
	const outward = right === 'put' ? [...rows].reverse() : rows;
	const legs = outward
		.filter(({strike}) => (right === 'put' ? strike < terms.forward : strike > terms.forward))
		.map((row) => legOf(row.strike, row[right], right, terms));
	const groups = new Map<number, Wing[]>();
	for (const [at, short] of legs.entries()) {
		if (short.sell !== undefined) {
			for (const long of legs.slice(at + 1)) {
				const width = Math.abs(long.strike - short.strike);
				if (width > terms.maxWidth) {
					break;
				}
				if (long.buy !== undefined) {
					const wings = groups.get(width) ?? [];
					wings.push(wingOf(short, short.sell, long, long.buy));
					groups.set(width, wings);
				}
			}
		}
	}
	return [...groups].sort(([a], [b]) => a - b).map(([width, wings]) => ({width, wings}));
}

type LegPrices = {
	readonly strike: number;
	/** What selling brings and buying costs; undefined where the rule allows neither. */
	readonly sell: number | undefined;
	readonly buy: number | undefined;
	readonly fair: number;
};

function legOf(strike: number, {bid, ask}: Quote, right: Right, terms: WingTerms): LegPrices {
	const mid = bid === undefined || ask === undefined ? undefined : (bid + ask) / 2;
	const natural = terms.price === 'natural';
	return {
		strike,
		sell: bid !== undefined && bid > 0 ? (natural ? bid : mid) : undefined,
		buy: ask !== undefined && ask > 0 ? (natural ? ask : mid) : undefined,
		fair: terms.fairPrice(right, strike),
	};
}

function wingOf(short: LegPrices, sell: number, long: LegPrices, buy: number): Wing {
	const credit = sell - buy;
	const gain = credit - (short.fair - long.fair);
	return {short: short.strike, long: long.strike, credit, gain};
}
