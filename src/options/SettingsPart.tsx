import {useEffect, useState} from 'preact/hooks';
import type {Result} from '../engine';
import {describeFailure, type Failure, type Settings, send, type Theme, t} from '../shared';
import {applyTheme, Button, Notice, Section} from '../ui';
import {chooseSettingsFile, saveSettingsFile} from './settings-file';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Appearance, and the settings as a file. Replaced settings are told, for the parts that show them. */
export function SettingsPart({onReplaced}: {readonly onReplaced: () => void}) {
	const [settings, setSettings] = useState<Settings | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const [imported, setImported] = useState(false);

	function take(answer: Result<Settings, Failure>): void {
		setFailure(answer.ok ? null : answer.failure);
		if (answer.ok) {
			setSettings(answer.value);
			applyTheme(answer.value.theme);
		}
	}

	async function importFile(): Promise<void> {
		const text = await chooseSettingsFile();
		if (text !== null) {
			const answer = text.ok ? await send('importSettings', text.value) : text;
			take(answer);
			setImported(answer.ok);
			onReplaced();
		}
	}

	async function reset(): Promise<void> {
		setImported(false);
		take(await send('resetSettings', null));
		onReplaced();
	}

	/** Reads once more: other parts of the page may have changed them since. */
	async function exportFile(): Promise<void> {
		const answer = await send('readSettings', null);
		take(answer);
		if (answer.ok) {
			saveSettingsFile(answer.value);
		}
	}

	useEffect(() => void send('readSettings', null).then(take), []);

	return (
		<Section title={t('settingsTitle')}>
			{settings && (
				<ThemeChoice
					theme={settings.theme}
					onChoose={(theme) => {
						setImported(false);
						void send('changeSettings', {theme}).then(take);
					}}
				/>
			)}
			{failure && <Notice tone="unknown" text={describeFailure(failure)} />}
			{imported && <Notice tone="done" text={t('settingsImported')} />}
			<div class="row">
				{settings && <Button onClick={() => void exportFile()}>{t('settingsExport')}</Button>}
				<Button onClick={() => void importFile()}>{t('settingsImport')}</Button>
				<Button onClick={() => void reset()}>{t('settingsReset')}</Button>
			</div>
		</Section>
	);
}

function ThemeChoice({
	theme,
	onChoose,
}: {
	readonly theme: Theme;
	readonly onChoose: (theme: Theme) => void;
}) {
	const words = {
		system: t('settingsThemeSystem'),
		light: t('settingsThemeLight'),
		dark: t('settingsThemeDark'),
	};
	return (
		<fieldset>
			<legend>{t('settingsTheme')}</legend>
			{THEMES.map((name) => (
				<label key={name}>
					<input
						type="radio"
						name="theme"
						checked={name === theme}
						onChange={() => onChoose(name)}
					/>
					{words[name]}
				</label>
			))}
		</fieldset>
	);
}
