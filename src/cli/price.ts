import {optionGreeks} from '../engine';
import type {JsonObject} from '../formats';
import type {Command} from './command';
import {answerElements, type Flaw, isFlaw, readContract, readNotNegative} from './elements';

/** Prices and Greeks by Black-76, one for each element. */
export const price: Command = {
	usage: 'price <file>',
	takesFile: true,
	options: [],
	run: (call) => answerElements(call, priceOne),
};

type Priced = {readonly value: ReturnType<typeof optionGreeks>};

function priceOne(element: JsonObject): Priced | {readonly flaw: Flaw} {
	const contract = readContract(element);
	if (isFlaw(contract)) {
		return {flaw: contract};
	}
	const volatility = readNotNegative(element, 'volatility');
	if (isFlaw(volatility)) {
		return {flaw: volatility};
	}
	const value = optionGreeks({...contract, volatility});
	return Object.values(value).every(Number.isFinite)
		? {value}
		: {flaw: {expected: 'an option whose price and Greeks are numbers', found: 'one without'}};
}
