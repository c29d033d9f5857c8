import {useId, useState} from 'preact/hooks';
import {
	type Desk,
	describeFailure,
	type Failure,
	send,
	TYPED_VIX_MS,
	TYPED_VIX_RANGE,
	t,
} from '../shared';
import {Button, formatClock, formatStrike, Notice} from '../ui';

/** One field for the VIX, where the page does not show it. */
export function VixForm({
	typed,
	onTyped,
}: {
	/** The level typed last, while it is good. */
	readonly typed: Desk['typedVix'];
	readonly onTyped: (desk: Desk) => void;
}) {
	const id = useId();
	const [text, setText] = useState('');
	const [isOutside, setOutside] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);

	async function use(): Promise<void> {
		const value = Number(text);
		const isLevel = value >= TYPED_VIX_RANGE.least && value <= TYPED_VIX_RANGE.most;
		setOutside(!isLevel);
		if (isLevel) {
			const answer = await send('typeVix', {value});
			setFailure(answer.ok ? null : answer.failure);
			if (answer.ok) {
				setText('');
				onTyped(answer.value);
			}
		}
	}

	return (
		<form
			class="vix"
			onSubmit={(event) => {
				event.preventDefault();
				void use();
			}}
		>
			<div class="row">
				<label for={id}>{t('popupVixLabel')}</label>
				<input
					id={id}
					class="field"
					type="text"
					inputMode="decimal"
					autoComplete="off"
					value={text}
					onInput={({currentTarget}) => setText(currentTarget.value)}
				/>
				<Button onClick={() => void use()}>{t('popupVixUse')}</Button>
			</div>
			{isOutside && <Notice tone="unknown" text={t('popupVixRange')} />}
			{failure && <Notice tone="unknown" text={describeFailure(failure)} />}
			{typed && (
				<p class="soft">
					{t('popupVixGood', {
						time: formatClock(typed.at + TYPED_VIX_MS),
						vix: formatStrike(typed.value),
					})}
				</p>
			)}
		</form>
	);
}
