import type {Result} from '../model';
import {findProblems, isRuleValues, RULES, type RuleValue} from './check';
import {hashValues} from './hash';
import {describeFound, type RuleProblem} from './problem';
import type {RuleSet, RuleValues} from './values';

/** Values that differ from the defaults, by path: `{'I-12.risk': 0.01}`. */
export type Override = Readonly<Record<string, RuleValue>>;

/** What a rule set is called that does not say. */
export const DEFAULT_NAME = {id: 'custom', version: '1.0.0'} as const;

/** The rule set of a first run: every value at its default, named `house`. */
export function defaultRuleSet(): RuleSet {
	return ruleSetOf({id: 'house', version: '1.0.0', values: toRuleValues(mergeOverrides([]))});
}

/**
 * The defaults with `overrides` in their place, or everything that is wrong with them: unknown
 * paths, wrong kinds, values out of range.
 */
export function ruleSetFrom({
	id = DEFAULT_NAME.id,
	version = DEFAULT_NAME.version,
	overrides,
}: {
	readonly id?: string;
	readonly version?: string;
	readonly overrides: Override;
}): Result<RuleSet, readonly RuleProblem[]> {
	return buildRuleSet({id, version}, Object.entries(overrides));
}

/** As `ruleSetFrom`, of entries whose values may be of any kind. */
export function buildRuleSet(
	{id, version}: {readonly id: string; readonly version: string},
	entries: readonly (readonly [string, unknown])[],
): Result<RuleSet, readonly RuleProblem[]> {
	const strangers = entries
		.filter(([path]) => !path.includes('.'))
		.map(([path]) => ({
			path,
			expected: 'a rule id, a dot and a parameter',
			found: describeFound(path),
		}));
	const values = mergeOverrides(entries.filter(([path]) => path.includes('.')));
	return strangers.length === 0 && isRuleValues(values)
		? {ok: true, value: ruleSetOf({id, version, values})}
		: {ok: false, failure: [...strangers, ...findProblems(values)]};
}

/**
 * @returns the same values, now known to be complete and inside their ranges
 * @throws RangeError naming the first value that is not
 */
export function toRuleValues(values: unknown): RuleValues {
	if (isRuleValues(values)) {
		return values;
	}
	const [first] = findProblems(values);
	throw new RangeError(`${first?.path} must be ${first?.expected}, got ${first?.found}`);
}

function ruleSetOf(known: Omit<RuleSet, 'hash'>): RuleSet {
	return {...known, hash: hashValues(known.values)};
}

function mergeOverrides(entries: readonly (readonly [string, unknown])[]): unknown {
	const merged = new Map(
		[...RULES].map(([id, {parameters}]) => [
			id,
			new Map<string, unknown>(
				Object.entries(parameters).map(([name, parameter]) => [name, parameter.value]),
			),
		]),
	);
	for (const [path, value] of entries) {
		const dot = path.indexOf('.');
		const id = path.slice(0, dot);
		const rule = merged.get(id) ?? new Map<string, unknown>();
		merged.set(id, rule.set(path.slice(dot + 1), value));
	}
	return Object.fromEntries([...merged].map(([id, rule]) => [id, Object.fromEntries(rule)]));
}
