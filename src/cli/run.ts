import {parseArgs} from 'node:util';
import type {Call, Command} from './command';
import {COMMANDS} from './commands';
import {type Answer, type Complaint, refuse} from './complaint';
import type {World} from './world';

/** What is to be written where, and the exit code. */
export type Outcome = {
	readonly code: 0 | 1 | 2;
	readonly output: string;
	readonly complaint: string;
};

/** Answers one command line. Whatever happens is in the outcome; nothing is thrown. */
export async function run(
	words: readonly string[],
	world: World,
	commands: ReadonlyMap<string, Command> = COMMANDS,
): Promise<Outcome> {
	try {
		const call = readCall(words, world, commands);
		const answer = call.ok ? await call.value.command.run(call.value.call) : call;
		if (answer.ok) {
			return {code: 0, output: toLine(answer.value), complaint: ''};
		}
		const output = answer.answer === undefined ? '' : toLine(answer.answer);
		return {code: 2, output, complaint: toLine(answer.failure)};
	} catch (error) {
		const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		const what = `This is a fault of Hedgewing, not of your input. ${reason}`;
		const complaint: Complaint = {error: 'internal', what};
		return {code: 1, output: '', complaint: toLine(complaint)};
	}
}

function readCall(
	words: readonly string[],
	world: World,
	commands: ReadonlyMap<string, Command>,
): Answer<{readonly command: Command; readonly call: Call}> {
	const known = [...commands.keys()];
	const [first, second] = words;
	if (first === undefined) {
		return refuse('missing-command', {known});
	}
	const name = commands.has(`${first} ${second}`) ? `${first} ${second}` : first;
	const command = commands.get(name);
	if (command === undefined) {
		return refuse('unknown-command', {command: name, known});
	}
	const parsed = parseWords(words.slice(name.split(' ').length), command);
	if (!parsed.ok) {
		return parsed;
	}
	const {usage} = command;
	const {file, options} = parsed.value;
	const piped = [file, ...(command.fileOptions ?? []).map((option) => options[option])];
	if (piped.filter((one) => one === '-').length > 1) {
		return refuse('input-asked-twice', {usage});
	}
	return {ok: true, value: {command, call: {file, options, usage, world}}};
}

type Words = Pick<Call, 'file' | 'options'>;

function parseWords(words: readonly string[], command: Command): Answer<Words> {
	const {usage, takesFile} = command;
	const {tokens} = parseArgs({
		args: [...words],
		options: Object.fromEntries(command.options.map((name) => [name, {type: 'string' as const}])),
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const options: Record<string, string> = {};
	const files: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') {
			files.push(token.value);
		} else if (token.kind === 'option') {
			const option = token.rawName;
			if (!command.options.includes(token.name)) {
				return refuse('unknown-option', {option, usage});
			}
			if (token.value === undefined || /^--./.test(token.value)) {
				return refuse('option-value-missing', {option, usage});
			}
			options[token.name] = token.value;
		}
	}
	const [file, ...more] = takesFile ? files : ['', ...files];
	const [argument] = more;
	if (file === undefined) {
		return refuse('missing-file', {usage});
	}
	return argument === undefined
		? {ok: true, value: {file, options}}
		: refuse('unexpected-argument', {argument, usage});
}

/** One line of JSON. What JSON would turn into null is a mistake of ours, told as such. */
function toLine(value: unknown): string {
	const text = JSON.stringify(value, function check(this: unknown, key, inner: unknown) {
		const gap = inner === undefined && Array.isArray(this);
		if (inner === null || gap || (typeof inner === 'number' && !Number.isFinite(inner))) {
			throw new RangeError(`the answer has ${String(inner)} at ${key}`);
		}
		return inner;
	});
	return `${text}\n`;
}
