import {defaultRuleSet, type RuleSet, readRulesDocument, rulesDocument} from '../engine';
import {parseBoundedJson, SETTINGS_LIMITS} from '../formats';
import type {Call, Command} from './command';
import {type Answer, refuse} from './complaint';
import {complainAbout} from './file-sentences';
import {nameOf, readText} from './files';

/** The default rule set with all its provenance. */
export const rules: Command = {
	usage: 'rules',
	takesFile: false,
	options: [],
	run: () => ({ok: true, value: rulesDocument(defaultRuleSet())}),
};

/** Whether a rule file is valid, and everything that is wrong with it. */
export const checkRules: Command = {
	usage: 'rules check <file>',
	takesFile: true,
	options: [],
	run: checkRulesFile,
};

async function checkRulesFile(call: Call): Promise<Answer> {
	const read = await readRulesFile(call.file, call);
	if (read.ok) {
		return {ok: true, value: {schema: 1, valid: true, problems: []}};
	}
	const problems = read.failure['problems'];
	return problems === undefined ? read : {...read, answer: {schema: 1, valid: false, problems}};
}

/** The rule set of a file. A file that holds none is told with what is wrong, path by path. */
export async function readRulesFile(file: string, call: Call): Promise<Answer<RuleSet>> {
	const text = await readText(file, call);
	if (!text.ok) {
		return text;
	}
	const name = nameOf(file);
	const parsed = parseBoundedJson(text.value, SETTINGS_LIMITS);
	if (!parsed.ok) {
		const problem = {path: '', expected: 'a rule set in JSON', found: parsed.failure.code};
		const failure = {...complainAbout(name, parsed.failure), problems: [problem]};
		return {ok: false, failure};
	}
	const read = readRulesDocument(parsed.value);
	return read.ok ? read : refuse('rules-invalid', {file: name, problems: read.failure});
}
