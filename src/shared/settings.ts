import * as v from 'valibot';
import type {Result} from '../engine';
import type {Failure} from './failure';
import {type Step, stepsBetween} from './migration';

const SCHEMA = 2;

export const themeSchema = v.picklist(['system', 'light', 'dark']);

/** Whose rules are taken where the user changed nothing. */
export const presetSchema = v.picklist(['house', 'articles', 'vixshield', 'cboe']);

const dollars = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12));

/** What the user typed of the account, in US dollars. Nothing of it is read from a page. */
const accountSchema = v.strictObject({
	netLiquidation: v.pipe(dollars, v.minValue(1)),
	buyingPower: v.exactOptional(dollars),
});

/** A preset and what the user changed in it, by rule and parameter: `I-12.risk`. The engine judges the values. */
const rulesSchema = v.strictObject({
	preset: presetSchema,
	changes: v.record(
		v.pipe(v.string(), v.maxLength(60)),
		v.union([v.pipe(v.number(), v.finite()), v.boolean(), v.pipe(v.string(), v.maxLength(40))]),
	),
});

/** What the user has chosen, as it is stored and exported. */
export const settingsSchema = v.object({
	schema: v.literal(SCHEMA),
	theme: themeSchema,
	rules: rulesSchema,
	account: v.exactOptional(accountSchema),
});

/** A change of some settings; the rest stay as they are. An account of null is forgotten. */
export const settingsChangeSchema = v.strictObject({
	theme: v.exactOptional(themeSchema),
	rules: v.exactOptional(rulesSchema),
	account: v.exactOptional(v.nullable(accountSchema)),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;
export type Theme = v.InferOutput<typeof themeSchema>;
export type PresetName = v.InferOutput<typeof presetSchema>;

/** The longest settings file that is read at all. */
export const SETTINGS_FILE_CHARACTERS = 256 * 1024;

export const DEFAULT_SETTINGS: Settings = {
	schema: SCHEMA,
	theme: 'system',
	rules: {preset: 'house', changes: {}},
};

type Document = Readonly<Record<string, unknown>>;

/** How each older shape becomes the next one. Released steps are never edited. */
const STEPS: readonly Step<(document: Document) => Document>[] = [
	{to: 2, upgrade: (document) => ({...document, schema: 2, rules: {preset: 'house', changes: {}}})},
];

const versioned = v.looseObject({schema: v.pipe(v.number(), v.integer(), v.minValue(1))});

/**
 * Settings from a stored record or an imported file, brought to the present shape.
 *
 * A record that cannot be read is an answer, never a silent return to the defaults; so is one that
 * a later version of Hedgewing wrote.
 */
export function settingsFrom(
	record: unknown,
	{steps = STEPS, supported = SCHEMA}: {steps?: typeof STEPS; supported?: number} = {},
): Result<Settings, Failure> {
	const version = v.safeParse(versioned, record);
	if (!version.success) {
		return damaged(version.issues);
	}
	const found = version.output.schema;
	if (found > supported) {
		return {ok: false, failure: {code: 'settings-newer', found, supported}};
	}
	const upgrades = stepsBetween(steps, found, supported);
	const upgraded = upgrades.reduce<Document>(
		(document, upgrade) => upgrade(document),
		version.output,
	);
	const settings = v.safeParse(settingsSchema, upgraded);
	return settings.success ? {ok: true, value: settings.output} : damaged(settings.issues);
}

function damaged(issues: readonly v.BaseIssue<unknown>[]): Result<never, Failure> {
	return {ok: false, failure: {code: 'settings-damaged', problem: problemIn(issues)}};
}

/** The first thing wrong with a value, in one line: where, what was expected, what was found. */
export function problemIn(issues: readonly v.BaseIssue<unknown>[]): string {
	const [issue] = issues;
	if (!issue) {
		return '';
	}
	const path = v.getDotPath(issue);
	return `${path === null ? '' : `${path}: `}${issue.message}`.slice(0, 300);
}
