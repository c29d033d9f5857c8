import type {RefObject} from 'preact';
import {t} from '../../shared';
import {Mark} from '../../ui';
import type {DockLine} from './dock-line';

/** The pill at the edge of the page. Its two controls change only what it shows. */
export function Dock({
	line,
	open,
	onToggle,
	onHide,
	toggleRef,
}: {
	readonly line: DockLine;
	readonly open: boolean;
	readonly onToggle: () => void;
	readonly onHide: () => void;
	readonly toggleRef: RefObject<HTMLButtonElement | null>;
}) {
	return (
		<div class="dock">
			<button
				type="button"
				class="says"
				title={t('overlayPanelOpen')}
				aria-haspopup="dialog"
				aria-expanded={open}
				onClick={onToggle}
				ref={toggleRef}
			>
				<Mark />
				{line.sign === 'stop' && <span class="stop" aria-hidden="true" />}
				{line.sign === 'question' && (
					<span class="question" aria-hidden="true">
						?
					</span>
				)}
				{line.parts.map(({look, text}, at) => (
					<span key={at} class={look}>
						{text}
					</span>
				))}
			</button>
			<button type="button" class="hide" aria-label={t('overlayHide')} onClick={onHide}>
				<Cross />
			</button>
		</div>
	);
}

export function Cross() {
	return (
		<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
			<path d="m2 2 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
		</svg>
	);
}
