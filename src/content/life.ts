import {isOrphaned} from '../shared';

const BEAT_MS = 2000;

/** What the life of a page means to the script in it. */
export type Life = {
	/** The script is alive and still belongs to an extension. */
	readonly onBeat: () => void;
	/** The extension was updated or removed under the open page. */
	readonly onOrphaned: () => void;
	/** The page came back from the back-forward cache, with every old port dead. */
	readonly onRestored: () => void;
};

/** Follows the page until the extension leaves it. Timers rest in hidden pages, so coming into view counts as a beat. */
export function followLife({onBeat, onOrphaned, onRestored}: Life): void {
	const ending = new AbortController();
	const timer = setInterval(beat, BEAT_MS);

	function beat(): void {
		if (isOrphaned()) {
			ending.abort();
			clearInterval(timer);
			onOrphaned();
		} else {
			onBeat();
		}
	}

	document.addEventListener('visibilitychange', beat, {signal: ending.signal});
	addEventListener(
		'pageshow',
		({persisted}) => {
			if (persisted) {
				beat();
				onRestored();
			}
		},
		{signal: ending.signal},
	);
}
