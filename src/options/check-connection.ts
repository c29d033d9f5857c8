import type {Result} from '../engine';
import {type Failure, openReports, send} from '../shared';

/** Messages in one check. */
export const CHECK_SIZE = 200;

const AT_ONCE = 5;
/** A check takes about two seconds, long enough to be interrupted. */
const PAUSE_MS = 50;

/** What came of a check: acknowledged, found on disk, and by how many starts of the background. */
export type CheckOutcome = {
	readonly answered: number;
	readonly stored: Result<number, Failure>;
	readonly starts: number;
};

/** Sends numbered reports, a few at a time as a page would, and lets the background count them. */
export async function checkConnection(onProgress: (sent: number) => void): Promise<CheckOutcome> {
	const reports = openReports();
	const starts = new Set<string>();
	let answered = 0;
	for (let sent = 0; sent < CHECK_SIZE; sent += AT_ONCE) {
		onProgress(sent);
		const batch = Array.from({length: AT_ONCE}, () => reports.send({kind: 'check'}));
		for (const acknowledgement of await Promise.all(batch)) {
			if (acknowledgement) {
				answered++;
				starts.add(acknowledgement.start);
			}
		}
		await new Promise((done) => setTimeout(done, PAUSE_MS));
	}
	const stored = await send('finishCheck', reports.session);
	return {answered, stored, starts: starts.size};
}
