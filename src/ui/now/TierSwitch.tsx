import {useId} from 'preact/hooks';
import type {TierName} from '../../engine/model';
import {useWords} from '../words';
import {tierWord} from './tier-words';

const TIERS: readonly TierName[] = ['conservative', 'balanced', 'aggressive'];

/** Shows the condor of another tier. It changes what is shown, never what is chosen. */
export function TierSwitch({
	shown,
	chosen,
	onShow,
}: {
	readonly shown: TierName;
	readonly chosen: TierName;
	readonly onShow: (tier: TierName) => void;
}) {
	const t = useWords();
	const name = useId();
	return (
		<fieldset class="now-tiers">
			<legend class="now-label">{t('nowTier')}</legend>
			<span class="now-segments">
				{TIERS.map((tier) => (
					<label key={tier} class={tier === shown ? 'now-segment now-on' : 'now-segment'}>
						<input
							class="now-radio"
							type="radio"
							name={name}
							checked={tier === shown}
							onChange={() => onShow(tier)}
						/>
						{tierWord(tier, t)}
					</label>
				))}
			</span>
			{shown !== chosen && <span class="now-label">{t('nowShownNotChosen')}</span>}
		</fieldset>
	);
}
