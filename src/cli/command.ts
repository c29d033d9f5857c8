import type {Answer} from './complaint';
import type {World} from './world';

/** What a command was asked: its file, where it takes one, and its options as typed. */
export type Call = {
	/** A file name as typed, or `-`; empty for commands without a file. */
	readonly file: string;
	readonly options: Readonly<Record<string, string | undefined>>;
	/** The command line it belongs to, for complaints. */
	readonly usage: string;
	readonly world: World;
};

export type Command = {
	/** As typed after `npm run -s cli --`. */
	readonly usage: string;
	readonly takesFile: boolean;
	readonly options: readonly string[];
	/** Options that name a file, `-` among them. */
	readonly fileOptions?: readonly string[];
	readonly run: (call: Call) => Promise<Answer> | Answer;
};
