import {
	defaultRuleSet,
	type Result,
	type Snapshot,
	type SuggestInput,
	suggest as suggestFor,
} from '../engine';
import {type DocumentFailure, parseAccount, parseBook, underlyingOfRoot} from '../formats';
import {asOfFor} from './as-of';
import type {Call, Command} from './command';
import {type Answer, refuse} from './complaint';
import {complainAbout} from './file-sentences';
import {nameOf, readText} from './files';
import {readHistory} from './history';
import {readChoice} from './option-values';
import {readRulesFile} from './rules';
import {readSnapshotFile} from './snapshot';

/** The suggestion for a chain, with all that is known beside it. */
export const suggest: Command = {
	usage:
		'suggest <snapshot> [--vix <snapshot>] [--history <folder>] [--rules <file>] [--account <file>] [--book <file>] [--playbook 1dte|managed] [--as-of ISO]',
	takesFile: true,
	options: ['vix', 'history', 'rules', 'account', 'book', 'playbook', 'as-of'],
	fileOptions: ['vix', 'rules', 'account', 'book'],
	run: suggestFrom,
};

async function suggestFrom(call: Call): Promise<Answer> {
	const chain = await readSoundChain(call.file, call);
	if (!chain.ok) {
		return chain;
	}
	const asOf = asOfFor(chain.value, call);
	if (!asOf.ok) {
		return asOf;
	}
	let input: SuggestInput = {
		chain: chain.value,
		asOf: asOf.value,
		ruleSet: defaultRuleSet(),
		...readIndexes(chain.value),
	};
	for (const [option, read] of Object.entries(PARTS)) {
		const given = call.options[option];
		if (given !== undefined) {
			const part = await read(given, call, input);
			if (!part.ok) {
				return part;
			}
			input = {...input, ...part.value};
		}
	}
	return {ok: true, value: suggestFor(input)};
}

type Part = (
	given: string,
	call: Call,
	input: SuggestInput,
) => Promise<Answer<Partial<SuggestInput>>> | Answer<Partial<SuggestInput>>;

/** What each option adds. */
const PARTS: Readonly<Record<string, Part>> = {
	playbook: (_given, call) => {
		const playbook = readChoice(call, 'playbook', ['1dte', 'managed']);
		return playbook.ok ? {ok: true, value: {playbook: playbook.value}} : playbook;
	},
	rules: async (file, call) => {
		const ruleSet = await readRulesFile(file, call);
		return ruleSet.ok ? {ok: true, value: {ruleSet: ruleSet.value}} : ruleSet;
	},
	account: async (file, call) => {
		const account = await readDocument(file, parseAccount, call);
		return account.ok ? {ok: true, value: {account: account.value}} : account;
	},
	book: async (file, call) => {
		const book = await readDocument(file, parseBook, call);
		return book.ok ? {ok: true, value: {book: book.value}} : book;
	},
	vix: async (file, call, {asOf}) => {
		const vixChain = await readVixChain(file, asOf, call);
		return vixChain.ok ? {ok: true, value: {vixChain: vixChain.value}} : vixChain;
	},
	// What the page itself showed is nearer to the moment than the last close.
	history: async (folder, call, {asOf, vix, vix9d}) => {
		const history = await readHistory(folder, asOf, call);
		return history.ok
			? {
					ok: true,
					value: {
						...history.value,
						...(vix === undefined ? {} : {vix}),
						...(vix9d === undefined ? {} : {vix9d}),
					},
				}
			: history;
	},
};

/** The volatility indexes that the page showed beside the chain. */
function readIndexes({indexes = {}}: Snapshot): Partial<SuggestInput> {
	const {VIX: vix, VIX9D: vix9d} = indexes;
	return {
		...(vix === undefined ? {} : {vix: {value: vix, source: 'page'}}),
		...(vix9d === undefined ? {} : {vix9d}),
	};
}

async function readSoundChain(file: string, call: Call): Promise<Answer<Snapshot>> {
	const chain = await readSnapshotFile(file, call);
	if (chain.ok && chain.value.quality.state === 'refused') {
		return refuse('chain-refused', {file: nameOf(file), reasons: chain.value.quality.reasons});
	}
	return chain;
}

/** Over a weekend with a holiday, two files of one close may be saved so many days apart. */
const MOST_DAYS_APART = 4;

async function readVixChain(file: string, asOf: number, call: Call): Promise<Answer<Snapshot>> {
	const chain = await readSoundChain(file, call);
	if (!chain.ok) {
		return chain;
	}
	const {expirations, readAt} = chain.value;
	const other = expirations.find(({root}) => underlyingOfRoot(root) !== 'VIX');
	if (other !== undefined) {
		return refuse('not-a-vix-chain', {file: nameOf(file), found: other.root});
	}
	const days = readAt === undefined ? 0 : Math.abs(Date.parse(readAt) - asOf) / 86_400_000;
	if (days > MOST_DAYS_APART) {
		const apart = Math.round(days);
		const what = `The VIX chain was read ${apart} days from the time of the SPX chain; its prices are of another market.`;
		call.world.note({note: 'vix-chain-apart', what, file: nameOf(file), days: apart});
	}
	return chain;
}

async function readDocument<Value>(
	file: string,
	parse: (text: string) => Result<Value, DocumentFailure>,
	call: Call,
): Promise<Answer<Value>> {
	const text = await readText(file, call);
	if (!text.ok) {
		return text;
	}
	const document = parse(text.value);
	return document.ok
		? document
		: {ok: false, failure: complainAbout(nameOf(file), document.failure)};
}
