import * as v from 'valibot';

export const contextSchema = v.picklist([
	'background',
	'content',
	'popup',
	'options',
	'panel',
	'onboarding',
]);

/** Which part of the extension speaks. */
export type Context = v.InferOutput<typeof contextSchema>;

/** What is worth a line in the local diagnostics. */
export const eventSchema = v.picklist([
	'installed',
	'updated',
	'attached',
	'restored',
	'hidden-by-page',
	'site-added',
	'site-removed',
	'message-refused',
	'settings-damaged',
	'unexpected',
]);

export type DiagnosticEvent = v.InferOutput<typeof eventSchema>;

/** One line of the local diagnostics: no address, no account, no price. */
export const entrySchema = v.strictObject({
	at: v.pipe(v.string(), v.isoTimestamp()),
	context: contextSchema,
	event: eventSchema,
	detail: v.pipe(v.string(), v.maxLength(500)),
});

export type Entry = v.InferOutput<typeof entrySchema>;

/** A place in one of our built files, as a browser names it or as it stands after a first redaction. */
const OWN_PLACE =
	/(?:(?:chrome|moz)-extension:\/\/[^\s/]+|extension:)(\/(?:(?:src|assets)\/)?[\w./-]+\.js:\d+:\d+)/g;
const ADDRESS = /\b[a-z][a-z\d+.-]*:\/\/\S+/gi;
const MAIL = /[^\s@<>]+@[^\s@<>]+/g;
/** Three digits or more, of any script, however they are grouped. */
const DIGITS = /\p{Nd}(?:[\p{Zs},.'’_/-]*\p{Nd}){2,}/gu;

/**
 * Takes out what could name a person, an account or a price: addresses, mail addresses and every
 * number of three digits or more. Places in our own files stay, because they locate a bug.
 * To redact twice is the same as once.
 */
export function redact(text: string): string {
	const parts = text.split(OWN_PLACE);
	return parts
		.map((part, index) => (index % 2 === 1 ? `extension:${part}` : withoutPrivate(part)))
		.join('')
		.slice(0, 500);
}

function withoutPrivate(text: string): string {
	return text.replace(ADDRESS, '<address>').replace(MAIL, '<mail>').replace(DIGITS, '<number>');
}

/** One redacted line from anything that was thrown: its kind, its message and where. */
export function describeThrown(thrown: unknown): string {
	try {
		return redact(thrown instanceof Error ? describeError(thrown) : String(thrown));
	} catch {
		return 'something that cannot be described';
	}
}

function describeError({name, message, stack = ''}: Error): string {
	const place = stack.split('\n').slice(0, 6).join(' ');
	return place.includes(message) ? place : `${name}: ${message} ${place}`;
}
