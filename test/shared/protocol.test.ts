import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {type Acknowledgement, type ReportFrame, reportFrameSchema} from '../../src/shared';
import {reportAnswerSchema, requests} from '../../src/shared/protocol';
import {entryOf, names, payloads, replies, SESSION, START} from '../support/examples';

function throughJson(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}

it('has an example for every request', () => {
	expect(names).toEqual(Object.keys(requests));
});

describe.each(names)('%s', (name) => {
	it('takes a payload that is JSON', () => {
		expect(v.parse(requests[name].payload, throughJson(payloads[name]))).toEqual(payloads[name]);
	});

	it('gives a reply that is JSON', () => {
		expect(v.parse(requests[name].reply, throughJson(replies[name]))).toEqual(replies[name]);
	});

	it('refuses a payload with an unknown key', () => {
		expect(v.is(requests[name].payload, {extra: 1})).toBe(false);
	});

	it('refuses a payload that is missing', () => {
		expect(v.is(requests[name].payload, undefined)).toBe(false);
	});
});

it('lets a script in a web page say what it sees and know the colours, and ask for nothing else', () => {
	const open = names.filter((name) => requests[name].from.some((role) => role === 'content'));
	expect(open).toEqual(['readTheme', 'bringOverlay', 'reportLook']);
});

it('may change no setting', () => {
	expect(v.is(requests.changeSettings.payload, {})).toBe(true);
});

it.each([
	['another type', {theme: 1}],
	['an unknown theme', {theme: 'pink'}],
	['an undefined theme', {theme: undefined}],
	['the version', {schema: 2}],
	['an account without an amount', {account: {}}],
	['an account of nothing', {account: {netLiquidation: 0}}],
	['an unknown preset', {rules: {preset: 'hers', changes: {}}}],
	['a value that is no value', {rules: {preset: 'house', changes: {'I-12.risk': null}}}],
])('refuses a change of settings with %s', (_what, change) => {
	expect(v.is(requests.changeSettings.payload, change)).toBe(false);
});

it.each(['', 'session', `${SESSION}0`])('refuses “%s” as the session of a check', (session) => {
	expect(v.is(requests.finishCheck.payload, session)).toBe(false);
});

describe('a report on its way', () => {
	const check: ReportFrame = {session: SESSION, number: 0, report: {kind: 'check'}};
	const diagnostic: ReportFrame = {
		session: SESSION,
		number: 1,
		report: {kind: 'diagnostic', entry: entryOf('a detail')},
	};

	it.each([check, diagnostic])('is JSON: %j', (frame) => {
		expect(v.parse(reportFrameSchema, throughJson(frame))).toEqual(frame);
	});

	it.each([
		['a session that is no uuid', {...check, session: 'mine'}],
		['a negative number', {...check, number: -1}],
		['a number that is not whole', {...check, number: 0.5}],
		['an unknown kind', {...check, report: {kind: 'trade'}}],
		['an unknown key', {...check, origin: 'https://broker.example'}],
		['an unknown key inside', {...check, report: {kind: 'check', price: 1}}],
		['no line', {...check, report: {kind: 'diagnostic'}}],
	])('is refused with %s', (_what, frame) => {
		expect(v.is(reportFrameSchema, frame)).toBe(false);
	});
});

describe('an acknowledgement', () => {
	const acknowledgement: Acknowledgement = {acknowledged: 7, start: START};

	it('is JSON', () => {
		expect(v.parse(reportAnswerSchema, throughJson(acknowledgement))).toEqual(acknowledgement);
	});

	it.each([
		['no start', {acknowledged: 7}],
		['both answers at once', {...acknowledgement, refused: 7}],
		['a start that is no uuid', {acknowledged: 7, start: '1'}],
		['a negative number', {...acknowledgement, acknowledged: -1}],
		['an unknown key', {...acknowledgement, more: 1}],
	])('is refused with %s', (_what, value) => {
		expect(v.is(reportAnswerSchema, value)).toBe(false);
	});
});
