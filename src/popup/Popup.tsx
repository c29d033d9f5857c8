import {useEffect, useState} from 'preact/hooks';
import type {Result} from '../engine';
import {browser, describeFailure, type Failure, openPanel, t} from '../shared';
import {Button, Mark, Notice} from '../ui';
import type {ActivePage} from './active-page';
import {SiteSwitch} from './SiteSwitch';

/** What the toolbar button opens. */
export function Popup({opening}: {readonly opening: Promise<Result<ActivePage, Failure>>}) {
	const [page, setPage] = useState<Result<ActivePage, Failure> | null>(null);
	useEffect(() => void opening.then(setPage), [opening]);
	const windowId = page?.ok ? page.value.windowId : null;

	return (
		<main class="popup">
			<header class="top">
				<Mark />
				<strong>{t('name')}</strong>
				<span class="grow" />
				<span class="soft">{browser.runtime.getManifest().version}</span>
			</header>
			<div class="body">
				{page === null && <p class="soft">{t('popupOpening')}</p>}
				{page?.ok === false && <Notice tone="unknown" text={describeFailure(page.failure)} />}
				{page?.ok && (
					<>
						<Notice tone="done" text={t('popupHere')} />
						<p class="soft">{t('popupNothingRead')}</p>
						<SiteSwitch site={page.value.site} />
					</>
				)}
			</div>
			<footer class="row">
				{windowId !== null && (
					<Button onClick={() => void openPanel(windowId)}>{t('popupOpenPanel')}</Button>
				)}
				<Button onClick={() => void browser.runtime.openOptionsPage()}>
					{t('popupOpenOptions')}
				</Button>
			</footer>
		</main>
	);
}
