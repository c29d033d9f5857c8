import {type Snapshot, snapshotFrom} from '../engine';
import {importChain} from '../formats';
import type {Call} from './command';
import type {Answer} from './complaint';
import {complainAbout} from './file-sentences';
import {nameOf, readText} from './files';

/** The chain in a file of any format that is read, judged. */
export async function readSnapshotFile(file: string, call: Call): Promise<Answer<Snapshot>> {
	const text = await readText(file, call);
	if (!text.ok) {
		return text;
	}
	const name = nameOf(file);
	const draft = importChain(text.value, name);
	if (!draft.ok) {
		return {ok: false, failure: complainAbout(name, draft.failure)};
	}
	const snapshot = snapshotFrom(draft.value);
	return snapshot.ok ? snapshot : {ok: false, failure: complainAbout(name, snapshot.failure)};
}
