import {describe, expect, it} from 'vitest';
import type {PlaybookName} from '../../../src/engine';
import {entryReason} from '../../../src/engine/condor/entry-window';
import {defaultRuleSet} from '../../../src/engine/rules';
import {valuesWith} from './synthetic';

const {values} = defaultRuleSet();

const entry = (playbook: PlaybookName, at: string, rules = values) =>
	entryReason({playbook, asOf: Date.parse(at), values: rules});

describe('the entry window of the next-day playbook', () => {
	it.each([
		['in summer, 3:10 pm', '2026-07-01T20:10:00Z', 'window', 910],
		['in winter, 3:10 pm', '2026-01-14T21:10:00Z', 'window', 910],
		['its last second', '2026-07-01T20:14:59Z', 'window', 914],
		['a second before it', '2026-07-01T20:09:59Z', 'outside-window', 909],
		['its end', '2026-07-01T20:15:00Z', 'outside-window', 915],
		['winter’s hour in summer', '2026-07-01T21:10:00Z', 'outside-window', 970],
		['the Friday before the clocks change', '2026-03-06T21:12:00Z', 'window', 912],
		['the Monday after', '2026-03-09T20:12:00Z', 'window', 912],
		['the Friday before they change back', '2026-10-30T20:12:00Z', 'window', 912],
		['the Monday after that', '2026-11-02T21:12:00Z', 'window', 912],
		['a Saturday', '2026-07-11T20:12:00Z', 'outside-window', 912],
		['a holiday', '2026-09-07T20:12:00Z', 'outside-window', 912],
		['an early close', '2026-11-27T21:12:00Z', 'outside-window', 912],
	])('%s', (_name, at, part, measured) => {
		expect(entry('1dte', at)).toEqual({rule: 'I-02', part, state: 'pass', measured, limit: 910});
	});

	it('is that of the rules, by the date of Chicago', () => {
		const late = valuesWith({'I-02.fromMinute': 1410, 'I-02.toMinute': 1439});
		// half past midnight on Saturday in New York is half past eleven on Friday in Chicago
		expect(entry('1dte', '2026-07-11T04:30:00Z', late)).toMatchObject({
			part: 'window',
			measured: 1410,
			limit: 1410,
		});
		expect(entry('1dte', '2026-07-12T04:30:00Z', late)).toMatchObject({part: 'outside-window'});
	});

	it('keeps its clock in the nights when clocks change', () => {
		// 2026-03-08: 1:59 CST is followed by 3:00 CDT; 2026-11-01: 1:59 CDT by 1:00 CST
		const minutesAt = (at: string) => entry('1dte', at).measured;
		expect(minutesAt('2026-03-08T07:30:00Z')).toBe(90);
		expect(minutesAt('2026-03-08T08:30:00Z')).toBe(210);
		expect(minutesAt('2026-11-01T06:30:00Z')).toBe(90);
		expect(minutesAt('2026-11-01T07:30:00Z')).toBe(90);
	});
});

describe('the managed playbook', () => {
	it.each([
		['the open in summer', '2026-07-01T13:30:00Z', 'session', 510],
		['the open in winter', '2026-01-14T14:30:00Z', 'session', 510],
		['before it', '2026-07-01T13:29:59Z', 'outside-session', 509],
		['after the close', '2026-07-01T20:15:00Z', 'outside-session', 915],
		['noon of an early close', '2026-11-27T18:00:00Z', 'session', 720],
		['the afternoon of an early close', '2026-11-27T18:15:00Z', 'outside-session', 735],
		['a Saturday', '2026-07-11T17:00:00Z', 'outside-session', 720],
	])('%s', (_name, at, part, measured) => {
		expect(entry('managed', at)).toEqual({rule: 'I-02', part, state: 'pass', measured});
	});
});
