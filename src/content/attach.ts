import {
	chosenTheme,
	type DiagnosticEvent,
	describeThrown,
	isOrphaned,
	openReports,
} from '../shared';
import {followLife} from './life';
import {type Overlay, showOverlay} from './overlay';

/** The script in this page, as a second injection finds it. */
export type Attached = {readonly show: () => void; readonly isAlive: () => boolean};

/** Settles in the page: shows the overlay, tells the background, and follows the page's life. */
export function attach(now: () => Date): Attached {
	let overlay: Overlay | null = null;
	const reports = openReports();

	function note(event: DiagnosticEvent, detail = ''): void {
		const entry = {at: now().toISOString(), context: 'content' as const, event, detail};
		void reports.send({kind: 'diagnostic', entry});
	}

	function show(): void {
		if (overlay) {
			return;
		}
		try {
			const shown = showOverlay({
				onHide() {
					overlay = null;
				},
			});
			overlay = shown;
			void chosenTheme().then(shown.setTheme);
		} catch (error) {
			note('unexpected', describeThrown(error));
		}
	}

	followLife({
		onBeat: () => overlay?.beat(),
		onOrphaned: () => overlay?.withdraw(),
		onRestored() {
			reports.reconnect();
			note('restored');
		},
	});
	show();
	note('attached');
	return {show, isAlive: () => !isOrphaned()};
}
