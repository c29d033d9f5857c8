import {readPage} from '../content/reader';
import {snapshotFrom} from '../engine';
import {givenAsOf} from './as-of';
import type {Call, Command} from './command';
import {type Answer, refuse} from './complaint';
import {complainAbout} from './file-sentences';
import {nameOf, readBytes} from './files';
import {openPage} from './page';

/** The chain on a saved page as a snapshot. */
export const read: Command = {
	usage: 'read <page.html> [--url URL] [--as-of ISO]',
	takesFile: true,
	options: ['url', 'as-of'],
	run: readSavedPage,
};

async function readSavedPage(call: Call): Promise<Answer> {
	const url = call.options['url'];
	if (url !== undefined && !isAddress(url)) {
		const expected = 'an address that begins with https://, http:// or file://';
		return refuse('option-invalid', {option: '--url', expected, found: url});
	}
	const at = givenAsOf(call);
	if (!at.ok) {
		return at;
	}
	const bytes = await readBytes(call.file, call);
	if (!bytes.ok) {
		return bytes;
	}
	const document = await openPage(bytes.value, url);
	const draft = readPage(document, {
		...(url === undefined ? {} : {url}),
		...(at.value === undefined ? {} : {at: at.value}),
	});
	const file = nameOf(call.file);
	if (!draft.ok) {
		return refuse('no-chain', {file, reason: draft.failure.code});
	}
	const snapshot = snapshotFrom(draft.value);
	return snapshot.ok ? snapshot : {ok: false, failure: complainAbout(file, snapshot.failure)};
}

function isAddress(text: string): boolean {
	return URL.canParse(text) && ['https:', 'http:', 'file:'].includes(new URL(text).protocol);
}
