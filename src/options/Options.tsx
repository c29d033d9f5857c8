import {browser, t} from '../shared';
import {Mark, Section} from '../ui';
import {Diagnostics} from './Diagnostics';
import {SettingsPart} from './SettingsPart';
import {Sites} from './Sites';

/** The page of settings, in a tab of its own. */
export function Options() {
	return (
		<main class="column">
			<header class="top">
				<Mark size={28} />
				<h1>{t('optionsTitle')}</h1>
				<span class="grow" />
				<span class="soft">{browser.runtime.getManifest().version}</span>
			</header>
			<p class="soft">{t('optionsPurpose')}</p>
			<SettingsPart />
			<Sites />
			<Diagnostics />
			<Section title={t('optionsPrivacyTitle')}>
				<p>{t('optionsPrivacy')}</p>
				<p class="soft">{t('optionsDisclaimer')}</p>
			</Section>
		</main>
	);
}
