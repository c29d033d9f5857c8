export {type SuggestInput, suggest} from './advice';
export type {Account} from './condor';
export {type Book, vixBeta} from './hedge';
export {
	assumedDiscount,
	isSession,
	judgeDraft,
	lastOptionClose,
	minutesToSettlement,
	newYorkTime,
	readExpiration,
	type SnapshotFailure,
	settlementInstant,
	settlementOf,
	snapshotFrom,
	tradingPhase,
} from './market';
export type * from './model';
export {impliedVolatility, type OptionInput, optionGreeks, priceOption} from './pricing';
export {
	DEFINITIONS,
	defaultRuleSet,
	hashValues,
	type Override,
	type Parameter,
	PRESETS,
	type RuleDefinition,
	type RuleEntry,
	type RuleId,
	type RuleProblem,
	type RuleSet,
	type RulesDocument,
	type RuleValues,
	readRulesDocument,
	ruleSetFrom,
	rulesDocument,
} from './rules';
export {type BestCondor, bestCondor, type SearchInput, type SearchObjective} from './search';
export {historicalVolatility} from './signals';
export type {Fraction, Points, Usd, Years} from './units';
export {contractValue, fraction, points, usd, years} from './units';
