import * as v from 'valibot';
import {
	browser,
	numberedSchema,
	problemIn,
	REPORTS_PORT,
	type ReportAnswer,
	type ReportFrame,
	readLastError,
	redact,
	reportFrameSchema,
	roleOf,
} from '../shared';
import type {Diary} from './diary';
import {addCheck, addEntry} from './store';

/** Names this start of the background, so that a sender can tell that it was restarted. */
const start = crypto.randomUUID();

/** Receives reports and acknowledges each when it is on disk. What could not be stored is not
 * acknowledged, and comes again; what has the wrong shape is refused, and does not. */
export function listenForReports(diary: Diary): void {
	browser.runtime.onConnect.addListener((port) => {
		if (port.name !== REPORTS_PORT || roleOf(port.sender ?? {}) === null) {
			port.disconnect();
			return;
		}
		port.onDisconnect.addListener(readLastError);
		port.onMessage.addListener((message) => {
			const frame = v.safeParse(reportFrameSchema, message);
			if (!frame.success) {
				void diary('message-refused', problemIn(frame.issues));
				const known = v.safeParse(numberedSchema, message);
				if (known.success) {
					answer(port, {refused: known.output.number});
				}
				return;
			}
			const {number} = frame.output;
			void keep(frame.output).then(
				() => answer(port, {acknowledged: number, start}),
				() => {},
			);
		});
	});
}

async function keep({session, number, report}: ReportFrame): Promise<void> {
	switch (report.kind) {
		case 'diagnostic': {
			const entry = {...report.entry, detail: redact(report.entry.detail)};
			await addEntry(session, number, entry);
			return;
		}
		case 'check':
			await addCheck(session, number);
	}
}

function answer(port: {postMessage: (message: unknown) => void}, words: ReportAnswer): void {
	try {
		port.postMessage(words);
	} catch {
		// The page is gone; what it reported is stored.
	}
}
