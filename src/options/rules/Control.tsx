import type {ComponentChildren} from 'preact';
import {useId} from 'preact/hooks';
import {t} from '../../shared';
import {Button} from '../../ui';
import {type Field, shown, typed} from './field';
import type {Value} from './use-rules';

/** One value of a rule: label, control, unit, range, default, and the way back. */
export function Control({
	field,
	label,
	hint,
	words = {},
	changed,
	onSet,
}: {
	readonly field: Field;
	readonly label: string;
	readonly hint?: string | undefined;
	/** The words for the choices of a choice. */
	readonly words?: Readonly<Record<string, string>>;
	/** The user's own value stands here. */
	readonly changed: boolean;
	readonly onSet: (value: Value | undefined) => void;
}) {
	// The same value may stand twice on the page.
	const id = useId();
	return (
		<div class={changed ? 'control changed' : 'control'}>
			<label for={id}>{label}</label>
			<Input field={field} id={id} words={words} onSet={onSet} />
			<Unit field={field} />
			<p class="hint">
				{hint}
				{hint && ' '}
				{describeField(field, words)}
			</p>
			{changed && <Button onClick={() => onSet(undefined)}>{t('rulesBack')}</Button>}
		</div>
	);
}

function Input({
	field,
	id,
	words,
	onSet,
}: {
	readonly field: Field;
	readonly id: string;
	readonly words: Readonly<Record<string, string>>;
	readonly onSet: (value: Value) => void;
}) {
	const {unit, value, choices = []} = field;
	switch (unit) {
		case 'switch':
			return (
				<input
					id={id}
					type="checkbox"
					checked={value === true}
					onChange={({currentTarget}) => onSet(currentTarget.checked)}
				/>
			);
		case 'choice':
			return (
				<select
					id={id}
					value={String(value)}
					onChange={({currentTarget}) => onSet(currentTarget.value)}
				>
					{choices.map((choice) => (
						<option key={choice} value={choice}>
							{words[choice] ?? choice}
						</option>
					))}
				</select>
			);
		case 'minutes':
			return (
				<input
					id={id}
					type="time"
					value={shown(value, unit)}
					onChange={({currentTarget}) => onSet(readTyped(currentTarget.value, unit))}
				/>
			);
		default:
			return (
				<input
					id={id}
					type="text"
					inputMode="decimal"
					value={shown(value, unit)}
					onChange={({currentTarget}) => onSet(readTyped(currentTarget.value, unit))}
				/>
			);
	}
}

/** What is no number goes on as it was typed: the engine's own check names it. */
function readTyped(text: string, unit: Field['unit']): Value {
	return typed(text, unit) ?? text.slice(0, 40);
}

function Unit({field: {unit}}: {readonly field: Field}): ComponentChildren {
	const word = unitWord(unit);
	return word === '' ? <span /> : <span class="soft">{word}</span>;
}

function unitWord(unit: Field['unit']): string {
	switch (unit) {
		case 'fraction':
			return '%';
		case 'delta':
			return 'Δ';
		case 'usd':
			return '$';
		case 'days':
			return t('unitDays');
		case 'points':
			return t('unitPoints');
		case 'vix-points':
			return t('unitVixPoints');
		case 'contracts':
			return t('unitContracts');
		case 'multiple':
			return '×';
		case 'count':
		case 'minutes':
		case 'choice':
		case 'switch':
			return '';
	}
}

function describeField(
	{unit, range, default: usual}: Field,
	words: Readonly<Record<string, string>>,
): string {
	const byDefault =
		unit === 'switch'
			? usual === true
				? t('rulesDefaultOn')
				: t('rulesDefaultOff')
			: t('rulesDefault', {value: words[String(usual)] ?? shown(usual, unit)});
	return range
		? `${t('rulesRange', {high: grouped(range[1], unit), low: grouped(range[0], unit)})} ${byDefault}`
		: byDefault;
}

/** A bound of a range, large ones in groups of three digits. */
function grouped(bound: number, unit: Field['unit']): string {
	return unit === 'usd' ? bound.toLocaleString('en-US') : shown(bound, unit);
}
