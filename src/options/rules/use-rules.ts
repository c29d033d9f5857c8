import {useCallback, useEffect, useState} from 'preact/hooks';
import type {Result, RulesDocument} from '../../engine';
import {
	type Failure,
	type PresetName,
	type Settings,
	type SettingsChange,
	send,
} from '../../shared';

/** One value of a rule, as settings keep it. */
export type Value = number | string | boolean;

/** The rules in force and the settings behind them, and the ways to change both. */
export type Rules = {
	readonly settings: Settings;
	readonly document: RulesDocument;
	readonly failure: Failure | null;
	readonly change: (change: SettingsChange) => Promise<void>;
	/** Changes one value; undefined goes back to the preset's. */
	readonly set: (path: string, value: Value | undefined) => Promise<void>;
	readonly choose: (preset: PresetName) => Promise<void>;
};

type Known = {readonly settings: Settings; readonly document: RulesDocument};

/** Reads the rules now and whenever `occasion` changes. Null until they are known, or a failure. */
export function useRules(occasion: number): Rules | Failure | null {
	const [known, setKnown] = useState<Known | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);

	const read = useCallback(async (settings: Result<Settings, Failure>) => {
		const document = settings.ok ? await send('readRules', null) : settings;
		setFailure(document.ok ? null : document.failure);
		if (settings.ok && document.ok) {
			setKnown({settings: settings.value, document: document.value});
		}
	}, []);

	useEffect(() => void send('readSettings', null).then(read), [occasion, read]);

	if (!known) {
		return failure;
	}
	const {rules} = known.settings;
	const change = async (wish: SettingsChange) => read(await send('changeSettings', wish));
	return {
		...known,
		failure,
		change,
		set(path, value) {
			const {[path]: _before, ...others} = rules.changes;
			const changes = value === undefined ? others : {...others, [path]: value};
			return change({rules: {...rules, changes}});
		},
		choose: (preset) => change({rules: {...rules, preset}}),
	};
}
