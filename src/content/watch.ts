import type {Draft, Expiration} from '../engine/model';
import type {PageProblem} from '../shared';
import {accumulate, type GridLook, lookAtPage} from './reader';

/** Rows that were scrolled away count for coverage, and for a hedge, this long. */
const KEEP_MS = 30 * 60_000;
/** The shortest time between two looks at a page that changes. */
const PAUSE_MS = 400;

/** One chain on the page: every row seen so far, and when anything in its grid last changed. */
export type SeenChain = {readonly draft: Draft; readonly pulseAt: number};

/** What the page shows now. No chains when no grid was found, and then why not. */
export type Sight = {
	readonly grids: readonly GridLook[];
	readonly chains: readonly SeenChain[];
	readonly problem?: PageProblem;
};

type Watched = {readonly expirations: readonly Expiration[]; readonly pulseAt: number};

/** Follows the chains of a page: looks when something changes, never more often than it must. */
export type Watch = {
	/** Looks now. */
	readonly look: () => void;
	readonly stop: () => void;
};

/**
 * Watches the page. It reads the tree and its text; it never clicks, scrolls or writes.
 *
 * @param onSight after every look
 * @param onMove when cells may stand elsewhere: the page was scrolled, resized or rebuilt
 */
export function watchPage({
	now,
	onSight,
	onMove,
}: {
	readonly now: () => number;
	readonly onSight: (sight: Sight) => void;
	readonly onMove: () => void;
}): Watch {
	const seen = new Map<string, Watched>();
	const ending = new AbortController();
	const {signal} = ending;
	let grids: readonly GridLook[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	let frame: number | undefined;

	function look(): void {
		clearTimeout(timer);
		timer = undefined;
		const at = now();
		const sight = lookAtPage(document, {at});
		grids = sight.grids;
		const chains = grids.map((grid) => {
			const before = seen.get(grid.symbol);
			const watched = {
				expirations: accumulate(before?.expirations ?? [], grid.expirations, at, KEEP_MS),
				pulseAt: before?.pulseAt ?? at,
			};
			seen.set(grid.symbol, watched);
			return chainOf(grid, sight.indexes, watched);
		});
		onSight({
			grids,
			chains: [...new Map(chains.map((one) => [symbolOf(one), one])).values()],
			...(sight.failure ? {problem: sight.failure.code} : {}),
		});
	}

	function lookSoon(): void {
		timer ??= setTimeout(look, PAUSE_MS);
	}

	function moveSoon(): void {
		frame ??= requestAnimationFrame(() => {
			frame = undefined;
			onMove();
		});
	}

	const observer = new MutationObserver((records) => {
		const changed = grids.filter(({element}) =>
			records.some(({target}) => element.contains(target)),
		);
		for (const {symbol} of changed) {
			const watched = seen.get(symbol);
			if (watched) {
				seen.set(symbol, {...watched, pulseAt: now()});
			}
		}
		if (changed.length > 0 || grids.length === 0) {
			lookSoon();
		}
		if (changed.length > 0 && records.some(({type}) => type === 'childList')) {
			moveSoon();
		}
	});
	observer.observe(document, {childList: true, characterData: true, subtree: true});
	const moved = () => {
		moveSoon();
		lookSoon();
	};
	document.addEventListener('scroll', moved, {capture: true, passive: true, signal});
	addEventListener('resize', moved, {passive: true, signal});

	return {
		look,
		stop() {
			ending.abort();
			observer.disconnect();
			clearTimeout(timer);
			if (frame !== undefined) {
				cancelAnimationFrame(frame);
			}
		},
	};
}

function symbolOf({draft}: SeenChain): string {
	return draft.underlying.symbol;
}

function chainOf(
	{symbol, price, synthetic}: GridLook,
	indexes: Readonly<Record<string, number>>,
	{expirations, pulseAt}: Watched,
): SeenChain {
	const draft: Draft = {
		source: {
			kind: 'page',
			name: location.host.slice(0, 260),
			...(synthetic ? {synthetic: true as const} : {}),
		},
		underlying: {symbol, ...(price === undefined ? {} : {price})},
		...(Object.keys(indexes).length > 0 ? {indexes} : {}),
		expirations,
	};
	return {draft, pulseAt};
}
