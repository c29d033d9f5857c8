import {impliedVolatility as solve} from '../engine';
import type {JsonObject} from '../formats';
import type {Command} from './command';
import {answerElements, isFlaw, readContract} from './elements';

/** The volatility that each price implies, or why it implies none. */
export const impliedVolatility: Command = {
	usage: 'implied-volatility <file>',
	takesFile: true,
	options: [],
	run: (call) => answerElements(call, solveOne),
};

function solveOne(element: JsonObject) {
	const contract = readContract(element);
	if (isFlaw(contract)) {
		return {flaw: contract};
	}
	const {price} = element;
	if (price === undefined) {
		return {flaw: {field: 'price', expected: 'a number from 0', found: 'nothing'}};
	}
	return typeof price === 'number'
		? {value: solve({...contract, price})}
		: {value: {reason: 'not-a-price'} as const};
}
