import {describe, expect, it} from 'vitest';
import {readChain} from '../../../src/engine/advice/chain';
import {mayBeTyped, mayBeTypedForHedge} from '../../../src/engine/advice/may-type';
import type {Snapshot, Suggestion} from '../../../src/engine/model';
import {AS_OF, chainOf, SPX_SERIES} from './scenario';

type Session = Suggestion['session'];

const LIVE = chainOf('SPX', SPX_SERIES.slice(0, 1));
const SERIES = {root: 'SPXW', expiry: '2026-11-24'};

const mayType = (changes: Partial<Snapshot> = {}, session: Session = 'regular', series = SERIES) =>
	mayBeTyped(readChain({...LIVE, ...changes}, AS_OF), session)(series);

describe('prices may be typed', () => {
	it.each(['regular', 'thin'] as const)('from a live page in a %s session', (session) => {
		expect(mayType({}, session)).toBe(true);
	});

	it('from a page that does not say how far it is behind', () => {
		expect(mayType({source: {kind: 'page', name: 'broker.example'}})).toBe(true);
	});

	it.each<[string, Partial<Snapshot>]>([
		['a file', {source: {kind: 'file', name: 'cboe-quotes'}}],
		['a delayed page', {source: {kind: 'page', name: 'broker.example', delayMinutes: 15}}],
		['a doubtful chain', {quality: {state: 'doubtful', reasons: []}}],
	])('not from %s', (_name, changes) => {
		expect(mayType(changes)).toBe(false);
	});

	it('not while the market is closed', () => {
		expect(mayType({}, 'closed')).toBe(false);
	});

	it.each([
		{root: 'SPX', expiry: '2026-11-24'},
		{root: 'SPXW', expiry: '2026-11-25'},
	])('not of a series that was not read: %j', (series) => {
		expect(mayType({}, 'regular', series)).toBe(false);
	});

	it('not of a series whose own quality is doubtful', () => {
		const read = readChain(LIVE, AS_OF);
		const readings = read.readings.map((reading) => ({
			...reading,
			quality: {state: 'doubtful', reasons: []} as const,
		}));
		expect(mayBeTyped({...read, readings}, 'regular')(SERIES)).toBe(false);
	});
});

describe('prices of a hedge may be typed', () => {
	const readAgo = (minutes: number) => ({
		...LIVE,
		readAt: new Date(AS_OF - minutes * 60_000).toISOString(),
	});
	const ofHedge = (chain: Snapshot, session: Session = 'regular') =>
		mayBeTypedForHedge(readChain(chain, AS_OF), session, AS_OF)(SERIES);

	it.each([
		[0, true],
		[30, true],
		[31, false],
	])('%d minutes after the VIX chain was read: %s', (minutes, may) => {
		expect(ofHedge(readAgo(minutes))).toBe(may);
	});

	it('from a chain that does not say when it was read', () => {
		const {readAt: _, ...undated} = LIVE;
		expect(ofHedge(undated)).toBe(true);
	});

	it('not where those of its chain may not, and not without a chain', () => {
		expect(ofHedge(LIVE, 'closed')).toBe(false);
		expect(mayBeTypedForHedge(undefined, 'regular', AS_OF)(SERIES)).toBe(false);
	});
});
