import {useEffect, useState} from 'preact/hooks';
import {browser, describeFailure, type Entry, type Failure, send, t} from '../shared';
import {Button, Notice, Section} from '../ui';
import {ConnectionCheck} from './ConnectionCheck';

/** What Hedgewing noted about itself, for a bug report. It never leaves this machine by itself. */
export function Diagnostics() {
	const [entries, setEntries] = useState<readonly Entry[]>([]);
	const [failure, setFailure] = useState<Failure | null>(null);
	const [copied, setCopied] = useState(false);

	async function look(): Promise<void> {
		setCopied(false);
		const answer = await send('readDiagnostics', null);
		setFailure(answer.ok ? null : answer.failure);
		setEntries(answer.ok ? answer.value : []);
	}

	async function clear(): Promise<void> {
		const answer = await send('clearDiagnostics', null);
		await (answer.ok ? look() : setFailure(answer.failure));
	}

	async function copy(): Promise<void> {
		await navigator.clipboard.writeText(reportOf(entries));
		setCopied(true);
	}

	useEffect(() => void look(), []);

	return (
		<Section title={t('diagnosticsTitle')}>
			<p class="soft">{t('diagnosticsPurpose')}</p>
			{failure && <Notice tone="unknown" text={describeFailure(failure)} />}
			<div class="log" role="log" aria-label={t('diagnosticsTitle')}>
				{entries.length === 0 ? t('diagnosticsEmpty') : entries.map(line).join('\n')}
			</div>
			<div class="row">
				<Button onClick={() => void look()}>{t('diagnosticsRefresh')}</Button>
				<Button onClick={() => void copy()}>{t('diagnosticsCopy')}</Button>
				<Button onClick={() => void clear()}>{t('diagnosticsClear')}</Button>
			</div>
			{copied && <Notice tone="done" text={t('diagnosticsCopied')} />}
			<ConnectionCheck />
		</Section>
	);
}

/** The lines with what a maintainer asks for first. */
function reportOf(entries: readonly Entry[]): string {
	const {version} = browser.runtime.getManifest();
	return [`Hedgewing ${version}`, navigator.userAgent, ...entries.map(line)].join('\n');
}

function line({at, context, event, detail}: Entry): string {
	return [at.slice(0, 19).replace('T', ' '), context, event, detail].filter(Boolean).join(' · ');
}
