import {t} from '../shared';
import {Mark, Notice} from '../ui';

/** The panel beside the page: it stays open while the page changes. */
export function Panel() {
	return (
		<main class="column">
			<header class="top">
				<Mark />
				<h1>{t('panelTitle')}</h1>
			</header>
			<p class="soft">{t('panelPurpose')}</p>
			<Notice tone="unknown" text={t('panelEmpty')} />
		</main>
	);
}
