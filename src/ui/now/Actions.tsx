import type {Action, Suggestion} from '../../engine/model';
import {Button} from '../Button';
import {useWords} from '../words';
import {actionNotes, actionWords} from './action-words';

const SHOWN = 3;

type Copying = {
	readonly canCopy: boolean;
	readonly onCopy?: ((action: Action) => void) | undefined;
	/** The ticket that was copied last. */
	readonly copied?: string | undefined;
};

/** What to do, in order: three in sight, the rest folded. */
export function Actions({
	actions,
	suggestion,
	now,
	...copying
}: {
	readonly actions: readonly Action[];
	readonly suggestion: Suggestion;
	readonly now: number;
} & Copying) {
	const t = useWords();
	const rest = actions.slice(SHOWN);
	const list = (some: readonly Action[], from: number) => (
		<ol class="now-actions">
			{some.map((action, at) => (
				<ActionLine
					key={action.order}
					action={action}
					place={from + at}
					suggestion={suggestion}
					now={now}
					{...copying}
				/>
			))}
		</ol>
	);
	return (
		<>
			{actions.length > 0 && list(actions.slice(0, SHOWN), 1)}
			{rest.length > 0 && (
				<details class="now-fold">
					<summary>{t('nowMoreActions', {count: rest.length})}</summary>
					{list(rest, SHOWN + 1)}
				</details>
			)}
		</>
	);
}

function ActionLine({
	action,
	place,
	suggestion,
	now,
	canCopy,
	onCopy,
	copied,
}: {
	readonly action: Action;
	readonly place: number;
	readonly suggestion: Suggestion;
	readonly now: number;
} & Copying) {
	const t = useWords();
	const words = actionWords(action, now, t);
	const notes = actionNotes(action, suggestion, t);
	const isCopied = action.ticket !== undefined && action.ticket === copied;
	return (
		<li class="now-action">
			<span class="now-order">{place}</span>
			<span>
				<span class="now-do">{words}</span>
				{notes !== '' && <small class="now-note">{notes}</small>}
			</span>
			{onCopy && action.ticket !== undefined && (
				<Button
					main={place === 1}
					disabled={!canCopy}
					label={t('nowCopyAction', {action: words})}
					onClick={() => onCopy(action)}
				>
					{isCopied ? t('nowCopied') : t('nowCopy')}
				</Button>
			)}
		</li>
	);
}
