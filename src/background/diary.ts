import {type DiagnosticEvent, describeThrown, redact} from '../shared';
import {addEntry} from './store';

/** Writes the background's own lines into the diagnostics. A diary that cannot be written is no reason to fail. */
export type Diary = (event: DiagnosticEvent, detail?: string) => Promise<void>;

export function createDiary(now: () => Date): Diary {
	return async (event, detail = '') => {
		const entry = {
			at: now().toISOString(),
			context: 'background' as const,
			event,
			detail: redact(detail),
		};
		await addEntry(crypto.randomUUID(), 0, entry).catch(() => {});
	};
}

/** Notes every error that nothing else caught. */
export function noteUncaught(diary: Diary): void {
	addEventListener('error', ({error, message}) => {
		void diary('unexpected', describeThrown(error ?? message));
	});
	addEventListener('unhandledrejection', ({reason}) => {
		void diary('unexpected', describeThrown(reason));
	});
}
