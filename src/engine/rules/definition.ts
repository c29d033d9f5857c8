/** One editable value of a rule. A number has a range, a choice its choices. */
export type Parameter =
	| {
			readonly unit: Unit;
			readonly value: number;
			readonly range: readonly [number, number];
	  }
	| {readonly unit: 'choice'; readonly value: string; readonly choices: readonly string[]}
	| {readonly unit: 'switch'; readonly value: boolean};

export type Unit =
	| 'delta'
	| 'days'
	| 'points'
	| 'fraction'
	| 'contracts'
	| 'multiple'
	| 'usd'
	| 'minutes'
	| 'count'
	| 'vix-points';

/** A rule as data. Ids, formulas and sources are those of docs/engine.md. */
export type RuleDefinition = {
	/** What the rule computes or asks, in symbols. */
	readonly formula: string;
	/** Where it comes from; `own` marks what no source gives. */
	readonly sources: readonly string[];
	/** The sources contradict each other, or the choice is ours. */
	readonly disputed: boolean;
	/** For the reader of a rule file: what is disputed, or what to know. */
	readonly note?: string;
	readonly parameters: Readonly<Record<string, Parameter>>;
};
