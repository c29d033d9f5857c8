import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const shared = path.resolve(import.meta.dirname, '../../../shared');

/**
 * The text of a file of the shared collection (`chains/…`, `reference/…`), or null where the
 * collection is not beside the repository; then one line says which tests are left out.
 */
export function sharedFile(file: string): string | null {
	const place = path.join(shared, file);
	if (existsSync(place)) {
		return readFileSync(place, 'utf8');
	}
	process.stdout.write(`left out: tests on ../shared/${file}, which is not here\n`);
	return null;
}
