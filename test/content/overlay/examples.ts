import type {CondorAdvice, Suggestion} from '../../../src/engine/model';
import type {Desk} from '../../../src/shared';
import {AS_OF, exampleCondor, exampleReading, exampleSuggestion} from '../../support/suggestions';

/** Everything read, and a suggestion. */
export function exampleDesk(overrides: Partial<Desk> = {}): Desk {
	return {
		schema: 1,
		main: exampleReading(),
		vix: exampleReading({symbol: 'VIX', seenAt: AS_OF - 180_000}),
		suggestion: exampleSuggestion(),
		...overrides,
	};
}

/** A desk whose condor of the chosen tier is another. */
export function deskWith(
	condor: Partial<CondorAdvice>,
	suggestion: Partial<Suggestion> = {},
): Desk {
	return exampleDesk({
		suggestion: exampleSuggestion({condors: [exampleCondor(condor)], ...suggestion}),
	});
}

/** The condor without some of its parts. */
export function without(...names: readonly (keyof CondorAdvice)[]): CondorAdvice {
	const condor = {...exampleCondor()};
	for (const name of names) {
		Reflect.deleteProperty(condor, name);
	}
	return condor;
}

/** From 6990 to 7260 in fives: the strikes of the example condor in the middle. */
export const STRIKES = Array.from({length: 55}, (_none, at) => 6990 + at * 5);

export {AS_OF};
