import {browser, t} from '../shared';
import {Button, Mark, Section} from '../ui';

/** Opens once, after the installation. */
export function Onboarding() {
	return (
		<main class="column">
			<header class="top">
				<Mark size={28} />
				<h1>{t('onboardingTitle')}</h1>
			</header>
			<p class="soft">{t('onboardingPurpose')}</p>
			<Section title={t('onboardingFirstTitle')}>
				<ol>
					<li>{t('onboardingFirstPin')}</li>
					<li>{t('onboardingFirstOpen')}</li>
					<li>{t('onboardingFirstPress')}</li>
				</ol>
			</Section>
			<Section title={t('onboardingNeverTitle')}>
				<ul>
					<li>{t('onboardingNeverOrders')}</li>
					<li>{t('onboardingNeverNetwork')}</li>
					<li>{t('onboardingNeverAccount')}</li>
				</ul>
			</Section>
			<Section title={t('onboardingStateTitle')}>
				<p>{t('onboardingState')}</p>
			</Section>
			<div class="row">
				<Button onClick={() => void browser.runtime.openOptionsPage()}>
					{t('onboardingOptions')}
				</Button>
			</div>
		</main>
	);
}
