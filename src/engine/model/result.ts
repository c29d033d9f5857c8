/**
 * The answer of anything that can fail in an expected way: a value, or a failure that says why.
 * Mistakes of the caller are thrown instead, as RangeError.
 */
export type Result<Value, Failure> =
	| {readonly ok: true; readonly value: Value}
	| {readonly ok: false; readonly failure: Failure};
