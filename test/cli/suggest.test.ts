import {existsSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {cli, gaps, type Said, SHARED} from './command-line';
import {CLOSE, snapshotOf} from './market';

const CHAIN = JSON.stringify(snapshotOf({step: 5}));
const VIX_CHAIN = JSON.stringify(
	snapshotOf({
		root: 'VIX',
		symbol: 'VIX',
		expiry: '2026-04-15',
		forward: 20,
		volatility: 0.9,
		step: 1,
		from: 10,
		to: 60,
	}),
);

type Files = Readonly<Record<string, string>>;

function folderOf(files: Files, history: Files = {}): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'hedgewing-suggest-'));
	mkdirSync(path.join(folder, 'history'));
	for (const [name, text] of Object.entries({
		'chain.json': CHAIN,
		'vix.json': VIX_CHAIN,
		...files,
	})) {
		writeFileSync(path.join(folder, name), text);
	}
	for (const [name, text] of Object.entries(history)) {
		writeFileSync(path.join(folder, 'history', name), text);
	}
	return folder;
}

function suggest(words: readonly string[], files: Files = {}, history: Files = {}): Promise<Said> {
	return cli(['suggest', 'chain.json', ...words], {folder: folderOf(files, history)});
}

const sessions = Array.from({length: 25}, (_, at) => {
	const date = new Date(Date.UTC(2026, 1, 17 + at)).toISOString().slice(0, 10);
	return `${date},${6600 + 20 * (at % 2)}`;
});
const SPX = `date,close\n${sessions.join('\n')}\n`;
const VIX = 'date,close\n2026-03-12,14.1\n2026-03-13,14.5\n2026-03-16,40\n';

describe('suggest', () => {
	it('answers with three tiers and says what it does not know', async () => {
		const said = await suggest([]);
		expect(said).toMatchObject({code: 0, complaint: null, notes: []});
		expect(gaps(said.answer)).toEqual([]);
		expect(said.answer).toMatchObject({
			schema: 1,
			asOf: CLOSE,
			ruleSet: {id: 'house'},
			playbook: 'managed',
			condors: [{tier: 'conservative'}, {tier: 'balanced'}, {tier: 'aggressive'}],
			gates: [{state: 'unknown'}],
		});
	});

	it('takes the last closes up to its day from a folder, and names the files it left alone', async () => {
		const history = {'VIX_History.csv': VIX, 'spx.csv': SPX, 'dxy.csv': 'x', 'readme.txt': 'x'};
		const said = await suggest(['--history', 'history'], {}, history);
		expect(said.answer).toMatchObject({
			vix: {value: 14.5, source: 'history'},
			gates: [{id: 'R-03a', state: 'pass', measured: 14.5}],
		});
		expect(said.notes).toEqual([
			{
				note: 'unknown-files',
				what: 'Not known by name and left alone: dxy.csv.',
				folder: 'history',
				files: ['dxy.csv'],
				known: expect.objectContaining({vix: expect.arrayContaining(['vix_history.csv'])}),
			},
		]);
	});

	it('does not use a series that ended long before, and says so', async () => {
		const history = {
			'vix.csv': 'date,close\n2026-03-05,14\n',
			'vix9d.csv': 'date,close\n2026-03-16,9\n',
		};
		const said = await suggest(['--history', 'history'], {}, history);
		expect(said.answer).not.toHaveProperty('vix');
		expect(said.notes).toEqual([
			{
				note: 'series-old',
				what: expect.stringContaining('2026-03-05'),
				series: 'vix',
				last: '2026-03-05',
				date: '2026-03-13',
			},
		]);
	});

	it('prefers the index that the page itself showed', async () => {
		const files = {
			'chain.json': JSON.stringify({...snapshotOf({step: 5}), indexes: {VIX: 18, VIX9D: 16}}),
		};
		const said = await suggest(['--history', 'history'], files, {'vix.csv': VIX});
		expect(said.answer).toMatchObject({vix: {value: 18, source: 'page'}});
	});

	it('takes rules, account, book, playbook, VIX chain and time', async () => {
		const rules = {
			schema: 1,
			id: 'mine',
			rules: [{id: 'I-12', parameters: {risk: {value: 0.05}}}],
		};
		const position = {root: 'VIX', expiry: '2026-04-15', right: 'call', strike: 30, contracts: 2};
		const files = {
			'rules.json': JSON.stringify(rules),
			'account.json': '{"schema":1,"netLiquidation":250000,"fees":{"perLeg":0.65}}',
			'book.json': JSON.stringify({schema: 1, positions: [{...position, openPrice: 1.1}]}),
		};
		const words = [
			...['--rules', 'rules.json', '--account', 'account.json', '--book', 'book.json'],
			...['--playbook', '1dte', '--vix', 'vix.json', '--as-of', '2026-03-13T15:00:00Z'],
		];
		const said = await suggest(words, files);
		expect(said).toMatchObject({code: 0, complaint: null});
		expect(gaps(said.answer)).toEqual([]);
		expect(said.answer).toMatchObject({
			asOf: '2026-03-13T15:00:00.000Z',
			ruleSet: {id: 'mine'},
			playbook: '1dte',
		});
	});

	it('says when the VIX chain is of another time', async () => {
		const later = {...JSON.parse(VIX_CHAIN), readAt: '2026-03-23T20:15:00Z'};
		const said = await suggest(['--vix', 'vix.json'], {'vix.json': JSON.stringify(later)});
		expect(said).toMatchObject({
			code: 0,
			notes: [{note: 'vix-chain-apart', file: 'vix.json', days: 10}],
		});
		const near = await suggest(['--vix', 'vix.json']);
		expect(near.notes).toEqual([]);
	});

	const exchanged = JSON.parse(CHAIN);
	exchanged.expirations[0].rows = exchanged.expirations[0].rows.map(
		({
			strike,
			call,
			put,
		}: {
			readonly strike: number;
			readonly call: object;
			readonly put: object;
		}) => ({
			strike,
			call: put,
			put: call,
		}),
	);

	it.each([
		['chain-refused', [], {'chain.json': JSON.stringify(exchanged)}, 'fails the health test'],
		[
			'chain-refused',
			['--vix', 'other.json'],
			{'other.json': JSON.stringify(exchanged)},
			'other.json',
		],
		['not-a-vix-chain', ['--vix', 'chain.json'], {}, 'holds SPXW'],
		['as-of-missing', [], {'chain.json': JSON.stringify(snapshotOf({readAt: ''}))}, '--as-of'],
		['option-invalid', ['--playbook', '0dte'], {}, '1dte or managed'],
		['file-not-found', ['--vix', 'nowhere.csv'], {}, 'nowhere.csv'],
		['file-not-found', ['--history', 'nowhere'], {}, 'nowhere'],
		['history-empty', ['--history', 'history'], {}, 'vix_history.csv'],
		['file-not-found', ['--rules', 'nowhere.json'], {}, 'nowhere.json'],
		['rules-invalid', ['--rules', 'r.json'], {'r.json': '{"schema":7}'}, 'schema must be 1'],
		['field-invalid', ['--account', 'a.json'], {'a.json': '{"schema":1}'}, 'netLiquidation'],
		['file-not-found', ['--account', 'nowhere.json'], {}, 'nowhere.json'],
		['json-malformed', ['--book', 'b.json'], {'b.json': 'positions'}, 'well-formed'],
	])('refuses with %s: %j', async (error, words, files, what) => {
		const said = await suggest(words, files);
		expect(said).toMatchObject({code: 2, output: ''});
		expect(said.complaint).toMatchObject({error, what: expect.stringContaining(what)});
	});

	it.each([
		['series-twice', {'vix.csv': VIX, 'VIX_History.csv': VIX}, 'VIX_History.csv, vix.csv'],
		['cell-unreadable', {'vix.csv': 'date,close\n2026-03-13,x\n'}, 'vix.csv: line 2, column close'],
		['column-missing', {'spx.csv': 'day,close\n'}, 'expected a column “date”'],
		['date-twice', {'vix9d.csv': 'date,close\n2026-03-13,1\n2026-03-13,1\n'}, '2026-03-13'],
	])('refuses a history with %s', async (error, history, what) => {
		const said = await suggest(['--history', 'history'], {}, history);
		expect(said.complaint).toMatchObject({error, what: expect.stringContaining(what)});
	});

	it('refuses a history file that is no text', async () => {
		const folder = folderOf({});
		writeFileSync(path.join(folder, 'history', 'vix.csv'), new Uint8Array([0xff, 0xfe, 0xfd]));
		const said = await cli(['suggest', 'chain.json', '--history', 'history'], {folder});
		expect(said.complaint).toMatchObject({error: 'file-not-text'});
	});
});

describe.runIf(existsSync(SHARED))('suggest on real files', () => {
	const run = (...words: readonly string[]) => cli(['suggest', ...words], {folder: SHARED});
	const chain = 'chains/cboe-spx-2022-06-10-full.csv';

	it('gives three tiers with reasons on the whole chain of 2022', {timeout: 60_000}, async () => {
		const said = await run(chain);
		expect(said.code).toBe(0);
		const {condors} = JSON.parse(said.output);
		expect(condors).toHaveLength(3);
		for (const condor of condors) {
			expect(condor).toMatchObject({
				state: 'conditional',
				lacking: ['vix', 'account'],
				expiry: '2022-07-29',
			});
			expect(condor.reasons.length).toBeGreaterThan(0);
		}
		expect(gaps(said.answer)).toEqual([]);
	});

	it('blocks all tiers at the VIX of that day, 27.75', {timeout: 60_000}, async () => {
		const said = await run(chain, '--history', 'data');
		expect(said.answer).toMatchObject({
			vix: {value: 27.75, source: 'history'},
			gates: [{id: 'R-03a', state: 'fail', measured: 27.75}],
			condors: [{state: 'blocked'}, {state: 'blocked'}, {state: 'blocked'}],
		});
		expect(said.notes).toMatchObject([
			{note: 'unknown-files', files: expect.arrayContaining(['dxy.csv', 'vix6m.csv'])},
		]);
	});

	it('refuses the recording of nothing', async () => {
		const said = await run('chains/all-null-spy.json');
		expect(said).toMatchObject({
			code: 2,
			output: '',
			complaint: {error: 'all-null', contracts: 102},
		});
	});
});
