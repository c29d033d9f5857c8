import {useState} from 'preact/hooks';
import {describeFailure, t} from '../shared';
import {Button, Notice} from '../ui';
import {CHECK_SIZE, type CheckOutcome, checkConnection} from './check-connection';

/** Sends numbered messages to the background and counts what arrived. */
export function ConnectionCheck() {
	const [progress, setProgress] = useState<number | null>(null);
	const [outcome, setOutcome] = useState<CheckOutcome | null>(null);

	async function run(): Promise<void> {
		setOutcome(null);
		setProgress(0);
		setOutcome(await checkConnection(setProgress));
		setProgress(null);
	}

	return (
		<div class="check">
			<Button disabled={progress !== null} onClick={() => void run()}>
				{t('checkRun')}
			</Button>
			{progress !== null && (
				<p class="soft">{t('checkProgress', {of: CHECK_SIZE, sent: progress})}</p>
			)}
			{outcome && <Notice tone={toneOf(outcome)} text={describe(outcome)} />}
		</div>
	);
}

function toneOf({stored, answered}: CheckOutcome): 'done' | 'unknown' {
	return stored.ok && stored.value === CHECK_SIZE && answered === CHECK_SIZE ? 'done' : 'unknown';
}

function describe({stored, answered, starts}: CheckOutcome): string {
	return stored.ok
		? t('checkOutcome', {answered, sent: CHECK_SIZE, starts, stored: stored.value})
		: describeFailure(stored.failure);
}
