import {useEffect, useState} from 'preact/hooks';
import {browser, followGrants, siteName, t} from '../shared';
import {Button, Section} from '../ui';

/** The sites that Hedgewing may read without a press of its button. */
export function Sites() {
	const [patterns, setPatterns] = useState<readonly string[] | null>(null);

	useEffect(
		() =>
			followGrants(
				() => void browser.permissions.getAll().then(({origins = []}) => setPatterns(origins)),
			),
		[],
	);

	if (patterns === null) {
		return null;
	}
	return (
		<Section title={t('sitesTitle')}>
			{patterns.length === 0 ? (
				<p class="soft">{t('sitesNone')}</p>
			) : (
				<ul class="plain">
					{patterns.map((pattern) => (
						<li key={pattern} class="row">
							<span class="grow">{siteName(pattern)}</span>
							<Button onClick={() => void browser.permissions.remove({origins: [pattern]})}>
								{t('sitesRemove', {site: siteName(pattern)})}
							</Button>
						</li>
					))}
				</ul>
			)}
		</Section>
	);
}
