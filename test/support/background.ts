import {createDesk} from '../../src/background/desk';
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

/** A regular session: Monday 23 November 2026, 11:00 in New York. */
export const MONDAY = new Date('2026-11-23T16:00:00.000Z');

/** The real answering side of the background, with its real store. */
export function startBackground(now: () => Date = () => MONDAY) {
	const {lines, diary} = paperDiary();
	const handlers = createHandlers(diary, createDesk(now), now);
	browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
		receive(handlers, message, sender),
	);
	listenForReports(diary);
	return lines;
}
