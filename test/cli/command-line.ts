import {mkdtempSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {Readable} from 'node:stream';
import {run} from '../../src/cli/run';
import type {Note} from '../../src/cli/world';

export type Said = {
	readonly code: number;
	readonly output: string;
	/** The parsed output and complaint; null when nothing was written. */
	readonly answer: unknown;
	readonly complaint: unknown;
	readonly notes: readonly Note[];
};

type Circumstances = {
	/** Files to stand in the folder, by name. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** What is piped in; null is a terminal. */
	readonly input?: string | null;
	readonly folder?: string;
};

/** Runs one command line in a folder of its own. */
export async function cli(
	words: readonly string[],
	{files = {}, input = null, folder = scratch(files)}: Circumstances = {},
): Promise<Said> {
	const notes: Note[] = [];
	const {code, output, complaint} = await run(words, {
		folder,
		readInput: () => (input === null ? null : Readable.from([Buffer.from(input)])),
		seconds: () => 0,
		note: (note) => notes.push(note),
	});
	return {code, output, answer: parse(output), complaint: parse(complaint), notes};
}

function scratch(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'hedgewing-cli-'));
	for (const [name, text] of Object.entries(files)) {
		writeFileSync(path.join(folder, name), text);
	}
	return folder;
}

function parse(line: string): unknown {
	return line === '' ? null : JSON.parse(line);
}

/** Where a value holds what no answer may hold: null, or a number that is none. */
export function gaps(value: unknown, place = '$'): string[] {
	if (value === null || (typeof value === 'number' && !Number.isFinite(value))) {
		return [place];
	}
	return typeof value === 'object'
		? Object.entries(value ?? {}).flatMap(([key, inner]) => gaps(inner, `${place}.${key}`))
		: [];
}

/** The folder of real files beside the repository. */
export const SHARED = path.resolve(import.meta.dirname, '../../../shared');
