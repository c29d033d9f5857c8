import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {receive, type Sender, send} from '../../src/shared';
import {requests} from '../../src/shared/protocol';
import {failures, names, payloads, replies, settingsOf, stubHandlers} from '../support/examples';
import {browser, orphan, resetBrowser, speakAs, stopBeforeAnswering} from '../support/fake-browser';

/** Starts a background that answers everything; counts what reached it. */
function startBackground() {
	const {handlers, calls} = stubHandlers();
	browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
		receive(handlers, message, sender),
	);
	return calls;
}

/** A background that answers with anything at all. */
function answerWith(answer: unknown): void {
	browser.runtime.onMessage.addListener(async () => answer);
}

/** Lets every pause pass. */
async function patiently<Value>(work: Promise<Value>): Promise<Value> {
	await vi.runAllTimersAsync();
	return work;
}

beforeEach(() => {
	resetBrowser();
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

describe.each(names)('%s', (name) => {
	it('reaches its handler and brings its reply', async () => {
		const calls = startBackground();
		const [role] = requests[name].from;
		speakAs(role);
		expect(await send(name, payloads[name])).toEqual({ok: true, value: replies[name]});
		expect(calls).toEqual([{name, payload: payloads[name]}]);
	});
});

describe('a failure of the handler', () => {
	it.each(Object.values(failures))('arrives as it is: $code', async (failure) => {
		answerWith({ok: false, failure});
		expect(await send('readSettings', null)).toEqual({ok: false, failure});
	});
});

describe('a background that is stopped in the middle', () => {
	it.each([1, 2])('%d times is asked again', async (times) => {
		const calls = startBackground();
		stopBeforeAnswering(times);
		const answer = await patiently(send('changeSettings', {theme: 'dark'}));
		expect(answer).toEqual({ok: true, value: replies.changeSettings});
		expect(calls).toHaveLength(times + 1);
	});

	it('three times is called silent', async () => {
		const calls = startBackground();
		stopBeforeAnswering(3);
		const answer = await patiently(send('changeSettings', {theme: 'dark'}));
		expect(answer).toEqual({ok: false, failure: {code: 'background-silent'}});
		expect(calls).toHaveLength(3);
	});

	it('is given a tenth of a second, then two, to start again', async () => {
		const calls = startBackground();
		stopBeforeAnswering(2);
		const answer = send('readSettings', null);
		await vi.advanceTimersByTimeAsync(99);
		expect(calls).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(1);
		expect(calls).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(199);
		expect(calls).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(1);
		expect(calls).toHaveLength(3);
		expect((await answer).ok).toBe(true);
	});
});

it.each([undefined, null])('takes an answer of %s for none', async (nothing) => {
	answerWith(nothing);
	const answer = await patiently(send('readSettings', null));
	expect(answer).toEqual({ok: false, failure: {code: 'background-silent'}});
});

it('asks an answer of nobody three times', async () => {
	const sendMessage = vi.spyOn(browser.runtime, 'sendMessage');
	const answer = await patiently(send('readSettings', null));
	expect(answer).toEqual({ok: false, failure: {code: 'background-silent'}});
	expect(sendMessage).toHaveBeenCalledTimes(3);
	sendMessage.mockRestore();
});

describe('a script that was cut off', () => {
	it('is told without a message being tried', async () => {
		const calls = startBackground();
		orphan();
		expect(await send('readSettings', null)).toEqual({
			ok: false,
			failure: {code: 'extension-reloaded'},
		});
		expect(calls).toEqual([]);
	});

	it('is told when it happens between two attempts', async () => {
		startBackground();
		stopBeforeAnswering(3);
		const answer = send('readSettings', null);
		await vi.advanceTimersByTimeAsync(150);
		orphan();
		expect(await patiently(answer)).toEqual({ok: false, failure: {code: 'extension-reloaded'}});
	});

	it('is told when it happens before the last attempt', async () => {
		startBackground();
		stopBeforeAnswering(3);
		const answer = send('readSettings', null);
		await vi.advanceTimersByTimeAsync(299);
		orphan();
		expect(await patiently(answer)).toEqual({ok: false, failure: {code: 'extension-reloaded'}});
	});
});

describe('an answer of the wrong shape', () => {
	it.each([
		['words', 'yes'],
		['neither good nor bad', {}],
		['a reply to something else', {ok: true, value: 200}],
		['a reply without its theme', {ok: true, value: {schema: 1}}],
		['an unknown key', {ok: true, value: replies.readSettings, more: 1}],
		['a failure that nobody knows', {ok: false, failure: {code: 'surprise'}}],
		['a failure with a stack', {ok: false, failure: {code: 'json-malformed', stack: 'x'}}],
	])('is refused: %s', async (_what, wrong) => {
		answerWith(wrong);
		const answer = await send('readSettings', null);
		expect(answer).toMatchObject({
			ok: false,
			failure: {code: 'message-refused', name: 'readSettings'},
		});
	});

	it('says what was expected', async () => {
		answerWith({ok: true, value: {...settingsOf('dark'), theme: 'pink'}});
		expect(await send('readSettings', null)).toEqual({
			ok: false,
			failure: {
				code: 'message-refused',
				name: 'readSettings',
				problem:
					'value.theme: Invalid type: Expected ("system" | "light" | "dark") but received "pink"',
			},
		});
	});
});
