import type {Result} from '../engine/model';
import type {FieldFailure} from './failure';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a number in a document must be. */
export type NumberRule = {
	readonly expected: string;
	readonly low: number;
	readonly high: number;
};

const LARGEST = 1e15;

export const ANY_PRICE: NumberRule = {expected: 'a number from 0', low: 0, high: LARGEST};
export const POSITIVE: NumberRule = {
	expected: 'a number above 0',
	low: Number.MIN_VALUE,
	high: LARGEST,
};
export const DELTA: NumberRule = {expected: 'a number from -1 to 1', low: -1, high: 1};

type Read<Value> = Result<Value, FieldFailure>;

/** An object that is not a list. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The failure of one field, with a short picture of what stood there. */
export function invalid(path: string, expected: string, value: unknown): Read<never> {
	return {ok: false, failure: {code: 'field-invalid', path, expected, found: picture(value)}};
}

/** The same failure, seen from the object or list around it. */
export function within<Value>(place: string, read: Read<Value>): Read<Value> {
	if (read.ok) {
		return read;
	}
	const {path} = read.failure;
	const joint = path === '' || path.startsWith('[') ? '' : '.';
	return {ok: false, failure: {...read.failure, path: `${place}${joint}${path}`}};
}

/** A number that must be there. */
export function readNumberField(object: JsonObject, name: string, rule: NumberRule): Read<number> {
	const value = object[name];
	return typeof value === 'number' && value >= rule.low && value <= rule.high
		? {ok: true, value}
		: invalid(name, rule.expected, value);
}

/** A number that may be absent; nothing stands for an absent one. */
export function readOptionalNumber(
	object: JsonObject,
	name: string,
	rule: NumberRule,
): Read<number | undefined> {
	return object[name] === undefined
		? {ok: true, value: undefined}
		: readNumberField(object, name, rule);
}

/** A text in this form that must be there. */
export function readTextField(
	object: JsonObject,
	name: string,
	expected: string,
	accepts: (text: string) => boolean,
): Read<string> {
	const value = object[name];
	return typeof value === 'string' && accepts(value)
		? {ok: true, value}
		: invalid(name, expected, value);
}

/** A list that must be there, each element read in turn; the first bad one is told with its place. */
export function readList<Value>(
	object: JsonObject,
	name: string,
	read: (element: unknown) => Read<Value>,
): Read<readonly Value[]> {
	const list = object[name];
	if (!Array.isArray(list)) {
		return invalid(name, 'a list', list);
	}
	const values: Value[] = [];
	for (const [at, element] of list.entries()) {
		const value = read(element);
		if (!value.ok) {
			return within(`${name}[${at}]`, value);
		}
		values.push(value.value);
	}
	return {ok: true, value: values};
}

/** Documents of this version carry `"schema": 1`. */
export function readSchema(value: unknown): Read<JsonObject> {
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	return value['schema'] === 1 ? {ok: true, value} : invalid('schema', '1', value['schema']);
}

/** What a value is, in at most some forty characters. */
export function picture(value: unknown): string {
	if (value === undefined) {
		return 'nothing';
	}
	if (Array.isArray(value)) {
		return `a list of ${value.length}`;
	}
	return isObject(value) ? 'an object' : JSON.stringify(value).slice(0, 42);
}
