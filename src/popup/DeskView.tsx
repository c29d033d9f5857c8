import {browser, type Desk, freshnessOf, t, typedVix} from '../shared';
import {Button, CopyingNow, lacks, Notice} from '../ui';
import {problemWords} from './problem-words';
import {VixForm} from './VixForm';

/** The stored answer as the popup shows it, with a field for what is lacking. */
export function DeskView({
	desk,
	now,
	isLooking,
	onDesk,
}: {
	readonly desk: Desk;
	readonly now: number;
	/** The page in front of the user was not reached yet. */
	readonly isLooking: boolean;
	readonly onDesk: (desk: Desk) => void;
}) {
	const {main, vix, suggestion, nothing} = desk;
	const freshness = main && freshnessOf(main, now);

	if (main === undefined && isLooking) {
		return (
			<div class="body">
				<p class="soft">{t('popupOpening')}</p>
			</div>
		);
	}
	return (
		<>
			{nothing && (
				<div class="body">
					<Notice tone="unknown" text={problemWords(nothing)} />
				</div>
			)}
			{(main !== undefined || nothing === undefined) && (
				<CopyingNow suggestion={suggestion} main={main} vix={vix} freshness={freshness} now={now}>
					<Asked desk={desk} now={now} onDesk={onDesk} />
				</CopyingNow>
			)}
		</>
	);
}

/** What only the trader can give. */
function Asked({
	desk,
	now,
	onDesk,
}: {
	readonly desk: Desk;
	readonly now: number;
	readonly onDesk: (desk: Desk) => void;
}) {
	const {suggestion} = desk;
	const isTyped = typedVix(desk, now) !== undefined;
	const asksVix = isTyped || (suggestion !== undefined && lacks(suggestion, 'vix'));
	const asksAccount = suggestion !== undefined && lacks(suggestion, 'account');
	if (!asksVix && !asksAccount) {
		return null;
	}
	return (
		<div class="body asked">
			{asksVix && <VixForm typed={isTyped ? desk.typedVix : undefined} onTyped={onDesk} />}
			{asksAccount && (
				<Button onClick={() => void browser.runtime.openOptionsPage()}>
					{t('popupSetAccount')}
				</Button>
			)}
		</div>
	);
}
