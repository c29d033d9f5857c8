import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {receive, roleOf, type Sender} from '../../src/shared';
import {requests} from '../../src/shared/protocol';
import {names, payloads, replies, stubHandlers} from '../support/examples';
import {ID} from '../support/fake-browser';

const page: Sender = {id: ID, url: `chrome-extension://${ID}/src/popup/index.html`};
const content: Sender = {id: ID, url: 'https://broker.example/chain'};
const nobody: readonly [string, Sender][] = [
	['another extension', {id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: page.url}],
	['a sender without an identity', {url: page.url}],
	['a sender without an address', {id: ID}],
	['a sender about which nothing is known', {}],
];

function refusal(name: string, problem: string) {
	return {ok: false, failure: {code: 'message-refused', name, problem}};
}

describe('the role of a sender', () => {
	it.each([
		['page', page],
		['page', {id: ID, url: `chrome-extension://${ID}/`}],
		['content', content],
		['content', {id: ID, url: 'about:blank'}],
		['content', {id: ID, url: `chrome-extension://${ID}.evil.test/`}],
		['content', {id: ID, url: `https://evil.test/chrome-extension://${ID}/`}],
		['content', {id: ID, url: `chrome-extension://${ID}`}],
	] as const)('is “%s” for %j', (role, sender) => {
		expect(roleOf(sender)).toBe(role);
	});

	it.each(nobody)('is none for %s', (_who, sender) => {
		expect(roleOf(sender)).toBeNull();
	});
});

describe.each(names)('%s', (name) => {
	it('is answered for a page of the extension only when it may ask', async () => {
		const {handlers, calls} = stubHandlers();
		const answer = await receive(handlers, {name, payload: payloads[name]}, page);
		if (requests[name].from.some((role) => role === 'page')) {
			expect(answer).toEqual({ok: true, value: replies[name]});
			expect(calls).toEqual([{name, payload: payloads[name]}]);
		} else {
			expect(answer).toEqual(refusal(name, 'sender'));
			expect(calls).toEqual([]);
		}
	});

	it('is answered for a script in a web page only when it may ask', async () => {
		const {handlers, calls} = stubHandlers();
		const answer = await receive(handlers, {name, payload: payloads[name]}, content);
		if (requests[name].from.some((role) => role === 'content')) {
			expect(answer).toEqual({ok: true, value: replies[name]});
		} else {
			expect(answer).toEqual(refusal(name, 'sender'));
			expect(calls).toEqual([]);
		}
	});

	it.each(nobody)('is refused for %s', async (_who, sender) => {
		const {handlers, calls} = stubHandlers();
		expect(await receive(handlers, {name, payload: payloads[name]}, sender)).toEqual(
			refusal(name, 'sender'),
		);
		expect(calls).toEqual([]);
	});

	it('is refused with an unknown key in its payload', async () => {
		const {handlers, calls} = stubHandlers();
		const answer = await receive(handlers, {name, payload: {extra: 1}}, page);
		expect(answer).toMatchObject({ok: false, failure: {code: 'message-refused', name}});
		expect(calls).toEqual([]);
	});

	it('is refused with an unknown key beside its payload', async () => {
		const {handlers, calls} = stubHandlers();
		const answer = await receive(handlers, {name, payload: payloads[name], tab: 1}, page);
		expect(answer).toEqual(refusal('', 'tab: Invalid key: Expected never but received "tab"'));
		expect(calls).toEqual([]);
	});
});

describe('a message that is none', () => {
	it.each([
		[undefined],
		[null],
		['readSettings'],
		[42],
		[[]],
		[{}],
		[{name: 'readSettings'}],
		[{name: 'placeOrder', payload: null}],
		[{name: '__proto__', payload: null}],
		[{name: 'toString', payload: null}],
		[{name: ['readSettings'], payload: null}],
	])('is refused: %j', async (message) => {
		const {handlers, calls} = stubHandlers();
		const answer = await receive(handlers, message, page);
		expect(answer).toMatchObject({ok: false, failure: {code: 'message-refused', name: ''}});
		expect(calls).toEqual([]);
	});
});

it('refuses a payload that hides something under a forbidden key', async () => {
	const {handlers, calls} = stubHandlers();
	const payload: unknown = JSON.parse('{"theme":"dark","__proto__":{"admin":true}}');
	expect(await receive(handlers, {name: 'changeSettings', payload}, page)).toMatchObject({
		ok: false,
		failure: {code: 'message-refused', name: 'changeSettings'},
	});
	expect(calls).toEqual([]);
});

it('never throws at what a stranger writes, and lets nobody reach more than he may', async () => {
	const anything = fc.anything({withNullPrototype: true, withBigInt: true, withMap: true});
	const message = fc.oneof(
		anything,
		fc.record({name: fc.oneof(fc.constantFrom(...names), fc.string()), payload: anything}),
		fc
			.constantFrom(...names)
			.chain((name) => fc.record({name: fc.constant(name), payload: fc.constant(payloads[name])})),
		fc
			.constantFrom(...names)
			.chain((name) =>
				fc.dictionary(fc.string(), anything).map((more) => ({...more, name, payload: null})),
			),
	);
	const sender = fc.constantFrom(page, content, ...nobody.map(([, stranger]) => stranger));
	const reached = {page: 0, content: 0};
	await fc.assert(
		fc.asyncProperty(message, sender, async (sent, who) => {
			const {handlers, calls} = stubHandlers();
			const answer = await receive(handlers, sent, who);
			const role = roleOf(who);
			for (const {name} of calls) {
				expect(role).not.toBeNull();
				expect(requests[name].from).toContain(role);
				reached[role ?? 'page']++;
			}
			expect(calls).toHaveLength(answer.ok ? 1 : 0);
		}),
		{numRuns: 10_000},
	);
	expect(reached.page, 'honest messages of a page, so that something is compared').toBeGreaterThan(
		100,
	);
	expect(reached.content, 'honest messages of a content script').toBeGreaterThan(10);
}, 60_000);
