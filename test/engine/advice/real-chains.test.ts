import {describe, expect, it} from 'vitest';
import {suggest} from '../../../src/engine/advice';
import {lastOptionClose, snapshotFrom} from '../../../src/engine/market';
import type {Snapshot} from '../../../src/engine/model';
import {defaultRuleSet} from '../../../src/engine/rules';
import {importChain} from '../../../src/formats';
import {sharedFile} from '../../support/shared';

const names = [
	'cboe-spx-2022-06-10-full.csv',
	'cboe-spx-2023-08-18-full.csv',
	'cboe-vix-2026-09-05-subset.csv',
] as const;
const texts = names.map((name) => sharedFile(`chains/${name}`));

function readFile(at: number): Snapshot {
	const draft = importChain(texts[at] ?? '', names[at] ?? '');
	const answer = draft.ok ? snapshotFrom(draft.value) : draft;
	if (!answer.ok) {
		throw new RangeError(JSON.stringify(answer.failure));
	}
	return answer.value;
}

/** A weekend file is as old as the last close of options. */
function asOfFile({readAt = ''}: Snapshot): number {
	return lastOptionClose(Date.parse(readAt));
}

const suggestOn = (at: number, vix: number) => {
	const chain = readFile(at);
	return suggest({
		chain,
		vix: {value: vix, source: 'typed'},
		account: {netLiquidation: 400_000},
		ruleSet: defaultRuleSet(),
		asOf: asOfFile(chain),
	});
};

// Files of 1.5 MB, read and judged: slow on a busy machine.
describe.runIf(texts.every((text) => text !== null))('on real chains', {timeout: 60_000}, () => {
	it('10 June 2022 at VIX 27.75 is on hold', () => {
		const {verdict, gates, condors} = suggestOn(0, 27.75);
		expect(verdict).toMatchObject({state: 'wait', reason: 'gate-vix', until: {limit: 20}});
		expect(gates[0]).toMatchObject({state: 'fail', allows: []});
		expect(condors.map(({state}) => state)).toEqual(['blocked', 'blocked', 'blocked']);
	});

	it('18 August 2023 at VIX 17.30 has a conservative and a balanced condor', () => {
		const {verdict, condors, chain, actions} = suggestOn(1, 17.3);
		expect(verdict).toMatchObject({state: 'enter', reason: 'fits'});
		expect(condors.map(({state}) => state)).toEqual(['suggested', 'suggested', 'blocked']);
		expect(chain.settled).toBeGreaterThan(0);
		expect(chain.expirations.length).toBeGreaterThan(40);
		expect(actions.some(({limit, ticket}) => limit !== undefined || ticket !== undefined)).toBe(
			false,
		);
	});

	it('the VIX chain of 4 September 2026 has no expiry for any sleeve', () => {
		const vixChain = readFile(2);
		const {hedge} = suggest({
			chain: readFile(1),
			vixChain,
			vix: {value: 14.53, source: 'page'},
			ruleSet: defaultRuleSet(),
			account: {netLiquidation: 400_000},
			asOf: asOfFile(vixChain),
		});
		expect(hedge.sleeves.map(({state}) => state)).toEqual(Array(3).fill('unavailable'));
		expect(hedge).toMatchObject({state: 'known', lacking: []});
		expect(hedge).not.toHaveProperty('coverage');
	});
});
