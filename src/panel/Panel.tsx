import {type Desk, describeFailure, freshnessOf, send, t, words} from '../shared';
import {CopyingNow, Notice, usePolled, WordsContext} from '../ui';

const PAUSE_MS = 1000;
const readDesk = () => send('readDesk', null);

/** The panel beside the page: the same answer as the popup, its reasons open, for as long as it stands. */
export function Panel({now}: {readonly now: () => number}) {
	const [desk] = usePolled(readDesk, PAUSE_MS);
	return (
		<WordsContext.Provider value={words}>
			<main class="panel">
				<h1 class="hidden">{t('panelTitle')}</h1>
				{desk?.ok === false && (
					<div class="body">
						<Notice tone="unknown" text={describeFailure(desk.failure)} />
					</div>
				)}
				{desk?.ok && <Answer desk={desk.value} now={now()} />}
			</main>
		</WordsContext.Provider>
	);
}

function Answer({desk: {main, vix, suggestion}, now}: {readonly desk: Desk; readonly now: number}) {
	const freshness = main && freshnessOf(main, now);
	return (
		<CopyingNow
			suggestion={suggestion}
			main={main}
			vix={vix}
			freshness={freshness}
			now={now}
			open
		/>
	);
}
