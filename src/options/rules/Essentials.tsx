import {describeFailure, type PresetName, t} from '../../shared';
import {Notice, Section} from '../../ui';
import {Account} from './Account';
import {Control} from './Control';
import {fieldAt} from './field';
import type {Rules} from './use-rules';

/** The twelve values that most traders set once. */
export function Essentials({rules}: {readonly rules: Rules}) {
	return (
		<Section title={t('essentialsTitle')}>
			<p class="soft">{t('essentialsPurpose')}</p>
			{rules.failure && <Notice tone="unknown" text={describeFailure(rules.failure)} />}
			<div class="controls">
				<Account rules={rules} />
				<One
					rules={rules}
					path="I-12.risk"
					label={t('essentialRisk')}
					hint={t('essentialRiskHint')}
				/>
				<Preset rules={rules} />
				<One
					rules={rules}
					path="trader.playbook"
					label={t('essentialPlaybook')}
					hint={t('essentialPlaybookHint')}
					words={{managed: t('playbookManaged'), '1dte': t('playbookOneDay')}}
				/>
				<One
					rules={rules}
					path="trader.tier"
					label={t('essentialTier')}
					hint={t('essentialTierHint')}
					words={{
						conservative: t('tierConservative'),
						balanced: t('tierBalanced'),
						aggressive: t('tierAggressive'),
					}}
				/>
				<Width rules={rules} />
				<Entry rules={rules} />
				<One
					rules={rules}
					path="R-03a.profile"
					label={t('essentialGate')}
					hint={t('essentialGateHint')}
					words={{strict: t('gateStrict'), scaled: t('gateScaled')}}
				/>
				<One
					rules={rules}
					path="H-01.hedgeOn"
					label={t('essentialHedge')}
					hint={t('essentialHedgeHint')}
				/>
				<One
					rules={rules}
					path="H-08.month"
					label={t('essentialBudget')}
					hint={t('essentialBudgetHint')}
				/>
				<One
					rules={rules}
					path="trader.exposure"
					label={t('essentialExposure')}
					hint={t('essentialExposureHint')}
				/>
				<One
					rules={rules}
					path="I-09.feePerLeg"
					label={t('essentialFees')}
					hint={t('essentialFeesHint')}
				/>
			</div>
		</Section>
	);
}

/** One value by its path. */
function One({
	rules,
	path,
	label,
	hint,
	words,
}: {
	readonly rules: Rules;
	readonly path: string;
	readonly label: string;
	readonly hint: string;
	readonly words?: Readonly<Record<string, string>>;
}) {
	const field = fieldAt(rules.document, path);
	return field ? (
		<Control
			field={field}
			label={label}
			hint={hint}
			{...(words && {words})}
			changed={path in rules.settings.rules.changes}
			onSet={(value) => void rules.set(path, value)}
		/>
	) : null;
}

/** The wing's width of the playbook in force. */
function Width({rules}: {readonly rules: Rules}) {
	const oneDay = fieldAt(rules.document, 'trader.playbook')?.value === '1dte';
	return (
		<One
			rules={rules}
			path={oneDay ? 'I-06.oneDayWidth' : 'I-06.managedWidth'}
			label={t('essentialWidth')}
			hint={t('essentialWidthHint')}
		/>
	);
}

/** When a condor is opened: a day count for managed ones, a time of day for the next session's. */
function Entry({rules}: {readonly rules: Rules}) {
	const oneDay = fieldAt(rules.document, 'trader.playbook')?.value === '1dte';
	return oneDay ? (
		<One
			rules={rules}
			path="I-02.fromMinute"
			label={t('essentialEntryTime')}
			hint={t('essentialEntryTimeHint')}
		/>
	) : (
		<One
			rules={rules}
			path="I-01.managedTarget"
			label={t('essentialEntryDays')}
			hint={t('essentialEntryDaysHint')}
		/>
	);
}

const PRESET_NAMES: readonly PresetName[] = ['house', 'articles', 'vixshield', 'cboe'];

function Preset({rules}: {readonly rules: Rules}) {
	const words = {
		house: t('presetHouse'),
		articles: t('presetArticles'),
		vixshield: t('presetVixshield'),
		cboe: t('presetCboe'),
	};
	const {preset, changes} = rules.settings.rules;
	const own = Object.keys(changes).length;
	return (
		<div class="control">
			<label for="preset">{t('essentialPreset')}</label>
			<select
				id="preset"
				value={preset}
				onChange={({currentTarget}) => {
					const chosen = PRESET_NAMES.find((name) => name === currentTarget.value);
					if (chosen) {
						void rules.choose(chosen);
					}
				}}
			>
				{PRESET_NAMES.map((name) => (
					<option key={name} value={name}>
						{words[name]}
					</option>
				))}
			</select>
			<span />
			<p class="hint">{t('essentialPresetHint', {count: own})}</p>
		</div>
	);
}
