import {describe, expect, it} from 'vitest';
import {importChain} from '../../src/formats';
import {DRAFT, SNAPSHOT} from './examples';

function importDocument(document: unknown) {
	return importChain(JSON.stringify(document), 'snapshot.json');
}

const [expiration] = SNAPSHOT.expirations;
const [row] = expiration?.rows ?? [];

const withExpiration = (change: object) => ({expirations: [{...expiration, ...change}]});
const withRow = (change: object) => withExpiration({rows: [row, {...row, ...change}]});

describe('a snapshot document', () => {
	it('is read as it stands, but judged anew by others', () => {
		expect(importDocument(SNAPSHOT)).toEqual({ok: true, value: DRAFT});
	});

	it('may carry fields that are not known here', () => {
		const later = {...SNAPSHOT, mood: 'calm', ...withExpiration({colour: 'red'})};
		expect(importDocument(later)).toEqual({ok: true, value: DRAFT});
	});

	it.each([
		[undefined, {kind: 'file', name: 'snapshot'}],
		[{kind: 'file'}, {kind: 'file', name: 'snapshot'}],
		[
			{kind: 'pasted', name: 'table', synthetic: false},
			{kind: 'file', name: 'table'},
		],
	])('from %j counts as from %j', (given, source) => {
		const {source: _own, ...rest} = SNAPSHOT;
		const imported = importDocument({...rest, ...(given === undefined ? {} : {source: given})});
		expect(imported.ok ? imported.value.source : null).toEqual(source);
	});

	it('leaves absent what it does not say', () => {
		const bare = {
			schema: 1,
			underlying: {symbol: 'SPX'},
			expirations: [{root: 'SPX', expiry: '2022-06-17', rows: []}],
		};
		expect(importDocument(bare)).toEqual({
			ok: true,
			value: {
				source: {kind: 'file', name: 'snapshot'},
				underlying: {symbol: 'SPX'},
				expirations: [{root: 'SPX', expiry: '2022-06-17', rows: []}],
			},
		});
	});

	it.each([
		[{schema: 2}, 'schema', '1', '2'],
		[{source: 'page'}, 'source', 'an object', '"page"'],
		[{source: {name: 'x'}}, 'source.kind', 'page or file', 'nothing'],
		[{source: {kind: 'page', name: ''}}, 'source.name', 'a text of 1 to 100 characters', '""'],
		[{source: {kind: 'page', delayMinutes: -1}}, 'source.delayMinutes', 'a number from 0', '-1'],
		[{underlying: 'SPX'}, 'underlying', 'an object', '"SPX"'],
		[
			{underlying: {symbol: 'two words'}},
			'underlying.symbol',
			'a symbol of 1 to 12 characters',
			'"two words"',
		],
		[{underlying: {symbol: 'SPX', price: 0}}, 'underlying.price', 'a number above 0', '0'],
		[{indexes: []}, 'indexes', 'an object', 'a list of 0'],
		[{indexes: {VIX: null}}, 'indexes.VIX', 'a number above 0', 'null'],
		[
			{readAt: '2022-06-10T19:00:00+02:00'},
			'readAt',
			'a UTC time as in 2026-03-13T20:15:00Z',
			'"2022-06-10T19:00:00+02:00"',
		],
		[{expirations: {}}, 'expirations', 'a list', 'an object'],
		[{expirations: [4]}, 'expirations[0]', 'an object', '4'],
		[withExpiration({root: ''}), 'expirations[0].root', 'a root of 1 to 12 characters', '""'],
		[
			withExpiration({expiry: '2022-02-30'}),
			'expirations[0].expiry',
			'a date as in 2026-03-20',
			'"2022-02-30"',
		],
		[
			withExpiration({settlement: 'noon'}),
			'expirations[0].settlement',
			'AM or PM, or nothing',
			'"noon"',
		],
		[withExpiration({rows: null}), 'expirations[0].rows', 'a list', 'null'],
		[withExpiration({rows: [[]]}), 'expirations[0].rows[0]', 'an object', 'a list of 0'],
		[withRow({strike: -5}), 'expirations[0].rows[1].strike', 'a number above 0', '-5'],
		[withRow({call: []}), 'expirations[0].rows[1].call', 'an object', 'a list of 0'],
		[withRow({call: {bid: '1'}}), 'expirations[0].rows[1].call.bid', 'a number from 0', '"1"'],
		[withRow({put: {ask: null}}), 'expirations[0].rows[1].put.ask', 'a number from 0', 'null'],
		[
			withRow({put: {delta: -1.5}}),
			'expirations[0].rows[1].put.delta',
			'a number from -1 to 1',
			'-1.5',
		],
		[withRow({seenAt: 'now'}), 'expirations[0].rows[1].seenAt', 'a number from 0', '"now"'],
	])('is refused at its first wrong field: %j', (change, path, expected, found) => {
		expect(importDocument({...SNAPSHOT, ...change})).toEqual({
			ok: false,
			failure: {code: 'field-invalid', path, expected, found},
		});
	});

	it('is refused where a number is beyond all numbers', () => {
		const text = JSON.stringify({...SNAPSHOT, ...withRow({call: {bid: 0.125}})});
		const imported = importChain(text.replace('0.125', '1e999'), 'snapshot.json');
		expect(imported.ok ? null : imported.failure).toMatchObject({
			code: 'field-invalid',
			path: 'expirations[0].rows[1].call.bid',
		});
	});
});
