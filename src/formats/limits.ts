import type {JsonLimits} from './bounded-json';

/** A whole chain or history, the largest text that is read at all: 64 MB. */
export const LONGEST_FILE = 64 * 1024 * 1024;

/** Limits for chains and books: long and regular, never deep. */
export const CHAIN_LIMITS: JsonLimits = {characters: LONGEST_FILE, depth: 12, keys: 5_000_000};
