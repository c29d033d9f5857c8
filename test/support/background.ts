import {createHandlers} from '../../src/background/handlers';
import {listenForReports} from '../../src/background/reports';
import {type DiagnosticEvent, receive, type Sender} from '../../src/shared';
import {browser} from './fake-browser';

/** A diary on paper: what was noted, line by line. */
export function paperDiary() {
	const lines: string[] = [];
	return {
		lines,
		async diary(event: DiagnosticEvent, detail = ''): Promise<void> {
			lines.push(`${event} ${detail}`.trim());
		},
	};
}

/** The real answering side of the background, with its real store. */
export function startBackground() {
	const {lines, diary} = paperDiary();
	const handlers = createHandlers(diary);
	browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
		receive(handlers, message, sender),
	);
	listenForReports(diary);
	return lines;
}
