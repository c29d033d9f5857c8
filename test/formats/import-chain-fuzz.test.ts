import fc from 'fast-check';
import {expect, it} from 'vitest';
import {importChain, importHistory, parseAccount, parseBook} from '../../src/formats';
import {sharedFile} from '../support/shared';
import {quoteFile, SNAPSHOT} from './examples';

const full = sharedFile('chains/cboe-spx-2022-06-10-full.csv');
const list = sharedFile('chains/cboe-vix-2026-09-05-subset.csv');

/** Real rows where they are at hand, made-up ones everywhere. */
const TEXTS = [
	quoteFile(),
	JSON.stringify(SNAPSHOT),
	'option,bid,ask,iv\nVIXW260909C00014000,1.45,1.84,0.5\nVIXW260909P00014000,0,0.01,0.7\n',
	'date,open,close\n2022-06-10,1,27.75\n2022-06-13,,34.02\n',
	'{"schema":1,"netLiquidation":100000,"fees":{"perLeg":0.65}}',
	'{"schema":1,"positions":[{"root":"VIX","expiry":"2022-07-20","right":"call","strike":40,"contracts":4,"openPrice":0.9}]}',
	'{"symbol":"SPX","chain":{".SPXW260320C6600":{"BID":1,"ASK":2}}}',
	...[full, list].flatMap((text) =>
		text === null ? [] : [`${text.split('\n').slice(0, 14).join('\n')}\n`],
	),
];

const splice = fc.record({
	at: fc.nat(1_000_000),
	remove: fc.nat(40),
	insert: fc.oneof(
		fc.constantFrom('', ',', '"', '\n', '\r', '-', '0', '1e999', '{', '}', '[', ']', ':', 'null'),
		fc.constantFrom('"__proto__":{},', '\u0000', '\u202e', 'Strike,Puts', 'SPX220617C04000000'),
		fc.string({maxLength: 6}),
	),
});

const mutated = fc
	.tuple(fc.constantFrom(...TEXTS), fc.array(splice, {minLength: 1, maxLength: 5}))
	.map(([text, splices]) =>
		splices.reduce((changed, {at, remove, insert}) => {
			const place = at % (changed.length + 1);
			return changed.slice(0, place) + insert + changed.slice(place + remove);
		}, text),
	);

const LONGEST = 600;

function check(text: string): boolean {
	const answers = [
		importChain(text, 'x'),
		importHistory(text, 'vix.csv'),
		parseAccount(text),
		parseBook(text),
	];
	for (const answer of answers) {
		if (answer !== undefined && !answer.ok) {
			expect(answer.failure.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
			expect(JSON.stringify(answer.failure).length).toBeLessThan(LONGEST);
		}
	}
	return answers[0]?.ok ?? false;
}

it('never throws on any text, and says in short why it refuses it', () => {
	fc.assert(
		fc.property(fc.string({maxLength: 300, unit: 'binary'}), (text) => {
			check(text);
		}),
	);
});

it('never throws on mutated files, and reaches no prototype', {timeout: 60_000}, () => {
	let accepted = 0;
	fc.assert(
		fc.property(mutated, (text) => {
			accepted += check(text) ? 1 : 0;
		}),
		{numRuns: 2000},
	);
	expect(accepted, 'mutations that were still chains').toBeGreaterThan(20);
	expect(Reflect.get({}, 'expirations')).toBeUndefined();
});

it('never shows a value that no JSON can hold', () => {
	fc.assert(
		fc.property(mutated, (text) => {
			const imported = importChain(text, 'x');
			if (imported.ok) {
				expect(JSON.parse(JSON.stringify(imported.value))).toEqual(imported.value);
			}
		}),
		{numRuns: 500},
	);
});
