import * as v from 'valibot';
import type {Result} from '../engine';
import type {Failure} from './failure';
import {type Step, stepsBetween} from './migration';

const SCHEMA = 1;

export const themeSchema = v.picklist(['system', 'light', 'dark']);

/** What the user has chosen, as it is stored and exported. */
export const settingsSchema = v.object({
	schema: v.literal(SCHEMA),
	theme: themeSchema,
});

/** A change of some settings; the rest stay as they are. */
export const settingsChangeSchema = v.strictObject({theme: v.exactOptional(themeSchema)});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;
export type Theme = v.InferOutput<typeof themeSchema>;

/** The longest settings file that is read at all. */
export const SETTINGS_FILE_CHARACTERS = 256 * 1024;

export const DEFAULT_SETTINGS: Settings = {schema: SCHEMA, theme: 'system'};

type Document = Readonly<Record<string, unknown>>;

/** How each older shape becomes the next one. Version 1 is the first, so there are no steps yet. */
const STEPS: readonly Step<(document: Document) => Document>[] = [];

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
