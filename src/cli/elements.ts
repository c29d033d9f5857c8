import {CHAIN_LIMITS, isObject, type JsonObject, parseBoundedJson, picture} from '../formats';
import type {Call} from './command';
import {type Answer, refuse} from './complaint';
import {complainAbout} from './file-sentences';
import {nameOf, readText} from './files';

/** One field that is not as it must be. */
export type Flaw = {readonly field?: string; readonly expected: string; readonly found: string};

/** Reads a list of objects and answers each in turn; a flaw is told with the element's place. */
export async function answerElements<Value>(
	call: Call,
	answer: (element: JsonObject) => {readonly value: Value} | {readonly flaw: Flaw},
): Promise<Answer<readonly Value[]>> {
	const file = nameOf(call.file);
	const text = await readText(call.file, call);
	if (!text.ok) {
		return text;
	}
	const parsed = parseBoundedJson(text.value, CHAIN_LIMITS);
	if (!parsed.ok) {
		return {ok: false, failure: complainAbout(file, parsed.failure)};
	}
	if (!Array.isArray(parsed.value)) {
		return refuse('list-expected', {file, found: picture(parsed.value)});
	}
	const values: Value[] = [];
	for (const [index, element] of parsed.value.entries()) {
		const answered = isObject(element)
			? answer(element)
			: {flaw: {expected: 'an object', found: picture(element)}};
		if ('flaw' in answered) {
			return refuse('element-invalid', {file, index, ...answered.flaw});
		}
		values.push(answered.value);
	}
	return {ok: true, value: values};
}

/** What every option needs beside its price or volatility. */
export type Contract = {
	readonly right: 'call' | 'put';
	readonly forward: number;
	readonly strike: number;
	readonly years: number;
	readonly discount: number;
};

/** Reads what an option is, or says which field is wrong. */
export function readContract(element: JsonObject): Contract | Flaw {
	const {right} = element;
	if (right !== 'call' && right !== 'put') {
		return {field: 'right', expected: '"call" or "put"', found: picture(right)};
	}
	const forward = readPositive(element, 'forward');
	if (isFlaw(forward)) {
		return forward;
	}
	const strike = readPositive(element, 'strike');
	if (isFlaw(strike)) {
		return strike;
	}
	const years = readNotNegative(element, 'years');
	if (isFlaw(years)) {
		return years;
	}
	const discount = readPositive(element, 'discount');
	return isFlaw(discount) ? discount : {right, forward, strike, years, discount};
}

export function isFlaw(value: object | number): value is Flaw {
	return typeof value === 'object' && 'expected' in value;
}

/** A finite number above zero. */
export function readPositive(element: JsonObject, field: string): number | Flaw {
	const value = element[field];
	return typeof value === 'number' && value > 0 && value < Infinity
		? value
		: {field, expected: 'a number above 0', found: picture(value)};
}

/** A finite number from zero. */
export function readNotNegative(element: JsonObject, field: string): number | Flaw {
	const value = element[field];
	return typeof value === 'number' && value >= 0 && value < Infinity
		? value
		: {field, expected: 'a number from 0', found: picture(value)};
}
