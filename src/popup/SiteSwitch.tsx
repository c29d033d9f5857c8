import {useEffect, useState} from 'preact/hooks';
import type {Result} from '../engine';
import {browser, describeFailure, type Failure, followGrants, siteName, t} from '../shared';
import {Button, Notice} from '../ui';

/** Asks for one site for good, or gives it back. */
export function SiteSwitch({
	site,
	main = true,
}: {
	readonly site: Result<string, Failure>;
	/** Whether this is the main thing to do in the popup. */
	readonly main?: boolean;
}) {
	if (!site.ok) {
		return <Notice tone="unknown" text={describeFailure(site.failure)} />;
	}
	return <GrantableSite pattern={site.value} main={main} />;
}

function GrantableSite({pattern, main}: {readonly pattern: string; readonly main: boolean}) {
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
		<Button main={main} onClick={() => void browser.permissions.request({origins})}>
			{t('popupSiteAdd')}
		</Button>
	);
}
