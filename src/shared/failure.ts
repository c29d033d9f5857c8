import * as v from 'valibot';
import type {JsonFailure} from '../formats';
import {t} from './words';

const count = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.maxLength(300));

/** Every way in which something may fail as expected. Failures cross contexts as data, so they are a schema. */
export const failureSchema = v.variant('code', [
	v.strictObject({code: v.literal('page-closed-to-extensions')}),
	v.strictObject({code: v.literal('no-page-open')}),
	v.strictObject({code: v.literal('site-not-grantable'), site: text}),
	v.strictObject({code: v.literal('extension-reloaded')}),
	v.strictObject({code: v.literal('background-silent')}),
	v.strictObject({code: v.literal('message-refused'), name: text, problem: text}),
	v.strictObject({code: v.literal('settings-damaged'), problem: text}),
	v.strictObject({code: v.literal('settings-newer'), found: count, supported: count}),
	v.strictObject({code: v.literal('store-unavailable'), problem: text}),
	v.strictObject({code: v.literal('file-unreadable')}),
	v.strictObject({code: v.literal('json-too-large'), characters: count, limit: count}),
	v.strictObject({code: v.literal('json-too-deep'), limit: count}),
	v.strictObject({code: v.literal('json-too-many-keys'), limit: count}),
	v.strictObject({code: v.literal('json-forbidden-key'), key: text}),
	v.strictObject({code: v.literal('json-malformed')}),
	v.strictObject({code: v.literal('rule-refused'), path: text, expected: text, found: text}),
	v.strictObject({code: v.literal('unexpected'), problem: text}),
]);

type SchemaFailure = v.InferOutput<typeof failureSchema>;

/** Every failure code with its parameters. What a format refuses belongs to the same union. */
export type Failure = SchemaFailure | JsonFailure;

/** What the user reads: what was expected, what was found, what to do. */
export function describeFailure(failure: Failure): string {
	switch (failure.code) {
		case 'page-closed-to-extensions':
			return t('failurePageClosedToExtensions');
		case 'no-page-open':
			return t('failureNoPageOpen');
		case 'site-not-grantable':
			return t('failureSiteNotGrantable', {site: failure.site});
		case 'extension-reloaded':
			return t('failureExtensionReloaded');
		case 'background-silent':
			return t('failureBackgroundSilent');
		case 'message-refused':
			return t('failureMessageRefused', {name: failure.name, problem: failure.problem});
		case 'settings-damaged':
			return t('failureSettingsDamaged', {problem: failure.problem});
		case 'settings-newer':
			return t('failureSettingsNewer', {found: failure.found, supported: failure.supported});
		case 'store-unavailable':
			return t('failureStoreUnavailable', {problem: failure.problem});
		case 'file-unreadable':
			return t('failureFileUnreadable');
		case 'json-too-large':
			return t('failureJsonTooLarge', {
				found: kilobytes(failure.characters),
				limit: kilobytes(failure.limit),
			});
		case 'json-too-deep':
			return t('failureJsonTooDeep', {limit: failure.limit});
		case 'json-too-many-keys':
			return t('failureJsonTooManyKeys', {limit: failure.limit});
		case 'json-forbidden-key':
			return t('failureJsonForbiddenKey', {key: failure.key});
		case 'json-malformed':
			return t('failureJsonMalformed');
		case 'rule-refused':
			return t('failureRuleRefused', {
				expected: failure.expected,
				found: failure.found,
				path: failure.path,
			});
		case 'unexpected':
			return t('failureUnexpected', {problem: failure.problem});
	}
}

function kilobytes(characters: number): string {
	return String(Math.ceil(characters / 1024));
}
