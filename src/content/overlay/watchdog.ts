import {isOrphaned} from '../../shared';

const ATTRIBUTES = ['style', 'hidden', 'class', 'popover', 'inert'];
const TIMES = 3;
const WINDOW_MS = 5000;

/**
 * Keeps our element as it was put: takes away attributes that the page gives it, and puts it back
 * where the page removed it. After the third time in five seconds it gives up and says so; a fight
 * of two scripts would only slow the page down.
 *
 * @returns what ends the watch.
 */
export function watchElement(element: HTMLElement, onLost: () => void): () => void {
	let restored = 0;
	const timers = new Set<ReturnType<typeof setTimeout>>();
	const observer = new MutationObserver(() => {
		// A copy that was cut off must not fight with the one that takes its place.
		if (isOrphaned()) {
			end();
			return;
		}
		if (isIntact(element)) {
			return;
		}
		if (restored === TIMES) {
			end();
			onLost();
			return;
		}
		restored++;
		const timer = setTimeout(() => {
			restored--;
			timers.delete(timer);
		}, WINDOW_MS);
		timers.add(timer);
		restore(element);
		observe();
	});

	/** Starts anew, without the records of what we have just done ourselves. */
	function observe(): void {
		observer.disconnect();
		observer.observe(element, {attributes: true, attributeFilter: ATTRIBUTES});
		observer.observe(document, {childList: true});
		observer.observe(document.documentElement, {childList: true});
	}

	function end(): void {
		observer.disconnect();
		for (const timer of timers) {
			clearTimeout(timer);
		}
	}

	observe();
	return end;
}

function isIntact(element: HTMLElement): boolean {
	return (
		element.parentNode === document.documentElement &&
		!ATTRIBUTES.some((name) => element.hasAttribute(name))
	);
}

function restore(element: HTMLElement): void {
	for (const name of ATTRIBUTES) {
		element.removeAttribute(name);
	}
	if (element.parentNode !== document.documentElement) {
		document.documentElement.append(element);
	}
}
