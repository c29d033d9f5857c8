import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';

/** An empty disk. */
export function resetDatabase(): void {
	globalThis.indexedDB = new IDBFactory();
}
