import type {JsonFailure} from './bounded-json';

/** One field of a document that is not as it must be; `path` as in `expirations[0].rows[3].call.bid`. */
export type FieldFailure = {
	readonly code: 'field-invalid';
	readonly path: string;
	readonly expected: string;
	readonly found: string;
};

/** A place in a text of lines that could not be read. Lines count from one. */
export type LineFailure = {
	/** The text ends, or a row ends, before it should. */
	readonly code: 'truncated' | 'column-missing' | 'row-too-long' | 'row-disagrees';
	readonly line: number;
	readonly expected: string;
	readonly found: string;
};

export type CellFailure = {
	readonly code: 'cell-unreadable';
	readonly line: number;
	readonly column: string;
	readonly found: string;
};

/** Why a text was not taken as a chain. */
export type ImportFailure =
	| JsonFailure
	| FieldFailure
	| LineFailure
	| CellFailure
	| {readonly code: 'file-too-large'; readonly characters: number; readonly limit: number}
	| {readonly code: 'file-empty'}
	| {readonly code: 'unknown-format'; readonly name: string; readonly begins: string}
	| {readonly code: 'contract-twice'; readonly found: string}
	| {readonly code: 'several-underlyings'; readonly found: string}
	/** A chain was recognised, and not one contract in it has a single value. */
	| {readonly code: 'all-null'; readonly contracts: number};

/** Why an account or a book was not taken. */
export type DocumentFailure = JsonFailure | FieldFailure;

/** Why a daily series was not taken. */
export type HistoryFailure =
	| LineFailure
	| CellFailure
	| {readonly code: 'file-too-large'; readonly characters: number; readonly limit: number}
	| {readonly code: 'date-twice'; readonly line: number; readonly found: string};
