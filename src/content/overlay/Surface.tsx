import {createRef, type RefObject} from 'preact';
import {type Desk, t} from '../../shared';
import {Mark} from '../../ui';
import {Dock} from './Dock';
import {dockLine} from './dock-line';
import {Panel} from './Panel';

/** The elements that are reached for by hand. */
export type Places = {
	/** Everything that may be seen only while the script lives. */
	readonly content: RefObject<HTMLDivElement | null>;
	readonly marks: RefObject<HTMLDivElement | null>;
	readonly status: RefObject<HTMLSpanElement | null>;
	readonly notice: RefObject<HTMLDivElement | null>;
	readonly toggle: RefObject<HTMLButtonElement | null>;
	readonly close: RefObject<HTMLButtonElement | null>;
};

export function createPlaces(): Places {
	return {
		content: createRef(),
		marks: createRef(),
		status: createRef(),
		notice: createRef(),
		toggle: createRef(),
		close: createRef(),
	};
}

/** All that stands on the page: marks, panel and dock together, and the notice that may take their place. */
export function Surface({
	desk,
	now,
	open,
	places,
	onToggle,
	onHide,
}: {
	readonly desk: Desk;
	readonly now: number;
	readonly open: boolean;
	readonly places: Places;
	readonly onToggle: () => void;
	readonly onHide: () => void;
}) {
	return (
		<>
			<div class="content" ref={places.content}>
				<div class="marks" aria-hidden="true" ref={places.marks} />
				{open && <Panel desk={desk} now={now} onClose={onToggle} closeRef={places.close} />}
				<Dock
					line={dockLine(desk, now)}
					open={open}
					onToggle={onToggle}
					onHide={onHide}
					toggleRef={places.toggle}
				/>
				<span class="status" role="status" ref={places.status} />
			</div>
			<div class="dock notice" role="status" ref={places.notice}>
				<Mark />
				<strong>{t('overlayRefresh')}</strong>
			</div>
		</>
	);
}
