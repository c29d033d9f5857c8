import {defineConfig} from 'vitest/config';

export default defineConfig({
	root: import.meta.dirname,
	test: {
		include: ['*.test.ts'],
		// One browser at a time: two cores, and windows that must have the focus.
		fileParallelism: false,
		maxWorkers: 1,
		testTimeout: 60_000,
		hookTimeout: 60_000,
		retry: 0,
	},
});
