import type {RefObject} from 'preact';
import {Mark} from '../../ui';

/** The pill at the edge of the page. Its only control changes what it shows. */
export function Dock({
	title,
	hint,
	notice,
	hideLabel,
	onHide,
	contentRef,
	noticeRef,
}: {
	readonly title: string;
	readonly hint: string;
	readonly notice: string;
	readonly hideLabel: string;
	readonly onHide: () => void;
	readonly contentRef: RefObject<HTMLDivElement | null>;
	readonly noticeRef: RefObject<HTMLDivElement | null>;
}) {
	return (
		<div class="dock" role="status">
			<div class="line" ref={contentRef}>
				<Mark />
				<strong>{title}</strong>
				<span class="hint">{hint}</span>
				<button type="button" class="hide" aria-label={hideLabel} onClick={onHide}>
					<Cross />
				</button>
			</div>
			<div class="line notice" ref={noticeRef}>
				<Mark />
				<strong>{notice}</strong>
			</div>
		</div>
	);
}

function Cross() {
	return (
		<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
			<path d="m2 2 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
		</svg>
	);
}
