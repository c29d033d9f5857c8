const LIMIT_MS = 6000;
const GONE: KeyframeAnimationOptions = {delay: LIMIT_MS, duration: 1, fill: 'both'};
/** A moment later, because two animations do not change in the same frame for certain: never both are seen. */
const COME: KeyframeAnimationOptions = {...GONE, delay: LIMIT_MS + 100};

/** Holds what may be shown only while this script is alive. */
export type Withdrawal = {
	/** Says that the script is alive. Without it, the notice takes the place of the content. */
	readonly beat: () => void;
	/** Shows the notice now. */
	readonly withdraw: () => void;
};

/**
 * A dead man's switch for what stands on the page.
 *
 * A browser may end a content script without running another line of it (Firefox does when the
 * extension is updated), and what it had drawn would stay. So the notice is drawn beforehand, and
 * the browser's own animation clock shows it unless the script keeps pushing it back.
 */
export function armWithdrawal(content: HTMLElement, notice: HTMLElement): Withdrawal {
	const animations = [
		content.animate([{visibility: 'visible'}, {visibility: 'hidden'}], GONE),
		notice.animate([{visibility: 'hidden'}, {visibility: 'visible'}], COME),
	];
	return {
		beat() {
			for (const animation of animations) {
				animation.currentTime = 0;
			}
		},
		withdraw() {
			for (const animation of animations) {
				animation.finish();
			}
		},
	};
}
