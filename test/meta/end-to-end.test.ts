import {describe, expect, it} from 'vitest';
import {importsOf} from '../architecture/imports';
import {readSources, type Source, source} from '../architecture/source';

const tests = readSources('test/e2e', /\.test\.ts$/);

const MAY_IMPORT = /^(vitest|node:[a-z]+|test\/e2e\/driver(\.ts)?)$/;
const A_BROWSER =
	/chrom(e|ium)|firefox|gecko|marionette|playwright|puppeteer|webdriver|\bmoz\b|\bcdp\b/i;

function strangers(sources: readonly Source[]): string[] {
	return importsOf(sources)
		.filter(({to}) => !MAY_IMPORT.test(to))
		.map(({place, to}) => `${place} imports ${to}`);
}

function namings(sources: readonly Source[]): string[] {
	return sources.flatMap(({path, text}) => {
		const [name] = text.match(A_BROWSER) ?? [];
		return name === undefined ? [] : [`${path} names ${name}`];
	});
}

describe('the end-to-end tests', () => {
	it('exist', () => expect(tests.length).toBeGreaterThanOrEqual(4));

	it('import only the driver', () => {
		expect(strangers(tests)).toEqual([]);
		const planted = source('test/e2e/a.test.ts', "import {launchFirefox} from './firefox';");
		expect(strangers([planted]), 'planted').toHaveLength(1);
	});

	it('name no browser', () => {
		expect(namings(tests)).toEqual([]);
		const planted = source('test/e2e/a.test.ts', "if (driver.version.startsWith('Firefox')) {}");
		expect(namings([planted]), 'planted').toHaveLength(1);
	});
});
