import process from 'node:process';
import type {Writable} from 'node:stream';
import {run} from './run';
import type {World} from './world';

/**
 * Answers the words after the command's own name: the answer on standard output, complaints and notes
 * on standard error. Sets the exit code and never forces the end, so that a large answer reaches a
 * pipe whole; a reader that goes away ends it quietly.
 */
export async function main(words: readonly string[]): Promise<void> {
	endQuietly(process.stdout);
	endQuietly(process.stderr);
	const {code, output, complaint} = await run(words, worldOf());
	process.exitCode = code;
	process.stdout.write(output);
	process.stderr.write(complaint);
}

function worldOf(): World {
	return {
		// npm runs scripts in the project's folder and says here where its caller stands.
		folder: process.env['INIT_CWD'] ?? process.cwd(),
		readInput: () => (process.stdin.isTTY ? null : process.stdin),
		seconds: () => performance.now() / 1000,
		note: (note) => process.stderr.write(`${JSON.stringify(note)}\n`),
	};
}

function endQuietly(stream: Writable): void {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') {
			throw error;
		}
	});
}
