import path from 'node:path';
import {defineConfig} from 'vite';

/** The demo page on its own: nothing of it is part of the extension. */
export default defineConfig({
	root: import.meta.dirname,
	base: './',
	build: {
		outDir: path.resolve(import.meta.dirname, '../dist/demo'),
		emptyOutDir: true,
		target: ['chrome123', 'firefox140'],
		modulePreload: {polyfill: false},
		chunkSizeWarningLimit: 2000,
	},
});
