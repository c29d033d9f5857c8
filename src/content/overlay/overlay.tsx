import {render} from 'preact';
import {type Desk, EMPTY_DESK, type Theme} from '../../shared';
import {createAnnouncer} from './announcer';
import {schemeAround} from './colours';
import {dockLine} from './dock-line';
import {createHost, removeOrphans} from './host';
import {keepKeys} from './keys';
import {createMarks} from './marking';
import {createPlaces, type Places, Surface} from './Surface';
import type {GridView} from './series';
import {watchElement} from './watchdog';
import {armWithdrawal, type Withdrawal} from './withdrawal';

/** What the overlay shows: everything that is known, the time, and the grids of this page. */
export type OverlayView = {
	readonly desk: Desk;
	/** UTC milliseconds. */
	readonly now: number;
	readonly grids: readonly GridView[];
};

/** What stands on the page until it is hidden. */
export type Overlay = Withdrawal & {
	readonly setTheme: (theme: Theme) => void;
	/** Draws everything anew; what stays the same is not touched. */
	readonly update: (view: OverlayView) => void;
	/** Puts the marks where their rows are now. */
	readonly place: () => void;
	readonly remove: () => void;
};

/** Why it went: the user hid it, or the page kept taking it away. */
export type HiddenBy = 'user' | 'fought';

/** Draws the overlay. It shows and never acts: nothing in it clicks, types or scrolls for the user. */
export function showOverlay({onHide}: {readonly onHide: (reason: HiddenBy) => void}): Overlay {
	removeOrphans();
	const host = createHost();
	const places = createPlaces();
	let view: OverlayView = {desk: EMPTY_DESK, now: 0, grids: []};
	let theme: Theme = 'system';
	let open = false;

	function draw(): void {
		const {desk, now} = view;
		const props = {desk, now, open, places, onToggle: toggle, onHide: () => leave('user')};
		render(<Surface {...props} />, host.surface);
	}

	function toggle(): void {
		open = !open;
		draw();
		(open ? places.close : places.toggle).current?.focus();
	}

	function colour(): void {
		const [grid] = view.grids;
		const around = grid?.element.isConnected ? grid.element : document.body;
		const scheme = theme === 'system' ? schemeAround(around ?? document.documentElement) : theme;
		if (host.surface.dataset['theme'] !== scheme) {
			host.surface.dataset['theme'] = scheme;
		}
	}

	function remove(): void {
		unwatch();
		announcer.stop();
		host.remove();
	}

	function leave(reason: HiddenBy): void {
		remove();
		onHide(reason);
	}

	draw();
	colour();
	const {content, notice, layer, status} = drawn(places);
	const marks = createMarks(layer, host.element);
	const announcer = createAnnouncer((text) => {
		status.textContent = text;
	});
	const unwatch = watchElement(host.element, () => leave('fought'));
	keepKeys(host.surface, () => {
		if (open) {
			toggle();
		}
	});
	return {
		...armWithdrawal(content, notice),
		setTheme(chosen) {
			theme = chosen;
			colour();
		},
		update(next) {
			view = next;
			marks.update(next);
			draw();
			colour();
			announcer.say(dockLine(next.desk, next.now).spoken);
		},
		place: marks.place,
		remove,
	};
}

function drawn({content, notice, marks, status}: Places) {
	if (!content.current || !notice.current || !marks.current || !status.current) {
		throw new Error('the overlay was not drawn');
	}
	return {
		content: content.current,
		notice: notice.current,
		layer: marks.current,
		status: status.current,
	};
}
