import {type Details, SENTENCES} from './sentences';

/** Bad input as it is told: a code, a sentence for a person, and the particulars. */
export type Complaint = {readonly error: string; readonly what: string} & Readonly<
	Record<string, unknown>
>;

/** What a command answers: one JSON document, or a complaint; seldom a complaint that is an answer too. */
export type Answer<Value = unknown> =
	| {readonly ok: true; readonly value: Value}
	| {readonly ok: false; readonly failure: Complaint; readonly answer?: unknown};

/** A complaint with its sentence. */
export function complaint<Code extends keyof Details>(
	error: Code,
	details: Details[Code],
): Complaint {
	return {error, what: SENTENCES[error](details), ...details};
}

/** The same as an answer. */
export function refuse<Code extends keyof Details>(
	error: Code,
	details: Details[Code],
): {readonly ok: false; readonly failure: Complaint} {
	return {ok: false, failure: complaint(error, details)};
}
