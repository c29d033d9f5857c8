import * as v from 'valibot';
import type {Result} from '../engine';
import {browser, isOrphaned} from './browser';
import {type Failure, failureSchema} from './failure';
import {
	type Handlers,
	type Origin,
	type Payload,
	type Reply,
	type RequestName,
	type Role,
	requests,
} from './protocol';
import {problemIn} from './settings';

/** What a receiver knows of a sender, from the browser itself. */
export type Sender = {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
	readonly tab?: {readonly id?: number | undefined} | undefined;
};

const envelopeSchema = v.strictObject({
	name: v.picklist(Object.keys(requests) as RequestName[]),
	payload: v.unknown(),
});

const ATTEMPTS = 3;
const PAUSE_MS = 100;

/**
 * Asks the background. A background that was stopped on the way is asked again, which is safe
 * because every request may be repeated; an answer of the wrong shape is a failure.
 */
export async function send<Name extends RequestName>(
	name: Name,
	payload: Payload<Name>,
): Promise<Result<Reply<Name>, Failure>> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		if (isOrphaned()) {
			return {ok: false, failure: {code: 'extension-reloaded'}};
		}
		try {
			const answer: unknown = await browser.runtime.sendMessage({name, payload});
			if (answer !== undefined && answer !== null) {
				return readAnswer(name, answer);
			}
		} catch {
			// Stopped before it answered: the next message starts it again.
		}
		if (attempt < ATTEMPTS) {
			await new Promise((done) => setTimeout(done, attempt * PAUSE_MS));
		}
	}
	return {ok: false, failure: {code: isOrphaned() ? 'extension-reloaded' : 'background-silent'}};
}

function readAnswer<Name extends RequestName>(
	name: Name,
	answer: unknown,
): Result<Reply<Name>, Failure> {
	const schema = v.variant('ok', [
		v.strictObject({ok: v.literal(true), value: requests[name].reply}),
		v.strictObject({ok: v.literal(false), failure: failureSchema}),
	]);
	const parsed = v.safeParse(schema, answer);
	return parsed.success
		? (parsed.output as Result<Reply<Name>, Failure>)
		: refuse(name, problemIn(parsed.issues));
}

/** Who sent a message, or null when it was not this extension. Only the browser's word counts. */
export function roleOf(sender: Sender): Role | null {
	const own = browser.runtime.id;
	if (own === undefined || sender.id !== own || sender.url === undefined) {
		return null;
	}
	return sender.url.startsWith(browser.runtime.getURL('')) ? 'page' : 'content';
}

/**
 * Answers one message: validated first, then handled. Nothing a sender writes can make this throw,
 * and a message that is refused reaches no handler.
 */
export async function receive(
	handlers: Handlers,
	message: unknown,
	sender: Sender,
): Promise<Result<unknown, Failure>> {
	const envelope = v.safeParse(envelopeSchema, message);
	if (!envelope.success) {
		return refuse('', problemIn(envelope.issues));
	}
	const {name} = envelope.output;
	const role = roleOf(sender);
	const allowed: readonly Role[] = requests[name].from;
	if (role === null || !allowed.includes(role)) {
		return refuse(name, 'sender');
	}
	const payload = v.safeParse(requests[name].payload, envelope.output.payload);
	if (!payload.success) {
		return refuse(name, problemIn(payload.issues));
	}
	const handler = handlers[name] as (
		payload: unknown,
		origin: Origin,
	) => Promise<Result<unknown, Failure>>;
	return handler(payload.output, {tabId: sender.tab?.id});
}

function refuse(name: string, problem: string): Result<never, Failure> {
	return {ok: false, failure: {code: 'message-refused', name, problem}};
}
