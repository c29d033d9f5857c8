import type {RuleDefinition} from '../definition';

/** What only the trader can say. */
export const CHOICES = {
	trader: {
		formula: 'playbook, tier and exposure as the trader set them',
		sources: ['own'],
		disputed: false,
		parameters: {
			playbook: {unit: 'choice', value: 'managed', choices: ['managed', '1dte']},
			tier: {
				unit: 'choice',
				value: 'balanced',
				choices: ['conservative', 'balanced', 'aggressive'],
			},
			/** Usual maximum loss at risk in US dollars; zero takes risk · account. */
			exposure: {unit: 'usd', value: 0, range: [0, 100_000_000]},
		},
	},
} as const satisfies Record<string, RuleDefinition>;
