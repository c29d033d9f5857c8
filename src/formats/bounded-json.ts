import type {Result} from '../engine/model';

/** What a foreign JSON text may cost: length in UTF-16 units, nesting, and keys over all objects. */
export type JsonLimits = {
	readonly characters: number;
	readonly depth: number;
	readonly keys: number;
};

/** Why a foreign JSON text was refused, with what was found beside what is allowed. */
export type JsonFailure =
	| {readonly code: 'json-too-large'; readonly characters: number; readonly limit: number}
	| {readonly code: 'json-too-deep'; readonly limit: number}
	| {readonly code: 'json-too-many-keys'; readonly limit: number}
	| {readonly code: 'json-forbidden-key'; readonly key: string}
	| {readonly code: 'json-malformed'};

/** Limits for rule sets, settings and site descriptors. */
export const SETTINGS_LIMITS: JsonLimits = {characters: 256 * 1024, depth: 8, keys: 2000};

/** Keys that reach an object's prototype when a careless copy meets them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses JSON from outside: a file, the clipboard, a page.
 *
 * The text is measured before it is parsed, so a bomb costs one pass over its characters.
 * Every object in the answer holds its own keys only; none can reach a prototype.
 */
export function parseBoundedJson(text: string, limits: JsonLimits): Result<unknown, JsonFailure> {
	if (text.length > limits.characters) {
		return refuse({
			code: 'json-too-large',
			characters: text.length,
			limit: limits.characters,
		});
	}
	const {depth, keys} = measure(text);
	if (depth > limits.depth) {
		return refuse({code: 'json-too-deep', limit: limits.depth});
	}
	if (keys > limits.keys) {
		return refuse({code: 'json-too-many-keys', limit: limits.keys});
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refuse({code: 'json-malformed'});
	}
	const key = forbiddenKey(value);
	return key === null ? {ok: true, value} : refuse({code: 'json-forbidden-key', key});
}

function refuse(failure: JsonFailure): Result<never, JsonFailure> {
	return {ok: false, failure};
}

/** Deepest nesting and number of colons outside strings: for well-formed JSON, its keys. */
function measure(text: string): {depth: number; keys: number} {
	let depth = 0;
	let deepest = 0;
	let keys = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (inString) {
			if (character === '\\') {
				at++;
			} else if (character === '"') {
				inString = false;
			}
		} else if (character === '"') {
			inString = true;
		} else if (character === '{' || character === '[') {
			deepest = Math.max(deepest, ++depth);
		} else if (character === '}' || character === ']') {
			depth--;
		} else if (character === ':') {
			keys++;
		}
	}
	return {depth: deepest, keys};
}

/** Finds the first key that could reach a prototype, at any depth. The depth is bounded before. */
function forbiddenKey(value: unknown): string | null {
	if (typeof value !== 'object' || value === null) {
		return null;
	}
	for (const [key, inner] of Object.entries(value)) {
		if (FORBIDDEN.has(key)) {
			return key;
		}
		const found = forbiddenKey(inner);
		if (found !== null) {
			return found;
		}
	}
	return null;
}
