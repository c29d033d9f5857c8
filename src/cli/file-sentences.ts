import type {SnapshotFailure} from '../engine';
import {
	ACCEPTED_FORMATS,
	type DocumentFailure,
	type HistoryFailure,
	type ImportFailure,
} from '../formats';
import type {Complaint} from './complaint';

/** Everything that can be wrong with the content of a file. */
export type FileFailure = ImportFailure | HistoryFailure | DocumentFailure | SnapshotFailure;

/** The complaint about a file's content: the failure's own code and particulars, and a sentence. */
export function complainAbout(file: string, failure: FileFailure): Complaint {
	const {code, ...particulars} = failure;
	return {error: code, what: `${file}: ${sentence(failure)}`, file, ...particulars};
}

function sentence(failure: FileFailure): string {
	switch (failure.code) {
		case 'file-empty':
			return 'the file is empty.';
		case 'file-too-large':
		case 'json-too-large':
			return `the file has ${failure.characters} characters; up to ${failure.limit} are read.`;
		case 'json-malformed':
			return 'this is not well-formed JSON; the file may be cut off.';
		case 'json-too-deep':
			return `the JSON is nested deeper than ${failure.limit} levels, so it is not one of our documents.`;
		case 'json-too-many-keys':
			return `the JSON has more than ${failure.limit} keys.`;
		case 'json-forbidden-key':
			return `the JSON has a key “${failure.key}”, which no document of ours has.`;
		case 'unknown-format':
			return `expected ${ACCEPTED_FORMATS.join(', or ')}; the file begins with “${failure.begins}”. A saved web page goes to the command read.`;
		case 'truncated':
			return `line ${failure.line}: expected ${failure.expected}, found ${failure.found}. The file was cut off; save it again.`;
		case 'column-missing':
			return `line ${failure.line}: expected a column “${failure.expected}”, found ${failure.found}.`;
		case 'row-too-long':
		case 'row-disagrees':
			return `line ${failure.line}: expected ${failure.expected}, found ${failure.found}.`;
		case 'cell-unreadable':
			return `line ${failure.line}, column ${failure.column}: expected a value of that column, found “${failure.found}”.`;
		default:
			return contentSentence(failure);
	}
}

type ContentFailure = Extract<
	FileFailure,
	{
		readonly code:
			| 'contract-twice'
			| 'several-underlyings'
			| 'all-null'
			| 'field-invalid'
			| 'date-twice'
			| SnapshotFailure['code'];
	}
>;

function contentSentence(failure: ContentFailure): string {
	switch (failure.code) {
		case 'field-invalid':
			return `${failure.path === '' ? 'the document' : failure.path} must be ${failure.expected}, but is ${failure.found}.`;
		case 'contract-twice':
			return `the contract ${failure.found} is listed twice.`;
		case 'several-underlyings':
			return `expected one underlying, found ${failure.found}. Give one chain at a time.`;
		case 'all-null':
			return `none of its ${failure.contracts} contracts has a single value; it was recorded while nothing was streamed. Record it again in market hours.`;
		case 'date-twice':
			return `line ${failure.line}: the date ${failure.found} is there twice.`;
		case 'strike-not-ascending':
			return `${series(failure)}: strikes must ascend${at(failure)}.`;
		case 'not-a-price':
			return `${series(failure)}: a price is not a number from 0${at(failure)}.`;
		case 'not-a-date':
			return `${series(failure)}: the expiry is not a date.`;
		case 'duplicate-expiration':
			return `${series(failure)}: this expiration is there twice.`;
		case 'no-rows':
			return 'the chain has no rows.';
	}
}

function series({root = '', expiry = ''}: SnapshotFailure): string {
	return `${root} ${expiry}`.trim();
}

function at({strike}: SnapshotFailure): string {
	return strike === undefined ? '' : ` (at ${strike})`;
}
