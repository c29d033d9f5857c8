import {open, readdir} from 'node:fs/promises';
import path from 'node:path';
import {LONGEST_FILE} from '../formats';
import type {Call} from './command';
import {type Answer, refuse} from './complaint';

/** The name of a file in complaints. */
export function nameOf(file: string): string {
	return file === '-' ? 'standard input' : file;
}

/** The bytes of a file or of standard input, up to the limit of all files. */
export async function readBytes(file: string, call: Call): Promise<Answer<Uint8Array>> {
	const {world, usage} = call;
	const input = file === '-' ? world.readInput() : undefined;
	if (input === null) {
		return refuse('input-is-terminal', {usage});
	}
	try {
		const bytes = await readUpTo(LONGEST_FILE, input ?? (await openFile(file, call)));
		return bytes === undefined
			? refuse('file-too-large', {file: nameOf(file), limit: LONGEST_FILE})
			: {ok: true, value: bytes};
	} catch (error) {
		return missing(file, error);
	}
}

async function openFile(file: string, {world}: Call): Promise<AsyncIterable<Uint8Array>> {
	const handle = await open(path.resolve(world.folder, file));
	return handle.createReadStream();
}

/** Reads no further than the limit: what is piped in, and a device, may have no end. */
async function readUpTo(
	limit: number,
	stream: AsyncIterable<Uint8Array>,
): Promise<Uint8Array | undefined> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of stream) {
		pieces.push(piece);
		length += piece.length;
		if (length > limit) {
			return undefined;
		}
	}
	return Buffer.concat(pieces);
}

function missing(file: string, error: unknown): Answer<never> {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return refuse('file-not-found', {file});
	}
	const reason = code === 'EISDIR' ? 'it is a folder' : `the system says ${code}`;
	return refuse('file-unreadable', {file, reason});
}

/** The text of a file or of standard input. */
export async function readText(file: string, call: Call): Promise<Answer<string>> {
	const bytes = await readBytes(file, call);
	if (!bytes.ok) {
		return bytes;
	}
	try {
		return {ok: true, value: new TextDecoder('utf-8', {fatal: true}).decode(bytes.value)};
	} catch {
		return refuse('file-not-text', {file: nameOf(file)});
	}
}

/** The names of the CSV files in a folder, sorted. */
export async function listCsvFiles(folder: string, call: Call): Promise<Answer<readonly string[]>> {
	try {
		const names = await readdir(path.resolve(call.world.folder, folder));
		return {ok: true, value: names.filter((name) => /\.csv$/i.test(name)).sort()};
	} catch (error) {
		return missing(folder, error);
	}
}
