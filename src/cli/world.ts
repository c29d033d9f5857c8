/** What the commands may know of the outside: where they stand, what is piped in, and the time. */
export type World = {
	/** Relative files resolve from here. */
	readonly folder: string;
	/** Standard input; null when it is a terminal, which is never waited for. */
	readonly readInput: () => AsyncIterable<Uint8Array> | null;
	/** A running clock in seconds, for measuring. */
	readonly seconds: () => number;
	/** Says something beside the answer, on standard error. */
	readonly note: (note: Note) => void;
};

/** Something worth knowing that is no failure. */
export type Note = {readonly note: string; readonly what: string} & Readonly<
	Record<string, unknown>
>;
