export {type AccountDocument, parseAccount} from './account';
export {type BookDocument, parseBook} from './book';
export type {JsonFailure, JsonLimits} from './bounded-json';
export {parseBoundedJson, SETTINGS_LIMITS} from './bounded-json';
export type {
	CellFailure,
	DocumentFailure,
	FieldFailure,
	HistoryFailure,
	ImportFailure,
	LineFailure,
} from './failure';
export {isObject, type JsonObject, picture} from './fields';
export {
	HISTORY_NAMES,
	type History,
	importHistory,
	type SeriesName,
	seriesOfFile,
} from './history';
export {ACCEPTED_FORMATS, importChain} from './import-chain';
export {CHAIN_LIMITS, LONGEST_FILE} from './limits';
export {settlementOfRoot, underlyingOfRoot} from './root';
export {isDate, readInstant} from './stamp';
