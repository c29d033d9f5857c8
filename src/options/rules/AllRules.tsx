import type {RulesDocument} from '../../engine';
import {t} from '../../shared';
import {Section} from '../../ui';
import {Control} from './Control';
import type {Rules} from './use-rules';

type Rule = RulesDocument['rules'][number];

/** Every rule with its formula, where it comes from, and every value in it. */
export function AllRules({rules}: {readonly rules: Rules}) {
	const {document} = rules;
	return (
		<Section title={t('rulesTitle')}>
			<p class="soft">
				{t('rulesPurpose', {
					hash: document.hash.slice(0, 8),
					name: document.id,
					version: document.version,
				})}
			</p>
			{document.rules.map((rule) => (
				<details key={rule.id} class="rule">
					<summary>
						<b>{rule.id}</b>
						<span class="formula">{rule.formula}</span>
						{rule.disputed && <span class="tag">{t('rulesDisputed')}</span>}
					</summary>
					<p class="soft">{t('rulesSources', {sources: rule.sources.join(' · ')})}</p>
					{rule.note && <p class="soft">{rule.note}</p>}
					<Values rule={rule} rules={rules} />
				</details>
			))}
		</Section>
	);
}

function Values({rule, rules}: {readonly rule: Rule; readonly rules: Rules}) {
	return (
		<div class="controls">
			{Object.entries(rule.parameters).map(([name, parameter]) => {
				const path = `${rule.id}.${name}`;
				return (
					<Control
						key={path}
						field={{...parameter, path}}
						label={path}
						changed={path in rules.settings.rules.changes}
						onSet={(value) => void rules.set(path, value)}
					/>
				);
			})}
		</div>
	);
}
