import * as v from 'valibot';
import {
	type Acknowledgement,
	browser,
	problemIn,
	REPORTS_PORT,
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

/** Receives reports and acknowledges each when it is on disk. What is not stored is not acknowledged, and comes again. */
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
				return;
			}
			void keep(frame.output).then(
				() => acknowledge(port, frame.output.number),
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

function acknowledge(port: {postMessage: (message: unknown) => void}, number: number): void {
	const acknowledgement: Acknowledgement = {acknowledged: number, start};
	try {
		port.postMessage(acknowledgement);
	} catch {
		// The page is gone; what it reported is stored.
	}
}
