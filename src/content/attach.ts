import {
	chosenTheme,
	type Desk,
	type DiagnosticEvent,
	describeThrown,
	EMPTY_DESK,
	isOrphaned,
	openReports,
} from '../shared';
import {followLife} from './life';
import {type Door, type HiddenBy, type Overlay, openDoor} from './overlay';
import {createReporter} from './report';
import {type Sight, watchPage} from './watch';

/** The script in this page, as a second injection finds it. */
export type Attached = {readonly show: () => void; readonly isAlive: () => boolean};

/**
 * Settles in the page: reads the chains that are open in it, tells the background, and shows what
 * follows. Nothing is drawn on a page without a chain.
 */
export function attach(now: () => Date): Attached {
	const time = () => now().getTime();
	const reports = openReports();
	let overlay: Overlay | null = null;
	let hidden = false;
	let isComing = false;
	let lastFailure = '';
	let wasEmpty = false;
	let desk: Desk = EMPTY_DESK;
	let sight: Sight = {grids: [], chains: []};
	let urgent = true;

	function note(event: DiagnosticEvent, detail = ''): void {
		const entry = {at: now().toISOString(), context: 'content' as const, event, detail};
		void reports.send({kind: 'diagnostic', entry});
	}

	/** What fails leaves the page as it was. It would fail again at every look, and is noted once. */
	function carefully(work: () => void): void {
		try {
			work();
		} catch (error) {
			const failure = describeThrown(error);
			if (failure !== lastFailure) {
				lastFailure = failure;
				note('unexpected', failure);
			}
		}
	}

	function draw(): void {
		carefully(() => {
			if (sight.grids.length === 0) {
				// A page that rebuilds its grid is without one for a moment.
				if (wasEmpty) {
					overlay?.remove();
					overlay = null;
				}
				return;
			}
			if (hidden) {
				return;
			}
			if (overlay) {
				update(overlay);
			} else {
				void bring();
			}
		});
	}

	function update(shown: Overlay): void {
		shown.update({desk, now: time(), grids: sight.grids});
	}

	/** Fetches what is drawn, once, and draws unless the user has hidden it or the chain has gone meanwhile. */
	async function bring(): Promise<void> {
		if (isComing) {
			return;
		}
		isComing = true;
		const door = await openDoor();
		isComing = false;
		if (door && !hidden && sight.grids.length > 0) {
			carefully(() => {
				overlay ??= open(door);
				update(overlay);
			});
		}
	}

	function open({showOverlay}: Door): Overlay {
		const shown = showOverlay({onHide});
		void chosenTheme().then(shown.setTheme);
		return shown;
	}

	function onHide(reason: HiddenBy): void {
		overlay = null;
		hidden = true;
		if (reason === 'fought') {
			note('hidden-by-page');
		}
	}

	const reporter = createReporter({
		now: time,
		onDesk(known) {
			desk = known;
			draw();
		},
	});

	const watch = watchPage({
		now: time,
		onSight(seen) {
			wasEmpty = sight.grids.length === 0;
			sight = seen;
			draw();
			void reporter.report(seen, urgent);
			urgent = false;
		},
		onMove: () => carefully(() => overlay?.place()),
	});

	function look(): void {
		carefully(watch.look);
	}

	followLife({
		onBeat() {
			overlay?.beat();
			if (document.visibilityState === 'visible') {
				look();
			}
		},
		onOrphaned() {
			watch.stop();
			overlay?.withdraw();
		},
		onRestored() {
			reports.reconnect();
			note('restored');
		},
	});
	look();
	note('attached');
	return {
		show() {
			hidden = false;
			urgent = true;
			look();
		},
		isAlive: () => !isOrphaned(),
	};
}
