import path from 'node:path';
import {defineConfig} from 'vitest/config';

const fakeBrowser = path.resolve(import.meta.dirname, 'test/support/fake-browser.ts');

export default defineConfig({
	oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
	resolve: {alias: {'webextension-polyfill': fakeBrowser}},
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		exclude: ['test/e2e/**'],
		environment: 'node',
		retry: 0,
		coverage: {
			include: ['src/engine/**/*.ts', 'src/formats/**/*.ts'],
			thresholds: {statements: 100, branches: 100, functions: 100, lines: 100},
		},
	},
});
