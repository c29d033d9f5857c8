import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {RuleValues} from './values';

/**
 * SHA-256 over the canonical JSON of the values, in lower-case hexadecimal. Two rule sets with the
 * same values have the same hash, whatever they are called and in whatever order they were written.
 *
 * @see RFC 8785: keys in the order of their UTF-16 units, numbers as ECMAScript prints them
 */
export function hashValues(values: RuleValues): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(values))));
}

/** Canonical JSON of nested records of numbers, strings and booleans. */
export function canonicalJson(value: unknown): string {
	if (typeof value !== 'object' || value === null) {
		return JSON.stringify(value);
	}
	const fields = Object.entries(value)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
	return `{${fields.join(',')}}`;
}
