import type {DEFINITIONS, RuleId} from './definitions';

type Wide<Given, Choices> = Given extends number
	? number
	: Given extends boolean
		? boolean
		: Choices extends readonly (infer Choice)[]
			? Choice
			: never;

type ValueOf<One> = One extends {readonly value: infer Given; readonly choices: infer Choices}
	? Wide<Given, Choices>
	: One extends {readonly value: infer Given}
		? Wide<Given, never>
		: never;

/** The value of every parameter, by rule and name: `values['I-05'].balancedDelta`. */
export type RuleValues = {
	readonly [Id in RuleId]: {
		readonly [Name in keyof (typeof DEFINITIONS)[Id]['parameters']]: ValueOf<
			(typeof DEFINITIONS)[Id]['parameters'][Name]
		>;
	};
};

/** A rule set in force: who it is, and every value. The hash covers the values alone. */
export type RuleSet = {
	readonly id: string;
	readonly version: string;
	readonly hash: string;
	readonly values: RuleValues;
};
