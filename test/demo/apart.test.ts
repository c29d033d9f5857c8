import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readSources, root} from '../architecture/source';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the demo page', () => {
	it('says on its face that its quotes are made', () => {
		expect(read('demo/index.html')).toContain('Synthetic quotes: made by a model, not by a market');
	});

	it('is known to no part of the extension', () => {
		const files = [
			...readSources('src').map(({path: file, text}) => ({file, text})),
			...['manifest.json', 'vite.config.ts'].map((file) => ({file, text: read(file)})),
		];
		const knowing = files.filter(({text}) =>
			/meridian|\/demo\/|dist\/demo|demo-server/i.test(text),
		);
		expect(knowing.map(({file}) => file)).toEqual([]);
	});

	it('takes nothing from the extension but the engine, by one door', () => {
		const entering = readSources('demo').filter(({text}) => /from '[./]*src\//.test(text));
		expect(entering.map(({path: file}) => file)).toEqual(['demo/engine.ts']);
		expect(entering[0]?.text.match(/src\/\w+/g)).toEqual(['src/engine', 'src/engine']);
	});

	it('reads the clock in its entry file only', () => {
		const reading = readSources('demo').filter(({text}) => /Date\.now|performance\.now/.test(text));
		expect(reading.map(({path: file}) => file)).toEqual(['demo/main.ts']);
	});

	it('leaves nothing to chance', () => {
		const rolling = readSources('demo').filter(({text}) => /Math\.random|crypto\./.test(text));
		expect(rolling).toEqual([]);
	});
});
