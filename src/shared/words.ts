import type messages from '../../public/_locales/en/messages.json';
import {browser} from './browser';

type Messages = typeof messages;

/** Every key of `public/_locales/en/messages.json`. */
export type WordKey = keyof Messages;

/** The values a sentence asks for, by the names of its placeholders. */
export type WordValues<Key extends WordKey> = Messages[Key] extends {placeholders: infer Names}
	? [values: {readonly [Name in keyof Names]: string | number}]
	: [];

/**
 * The sentence for a key, in the language of the browser.
 *
 * A browser fills placeholders by position, so they are numbered in the alphabetical order of their
 * names; `test/meta/words.test.ts` holds every message to that order.
 */
export function t<Key extends WordKey>(key: Key, ...[values]: WordValues<Key>): string {
	return words(key, values);
}

/** The same for components that do not know the keys: `test/meta/words.test.ts` holds them to the messages. */
export const words = (
	key: string,
	values: Readonly<Record<string, string | number>> = {},
): string =>
	browser.i18n.getMessage(
		key,
		Object.entries(values)
			.sort(([left], [right]) => (left < right ? -1 : 1))
			.map(([, value]) => String(value)),
	);
