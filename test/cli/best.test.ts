import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {bruteForce} from '../engine/search/brute-force';
import {cli, gaps, SHARED} from './command-line';
import {snapshotOf} from './market';

const WISH = [
	...['--root', 'SPXW', '--expiry', '2026-04-17'],
	...['--objective', 'return-on-risk', '--price', 'natural'],
];

function best(snapshot: object, ...words: readonly string[]) {
	return cli(['best', '-', ...words], {input: JSON.stringify(snapshot)});
}

const small = snapshotOf({step: 50, from: 6300, to: 7000});
const rows = small.expirations[0]?.rows ?? [];

describe('best', () => {
	it('finds what trying all condors finds, forward from parity', async () => {
		const said = await best(small, ...WISH);
		const {answer} = said;
		expect(said.code).toBe(0);
		expect(gaps(answer)).toEqual([]);
		const search = {rows, forward: 6650.0001, price: 'natural'} as const;
		const all = bruteForce({...search, objective: {kind: 'return-on-risk'}});
		expect(answer).toMatchObject({
			schema: 1,
			objective: 'return-on-risk',
			value: expect.closeTo(all.value, 9),
			basis: {price: 'natural', forward: expect.closeTo(6650, 0), forwardBasis: 'parity'},
			examined: expect.any(Number),
			seconds: 0,
		});
	});

	it('takes forward, volatility and width as given, and says by what it valued', async () => {
		const words = ['--forward', '6650', '--volatility', '0.21', '--max-width', '100'];
		const changed = ['--objective', 'expected-value-per-risk', '--price', 'mid'];
		const {answer} = await best(small, ...WISH, ...changed, ...words);
		const objective = {
			kind: 'expected-value-per-risk',
			years: 50_385 / 525_600,
			volatility: 0.21,
			discount: Math.exp((-0.04 * 50_385) / 525_600),
		} as const;
		const search = {rows, forward: 6650, price: 'mid', maxWidth: 100, objective} as const;
		const all = bruteForce(search);
		expect(answer).toMatchObject({
			value: expect.closeTo(all.value, 9),
			examined: all.examined,
			basis: {
				price: 'mid',
				forward: 6650,
				forwardBasis: 'given',
				volatility: 0.21,
				volatilityBasis: 'given',
				years: expect.closeTo(objective.years, 9),
				discount: expect.closeTo(objective.discount, 9),
				discountBasis: 'assumed-rate',
			},
		});
	});

	it('takes the volatility at the strike nearest the forward', async () => {
		const changed = ['--objective', 'expected-value-per-risk'];
		const {answer} = await best(small, ...WISH, ...changed);
		expect(answer).toMatchObject({
			basis: {volatility: expect.closeTo(0.2, 2), volatilityBasis: 'nearest-strike'},
		});
	});

	it('answers none where no condor can be built', async () => {
		const said = await best(small, ...WISH, '--max-width', '10');
		expect(said).toMatchObject({code: 0, answer: {reason: 'none', examined: 0}});
	});

	it('needs no settlement and no full chain for the return on risk at a given forward', async () => {
		const unknown = snapshotOf({root: 'ABC', symbol: 'ABC', step: 50, from: 6500, to: 6800});
		const words = ['--root', 'ABC', '--forward', '6650'];
		expect((await best(unknown, ...WISH, ...words)).answer).toHaveProperty('legs');
		const asked = await best(unknown, ...WISH, '--root', 'ABC');
		expect(asked.complaint).toMatchObject({
			error: 'forward-unknown',
			reason: 'settlement-unknown',
		});
		const valued = ['--objective', 'expected-value-per-risk'];
		const other = await best(unknown, ...WISH, ...words, ...valued);
		expect(other.complaint).toMatchObject({error: 'settlement-unknown', root: 'ABC'});
	});

	it('values a chain too thin for parity by an assumed rate', async () => {
		const thin = snapshotOf({step: 100, from: 6500, to: 6800});
		const words = ['--forward', '6650', '--objective', 'expected-value-per-risk'];
		expect((await best(thin, ...WISH, ...words)).answer).toMatchObject({
			basis: {discountBasis: 'assumed-rate', volatility: expect.closeTo(0.2, 1)},
		});
	});

	it('has no volatility where no strike is quoted on both sides', async () => {
		const [expiration] = small.expirations;
		const bare = rows.map(({strike}) => ({strike}));
		const empty = {...small, expirations: [{...expiration, rows: bare}]};
		const words = ['--forward', '6650', '--objective', 'expected-value-per-risk'];
		const said = await best(empty, ...WISH, ...words);
		expect(said.complaint).toMatchObject({error: 'volatility-unknown', forward: 6650});
	});

	it.each([
		[['--root', 'SPX'], 'expiry-not-found', {known: ['SPXW 2026-04-17']}],
		[['--expiry', '2026-05-15'], 'expiry-not-found', {}],
		[['--expiry', 'May'], 'option-invalid', {option: '--expiry'}],
		[['--as-of', '2026-04-18T00:00:00Z'], 'expiry-settled', {expiry: 'SPXW 2026-04-17'}],
		[['--objective', 'money'], 'option-invalid', {option: '--objective', found: 'money'}],
		[['--price', 'last'], 'option-invalid', {option: '--price'}],
		[['--forward', '0'], 'option-invalid', {option: '--forward'}],
		[['--forward', '1e999'], 'option-invalid', {option: '--forward'}],
		[['--volatility=-0.2'], 'option-invalid', {option: '--volatility'}],
		[['--max-width', 'wide'], 'option-invalid', {option: '--max-width'}],
		[['--root', ''], 'option-missing', {option: '--root'}],
	])('refuses %j', async (words, error, particulars) => {
		const said = await best(small, ...WISH, ...words);
		expect(said).toMatchObject({code: 2, output: '', complaint: {error, ...particulars}});
	});

	it.each(['root', 'expiry', 'objective', 'price'])('asks for --%s', async (option) => {
		const at = WISH.indexOf(`--${option}`);
		const said = await best(small, ...WISH.slice(0, at), ...WISH.slice(at + 2));
		expect(said.complaint).toMatchObject({error: 'option-missing', option: `--${option}`});
	});

	const folder = path.join(SHARED, 'chains');
	const name = 'cboe-spx-2022-06-10-full.csv';

	it.runIf(existsSync(path.join(folder, name)))(
		'finds a condor of the real chain of 2022-06-10',
		{timeout: 30_000},
		async () => {
			const wish = ['--root', 'SPXW', '--expiry', '2022-07-15', '--price', 'natural'];
			const objective = ['--objective', 'return-on-risk', '--max-width', '50'];
			const said = await cli(['best', name, ...wish, ...objective], {folder});
			expect(said.answer).toMatchObject({
				legs: {longPut: 3870, shortPut: 3905, shortCall: 3910, longCall: 3945},
				credit: expect.closeTo(31.8, 9),
				risk: expect.closeTo(3.2, 9),
			});
		},
	);
});
