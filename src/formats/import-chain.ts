import type {Draft, Result} from '../engine/model';
import {parseBoundedJson} from './bounded-json';
import {importCboeQuotes} from './cboe-quotes';
import {importContractList} from './contract-list';
import type {ImportFailure} from './failure';
import {CHAIN_LIMITS, LONGEST_FILE} from './limits';
import {splitLines} from './lines';
import {isRecording, readRecording} from './recording';
import {isSnapshot, readSnapshot} from './snapshot';

/** What `importChain` takes, for the sentence that says so. */
export const ACCEPTED_FORMATS = [
	'a snapshot document',
	'a Cboe delayed-quote CSV',
	'a CSV with one contract per line under a column option, symbol or contract',
	'a thinkorswim stream recording in JSON',
] as const;

/** How much of a text that is none of them is shown. */
const SHOWN = 40;

/**
 * Reads a chain from a text, recognised by its content alone; `name` is only for telling which file
 * could not be read. The answer is not judged yet. Never throws, whatever the text.
 */
export function importChain(text: string, name: string): Result<Draft, ImportFailure> {
	if (text.length > LONGEST_FILE) {
		const failure = {characters: text.length, limit: LONGEST_FILE};
		return {ok: false, failure: {code: 'file-too-large', ...failure}};
	}
	if (text.trim() === '') {
		return {ok: false, failure: {code: 'file-empty'}};
	}
	const unknown: Result<never, ImportFailure> = {
		ok: false,
		failure: {code: 'unknown-format', name, begins: beginning(text)},
	};
	if (/^[\uFEFF\s]*[{[]/.test(text)) {
		return importJson(text.replace(/^\uFEFF/, '')) ?? unknown;
	}
	const lines = splitLines(text);
	return importCboeQuotes(lines) ?? importContractList(lines) ?? unknown;
}

function importJson(text: string): Result<Draft, ImportFailure> | undefined {
	const parsed = parseBoundedJson(text, CHAIN_LIMITS);
	if (!parsed.ok) {
		return parsed;
	}
	if (isSnapshot(parsed.value)) {
		return readSnapshot(parsed.value);
	}
	return isRecording(parsed.value) ? readRecording(parsed.value) : undefined;
}

/** The first printable characters, so that a report neither breaks a terminal nor holds much. */
function beginning(text: string): string {
	return text
		.slice(0, 10 * SHOWN)
		.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]+/gu, ' ')
		.trim()
		.slice(0, SHOWN);
}
