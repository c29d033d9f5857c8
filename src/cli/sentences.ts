/** The particulars of each complaint. Complaints about the content of a file are in `file-sentences.ts`. */
export type Details = {
	'missing-command': {readonly known: readonly string[]};
	'unknown-command': {readonly command: string; readonly known: readonly string[]};
	'unknown-option': {readonly option: string; readonly usage: string};
	'option-value-missing': {readonly option: string; readonly usage: string};
	'option-missing': {readonly option: string; readonly expected: string; readonly usage: string};
	'option-invalid': {readonly option: string; readonly expected: string; readonly found: string};
	'unexpected-argument': {readonly argument: string; readonly usage: string};
	'missing-file': {readonly usage: string};
	'input-is-terminal': {readonly usage: string};
	'input-asked-twice': {readonly usage: string};
	'file-not-found': {readonly file: string};
	'file-unreadable': {readonly file: string; readonly reason: string};
	'file-not-text': {readonly file: string};
	'file-too-large': {readonly file: string; readonly limit: number};
	'list-expected': {readonly file: string; readonly found: string};
	'element-invalid': {
		readonly file: string;
		readonly index: number;
		readonly field?: string;
		readonly expected: string;
		readonly found: string;
	};
	'as-of-missing': {readonly file: string};
	'chain-refused': {readonly file: string; readonly reasons: readonly unknown[]};
	'not-a-vix-chain': {readonly file: string; readonly found: string};
	'no-chain': {readonly file: string; readonly reason: string};
	'expiry-not-found': {
		readonly file: string;
		readonly expected: string;
		readonly known: readonly string[];
	};
	'expiry-settled': {readonly file: string; readonly expiry: string; readonly asOf: string};
	'settlement-unknown': {readonly file: string; readonly root: string};
	'forward-unknown': {readonly file: string; readonly reason: string};
	'volatility-unknown': {readonly file: string; readonly forward: number};
	'rules-invalid': {
		readonly file: string;
		readonly problems: readonly {
			readonly path: string;
			readonly expected: string;
			readonly found: string;
		}[];
	};
	'history-empty': {readonly folder: string; readonly known: readonly string[]};
	'series-twice': {
		readonly folder: string;
		readonly series: string;
		readonly files: readonly string[];
	};
};

/** What was expected, what was found, and what to do, for each complaint. */
export const SENTENCES: {readonly [Code in keyof Details]: (details: Details[Code]) => string} = {
	'missing-command': ({known}) => `Name a command: ${known.join(', ')}.`,
	'unknown-command': ({command, known}) =>
		`There is no command ${quote(command)}. The commands are ${known.join(', ')}.`,
	'unknown-option': ({option, usage}) => `There is no option ${option} here. Usage: ${usage}`,
	'option-value-missing': ({option, usage}) =>
		`The option ${option} needs a value after it. Usage: ${usage}`,
	'option-missing': ({option, expected, usage}) =>
		`The option ${option} must be given: ${expected}. Usage: ${usage}`,
	'option-invalid': ({option, expected, found}) =>
		`The option ${option} must be ${expected}, but is ${quote(found)}.`,
	'unexpected-argument': ({argument, usage}) =>
		`${quote(argument)} is one argument too many. Usage: ${usage}`,
	'missing-file': ({usage}) => `Name a file, or - for standard input. Usage: ${usage}`,
	'input-is-terminal': ({usage}) =>
		`Standard input is a terminal, and nothing is waited for. Pipe a file into it. Usage: ${usage}`,
	'input-asked-twice': ({usage}) =>
		`Only one argument can be -, because standard input is read once. Usage: ${usage}`,
	'file-not-found': ({file}) =>
		`There is no file ${quote(file)}. Relative names count from the folder you stand in.`,
	'file-unreadable': ({file, reason}) => `${quote(file)} cannot be read: ${reason}.`,
	'file-not-text': ({file}) =>
		`${quote(file)} is not UTF-8 text. Save it as UTF-8 text and try again.`,
	'file-too-large': ({file, limit}) =>
		`${quote(file)} has more than ${limit} bytes; no chain or history has as many.`,
	'list-expected': ({file, found}) =>
		`${quote(file)} must hold a list of objects in JSON, but holds ${found}.`,
	'element-invalid': ({index, field, expected, found}) =>
		`Element ${index} (counted from 0)${field === undefined ? '' : `: ${field}`} must be ${expected}, but is ${found}.`,
	'as-of-missing': ({file}) =>
		`${quote(file)} does not say when it was read. Say it: --as-of 2026-03-13T20:15:00Z, with Z or an offset.`,
	'chain-refused': ({file, reasons}) =>
		`The chain in ${quote(file)} fails the health test (${codes(reasons)}), so nothing is suggested from it. Save it anew, with all columns and strikes.`,
	'not-a-vix-chain': ({file, found}) =>
		`--vix must name a chain of VIX options, but ${quote(file)} holds ${found}.`,
	'no-chain': ({file, reason}) =>
		`No option chain was found on the page ${quote(file)} (${reason}). Save the page while the chain is open and all its rows are shown.`,
	'expiry-not-found': ({expected, known}) =>
		`The chain has no ${expected}. It has ${known.join(', ')}.`,
	'expiry-settled': ({expiry, asOf}) =>
		`${expiry} had settled by ${asOf}. Give an earlier --as-of or a later --expiry.`,
	'settlement-unknown': ({root}) =>
		`When contracts of ${root} settle is not known, so their time cannot be told. Add "settlement" (AM or PM) to the snapshot.`,
	'forward-unknown': ({reason}) =>
		`The quotes do not give a forward (${reason}). Give one: --forward 6632.19`,
	'volatility-unknown': ({forward}) =>
		`No strike near the forward ${forward} has a quote that gives a volatility. Give one as a fraction: --volatility 0.2`,
	'rules-invalid': ({file, problems}) =>
		`${quote(file)} is not a valid rule set: ${problemsOf(problems)}`,
	'history-empty': ({folder, known}) =>
		`${quote(folder)} holds none of the files that are known by name: ${known.join(', ')}.`,
	'series-twice': ({series, files}) =>
		`The series ${series} is there more than once (${files.join(', ')}). Keep one of the files.`,
};

function quote(text: string): string {
	return `“${text.slice(0, 200)}”`;
}

function codes(reasons: readonly unknown[]): string {
	const found = reasons.map((reason) =>
		typeof reason === 'object' && reason !== null && 'code' in reason ? String(reason.code) : '',
	);
	return [...new Set(found)].join(', ');
}

function problemsOf(problems: Details['rules-invalid']['problems']): string {
	const [first] = problems;
	const rest = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
	return first === undefined
		? 'it cannot be read.'
		: `${first.path} must be ${first.expected}, but is ${first.found}${rest}.`;
}
