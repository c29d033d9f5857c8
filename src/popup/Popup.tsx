import {useEffect, useState} from 'preact/hooks';
import type {Result} from '../engine';
import {browser, describeFailure, type Failure, openPanel, send, t, words} from '../shared';
import {Button, Mark, Notice, usePolled, WordsContext} from '../ui';
import type {ActivePage} from './active-page';
import {DeskView} from './DeskView';
import {SiteSwitch} from './SiteSwitch';

const PAUSE_MS = 1000;
const readDesk = () => send('readDesk', null);

/** What the toolbar button opens: the stored answer at once, and what the page in front adds to it. */
export function Popup({
	opening,
	now,
}: {
	readonly opening: Promise<Result<ActivePage, Failure>>;
	readonly now: () => number;
}) {
	const [page, setPage] = useState<Result<ActivePage, Failure> | null>(null);
	useEffect(() => void opening.then(setPage), [opening]);
	const [desk, setDesk] = usePolled(readDesk, PAUSE_MS);
	// An answer has a top line of its own, and its own main thing to do.
	const hasAnswer = desk?.ok === true && desk.value.main !== undefined;
	const windowId = page?.ok ? page.value.windowId : null;

	return (
		<WordsContext.Provider value={words}>
			<main class="popup">
				{!hasAnswer && (
					<header class="top">
						<Mark />
						<strong>{t('name')}</strong>
						<span class="grow" />
						<span class="soft">{browser.runtime.getManifest().version}</span>
					</header>
				)}
				<div class="scroll">
					{page?.ok === false && <Said failure={page.failure} />}
					{desk?.ok === false && <Said failure={desk.failure} />}
					{desk?.ok && (
						<DeskView
							desk={desk.value}
							now={now()}
							isLooking={page === null}
							onDesk={(value) => setDesk({ok: true, value})}
						/>
					)}
				</div>
				<footer class="bottom">
					{page?.ok && <SiteSwitch site={page.value.site} main={!hasAnswer} />}
					<div class="row">
						{windowId !== null && (
							<Button onClick={() => void openPanel(windowId)}>{t('popupOpenPanel')}</Button>
						)}
						<Button onClick={() => void browser.runtime.openOptionsPage()}>
							{t('popupOpenOptions')}
						</Button>
					</div>
				</footer>
			</main>
		</WordsContext.Provider>
	);
}

function Said({failure}: {readonly failure: Failure}) {
	return (
		<div class="body">
			<Notice tone="unknown" text={describeFailure(failure)} />
		</div>
	);
}
