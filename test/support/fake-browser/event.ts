/** An event of the browser. Listeners are called in the order in which they came. */
export type FakeEvent<Arguments extends readonly unknown[]> = {
	readonly addListener: (listener: (...values: Arguments) => unknown) => void;
	readonly removeListener: (listener: (...values: Arguments) => unknown) => void;
	readonly hasListener: (listener: (...values: Arguments) => unknown) => boolean;
	/** Lets it happen; answers with what the listeners returned. */
	readonly emit: (...values: Arguments) => unknown[];
	readonly listeners: () => number;
	readonly clear: () => void;
};

export function createEvent<Arguments extends readonly unknown[]>(): FakeEvent<Arguments> {
	const listeners = new Set<(...values: Arguments) => unknown>();
	return {
		addListener: (listener) => void listeners.add(listener),
		removeListener: (listener) => void listeners.delete(listener),
		hasListener: (listener) => listeners.has(listener),
		emit: (...values) => [...listeners].map((listener) => listener(...values)),
		listeners: () => listeners.size,
		clear: () => listeners.clear(),
	};
}

/** What arrives at the other end: Chromium sends every message as JSON text. */
export function throughJson(value: unknown): unknown {
	const text = JSON.stringify(value);
	return text === undefined ? undefined : JSON.parse(text);
}
