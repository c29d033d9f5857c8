import {useState} from 'preact/hooks';
import {browser, describeFailure, t} from '../shared';
import {Mark, Notice, Section} from '../ui';
import {Diagnostics} from './Diagnostics';
import {AllRules, Essentials, useRules} from './rules';
import {SettingsPart} from './SettingsPart';
import {Sites} from './Sites';

/** The page of settings, in a tab of its own. */
export function Options() {
	const [occasion, setOccasion] = useState(0);
	const rules = useRules(occasion);
	return (
		<main class="column">
			<header class="top">
				<Mark size={28} />
				<h1>{t('optionsTitle')}</h1>
				<span class="grow" />
				<span class="soft">{browser.runtime.getManifest().version}</span>
			</header>
			<p class="soft">{t('optionsPurpose')}</p>
			{rules && 'code' in rules && <Notice tone="unknown" text={describeFailure(rules)} />}
			{rules && !('code' in rules) && (
				<>
					<Essentials rules={rules} />
					<AllRules rules={rules} />
				</>
			)}
			<SettingsPart onReplaced={() => setOccasion((count) => count + 1)} />
			<Sites />
			<Diagnostics />
			<Section title={t('optionsPrivacyTitle')}>
				<p>{t('optionsPrivacy')}</p>
				<p class="soft">{t('optionsDisclaimer')}</p>
			</Section>
		</main>
	);
}
