export type {JsonFailure, JsonLimits} from './bounded-json';
export {parseBoundedJson, SETTINGS_LIMITS} from './bounded-json';
