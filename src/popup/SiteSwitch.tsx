import {useEffect, useState} from 'preact/hooks';
import type {Result} from '../engine';
import {browser, describeFailure, type Failure, followGrants, siteName, t} from '../shared';
import {Button, Notice} from '../ui';

/** Asks for one site for good, or gives it back. */
export function SiteSwitch({site}: {readonly site: Result<string, Failure>}) {
	if (!site.ok) {
		return <Notice tone="unknown" text={describeFailure(site.failure)} />;
	}
	return <GrantableSite pattern={site.value} />;
}

function GrantableSite({pattern}: {readonly pattern: string}) {
	const [granted, setGranted] = useState<boolean | null>(null);
	const origins = [pattern];

	useEffect(
		() =>
			followGrants(() => void browser.permissions.contains({origins: [pattern]}).then(setGranted)),
		[pattern],
	);

	if (granted === null) {
		return null;
	}
	// The browser's question may close this popup, so nothing waits for its answer here.
	return granted ? (
		<>
			<Notice tone="done" text={t('popupSiteGranted', {site: siteName(pattern)})} />
			<Button onClick={() => void browser.permissions.remove({origins})}>
				{t('popupSiteRemove')}
			</Button>
		</>
	) : (
		<Button main onClick={() => void browser.permissions.request({origins})}>
			{t('popupSiteAdd')}
		</Button>
	);
}
