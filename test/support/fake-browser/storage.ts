import {throughJson} from './event';

/** An area of storage. Like the browser's, it keeps JSON, and one `set` is all or nothing. */
export function createStorageArea() {
	let records: Record<string, unknown> = {};

	function kept(keys: readonly string[]): Record<string, unknown> {
		const found = Object.entries(records).filter(([key]) => keys.includes(key));
		return Object.fromEntries(found.map(([key, value]) => [key, throughJson(value)]));
	}

	return {
		async get(keys: string | readonly string[] | null = null): Promise<Record<string, unknown>> {
			if (keys === null) {
				return kept(Object.keys(records));
			}
			return kept(typeof keys === 'string' ? [keys] : keys);
		},
		async set(items: Record<string, unknown>): Promise<void> {
			records = {...records, ...(throughJson(items) as Record<string, unknown>)};
		},
		async remove(keys: string | readonly string[]): Promise<void> {
			const gone = typeof keys === 'string' ? [keys] : keys;
			records = Object.fromEntries(Object.entries(records).filter(([key]) => !gone.includes(key)));
		},
		async clear(): Promise<void> {
			records = {};
		},
		reset(): void {
			records = {};
		},
	};
}
