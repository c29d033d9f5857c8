import {describe, expect, it} from 'vitest';
import type {PlaybookName} from '../../../src/engine';
import {checkCondor} from '../../../src/engine/condor/checks';
import type {PricedCondor} from '../../../src/engine/condor/price';
import {defaultRuleSet} from '../../../src/engine/rules';

const {values} = defaultRuleSet();

type Given = {
	readonly limit: number;
	readonly mid: number;
	readonly natural: number;
	readonly width?: number;
	readonly fees?: number;
	readonly openInterest?: readonly (number | undefined)[];
};

function condorOf({
	limit,
	mid,
	natural,
	width = 5,
	fees = 6,
	openInterest = [],
}: Given): PricedCondor {
	const leg = (right: 'put' | 'call', strike: number, index: number) => {
		const shown = openInterest[index];
		return {
			right,
			strike,
			bid: 1,
			ask: 1,
			mid: 1,
			...(shown === undefined ? {} : {openInterest: shown}),
		};
	};
	return {
		quotes: {
			longPut: leg('put', 6000, 0),
			shortPut: leg('put', 6005, 1),
			shortCall: leg('call', 7000, 2),
			longCall: leg('call', 7005, 3),
		},
		width: {put: width, call: width},
		credit: {limit, mid, natural},
		fees: {open: fees, assumed: true},
		maxProfit: limit * 100 - fees,
		maxLoss: (width - limit) * 100 + fees,
		margin: (width - limit) * 100,
		breakevens: [6004, 7001],
	};
}

function failed(given: Given, playbook: PlaybookName = '1dte') {
	return checkCondor(condorOf(given), {values, playbook})
		.filter(({state}) => state === 'fail')
		.map(({rule, part}) => `${rule} ${part}`);
}

describe('the gauge', () => {
	it('asks for six cents of a dollar of width, at the limit', () => {
		// vixshield.com: 0.30 on a five-point wing
		expect(failed({limit: 0.3, mid: 0.32, natural: 0.28})).toEqual([]);
		expect(failed({limit: 0.25, mid: 0.32, natural: 0.28})).toEqual(['I-08 gauge']);
		expect(failed({limit: 0.6, mid: 0.6, natural: 0.6, width: 15})).toEqual(['I-08 gauge']);
		expect(failed({limit: 0.9, mid: 0.9, natural: 0.9, width: 15})).toEqual([]);
	});

	it('tells what it measured and its limit', () => {
		const [gauge] = checkCondor(condorOf({limit: 0.7, mid: 0.72, natural: 0.68}), {
			values,
			playbook: '1dte',
		});
		expect(gauge).toEqual({
			rule: 'I-08',
			part: 'gauge',
			state: 'pass',
			measured: 0.7,
			limit: 0.3,
		});
	});
});

describe('friction', () => {
	it('of the golden chain is refused: 2022-06-13 3805/3810/4015/4020, mid 0.65, natural 0.05', () => {
		expect(failed({limit: 0.5, mid: 0.65, natural: 0.05})).toEqual([
			'I-08 friction',
			'I-16 friction',
		]);
	});

	it('is refused above 30 % managed and 50 % next day', () => {
		const third = {limit: 9, mid: 10, natural: 6.9, width: 50};
		expect(failed(third, 'managed')).toEqual(['I-16 friction']);
		expect(failed(third, '1dte')).toEqual([]);
		expect(failed({...third, natural: 7}, 'managed')).toEqual([]);
		expect(failed({...third, natural: 5}, '1dte')).toEqual([]);
		expect(failed({...third, natural: 4.9}, '1dte')).toEqual(['I-08 friction', 'I-16 friction']);
	});

	it('is warned of above 15 %', () => {
		const frictionOf = (natural: number) =>
			checkCondor(condorOf({limit: 9, mid: 10, natural, width: 50}), {
				values,
				playbook: 'managed',
			}).find(({rule}) => rule === 'I-16');
		expect(frictionOf(8.5)).toMatchObject({part: 'friction', state: 'pass', limit: 0.3});
		expect(frictionOf(8.4)).toMatchObject({part: 'warn', state: 'pass', limit: 0.15});
		expect(frictionOf(6.9)).toMatchObject({part: 'friction', state: 'fail', limit: 0.3});
	});
});

describe('open interest', () => {
	const good = {limit: 0.7, mid: 0.72, natural: 0.68};

	it('counts where it is shown', () => {
		expect(failed({...good, openInterest: [10, 11, 12, 13]})).toEqual([]);
		expect(failed({...good, openInterest: [10, 9, 12, 13]})).toEqual(['I-08 open-interest']);
		expect(failed({...good, openInterest: [undefined, 9]})).toEqual(['I-08 open-interest']);
	});

	it('is not asked for where it is not', () => {
		const reasons = checkCondor(condorOf(good), {values, playbook: '1dte'});
		expect(reasons.map(({part}) => part)).toEqual(['gauge', 'friction', 'friction']);
	});
});

describe('a limit that is no price', () => {
	it.each([
		['limit', {limit: 0, mid: 0.02, natural: -0.1}],
		['limit', {limit: -0.5, mid: 0, natural: -1}],
		['profit-after-fees', {limit: 0.05, mid: 0.06, natural: 0.04}],
		['credit-above-width', {limit: 5.1, mid: 5.1, natural: 5.1}],
	])('is told as %s for %j, and nothing else is asked', (part, given) => {
		const reasons = checkCondor(condorOf(given), {values, playbook: '1dte'});
		expect(reasons[0]).toMatchObject({rule: 'I-09', part, state: 'fail'});
		expect(reasons.every(({rule}) => rule === 'I-09')).toBe(true);
		expect(JSON.stringify(reasons)).not.toContain('null');
	});
});
