import type {RefObject} from 'preact';
import {type Desk, freshnessOf, t, words} from '../../shared';
import {Now, WordsContext} from '../../ui';
import {Cross} from './Dock';

/** What to do now, above the dock. It offers nothing to copy: what has consequences stands in the extension's own pages. */
export function Panel({
	desk,
	now,
	onClose,
	closeRef,
}: {
	readonly desk: Desk;
	readonly now: number;
	readonly onClose: () => void;
	readonly closeRef: RefObject<HTMLButtonElement | null>;
}) {
	const {main, vix, suggestion} = desk;
	return (
		<div class="panel" role="dialog" aria-label={t('overlayPanel')}>
			<button
				type="button"
				class="close"
				aria-label={t('overlayPanelClose')}
				onClick={onClose}
				ref={closeRef}
			>
				<Cross />
			</button>
			<div class="scroll">
				<WordsContext.Provider value={words}>
					<Now
						suggestion={suggestion}
						main={main}
						vix={vix}
						freshness={main && freshnessOf(main, now)}
						now={now}
						canCopy={false}
						glance
					/>
				</WordsContext.Provider>
			</div>
		</div>
	);
}
