import {type Context, describeThrown} from './diagnostics';
import {openReports} from './reports';

/**
 * Notes in the diagnostics what nothing else caught in one of our own pages. Not for a script inside
 * a web page: there it would hear the page's errors too.
 */
export function reportUncaught(context: Context, now: () => Date): void {
	const reports = openReports();
	const note = (thrown: unknown) => {
		const at = now().toISOString();
		const entry = {at, context, event: 'unexpected' as const, detail: describeThrown(thrown)};
		void reports.send({kind: 'diagnostic', entry});
	};
	addEventListener('error', ({error, message}) => note(error ?? message));
	addEventListener('unhandledrejection', ({reason}) => note(reason));
}
