import * as v from 'valibot';
import {expect, it} from 'vitest';
import {deskSchema, EMPTY_DESK} from '../../../src/shared';
import {exampleReading, exampleSuggestion} from '../../support/suggestions';

it('the examples of these tests are what the background stores', () => {
	const desk = {...EMPTY_DESK, main: exampleReading(), suggestion: exampleSuggestion()};
	expect(v.safeParse(deskSchema, desk).issues).toBeUndefined();
});
