import type {Row} from '../../../src/engine/model';
import {priceOption} from '../../../src/engine/pricing';
import type {SearchInput} from '../../../src/engine/search';

type Found = {readonly value: number; readonly examined: number; readonly feasible: number};

/** Tries every four strikes in turn, straight from the definition. */
export function bruteForce(input: SearchInput): Found {
	const {rows, forward, maxWidth = Infinity} = input;
	let value = -Infinity;
	let examined = 0;
	let feasible = 0;
	const below = rows.filter(({strike}) => strike < forward);
	const above = rows.filter(({strike}) => strike > forward);
	for (const [one, two] of pairsOf(below)) {
		for (const [three, four] of pairsOf(above)) {
			const wide = Math.max(two.strike - one.strike, four.strike - three.strike);
			const prices = pricesOf(input, one, two, three, four);
			if (wide <= maxWidth && prices !== null) {
				examined++;
				const [longPut, shortPut, shortCall, longCall] = prices;
				const credit = shortPut - longPut + shortCall - longCall;
				if (credit > 1e-9 && wide - credit >= 0.05 * wide - 1e-9) {
					feasible++;
					const cost = costOf(input, one, two, three, four);
					value = Math.max(value, (credit - cost) / (wide - credit));
				}
			}
		}
	}
	return {value, examined, feasible};
}

function pairsOf(rows: readonly Row[]): (readonly [Row, Row])[] {
	return rows.flatMap((low, at) => rows.slice(at + 1).map((high) => [low, high] as const));
}

function pricesOf({price}: SearchInput, one: Row, two: Row, three: Row, four: Row) {
	const quotes = [one.put, two.put, three.call, four.call];
	const [longPut, shortPut, shortCall, longCall] = quotes;
	if (!((shortPut?.bid ?? 0) > 0 && (shortCall?.bid ?? 0) > 0)) {
		return null;
	}
	if (!((longPut?.ask ?? 0) > 0 && (longCall?.ask ?? 0) > 0)) {
		return null;
	}
	const natural = [longPut?.ask, shortPut?.bid, shortCall?.bid, longCall?.ask];
	const mid = quotes.map(({bid, ask}) =>
		bid === undefined || ask === undefined ? undefined : (bid + ask) / 2,
	);
	const [a, b, c, d] = price === 'natural' ? natural : mid;
	return a === undefined || b === undefined || c === undefined || d === undefined
		? null
		: ([a, b, c, d] as const);
}

function costOf({objective, forward}: SearchInput, one: Row, two: Row, three: Row, four: Row) {
	if (objective.kind === 'return-on-risk') {
		return 0;
	}
	const fair = (right: 'call' | 'put', {strike}: Row) =>
		priceOption({right, strike, forward, ...objective});
	return fair('put', two) - fair('put', one) + fair('call', three) - fair('call', four);
}
