import path from 'node:path';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	root: path.resolve(import.meta.dirname, '../..'),
	test: {
		include: ['test/e2e/*.test.ts'],
		// One browser at a time: two cores, and windows that must have the focus.
		fileParallelism: false,
		maxWorkers: 1,
		testTimeout: 60_000,
		hookTimeout: 60_000,
		retry: 0,
	},
});
